// SPDX-License-Identifier: MIT

// Everything that is checked of figures.
#include "check/families.hpp"

namespace fazhi::detail {

void check_figures(inspection& target)
{
    stated_figures const figures(target.content(), target.others());
    check_rates(target, figures);
    check_shares(target, figures);
    check_growth(target, figures);
    check_changes(target, figures);
    check_bases(target, figures);
    check_means(target, figures);
    check_extremes(target, figures);
    check_totals(target, figures);
    check_closing_totals(target, figures);
    check_orders(target, figures);
    check_bounds(target, figures);
    check_lists(target, figures);
    check_repetition(target, figures);
    check_bodies(target, figures);
    check_relations(target, figures);
    check_targets(target, figures);
    check_comparisons(target, figures);
    check_ratios(target, figures);
    check_recurrence(target, figures);
    check_codes(target);
    check_negatives(target);
    check_universal_rates(target, figures);
}

} // namespace fazhi::detail
