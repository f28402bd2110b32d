// SPDX-License-Identifier: MIT

// What the anchored scans find in running text, before it has a meaning.
#pragma once

#include "text/non_han.hpp"

#include <fazhi/citation.hpp>
#include <fazhi/quantity.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// A quantity where it stands.
struct found_quantity {
    source_region region;
    quantity_value value;
    /// 第五轮, 首个, 第三批: one of a row and not a count.
    bool is_ordinal = false;
    /// Inside quotation marks.
    bool is_quoted = false;
};

/// A cue that makes the quantity right behind it a change (同比下降) or an end point (提升到).
struct found_change {
    source_region region;
    std::optional<source_region> base; ///< 同比, 较2023年
    change_direction direction = change_direction::up;
    /// 提升到, 降至: what follows is a level.
    bool is_end_point = false;
    /// 提升, 提高: a change of rates, sums and places, but not of counted things.
    bool is_rate_word = false;
};

/// Appends the quantities of `where` in reading order; the things that only look like numbers
/// (years, dates, codes, names of sessions, numbers in 《》) are not among them.
void find_quantities(std::string_view text, source_region where,
                     std::vector<found_quantity>& found);

/// The same, trying at every character and not only where a quantity can begin: many times slower,
/// for tests that both find the same.
void find_quantities_everywhere(std::string_view text, source_region where,
                                std::vector<found_quantity>& found);

/// Appends the change cues of `where` in reading order.
void find_changes(std::string_view text, source_region where, std::vector<found_change>& found);

/// Appends the citations of `where` in reading order. `others` is the map of `text`.
void find_citations(std::string_view text, non_han_map const& others, source_region where,
                    std::vector<citation>& found);

} // namespace fazhi::detail
