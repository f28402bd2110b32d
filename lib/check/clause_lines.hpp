// SPDX-License-Identifier: MIT

// The clauses of a whole text, line by line, figures or none.
#pragma once

#include "clause/clauses.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// A line of a text and its clauses.
struct clause_line {
    source_region region;
    std::span<clause const> clauses;
};

/// The lines of a text that are not empty, cut into clauses once for all who ask for them.
class clause_lines {
public:
    clause_lines(std::string_view text, non_han_map const& others);

    /// Calls `visit` with each line.
    template <class Visit> void for_each(Visit visit) const
    {
        std::size_t first = 0;
        for (line const& each : lines_) {
            visit(clause_line{each.region, std::span(clauses_).subspan(first, each.last - first)});
            first = each.last;
        }
    }

private:
    struct line {
        source_region region;
        std::size_t last = 0; ///< behind its clauses
    };

    std::vector<clause> clauses_;
    std::vector<line> lines_;
};

} // namespace fazhi::detail
