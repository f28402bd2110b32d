// SPDX-License-Identifier: MIT

#include "check/share_finding.hpp"

#include <cstddef>

namespace fazhi::detail {

interval share_of(interval const& part, interval const& whole, bool is_rest)
{
    interval const hundred = interval::point(100);
    interval const ratio = part / whole * hundred;
    return is_rest ? hundred - ratio : ratio;
}

interval sum_of_row(stated_figure const& last, stated_figure const* first)
{
    constexpr std::ptrdiff_t longest = 12; // figures: a longer row is a table
    interval sum = *rounded(last.value());
    for (stated_figure const* each = &last;
         each != first && &last - each != longest && each->since.starts_with("、"); --each) {
        stated_figure const& before = each[-1];
        if (before.clause != last.clause || before.value().unit != last.value().unit
            || !before.is_amount())
            break;
        sum = sum + *rounded(before.value());
    }
    return sum;
}

compared_share compare_share(inspection const& target, stated_figure const& rate,
                             stated_figure const& part, stated_figure const& whole)
{
    return {.rate = &rate,
            .name = "占比",
            .part = *rounded(part.value()),
            .part_text = std::string(target.text(part.region())),
            .whole = *rounded(whole.value()),
            .whole_text = std::string(target.text(whole.region())),
            .related = {part.region(), whole.region()}};
}

void add_share(inspection& target, compared_share const& compared, std::string_view rule)
{
    std::string const stated(target.text(compared.rate->region()));
    std::string const computed =
        share_of(compared.part, compared.whole, compared.is_rest).to_string(2) + "%";
    std::string_view const sign = rule == "figure.truncated" ? " → " : " ≠ ";
    target.add({.rule = rule,
                .region = compared.rate->region(),
                .related = compared.related,
                .arguments = {{"part", compared.part_text},
                              {"whole", compared.whole_text},
                              {"computed", computed},
                              {"rate", compared.name},
                              {"stated", stated}},
                .arithmetic = (compared.is_rest ? "1 − " : "") + written(compared.part) + " ÷ "
                            + written(compared.whole) + " = " + computed + std::string(sign)
                            + stated});
}

} // namespace fazhi::detail
