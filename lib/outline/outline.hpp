// SPDX-License-Identifier: MIT

// The steps from openings to an outline with headings and roles.
#pragma once

#include "outline/markers.hpp"
#include "page/layout.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Builds the outline with roles from the lines, then the blocks.
void read_outline(report& target, layout& page);

/// An opening that became a node of the outline, at the same index as its section.
struct placed_node {
    std::uint32_t line = 0;
    std::uint32_t content = 0; ///< where the text behind the marker begins
    bool stands_alone = false; ///< its heading is alone on its line
    /// Where a heading ends that has a line of its own but has lost its line end or point; 0 else.
    std::uint32_t fused_heading_end = 0;
    bool is_item = false; ///< 一是, 第一，: an item of a list, which rather runs on
    bool is_appendix = false;
    bool is_label = false; ///< its heading ends at a colon: 存在的问题：一是…
    bool is_lead = false;  ///< its heading is the first sentence of its paragraph
    section_role role = section_role::none; ///< of a paragraph that turns to another part
};

/// Builds the tree: decides which openings are nodes, and below which node each stands.
void place_nodes(report& target, layout& page, std::vector<node_opening> const& openings,
                 std::vector<placed_node>& nodes);

/// Tells the heading of each node, and the lines that are nothing but a heading.
void read_headings(report& target, layout& page, std::vector<placed_node>& nodes);

/// Cuts the lines of running text into blocks.
void cut_blocks(report const& target, layout& page, std::vector<placed_node> const& nodes);

/// Gives the parts their roles, and what is below them theirs.
void assign_roles(report& target, layout const& page, std::vector<placed_node> const& nodes);

/// Whether a line ends the outline: a closing word, a signing name and what is around it.
[[nodiscard]] constexpr bool closes_outline(line_kind kind) noexcept
{
    return kind == line_kind::issuer || kind == line_kind::date || kind == line_kind::copy
        || kind == line_kind::contact || kind == line_kind::closing
        || kind == line_kind::attachment;
}

} // namespace fazhi::detail
