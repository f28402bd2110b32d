// SPDX-License-Identifier: MIT

// Finds the places where outline numbers stand: at line starts, and behind punctuation in lines.
#include "outline/markers.hpp"

#include "outline/level_numbers.hpp"
#include "page/lines.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>
#include <array>

namespace fazhi::detail {

namespace {

// Bytes behind a marker in which its heading may have lost the closing point.
constexpr std::size_t fused_reach = 180;

[[nodiscard]] constexpr bool is_list_style(marker_style style) noexcept
{
    return style == marker_style::chinese_is || style == marker_style::chinese_ordinal;
}

// Styles that are read inside a line. A dash there is a dash.
[[nodiscard]] bool may_stand_inside(marker_reading const& marker, std::string_view written,
                                    opening_kind kind) noexcept
{
    switch (marker.style) {
    case marker_style::dash: return false;
    case marker_style::chinese_is: return true;
    case marker_style::chinese_comma:
        return written.find("、") != written.npos && kind != opening_kind::clause;
    default: return kind != opening_kind::clause;
    }
}

// 三、四级 at the start of a line is the rest of a list and no third part.
[[nodiscard]] bool goes_on_as_list(marker_reading const& marker, std::string_view behind) noexcept
{
    if (marker.style != marker_style::chinese_comma) return false;
    auto const next = lexicon<"numerals">().longest_prefix(behind);
    return is_kind(next, "digit") && next->row->column(1) == std::to_string(marker.ordinal + 1);
}

class opening_finder {
public:
    opening_finder(std::string_view text, non_han_map const& others,
                   std::vector<node_opening>& openings)
        : text_(text), others_(others), openings_(openings)
    {
    }

    void read_line(text_line const& line, std::uint32_t index)
    {
        line_ = index;
        end_ = line.body.end;
        std::size_t at = line.body.begin;
        line_begin_ = at;
        fused_end_ = 0;
        if (std::size_t const next = open_levels(at))
            at = next;
        else if (std::size_t const opened = open(at, opening_kind::line_start))
            at = opened;
        while (at < end_) {
            std::size_t const mark = std::min(others_.next(at), end_);
            at = at < fused_end_ ? step_fused(at, mark) : mark < end_ ? step(mark) : end_;
        }
    }

private:
    // 2.3.1 at the start of a line, and 2 above it; gives where the text behind it begins.
    std::size_t open_levels(std::size_t at)
    {
        std::string_view const rest = text_.substr(at, end_ - at);
        if (!is_digit(first_character(rest))) return 0;
        auto const number = levels_.read(rest);
        if (!number) return 0;
        if (number->depth == 1 && !levels_.has_begun()) {
            // 1 alone: what stands below it, 1.1, will tell.
            first_ = node_opening{};
            fill(first_, at, *number);
            return 0;
        }
        if (first_.depth != 0 && number->depth == 2) {
            if (openings_.empty() || openings_.back().marker.end <= first_.marker.begin)
                openings_.push_back(first_);
            first_ = node_opening{};
        }
        levels_.accept(*number);
        openings_.emplace_back();
        fill(openings_.back(), at, *number);
        return openings_.back().content;
    }

    void fill(node_opening& opening, std::size_t at, level_number const& number) const
    {
        opening.style = marker_style::arabic_point;
        opening.depth = number.depth;
        opening.ordinal = number.last();
        opening.line = line_;
        opening.marker = {static_cast<std::uint32_t>(at),
                          static_cast<std::uint32_t>(at + number.size)};
        opening.content = static_cast<std::uint32_t>(at + number.total_size);
    }

    // Behind a heading that may have lost its end: goes on to the next 一, or to `mark`.
    std::size_t step_fused(std::size_t at, std::size_t mark)
    {
        static constexpr std::string_view one = "一";
        std::size_t const reach = std::min(mark, fused_end_);
        for (; at < reach; at += one.size())
            if (text_[at] == one.front() && text_.substr(at).starts_with(one)) {
                std::size_t const opened = open_fused(at);
                return opened != 0 ? opened : at + one.size();
            }
        return mark < end_ ? step(mark) : end_;
    }

    // Goes on behind the character at `at`.
    std::size_t step(std::size_t at)
    {
        if (text_[at] == '1' && at < fused_end_)
            if (std::size_t const opened = open_fused(at)) return opened;
        return is_letter_or_digit(text_[at]) ? at + 1 : step_over_mark(at);
    }

    // Goes on to the next place behind a mark and tries there.
    std::size_t step_over_mark(std::size_t at)
    {
        std::string_view const line = text_.substr(0, end_);
        found_mark const found = mark_at(line, at);
        std::size_t const next = at + found.size;
        if (at < fused_end_ && (found.kind == mark::none || found.pair == '('))
            if (std::size_t const opened = open_fused(at)) return opened;
        switch (found.kind) {
        case mark::full_stop:
        case mark::semicolon:
        case mark::colon:
            return behind_mark(next, opening_kind::sentence, found.kind == mark::full_stop);
        case mark::comma: return behind_mark(next, opening_kind::clause, false);
        case mark::none: break;
        default: return next;
        }
        // Where line ends were lost a space is what is left of them, but for those of typesetters.
        if (std::size_t const space = space_size(line.substr(at));
            space != 0 && text_[at] != '\xE2')
            return behind_mark(at + space, opening_kind::fused, false);
        return next;
    }

    std::size_t behind_mark(std::size_t at, opening_kind kind, bool ends_sentence)
    {
        if (ends_sentence) fused_end_ = 0;
        std::size_t place = at;
        // A sentence may end inside quotation marks or brackets, …。”二是, or in bold type:
        // …。**二是
        while (place < end_) {
            std::string_view const rest = text_.substr(place, end_ - place);
            bool const is_skipped = (ends_sentence && is_closing_mark(rest)) || rest.front() == '*';
            std::size_t const skip = is_skipped ? first_character(rest).size() : space_size(rest);
            if (skip == 0) break;
            place += skip;
        }
        if (std::size_t const opened = open(place, kind)) return opened;
        return at;
    }

    [[nodiscard]] static bool is_closing_mark(std::string_view text) noexcept
    {
        found_mark const found = mark_at(text, 0);
        return found.kind == mark::close || found.kind == mark::toggle;
    }

    // A marker at `at`; gives where the text behind it begins, 0 where there is none.
    std::size_t open(std::size_t at, opening_kind kind)
    {
        std::string_view const rest = text_.substr(at, end_ - at);
        if (!may_begin_marker(rest)) return 0;
        auto marker = read_marker(rest);
        if (!marker && kind == opening_kind::line_start) marker = read_before_figure(rest);
        if (!marker) return 0;
        std::string_view const behind = rest.substr(marker->total_size);
        if (kind != opening_kind::line_start
            && !may_stand_inside(*marker, rest.substr(0, marker->size), kind))
            return 0;
        if (kind == opening_kind::fused && is_list_style(marker->style)
            && !begins_row_behind_space(at, *marker))
            return 0;
        if (goes_on_as_list(*marker, behind)) return 0;
        if (marker->style == marker_style::chinese_is && marker->ordinal == 2
            && kind == opening_kind::sentence && rest.substr(0, marker->size).ends_with("是"))
            open_first_before(at);
        add(at, *marker, kind);
        node_opening const& opening = openings_.back();
        if (kind == opening_kind::line_start && marker->style == marker_style::arabic_point)
            last_point_ = marker->ordinal;
        fused_end_ =
            is_list_style(marker->style) ? 0 : std::min(end_, opening.content + fused_reach);
        return opening.content;
    }

    // 优化环境 一是简政。…二是: behind a heading whose line end was lost. It needs the rest of its
    // row.
    [[nodiscard]] bool begins_row_behind_space(std::size_t at, marker_reading const& marker) const
    {
        if (marker.style != marker_style::chinese_is || marker.ordinal != 1) return false;
        std::string_view const before = last_character(trim_end(text_.substr(0, at)));
        return !before.empty() && is_han_lead(before.front())
            && !lexicon<"words_before_one">().find(before);
    }

    void add(std::size_t at, marker_reading const& marker, opening_kind kind)
    {
        node_opening opening;
        opening.kind = kind;
        opening.style = marker.style;
        opening.ordinal = marker.ordinal;
        opening.line = line_;
        opening.marker = {static_cast<std::uint32_t>(at),
                          static_cast<std::uint32_t>(at + marker.size)};
        opening.content = static_cast<std::uint32_t>(at + marker.total_size);
        opening.is_command = marker.style == marker_style::chinese_is
                          && text_.substr(at, marker.size).ends_with("要");
        openings_.push_back(opening);
    }

    // 我局将一是加强培训；|二是…: the first of a row that only its second tells from running text.
    void open_first_before(std::size_t second)
    {
        constexpr std::size_t longest_item = 900;
        bool const has_first = !openings_.empty() && openings_.back().line == line_
                            && openings_.back().style == marker_style::chinese_is;
        if (has_first) return;
        std::size_t const from = std::max(line_begin_, second - std::min(second, longest_item));
        std::size_t const back = text_.substr(from, second - from).rfind("一是");
        if (back == text_.npos || back == 0) return;
        std::size_t const at = from + back;
        if (!openings_.empty() && openings_.back().content > at) return;
        std::string_view const before = text_.substr(from, back);
        if (!lexicon<"words_leading_to_one">().longest_suffix(before)) return;
        auto const marker = read_marker(text_.substr(at, end_ - at));
        if (marker && marker->ordinal == 1) add(at, *marker, opening_kind::sentence);
    }

    // 3.10个部门 is the third of a row behind 2., and a number elsewhere.
    [[nodiscard]] std::optional<marker_reading> read_before_figure(std::string_view rest) const
    {
        std::size_t const point = std::min(rest.find('.'), rest.find("．"));
        if (point > 3) return {};
        auto const marker =
            read_marker(rest.substr(0, point + first_character(rest.substr(point)).size()));
        if (!marker || marker->style != marker_style::arabic_point) return {};
        return marker->ordinal == last_point_ + 1 && last_point_ != 0 ? marker : std::nullopt;
    }

    // The first of a row right behind a heading that has lost its end: （一）强化领导一是…
    std::size_t open_fused(std::size_t at)
    {
        std::string_view const rest = text_.substr(at, end_ - at);
        bool const may_be_first = rest.starts_with("一") || rest.starts_with("（一")
                               || rest.starts_with("(一") || rest.starts_with("1");
        if (!may_be_first) return 0;
        auto const marker = read_marker(rest);
        if (!marker || marker->ordinal != 1) return 0;
        if (marker->style == marker_style::chinese_is) {
            std::string_view const before = last_character(text_.substr(0, at));
            if (lexicon<"words_before_one">().find(before)) return 0;
        } else if (marker->style == marker_style::arabic_point) {
            // （一）强化领导1.健全机构: behind a word, and not in a row of its own style.
            std::string_view const before = last_character(text_.substr(0, at));
            if (before.empty() || !is_han_lead(before.front()) || openings_.empty()
                || openings_.back().style == marker_style::arabic_point)
                return 0;
        } else if (marker->style != marker_style::chinese_bracket) {
            return 0;
        }
        // Tell it from one behind a mark: it needs the rest of its row.
        std::size_t const content = open(at, opening_kind::sentence);
        if (content != 0) openings_.back().kind = opening_kind::fused;
        return content;
    }

    std::string_view text_;
    non_han_map const& others_;
    std::vector<node_opening>& openings_;
    std::uint32_t line_ = 0;
    std::size_t line_begin_ = 0;
    std::size_t end_ = 0;
    std::size_t fused_end_ = 0;
    std::uint32_t last_point_ = 0; // of the row of 1. 2. at line starts
    level_numbers levels_;
    node_opening first_; // 1 at the start of a line, until 1.1 stands below it
};

// How far a style can be from the parts: a part's number ends every row below it.
[[nodiscard]] constexpr std::size_t row_of(marker_style style) noexcept
{
    return static_cast<std::size_t>(style);
}

// Tells of each first of a row whether the second follows. Rows are paired from the end, so that a
// row inside an item of another takes its own second.
void mark_successors(std::vector<node_opening>& openings) noexcept
{
    std::array<std::uint32_t, 8> seconds{};
    // Numbers of items that stand further on, of 一是 and of 一要.
    constexpr std::uint32_t longest_row = 30;
    std::array<std::uint32_t, 2> items{};
    for (std::size_t i = openings.size(); i-- != 0;) {
        node_opening& opening = openings[i];
        std::uint32_t& second = seconds[row_of(opening.style)];
        if (opening.style == marker_style::dash) {
            opening.has_successor = second != 0;
            second = 1;
            continue;
        }
        if (opening.style == marker_style::chinese_is && opening.ordinal <= longest_row) {
            std::uint32_t& numbers = items[opening.is_command ? 1 : 0];
            opening.goes_on = (numbers >> (opening.ordinal + 1) & 1U) != 0;
            numbers |= 1U << opening.ordinal;
        }
        if (opening.ordinal == 2) ++second;
        if (opening.ordinal == 1 && second != 0) {
            opening.has_successor = true;
            --second;
        }
        if (opening.kind != opening_kind::line_start) continue;
        // A heading of a part or of a level below it ends the rows inside.
        bool const is_part = opening.style == marker_style::chinese_comma;
        bool const is_bracket = opening.style == marker_style::chinese_bracket;
        if (!is_part && !is_bracket) continue;
        for (auto style : {marker_style::chinese_is, marker_style::chinese_ordinal,
                           marker_style::circled, marker_style::arabic_bracket, marker_style::dash})
            seconds[row_of(style)] = 0;
        items.fill(0);
        if (is_part) seconds[row_of(marker_style::chinese_bracket)] = 0;
    }
}

} // namespace

void find_openings(std::string_view text, layout const& page, std::vector<node_opening>& openings)
{
    opening_finder finder(text, page.others, openings);
    for (std::size_t i = 0; i != page.lines.size(); ++i)
        if (page.lines[i].kind == line_kind::text)
            finder.read_line(page.lines[i], static_cast<std::uint32_t>(i));
    mark_successors(openings);
}

} // namespace fazhi::detail
