// SPDX-License-Identifier: MIT

// The clauses of a whole text, line by line, figures or none.
#pragma once

#include "clauses.hpp"
#include "lines.hpp"

#include <vector>

namespace fazhi::detail {

/// Calls `visit` with the clauses of each line of a text and the line itself.
template <class Visit> void for_each_line(std::string_view text, Visit visit)
{
    non_han_map const others(text);
    std::vector<clause> clauses;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const stop = end_of_line(text, begin);
        source_region const line{static_cast<std::uint32_t>(begin),
                                 static_cast<std::uint32_t>(stop)};
        clauses.clear();
        if (!line.empty()) {
            find_clauses(text, others, {line, no_section, false}, 0, clauses);
            visit(line, clauses);
        }
        begin = stop + 1;
    }
}

} // namespace fazhi::detail
