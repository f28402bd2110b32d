// SPDX-License-Identifier: MIT

#include "check/total_finding.hpp"

namespace fazhi::detail {

void add_total(inspection& target, part_lists const& lists, std::size_t total,
               std::vector<std::size_t> const& parts, interval const& sum)
{
    finding found{.rule = "figure.total", .region = lists.region(total)};
    std::string terms;
    for (std::size_t const each : parts) {
        found.related.push_back(lists.region(each));
        terms += (terms.empty() ? "" : " + ") + written(lists.value(each));
    }
    found.arguments = {{"total", lists.quote(total)}, {"computed", written(sum)}};
    found.arithmetic = terms + " = " + written(sum)
                     + (below(lists.value(total), sum) ? " > " : " ≠ ") + lists.quote(total);
    target.add(std::move(found));
}

} // namespace fazhi::detail
