// SPDX-License-Identifier: MIT

// Places in the text where an outline node may begin, before the outline is built from them.
#pragma once

#include "page/layout.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// How a node may begin.
enum class opening_kind : std::uint8_t {
    line_start, ///< a marker at the start of a line
    sentence,   ///< a marker inside a line, behind 。 ； ：
    clause,     ///< a marker inside a line, behind ，
    fused,      ///< a marker inside a line whose heading has lost its closing point or line end
    theme,      ///< a heading without a marker, alone on its line
    part,       ///< the same for a part of the report, where the parts have no numbers
    label, ///< a label before a colon that opens a part, its text behind it: 存在的问题：一是…
    lead,      ///< a short first sentence of a paragraph, where a text has no other headings
    paragraph, ///< a paragraph of such a text that turns to what is lacking or to the plan
    volume,    ///< 第二部分 2025年工作安排, above parts that have their own numbers
    appendix,  ///< 附件1, 名词解释
};

/// A place where a node may begin.
struct node_opening {
    opening_kind kind = opening_kind::line_start;
    marker_style style = marker_style::chinese_comma;
    std::uint32_t ordinal = 0;
    std::uint32_t line = 0;
    source_region marker;      ///< empty for a theme
    std::uint32_t content = 0; ///< where the text behind the marker begins
    /// For the first of a row: the second stands further on, before the part ends. For a dash:
    /// there is another.
    bool has_successor = false;
    /// For an item: the next number with the same word stands further on.
    bool goes_on = false;
    bool is_command = false; ///< 一要 and not 一是
    /// How many numbers a marker of levels has: 3 for 2.3.1; 0 for any other.
    std::uint8_t depth = 0;
    section_role role = section_role::none; ///< of a paragraph
    /// For a theme: a marker in brackets goes on with its row behind it, so that it lies inside.
    bool is_inside_bracket = false;
};

/// Finds the openings of a page in reading order.
void find_openings(std::string_view text, layout const& page, std::vector<node_opening>& openings);

/// Finds the headings without a marker, and the appended parts, and puts them among the openings,
/// which stay in order.
void find_themes(std::string_view text, layout const& page, std::vector<node_opening>& openings);

/// Finds the paragraphs that open with a heading, or turn to another part, in a text where no
/// opening has been found.
void find_leads(std::string_view text, layout const& page, std::vector<node_opening>& openings);

[[nodiscard]] constexpr bool is_numbered(opening_kind kind) noexcept
{
    return kind < opening_kind::theme;
}

} // namespace fazhi::detail
