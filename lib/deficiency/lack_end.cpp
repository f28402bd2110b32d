// SPDX-License-Identifier: MIT

#include "deficiency/lack_end.hpp"

#include "deficiency/lacks.hpp"
#include "page/lines.hpp"
#include "vocabulary/read.hpp"

#include <vector>

namespace fazhi::detail {

bool ends_lacks(std::string_view text, std::span<statement const> all, std::size_t i)
{
    if (!all[i].opens_sentence) return false;
    std::string_view const here = piece_at(text, all[i].region);
    if (opens_promise(here) || opens_farewell(here)) return true;
    if (!may_begin_year(here) || i + 1 == all.size()) return false;
    auto const year = read_year(here);
    return year && year->size == here.size() && opens_promise(piece_at(text, all[i + 1].region));
}

std::uint32_t end_before_promise(std::string_view text, std::span<clause const> clauses,
                                 clause_range where)
{
    std::vector<statement> all;
    find_statements(clauses, where.first, where.last, all);
    for (std::size_t i = 0; i != all.size(); ++i)
        if (ends_lacks(text, all, i)) return all[i].clause;
    return where.last;
}

} // namespace fazhi::detail
