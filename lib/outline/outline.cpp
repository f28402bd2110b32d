// SPDX-License-Identifier: MIT

// Builds the outline: a stack of open nodes, to which each opening is a brother, a child or
// nothing.
#include "outline/outline.hpp"

#include "frame/frame.hpp"
#include "page/lines.hpp"
#include "text/room.hpp"

#include <array>
#include <string>

namespace fazhi::detail {

namespace {

// How far up a node may stand. An opening ends all nodes that stand as low or lower, but for the
// exceptions in `place_*`; a level that is skipped leaves no hole, for depth is that of the stack.
enum class rank : std::uint8_t {
    appendix,       // and 第一部分
    part,           // 一、
    theme,          // a heading without a number, right below a part
    bracket,        // （一）
    inner_theme,    // the same below （一）
    point,          // 1.
    second_number,  // 1.1
    third_number,   // 1.1.1
    number_bracket, // （1）
    circle,         // ①
    ordinal,        // 第一，
    item,           // 一是
    dash,           // ——
};

[[nodiscard]] rank rank_of(node_opening const& opening) noexcept
{
    switch (opening.kind) {
    case opening_kind::volume:
    case opening_kind::appendix: return rank::appendix;
    case opening_kind::label:
    case opening_kind::lead:
    case opening_kind::paragraph:
    case opening_kind::part: return rank::part;
    case opening_kind::theme: return opening.is_inside_bracket ? rank::inner_theme : rank::theme;
    default: break;
    }
    switch (opening.style) {
    case marker_style::chinese_comma: return rank::part;
    case marker_style::chinese_bracket: return rank::bracket;
    case marker_style::arabic_point:
        return opening.depth < 2  ? rank::point
             : opening.depth == 2 ? rank::second_number
                                  : rank::third_number;
    case marker_style::arabic_bracket: return rank::number_bracket;
    case marker_style::circled: return rank::circle;
    case marker_style::chinese_ordinal: return rank::ordinal;
    case marker_style::chinese_is: return rank::item;
    case marker_style::dash: return rank::dash;
    }
    return rank::dash;
}

[[nodiscard]] constexpr std::size_t index_of(marker_style style) noexcept
{
    return static_cast<std::size_t>(style);
}

// No list is read into another beyond this depth; without a bound a text could be made slow.
constexpr std::size_t deepest_level = 16;

class outline_builder {
public:
    outline_builder(report& target, layout& page, std::vector<placed_node>& nodes)
        : target_(target), page_(page), text_(target.source.text()), nodes_(nodes)
    {
    }

    void build(std::vector<node_opening> const& openings)
    {
        for (node_opening const& opening : openings) {
            has_parts_ = has_parts_
                      || (rank_of(opening) == rank::part && opening.kind != opening_kind::label);
            has_headings_ = has_headings_ || opening.kind == opening_kind::line_start
                         || !is_numbered(opening.kind);
        }
        std::size_t closing = 0;
        auto const close_before = [&](std::uint32_t at) {
            for (; closing != page_.lines.size() && page_.lines[closing].region.begin < at;
                 ++closing)
                if (closes_outline(page_.lines[closing].kind))
                    pop_all(page_.lines[closing].region.begin);
        };
        for (node_opening const& opening : openings) {
            close_before(opening.marker.begin);
            place(opening);
        }
        auto const end = static_cast<std::uint32_t>(text_.size());
        close_before(end);
        pop_all(end);
    }

private:
    struct open_node {
        std::uint32_t section = 0;
        detail::rank rank = rank::part;
        std::uint32_t ordinal = 0;
        std::uint32_t line = 0;
        bool at_line_start = false;
        bool has_marker = false;
        bool goes_on = false;
        bool is_command = false;
    };

    void place(node_opening const& opening)
    {
        if (!is_numbered(opening.kind)) {
            pop_down_to(rank_of(opening), opening.marker.begin);
            push(opening, 0);
            return;
        }
        // Lists in a lead paragraph are text: nothing stands above the parts.
        if (stack_.empty() && has_parts_ && rank_of(opening) != rank::part && !had_part_) return;
        switch (opening.style) {
        case marker_style::dash: place_dash(opening); break;
        case marker_style::chinese_is:
        case marker_style::chinese_ordinal:
            opening.kind == opening_kind::line_start ? place_item(opening)
                                                     : place_inline_item(opening);
            break;
        default:
            opening.kind == opening_kind::line_start ? place_number(opening)
                                                     : place_inline_number(opening);
        }
    }

    // 一、 （一） 1. at the start of a line: always a node.
    void place_number(node_opening const& opening)
    {
        rank const its_rank = rank_of(opening);
        if (std::size_t const d = innermost(its_rank); d != none) {
            if (is_same_heading(stack_[d], opening, d)) {
                page_.lines[opening.line].kind = line_kind::noise;
                report_repeat(stack_[d], opening);
                stack_[d].line = opening.line; // what follows is compared with the last of them
                return;
            }
            check_order(stack_[d], opening);
            pop_to(d, opening.marker.begin);
        } else if (std::size_t const item = item_to_nest_in(opening); item != none) {
            pop_down_to(its_rank, opening.marker.begin, item + 1);
        } else {
            pop_down_to(its_rank, opening.marker.begin);
            check_first(opening);
        }
        push(opening, opening.ordinal);
    }

    // The same inside a line, where line ends or points were lost, or where a row is set inside a
    // paragraph: only in sequence.
    void place_inline_number(node_opening const& opening)
    {
        rank const its_rank = rank_of(opening);
        for (std::size_t d = stack_.size(); d-- != 0;) {
            if (stack_[d].rank != its_rank) continue;
            if (stack_[d].ordinal + 1 != opening.ordinal) break;
            pop_to(d, opening.marker.begin);
            push(opening, opening.ordinal);
            return;
        }
        if (opening.ordinal != 1 || !opening.has_successor || innermost(its_rank) != none) return;
        bool const is_within = !stack_.empty() && stack_.back().rank == rank::item
                            && stack_.back().line == opening.line && its_rank > rank::bracket;
        if (!is_within) pop_down_to(its_rank, opening.marker.begin);
        push(opening, 1);
    }

    // 一是 at the start of a line goes on with the row of such lines, or begins one.
    void place_item(node_opening const& opening)
    {
        rank const its_rank = rank_of(opening);
        std::size_t row = none;
        for (std::size_t d = stack_.size(); d-- != 0 && row == none;)
            if (continues(stack_[d], opening) && stack_[d].at_line_start) row = d;
        for (std::size_t d = stack_.size(); d-- != 0 && row == none;)
            if (continues(stack_[d], opening)) row = d;
        // Out of order: a row that has begun at line starts goes on with a gap or begins again.
        for (std::size_t d = stack_.size(); d-- != 0 && row == none;)
            if (stack_[d].rank == its_rank && stack_[d].at_line_start) {
                if (stack_[d].is_command == opening.is_command) check_order(stack_[d], opening);
                row = d;
            }
        if (row != none) {
            std::uint32_t const ordinal =
                opening.ordinal == 0 ? stack_[row].ordinal + 1 : opening.ordinal;
            pop_to(row, opening.marker.begin);
            push(opening, ordinal);
            return;
        }
        pop_down_to(its_rank, opening.marker.begin);
        check_first(opening);
        push(opening, opening.ordinal);
    }

    // 二是 inside a line goes on with a row; 一是 begins one inside whatever is open.
    void place_inline_item(node_opening const& opening)
    {
        rank const its_rank = rank_of(opening);
        for (std::size_t d = stack_.size(); d-- != 0;) {
            if (!continues(stack_[d], opening)) continue;
            if (stack_[d].line != opening.line && opening.kind == opening_kind::clause) continue;
            pop_to(d, opening.marker.begin);
            push(opening, opening.ordinal == 0 ? stack_[d].ordinal + 1 : opening.ordinal);
            return;
        }
        if (opening.ordinal == 1) {
            if (!opening.has_successor || (stack_.empty() && has_headings_)) return;
            if (std::size_t const row = finished_row(opening); row != none)
                pop_to(row, opening.marker.begin);
            if (stack_.size() >= deepest_level) return;
            push(opening, 1);
            return;
        }
        // 一是…。三是…: a row of this line with a gap.
        if (opening.kind != opening_kind::sentence) return;
        for (std::size_t d = stack_.size(); d-- != 0;) {
            if (stack_[d].rank != its_rank || stack_[d].line != opening.line) continue;
            if (stack_[d].ordinal + 2 != opening.ordinal) return;
            check_order(stack_[d], opening);
            pop_to(d, opening.marker.begin);
            push(opening, opening.ordinal);
            return;
        }
    }

    // A dash at the start of a line: one of a row below whatever heading or item line is open.
    void place_dash(node_opening const& opening)
    {
        if (opening.kind != opening_kind::line_start) return;
        if (std::size_t const d = innermost(rank::dash); d != none) {
            std::uint32_t const ordinal = stack_[d].ordinal + 1;
            pop_to(d, opening.marker.begin);
            push(opening, ordinal);
            return;
        }
        if (!opening.has_successor) return;
        while (!stack_.empty() && !stack_.back().at_line_start) pop(opening.marker.begin);
        push(opening, 1);
    }

    [[nodiscard]] bool continues(open_node const& node, node_opening const& opening) const noexcept
    {
        return node.rank == rank_of(opening) && node.is_command == opening.is_command
            && (opening.ordinal == 0 || node.ordinal + 1 == opening.ordinal);
    }

    // A row inside a paragraph that has come to its end, and a sentence since:
    // 一是…二是…。究其原因， 一是… begins a row beside it. In an item that has its own line a row
    // lies inside the item.
    [[nodiscard]] std::size_t finished_row(node_opening const& opening) const noexcept
    {
        if (stack_.empty() || stack_.back().rank != rank::item) return none;
        open_node const& last = stack_.back();
        if (last.goes_on || last.at_line_start) return none;
        if (last.line != opening.line) return stack_.size() - 1;
        std::uint32_t const begin = target_.sections[last.section].region.begin;
        std::string_view const between = text_.substr(begin, opening.marker.begin - begin);
        return between.find("。") == between.npos ? none : stack_.size() - 1;
    }

    // 1. right below an item that has its own line lies inside it: 一是…： 1.… 2.…
    [[nodiscard]] std::size_t item_to_nest_in(node_opening const& opening) const noexcept
    {
        rank const its_rank = rank_of(opening);
        if (opening.ordinal != 1 || its_rank < rank::point || its_rank > rank::circle) return none;
        for (std::size_t d = stack_.size(); d-- != 0;)
            if (stack_[d].rank == rank::item && stack_[d].at_line_start) return d;
        return none;
    }

    [[nodiscard]] std::size_t innermost(rank its_rank) const noexcept
    {
        for (std::size_t d = stack_.size(); d-- != 0;)
            if (stack_[d].rank == its_rank && stack_[d].has_marker) return d;
        return none;
    }

    // The same heading printed twice, with nothing in between.
    [[nodiscard]] bool is_same_heading(open_node const& node, node_opening const& opening,
                                       std::size_t depth) const noexcept
    {
        if (node.ordinal != opening.ordinal || depth + 1 != stack_.size()) return false;
        if (!node.at_line_start || node.line == opening.line) return false;
        for (std::uint32_t i = node.line + 1; i != opening.line; ++i)
            if (page_.lines[i].kind != line_kind::blank && page_.lines[i].kind != line_kind::noise)
                return false;
        return body_of(text_, page_.lines[node.line]) == body_of(text_, page_.lines[opening.line]);
    }

    void push(node_opening const& opening, std::uint32_t ordinal)
    {
        section node;
        node.region = {opening.marker.begin, opening.marker.begin};
        bool const has_marker = is_numbered(opening.kind);
        if (has_marker) node.marker = section_marker{opening.marker, opening.style, ordinal};
        node.level = static_cast<std::uint32_t>(stack_.size()) + 1;
        node.parent = stack_.empty() ? no_section : stack_.back().section;
        auto const index = static_cast<std::uint32_t>(target_.sections.size());
        bool const at_line_start = opening.kind == opening_kind::line_start || !has_marker;
        stack_.push_back({index, rank_of(opening), ordinal, opening.line, at_line_start, has_marker,
                          opening.goes_on, opening.is_command});
        target_.sections.push_back(node);

        bool const is_item = opening.style == marker_style::chinese_is
                          || opening.style == marker_style::chinese_ordinal
                          || opening.style == marker_style::dash;
        nodes_.push_back(
            {opening.line, opening.content, false, 0, has_marker && is_item,
             opening.kind == opening_kind::appendix, opening.kind == opening_kind::label,
             opening.kind == opening_kind::lead || opening.kind == opening_kind::paragraph,
             opening.role});
        if (rank_of(opening) == rank::part) {
            had_part_ = true;
            // 1. to 12. may run on over all the parts.
            std::uint32_t const points = last_ordinals_[index_of(marker_style::arabic_point)];
            last_ordinals_.fill(0);
            last_ordinals_[index_of(marker_style::arabic_point)] = points;
        }
        if (has_marker && opening.depth == 0) last_ordinals_[index_of(opening.style)] = ordinal;
    }

    void pop(std::uint32_t at)
    {
        section& node = target_.sections[stack_.back().section];
        node.region.end = at;
        node.subtree_end = static_cast<std::uint32_t>(target_.sections.size());
        stack_.pop_back();
    }
    void pop_to(std::size_t depth, std::uint32_t at)
    {
        while (stack_.size() > depth) pop(at);
    }
    void pop_all(std::uint32_t at) { pop_to(0, at); }
    // Ends the outermost node above `floor` that stands as low as `its_rank`, and all inside it.
    void pop_down_to(rank its_rank, std::uint32_t at, std::size_t floor = 0)
    {
        std::size_t depth = floor;
        while (depth < stack_.size() && stack_[depth].rank < its_rank) ++depth;
        pop_to(depth, at);
    }

    [[nodiscard]] std::string written(source_region marker) const
    {
        return std::string(target_.source.text(marker));
    }

    void report_oddity(std::string_view rule, std::string message, source_region place,
                       source_region related)
    {
        diagnostic oddity;
        oddity.rule = rule;
        oddity.severity = severity::warning;
        oddity.message = std::move(message);
        oddity.region = place;
        if (!related.empty()) oddity.related.push_back(related);
        make_room(target_.diagnostics, 1, place.end, text_.size());
        target_.diagnostics.push_back(std::move(oddity));
    }

    void report_repeat(open_node const& before, node_opening const& opening)
    {
        std::string const now = written(opening.marker);
        report_oddity("outline.repeat",
                      "编号“" + now + "”重复，请核对。 / " + now + " occurs twice; please check.",
                      opening.marker, target_.sections[before.section].marker->region);
    }

    // Compares a number with the one before it in its row.
    void check_order(open_node const& before, node_opening const& opening)
    {
        if (opening.ordinal == 0 || opening.ordinal == before.ordinal + 1) return;
        if (opening.ordinal == before.ordinal) return report_repeat(before, opening);
        source_region const last = target_.sections[before.section].marker->region;
        std::string const was = written(last);
        std::string const now = written(opening.marker);
        if (opening.ordinal > before.ordinal)
            report_oddity("outline.gap",
                          "编号由“" + was + "”到“" + now + "”，请核对。 / " + was
                              + " is followed by " + now + "; please check.",
                          opening.marker, last);
        else
            report_oddity("outline.restart",
                          "编号由“" + was + "”回到“" + now + "”，请核对。 / After " + was
                              + " the numbers go back to " + now + "; please check.",
                          opening.marker, last);
    }

    // A row that does not begin with one, and does not run on from the row before either.
    void check_first(node_opening const& opening)
    {
        if (opening.ordinal <= 1) return;
        if (last_ordinals_[index_of(opening.style)] + 1 == opening.ordinal) return;
        std::string const now = written(opening.marker);
        report_oddity("outline.gap",
                      "编号从“" + now + "”开始，请核对。 / The first number here is " + now
                          + "; please check.",
                      opening.marker, {});
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    report& target_;
    layout& page_;
    std::string_view text_;
    std::vector<placed_node>& nodes_;
    std::vector<open_node> stack_;
    // The last number of each style within the part, for numbers that run on over （一） and
    // （二）; of 1. within the report.
    std::array<std::uint32_t, 8> last_ordinals_{};
    bool has_parts_ = false;
    bool has_headings_ = false;
    bool had_part_ = false;
};

} // namespace

void place_nodes(report& target, layout& page, std::vector<node_opening> const& openings,
                 std::vector<placed_node>& nodes)
{
    // Each opens a node, or none.
    target.sections.reserve(openings.size());
    nodes.reserve(openings.size());
    outline_builder(target, page, nodes).build(openings);
}

void read_outline(report& target, layout& page)
{
    std::string_view const text = target.source.text();
    std::vector<node_opening> openings;
    find_openings(text, page, openings);
    find_themes(text, page, openings);
    find_leads(text, page, openings);
    std::vector<placed_node> nodes;
    place_nodes(target, page, openings, nodes);
    read_headings(target, page, nodes);
    cut_blocks(target, page, nodes);
    target.year = find_report_year(target, page);
    assign_roles(target, page, nodes);
}

} // namespace fazhi::detail
