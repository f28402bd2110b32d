// SPDX-License-Identifier: MIT

// Finds headings that have no number: short lines on their own above text or a list.
#include "outline/markers.hpp"

#include "frame/issuers.hpp"
#include "frame/title.hpp"
#include "outline/section_role.hpp"
#include "page/lines.hpp"
#include "page/wrapped_lines.hpp"
#include "quantity/numeral.hpp"
#include "text/punctuation.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

// Bytes; four to thirty-six Chinese characters.
constexpr std::size_t shortest_theme = 12;
constexpr std::size_t longest_theme = 108;
constexpr std::size_t longest_appendix_heading = 120;
constexpr std::size_t longest_label = 42;
// Lines from which on one tells whether a text is broken at a fixed width.
constexpr std::size_t wrapped_line = 60;
constexpr std::size_t long_paragraph = 240;

constexpr std::uint32_t no_line = 0xFFFFFFFF;

// The first mark or 我 in a label: 下一步，我局将做好以下工作： is none.
[[nodiscard]] std::size_t find_label_break(std::string_view label) noexcept
{
    for (std::size_t at = 0; at < label.size();) {
        found_mark const found = mark_at(label, at);
        if (found.kind != mark::none || label.substr(at).starts_with("我")
            || label.substr(at).starts_with("以下"))
            return at;
        at += found.size;
    }
    return label.npos;
}

[[nodiscard]] bool ends_sentence(std::string_view body) noexcept
{
    for (;;) {
        std::string_view const last = last_character(body);
        if (last.empty()) return true;
        found_mark const found = mark_at(body, body.size() - last.size());
        switch (found.kind) {
        case mark::full_stop:
        case mark::semicolon:
        case mark::colon: return true;
        case mark::close:
        case mark::toggle: body.remove_suffix(last.size()); continue;
        default: return false;
        }
    }
}

// The part that words before a colon name; none where they lead on to what follows.
[[nodiscard]] section_role role_of_label(std::string_view label)
{
    if (label.size() > longest_theme || find_label_break(label) != label.npos)
        return section_role::none;
    if (lexicon<"label_continuations">().longest_suffix(label)) return section_role::none;
    // 下一步： only says when.
    if (lexicon<"next_year_words">().find(label)) return section_role::none;
    return read_heading(label).role;
}

// Whether words before a colon name a part on what is lacking or on the plan: what leads on to a
// list in the same line is mostly on what was done.
[[nodiscard]] bool is_part_label(std::string_view label)
{
    if (label.size() > longest_label) return false;
    section_role const role = role_of_label(label);
    return role == section_role::deficiencies || role == section_role::plan;
}

// 存在的主要问题： alone on its line, without its colon.
[[nodiscard]] std::string_view without_label_colon(std::string_view body)
{
    std::string_view const last = last_character(body);
    if (last != "：" && last != ":") return body;
    std::string_view const label = body.substr(0, body.size() - last.size());
    return role_of_label(label) != section_role::none ? label : body;
}

// 存在的问题：一是…: the size of a label that opens a part, its text behind it; 0 where there is
// none.
[[nodiscard]] std::size_t label_size(std::string_view body)
{
    std::size_t const reach = std::min(body.size(), longest_label + 3);
    for (std::size_t at = 0; at < reach;) {
        found_mark const found = mark_at(body, at);
        if (found.kind == mark::colon)
            return at + found.size < body.size() && is_part_label(body.substr(0, at)) ? at : 0;
        if (found.kind != mark::none) return 0;
        at += found.size;
    }
    return 0;
}

[[nodiscard]] bool is_theme_form(std::string_view body)
{
    body = without_label_colon(body);
    if (body.size() < shortest_theme || body.size() > longest_theme) return false;
    std::size_t spaces = 0;
    for (std::size_t at = 0; at < body.size();) {
        found_mark const found = mark_at(body, at);
        if (found.kind == mark::full_stop || found.kind == mark::semicolon
            || found.kind == mark::colon)
            return false;
        if (body[at] == '|') return false;
        std::size_t const space = space_size(body.substr(at));
        if (space != 0) ++spaces;
        at += space != 0 ? space : found.size;
    }
    // Cells of a table stand apart.
    if (spaces > 2) return false;
    std::string_view const last = last_character(body);
    if (last == "，" || last == "," || last == "、") return false;
    // A heading begins with a word or in quotation marks.
    std::string_view const first = first_character(body);
    auto const lead = static_cast<unsigned char>(body.front());
    bool const begins_like_text = (lead >= 0xE4 && lead <= 0xE9) || first == "“" || first == "\""
                               || (body.front() >= '0' && body.front() <= '9');
    if (!begins_like_text) return false;
    if (auto const hit = lexicon<"addressees">().longest_suffix(body);
        hit && hit->row->column(0) == "fixed")
        return false;
    if (auto const date = read_date(body); date && date->size == body.size()) return false;
    return !is_issuer_line(body);
}

// 附件, 附件1, 附表2：…, …名词解释
[[nodiscard]] bool is_appendix_heading(std::string_view body)
{
    if (body.size() > longest_appendix_heading || is_running_text(body)) return false;
    lexicon_table const& table = lexicon<"appendix_headings">();
    if (auto const hit = table.longest_suffix(body); hit && hit->row->column(0) == "end")
        return true;
    auto const hit = table.longest_prefix(body);
    if (!hit || hit->row->column(0) != "start") return false;
    std::string_view const behind = body.substr(hit->size);
    std::string_view const next = first_character(behind);
    if (behind.empty() || space_size(behind) != 0 || last_character(hit->row->word) == "：")
        return true;
    return next == "：" || next == ":" || value_of_digits(next) || value_of_numeral(next);
}

class theme_finder {
public:
    theme_finder(std::string_view text, layout const& page, std::vector<node_opening>& openings)
        : text_(text), page_(page), openings_(openings), marker_at_(page.lines.size(), no_line)
    {
        for (std::uint32_t i = 0; i != openings.size(); ++i) {
            if (openings[i].kind == opening_kind::line_start) marker_at_[openings[i].line] = i;
            has_parts_ = has_parts_ || openings[i].style == marker_style::chinese_comma;
        }
    }

    void find()
    {
        find_candidates();
        drop_wrapped();
        choose();
        auto const middle = static_cast<std::ptrdiff_t>(openings_.size());
        openings_.insert(openings_.end(), found_.begin(), found_.end());
        std::inplace_merge(openings_.begin(), openings_.begin() + middle, openings_.end(),
                           [](node_opening const& a, node_opening const& b) {
                               return a.marker.begin < b.marker.begin;
                           });
        tell_depth();
    }

private:
    [[nodiscard]] std::string_view body(std::uint32_t line) const noexcept
    {
        return body_of(text_, page_.lines[line]);
    }

    void find_candidates()
    {
        std::uint32_t before = no_line;
        bool before_is_candidate = false;
        for (std::uint32_t i = 0; i != page_.lines.size(); ++i) {
            line_kind const kind = page_.lines[i].kind;
            if (kind == line_kind::blank || kind == line_kind::noise) continue;
            bool is_candidate = false;
            if (kind == line_kind::text && marker_at_[i] == no_line) {
                if (is_appendix_heading(body(i)) && before != no_line)
                    add(opening_kind::appendix, i);
                else if (is_volume_heading(body(i)))
                    add(opening_kind::volume, i);
                else if (label_size(body(i)) != 0)
                    labels_.push_back(i);
                else
                    is_candidate =
                        (before_is_candidate || may_follow(before)) && is_theme_form(body(i));
            }
            // Of short lines in a row the last is a heading, and those above it that are parts.
            if (before_is_candidate && is_candidate && !has_section_wording(body(before)))
                candidates_.pop_back();
            else if (before_is_candidate && !may_stand_below(i))
                candidates_.pop_back();
            if (is_candidate) candidates_.push_back(i);
            before_is_candidate = is_candidate;
            before = i;
        }
        if (before_is_candidate) candidates_.pop_back();
    }

    // Below a heading stands text or the first of a row; a later one goes on with a row above, and
    // the short line is text that has lost its point.
    [[nodiscard]] bool may_stand_below(std::uint32_t line) const noexcept
    {
        if (page_.lines[line].kind != line_kind::text) return false;
        if (marker_at_[line] == no_line) return true;
        node_opening const& opening = openings_[marker_at_[line]];
        return opening.ordinal <= 1 && opening.style != marker_style::chinese_comma;
    }

    // A heading stands behind a whole sentence or another heading.
    [[nodiscard]] bool may_follow(std::uint32_t before) const
    {
        if (before == no_line || page_.lines[before].kind != line_kind::text) return true;
        std::string_view const above = body(before);
        // What is right below 附件1 is its name.
        if (is_appendix_heading(above)) return false;
        // A long paragraph has lost its point.
        return ends_sentence(above) || above.size() >= long_paragraph
            || (marker_at_[before] != no_line && !is_running_text(above));
    }

    // Where a page has cut lines in the middle of their sentences a piece of one is no heading.
    void drop_wrapped()
    {
        std::vector<bool> const goes_on = find_wrapped_lines(text_, page_.lines);
        if (std::find(goes_on.begin(), goes_on.end(), true) == goes_on.end()) {
            if (is_wrapped()) candidates_.clear();
            return;
        }
        std::erase_if(candidates_, [&](std::uint32_t line) {
            return goes_on[line] || (line != 0 && goes_on[line - 1]);
        });
    }

    // The same where the lines are too few to tell their width: then a short line is no heading.
    [[nodiscard]] bool is_wrapped() const
    {
        constexpr std::size_t fewest = 3;
        std::size_t long_lines = 0;
        std::size_t open_pairs = 0; // a heading stands alone between whole sentences
        for (std::uint32_t i = 0; i + 1 < page_.lines.size(); ++i) {
            if (page_.lines[i].kind != line_kind::text || body(i).size() < wrapped_line) continue;
            ++long_lines;
            if (page_.lines[i + 1].kind == line_kind::text && is_open(i) && is_open(i + 1))
                ++open_pairs;
        }
        return open_pairs >= fewest && open_pairs * 3 > long_lines;
    }

    // A line that ends in the middle of a sentence; a paragraph has only lost its point.
    [[nodiscard]] bool is_open(std::uint32_t line) const
    {
        std::string_view const here = body(line);
        return marker_at_[line] == no_line && here.size() < long_paragraph && !ends_sentence(here);
    }

    void add(opening_kind kind, std::uint32_t line)
    {
        node_opening opening;
        opening.kind = kind;
        opening.line = line;
        opening.content = page_.lines[line].body.begin;
        opening.marker = {opening.content, opening.content};
        found_.push_back(opening);
    }

    void choose()
    {
        if (has_parts_)
            choose_within_parts();
        else
            choose_parts();
        choose_labels();
        std::sort(found_.begin(), found_.end(),
                  [](node_opening const& a, node_opening const& b) { return a.line < b.line; });
    }

    // Between two numbered parts one short line is rather a broken heading or a slogan; a row of
    // them are themes, and so is one with a list below it.
    void choose_within_parts()
    {
        std::size_t next = 0;
        std::size_t i = 0;
        while (i != openings_.size() && !is_part(openings_[i])) ++i;
        for (; i < openings_.size();) {
            std::uint32_t const begin = openings_[i].line;
            for (++i; i != openings_.size() && !is_part(openings_[i]);) ++i;
            std::uint32_t const end = i == openings_.size() ? no_line : openings_[i].line;
            while (next != candidates_.size() && candidates_[next] <= begin) ++next;
            std::size_t const first = next;
            while (next != candidates_.size() && candidates_[next] < end) ++next;
            std::string_view const heading = body(begin);
            for (std::size_t c = first; c != next; ++c)
                if (end == no_line && ends_report(candidates_[c], heading))
                    add(opening_kind::part, candidates_[c]);
                else if (without_label_colon(body(candidates_[c])) == body(candidates_[c])
                         && (next - first > 1 || begins_list(candidates_[c])))
                    add(opening_kind::theme, candidates_[c]);
        }
    }

    // Labels are parts behind the last part with a heading, if that is on neither lacks nor plan.
    void choose_labels()
    {
        std::uint32_t last = no_line;
        for (node_opening const& opening : openings_)
            if (is_part(opening)) last = opening.line;
        for (node_opening const& opening : found_)
            if (opening.kind == opening_kind::part && (last == no_line || opening.line > last))
                last = opening.line;
        for (std::uint32_t const line : labels_)
            if (last == no_line || (line > last && ends_report(line, body(last))))
                add(opening_kind::label, line);
    }

    // 存在的不足, 下一步打算 without a number behind the last numbered part, which is on neither.
    [[nodiscard]] bool ends_report(std::uint32_t line, std::string_view part) const
    {
        section_role const closing = section_role::deficiencies | section_role::plan;
        std::string_view heading = body(line);
        if (std::size_t const size = label_size(heading); size != 0)
            heading = heading.substr(0, size);
        section_role const role = read_heading(heading).role;
        bool const closes = has(closing, role) && role != section_role::none;
        return closes
            && (static_cast<unsigned>(read_heading(part).role) & static_cast<unsigned>(closing))
                   == 0;
    }

    [[nodiscard]] static bool is_part(node_opening const& opening) noexcept
    {
        return opening.kind == opening_kind::line_start
            && opening.style == marker_style::chinese_comma;
    }

    [[nodiscard]] bool begins_list(std::uint32_t line) const noexcept
    {
        for (++line; line != page_.lines.size(); ++line) {
            if (page_.lines[line].kind != line_kind::text) continue;
            return marker_at_[line] != no_line && openings_[marker_at_[line]].ordinal == 1;
        }
        return false;
    }

    // Without numbered parts the headings are the parts. Where some have the wording of a part and
    // others, several between two of them, have not, these are themes within.
    void choose_parts()
    {
        std::size_t worded = 0;
        for (std::uint32_t const line : candidates_)
            if (has_section_wording(body(line))) ++worded;
        if (candidates_.size() < 2 && worded == 0) return;
        std::size_t c = 0;
        bool in_part = false;
        while (c != candidates_.size()) {
            if (has_section_wording(body(candidates_[c]))) {
                add(opening_kind::part, candidates_[c++]);
                in_part = true;
                continue;
            }
            std::size_t end = c;
            while (end != candidates_.size() && !has_section_wording(body(candidates_[end]))) ++end;
            bool const within = in_part && end - c > 1;
            for (; c != end; ++c)
                add(within ? opening_kind::theme : opening_kind::part, candidates_[c]);
        }
    }

    // A theme lies inside a bracket's node where the row of brackets goes on behind it.
    void tell_depth() noexcept
    {
        bool goes_on = false;
        for (std::size_t i = openings_.size(); i-- != 0;) {
            node_opening& opening = openings_[i];
            if (opening.kind == opening_kind::theme) opening.is_inside_bracket = goes_on;
            if (opening.kind == opening_kind::part || opening.kind == opening_kind::label
                || opening.kind == opening_kind::appendix)
                goes_on = false;
            if (opening.kind != opening_kind::line_start) continue;
            if (opening.style == marker_style::chinese_comma) goes_on = false;
            if (opening.style == marker_style::chinese_bracket) goes_on = opening.ordinal > 1;
        }
    }

    std::string_view text_;
    layout const& page_;
    std::vector<node_opening>& openings_;
    std::vector<std::uint32_t> marker_at_;
    std::vector<std::uint32_t> candidates_;
    std::vector<std::uint32_t> labels_;
    std::vector<node_opening> found_;
    bool has_parts_ = false;
};

} // namespace

void find_themes(std::string_view text, layout const& page, std::vector<node_opening>& openings)
{
    theme_finder(text, page, openings).find();
}

} // namespace fazhi::detail
