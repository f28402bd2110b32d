// SPDX-License-Identifier: MIT

// How far the heading of a node goes, and whether its line is nothing else.
#include "outline/outline.hpp"

#include "page/lines.hpp"
#include "text/non_han.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

// Bytes; headings beyond these are running text that has lost a point.
constexpr std::size_t longest_heading = 240;
constexpr std::size_t longest_closed_heading = 120;
// How far a quotation or bracket is followed; what is in it does not end a heading.
constexpr std::size_t longest_quotation = 150;

// Where the quotation or bracket that opens at `at` has ended; `at` where it does not end near.
[[nodiscard]] std::size_t behind_quotation(std::string_view piece, std::size_t at) noexcept
{
    found_mark const open = mark_at(piece, at);
    std::size_t const reach = std::min(piece.size(), at + longest_quotation);
    for (std::size_t i = any_non_han::next(piece, at + open.size); i < reach;
         i = any_non_han::next(piece, i)) {
        found_mark const found = mark_at(piece, i);
        i += found.size;
        bool const closes = found.kind == mark::close || found.kind == mark::toggle;
        if (closes && found.pair == open.pair) return i;
        if (found.kind == mark::full_stop) break;
    }
    return at;
}

// The marks of a piece that matter for its heading; npos where there is none.
struct heading_stops {
    std::size_t full_stop = std::string_view::npos;
    std::size_t behind_full_stop = std::string_view::npos;
    std::size_t any = std::string_view::npos;
    mark last = mark::none; ///< the mark that the piece ends with
};

[[nodiscard]] heading_stops find_stops(std::string_view piece) noexcept
{
    heading_stops stops;
    for (std::size_t at = any_non_han::next(piece, 0);
         at < piece.size() && stops.full_stop == piece.npos; at = any_non_han::next(piece, at)) {
        found_mark const found = mark_at(piece, at);
        if (found.kind == mark::open || found.kind == mark::toggle) {
            std::size_t const behind = behind_quotation(piece, at);
            at = behind != at ? behind : at + found.size;
            continue;
        }
        bool const stands = found.kind == mark::comma || found.kind == mark::semicolon
                         || found.kind == mark::colon || found.kind == mark::full_stop;
        if (stands && stops.any == piece.npos) stops.any = at;
        if (found.kind == mark::full_stop) {
            stops.full_stop = at;
            stops.behind_full_stop = at + found.size;
        }
        at += found.size;
    }
    std::string_view const last = last_character(piece);
    if (!last.empty()) stops.last = mark_at(piece, piece.size() - last.size()).kind;
    return stops;
}

[[nodiscard]] bool is_chinese(std::string_view character) noexcept
{
    return !character.empty() && is_han_lead(character.front());
}

// Whether a text that has lost the line end before it begins at `at`: 存在的问题|2025年，我县….
[[nodiscard]] bool opens_text(std::string_view piece, std::size_t at)
{
    if (!lexicon<"heading_ends">().longest_suffix(piece.substr(0, at))) return false;
    std::string_view const behind = piece.substr(at);
    if (lexicon<"text_openers">().longest_prefix(behind)) return true;
    auto const year = may_begin_year(behind) ? read_year(behind) : std::nullopt;
    return year && year->has_suffix;
}

// The first space between Chinese characters before the first full stop, or the first word that
// opens a text: a line end that was lost.
[[nodiscard]] std::size_t find_lost_line_end(std::string_view piece, heading_stops const& stops)
{
    std::size_t const end = std::min(stops.full_stop, piece.size());
    for (std::size_t at = 0; at < end; at += character_size(piece[at])) {
        if (at <= longest_heading && opens_text(piece, at)) return at;
        if (space_size(piece.substr(at)) == 0 || !is_chinese(last_character(piece.substr(0, at))))
            continue;
        std::string_view const behind = trim_begin(piece.substr(at));
        if (behind.empty()) break;
        if (is_chinese(first_character(behind)) || (behind.front() >= '0' && behind.front() <= '9'))
            return at;
    }
    return piece.npos;
}

[[nodiscard]] std::string_view without_end_marks(std::string_view heading) noexcept
{
    for (;;) {
        heading = trim_end(heading);
        std::string_view const last = last_character(heading);
        if (last.empty()) return heading;
        switch (mark_at(heading, heading.size() - last.size()).kind) {
        case mark::comma:
        case mark::semicolon:
        case mark::colon:
        case mark::full_stop: heading.remove_suffix(last.size()); break;
        default:
            if (last != "、") return heading;
            heading.remove_suffix(last.size());
        }
    }
}

class heading_reader {
public:
    heading_reader(report& target, layout& page, std::vector<placed_node>& nodes)
        : target_(target), page_(page), text_(target.source.text()), nodes_(nodes)
    {
    }

    void read(std::size_t i)
    {
        section& node = target_.sections[i];
        text_line& line = page_.lines[nodes_[i].line];
        std::size_t end = line.body.end;
        bool const is_last_of_line = i + 1 == nodes_.size() || nodes_[i + 1].line != nodes_[i].line;
        if (!is_last_of_line) end = target_.sections[i + 1].region.begin;
        bool const is_whole = is_last_of_line && node.region.begin == line.body.begin;
        std::size_t const begin = std::min<std::size_t>(nodes_[i].content, end);
        std::string_view const piece = trim(text_.substr(begin, end - begin));
        heading_stops const stops = find_stops(piece);

        nodes_[i].stands_alone = is_whole && stands_alone(i, piece, stops);
        std::string_view const heading =
            without_end_marks(piece.substr(0, heading_end(i, piece, stops, is_last_of_line)));
        bool const is_fused_heading =
            !nodes_[i].stands_alone && !nodes_[i].is_item && !nodes_[i].is_label && is_fused(i)
            && heading.size() <= longest_heading && find_stops(heading).full_stop == heading.npos;
        if (is_fused_heading && ends_at_lost_line_end(heading, piece))
            nodes_[i].fused_heading_end = region_of(text_, heading).end;
        if (!heading.empty())
            node.heading = region_of(text_, heading);
        else if (!node.marker)
            node.heading = region_of(text_, piece);
        if (nodes_[i].stands_alone) line.kind = line_kind::heading;
    }

private:
    [[nodiscard]] bool stands_alone(std::size_t i, std::string_view piece,
                                    heading_stops const& stops) const
    {
        if (!target_.sections[i].marker) return !nodes_[i].is_label && !nodes_[i].is_lead;
        if (piece.empty() || piece.size() > longest_heading) return false;
        if (stops.last == mark::semicolon || stops.last == mark::comma) return false;
        if (stops.full_stop == piece.npos) return true;
        if (nodes_[i].is_item || stops.behind_full_stop != piece.size()) return false;
        // 一、主要举措和成效。 is a heading when something stands below it.
        return piece.size() <= longest_closed_heading && has_text_below(i);
    }

    [[nodiscard]] std::size_t heading_end(std::size_t i, std::string_view piece,
                                          heading_stops const& stops, bool is_last_of_line) const
    {
        if (nodes_[i].stands_alone) return piece.size();
        if (nodes_[i].is_item || nodes_[i].is_label) return std::min(stops.any, piece.size());
        if (is_fused(i))
            if (std::size_t const end = find_lost_line_end(piece, stops); end != piece.npos)
                return end;
        if (stops.full_stop != piece.npos) return stops.full_stop;
        // （一）强化组织领导一是…: the point is lost, the item tells the end.
        if (!is_last_of_line && piece.size() <= longest_heading) return piece.size();
        return std::min(stops.any, piece.size());
    }

    // Whether headings of several levels or parts stand on one line.
    [[nodiscard]] bool is_fused(std::size_t i) const noexcept
    {
        auto const shares = [&](std::size_t k) {
            return nodes_[k].line == nodes_[i].line && !nodes_[k].is_item;
        };
        return (i != 0 && shares(i - 1)) || (i + 1 != nodes_.size() && shares(i + 1));
    }

    // Nothing at all, white space or the text itself, where a point should stand.
    [[nodiscard]] static bool ends_at_lost_line_end(std::string_view heading,
                                                    std::string_view piece)
    {
        auto const size = static_cast<std::size_t>(heading.data() + heading.size() - piece.data());
        std::string_view const behind = piece.substr(size);
        return behind.empty() || space_size(behind) != 0 || opens_text(piece, size);
    }

    [[nodiscard]] bool has_text_below(std::size_t i) const noexcept
    {
        std::size_t next = nodes_[i].line + 1;
        while (next < page_.lines.size()
               && (page_.lines[next].kind == line_kind::blank
                   || page_.lines[next].kind == line_kind::noise))
            ++next;
        if (next == page_.lines.size() || closes_outline(page_.lines[next].kind)) return false;
        bool const is_node = i + 1 != nodes_.size() && nodes_[i + 1].line == next
                          && target_.sections[i + 1].region.begin == page_.lines[next].body.begin;
        return !is_node || target_.sections[i + 1].parent == i;
    }

    report& target_;
    layout& page_;
    std::string_view text_;
    std::vector<placed_node>& nodes_;
};

} // namespace

void read_headings(report& target, layout& page, std::vector<placed_node>& nodes)
{
    heading_reader reader(target, page, nodes);
    for (std::size_t i = 0; i != nodes.size(); ++i) reader.read(i);
}

} // namespace fazhi::detail
