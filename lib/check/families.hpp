// SPDX-License-Identifier: MIT

// The families of rules, a file each.
#pragma once

#include "check/inspection.hpp"
#include "check/stated_figures.hpp"

namespace fazhi::detail {

void check_figures(inspection& target);
void check_form(inspection& target);
void check_duty(inspection& target);

// Figures
void check_rates(inspection& target, stated_figures const& figures);
void check_shares(inspection& target, stated_figures const& figures);
void check_growth(inspection& target, stated_figures const& figures);
void check_changes(inspection& target, stated_figures const& figures);
void check_bases(inspection& target, stated_figures const& figures);
void check_means(inspection& target, stated_figures const& figures);
void check_extremes(inspection& target, stated_figures const& figures);
void check_totals(inspection& target, stated_figures const& figures);
void check_closing_totals(inspection& target, stated_figures const& figures);
void check_orders(inspection& target, stated_figures const& figures);
void check_bounds(inspection& target, stated_figures const& figures);
void check_lists(inspection& target, stated_figures const& figures);
void check_repetition(inspection& target, stated_figures const& figures);
void check_bodies(inspection& target, stated_figures const& figures);
void check_relations(inspection& target, stated_figures const& figures);
void check_targets(inspection& target, stated_figures const& figures);
void check_comparisons(inspection& target, stated_figures const& figures);
void check_ratios(inspection& target, stated_figures const& figures);
void check_recurrence(inspection& target, stated_figures const& figures);
void check_codes(inspection& target);
void check_negatives(inspection& target);
void check_universal_rates(inspection& target, stated_figures const& figures);

// Form
void check_outline(inspection& target);
void check_rows(inspection& target);
void check_frame(inspection& target);
void check_dates(inspection& target);
void check_years(inspection& target);
void check_spans(inspection& target);
void check_wording(inspection& target);
void check_doubling(inspection& target);
void check_blanks(inspection& target);
void check_paragraphs(inspection& target);
void check_self_reference(inspection& target);
void check_approximations(inspection& target);
void check_former_names(inspection& target);
void check_confusions(inspection& target);

} // namespace fazhi::detail
