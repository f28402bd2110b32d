// SPDX-License-Identifier: MIT

// Cuts lines into blocks: running text of one node, without markers; inside one line, but for lines
// that a page has cut.
#include "outline/outline.hpp"

#include "page/lines.hpp"
#include "page/wrapped_lines.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace fazhi::detail {

void cut_blocks(report const& target, layout& page, std::vector<placed_node> const& nodes)
{
    std::string_view const text = target.source.text();
    std::size_t next = 0;
    std::uint32_t around = no_section;
    std::vector<bool> const goes_on = find_wrapped_lines(text, page.lines);
    constexpr std::size_t none = std::string_view::npos;
    std::size_t open = none; // where a piece begins that goes on with the next line

    for (std::size_t i = 0; i != page.lines.size(); ++i) {
        text_line const& line = page.lines[i];
        if (closes_outline(line.kind)) around = no_section;
        if (line.kind != line_kind::text && line.kind != line_kind::heading) continue;

        auto const add = [&](std::size_t begin, std::size_t end, bool is_heading) {
            if (begin >= end) return;
            std::string_view const piece = trim(text.substr(begin, end - begin));
            if (!piece.empty()) page.blocks.push_back({region_of(text, piece), around, is_heading});
        };
        std::size_t at = line.body.begin;
        bool is_heading = false;
        if (open != none) {
            bool const begins_node = next != nodes.size() && nodes[next].line == i
                                  && target.sections[next].region.begin == at;
            if (begins_node)
                add(open, page.lines[i - 1].body.end, false);
            else
                at = open;
            open = none;
        }
        for (; next != nodes.size() && nodes[next].line == i; ++next) {
            add(at, target.sections[next].region.begin, is_heading);
            around = static_cast<std::uint32_t>(next);
            at = nodes[next].content;
            is_heading = nodes[next].stands_alone;
            if (std::size_t const end = nodes[next].fused_heading_end; end != 0) {
                add(at, end, true);
                at = end;
            }
        }
        if (!is_heading && goes_on[i])
            open = at;
        else
            add(at, line.body.end, is_heading);
    }
}

} // namespace fazhi::detail
