// SPDX-License-Identifier: MIT

#include "deficiency/lack_end.hpp"

#include "deficiency/lacks.hpp"
#include "page/lines.hpp"
#include "vocabulary/read.hpp"

#include <vector>

namespace fazhi::detail {

bool ends_lacks(std::string_view text, std::optional<int> report_year,
                std::span<statement const> all, std::size_t i)
{
    if (!all[i].opens_sentence) return false;
    std::string_view const here = piece_at(text, all[i].region);
    if (opens_farewell(here)) return true;
    if (opens_promise(here)) {
        // 上述问题的存在，既有客观原因，也有主观原因 leads to causes.
        auto const cause = read_cause_opening(here);
        return !cause || !cause->is_of_all;
    }
    if (!may_begin_year(here) || i + 1 == all.size()) return false;
    auto const year = read_year(here);
    if (!year || year->size != here.size()) return false;
    std::string_view const next = piece_at(text, all[i + 1].region);
    if (opens_promise(next)) return true;
    // 2026年，全市各级政府将…, of a report on 2025.
    constexpr std::size_t reach = 45; // bytes
    constexpr std::string_view will = "将";
    return year->has_suffix && report_year && year->year == *report_year + 1
        && next.substr(0, reach).find(will) != next.npos;
}

std::uint32_t end_before_promise(std::string_view text, std::optional<int> report_year,
                                 std::span<clause const> clauses, clause_range where)
{
    std::vector<statement> all;
    find_statements(clauses, where.first, where.last, all);
    for (std::size_t i = 0; i != all.size(); ++i)
        if (ends_lacks(text, report_year, all, i)) return all[i].clause;
    return where.last;
}

} // namespace fazhi::detail
