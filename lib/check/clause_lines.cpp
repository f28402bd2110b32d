// SPDX-License-Identifier: MIT

#include "check/clause_lines.hpp"

#include "page/lines.hpp"

namespace fazhi::detail {

clause_lines::clause_lines(std::string_view text, non_han_map const& others)
{
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const stop = end_of_line(text, begin);
        source_region const region{static_cast<std::uint32_t>(begin),
                                   static_cast<std::uint32_t>(stop)};
        if (!region.empty()) {
            find_clauses(text, others, {region, no_section, false}, 0, clauses_);
            lines_.push_back({region, clauses_.size()});
        }
        begin = stop + 1;
    }
}

} // namespace fazhi::detail
