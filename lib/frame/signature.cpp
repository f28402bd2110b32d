// SPDX-License-Identifier: MIT

// What stands behind the running text: closing words, names, date, attachments, copies, contact.
#include "frame/frame.hpp"

#include "frame/contact.hpp"
#include "frame/issuers.hpp"
#include "page/lines.hpp"
#include "quantity/numeral.hpp"
#include "text/brackets.hpp"
#include "text/punctuation.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

namespace fazhi::detail {

namespace {

constexpr std::size_t longest_closing = 90;
constexpr std::size_t longest_note = 400;

// What follows one of the words of `table` and a colon; empty where `body` has them not.
[[nodiscard]] std::string_view behind_key(lexicon_table const& table, std::string_view body)
{
    auto const hit = table.longest_prefix(body);
    if (!hit) return {};
    std::string_view const rest = trim_begin(body.substr(hit->size));
    if (rest.starts_with("：") || rest.starts_with(":"))
        return trim_begin(rest.substr(first_character(rest).size()));
    return {};
}

[[nodiscard]] std::string_view without_bracket(std::string_view body) noexcept
{
    return trim_begin(without_opening(body));
}

[[nodiscard]] bool is_closing(std::string_view body)
{
    auto const hit = lexicon<"closings">().longest_prefix(body);
    if (!hit || body.size() > longest_closing) return false;
    return hit->size == body.size() || mark_at(body, hit->size).kind != mark::none;
}

// 附件：1.… with a name behind the colon; 附件1 alone is the heading of what follows.
[[nodiscard]] bool is_attachment(std::string_view body)
{
    auto const hit = lexicon<"appendix_headings">().longest_prefix(body);
    return hit && hit->row->column(0) == "start" && !is_running_text(body);
}

// A look at the last character that saves reading.
[[nodiscard]] bool ends_like_date(std::string_view body) noexcept
{
    std::string_view const last = last_character(body);
    return last == "日" || last == "月" || last == "号" || last == "）" || last == ")"
        || body.ends_with("印发") || value_of_digits(last);
}

// A date alone, in brackets or not.
[[nodiscard]] bool is_date(std::string_view body)
{
    body = without_bracket(body);
    if (!may_begin_year(body)) return false;
    auto const date = read_date(body);
    if (!date) return false;
    std::string_view const rest = trim(body.substr(date->size));
    if (!rest.empty() && rest != "）" && rest != ")" && rest != "日" && rest != "印发")
        return false;
    return date->month.has_value() || date->size > std::string_view("2024年").size();
}

// The names in front of a date on the same line: 清溪县人民政府  2025年2月26日
[[nodiscard]] std::string_view names_before_date(std::string_view body)
{
    if (!ends_like_date(body) || is_running_text(body)) return {};
    for (std::size_t at = 0; at < body.size(); at += character_size(body[at])) {
        if (!may_begin_year(body.substr(at)) || !is_date(body.substr(at))) continue;
        std::string_view const names = trim_end(body.substr(0, at));
        return is_issuer_line(names) ? names : std::string_view{};
    }
    return {};
}

[[nodiscard]] bool is_signing(std::string_view body)
{
    return body.size() <= longest_note && is_issuer_line(body);
}

[[nodiscard]] line_kind kind_behind_text(std::string_view text, layout const& page,
                                         text_line const& line)
{
    std::string_view const body = body_of(text, line);
    if (!behind_key(lexicon<"cc_keys">(), body).empty()) return line_kind::copy;
    if (is_contact(text, page, line)) return line_kind::contact;
    if (is_closing(body)) return line_kind::closing;
    if (is_date(body)) return line_kind::date;
    if (is_signing(body) || !names_before_date(body).empty()) return line_kind::issuer;
    if (is_attachment(body)) return line_kind::attachment;
    // （本文有删减）: a remark on the whole.
    bool const is_remark = body.size() <= longest_closing
                        && without_bracket(body).size() < body.size() && !is_running_text(body)
                        && !read_marker(body) && (body.ends_with("）") || body.ends_with(")"));
    return is_remark ? line_kind::closing : line_kind::text;
}

// A further name in a list of attachments: 2.清溪县权责清单
[[nodiscard]] bool is_listed_name(std::string_view body)
{
    auto const marker = read_marker(body);
    return marker && marker->style == marker_style::arabic_point && marker->ordinal > 1
        && !is_running_text(body);
}

// 2025.1.8 right below a name is a date of signing; elsewhere it is a page's.
void read_numeric_date(std::string_view text, std::vector<text_line>& lines)
{
    std::size_t last = lines.size();
    while (last != 0 && lines[last - 1].kind != line_kind::issuer) --last;
    if (last == 0) return;
    std::size_t next = last;
    while (next != lines.size() && lines[next].kind == line_kind::blank) ++next;
    if (next == lines.size() || lines[next].kind != line_kind::noise) return;
    std::string_view const body = body_of(text, lines[next]);
    auto const date = may_begin_year(body) ? read_date(body) : std::nullopt;
    if (date && date->day && date->size == body.size()) lines[next].kind = line_kind::date;
}

[[nodiscard]] std::size_t next_filled(std::vector<text_line> const& lines, std::size_t i) noexcept
{
    do ++i;
    while (i < lines.size()
           && (lines[i].kind == line_kind::blank || lines[i].kind == line_kind::noise));
    return i;
}

// 特此报告。 above names in the middle of a text is no part of the last section either.
void last_filled_is_closing(std::string_view text, std::vector<text_line>& lines, std::size_t i)
{
    while (i != 0 && lines[i - 1].kind == line_kind::blank) --i;
    if (i != 0 && lines[i - 1].kind == line_kind::text && is_closing(body_of(text, lines[i - 1])))
        lines[i - 1].kind = line_kind::closing;
}

void read_copy(report& target, text_line const& line)
{
    std::string_view const text = target.source.text();
    std::string_view names = behind_key(lexicon<"cc_keys">(), body_of(text, line));
    for (std::string_view mark : {std::string_view("。"), std::string_view("."),
                                  std::string_view("；"), std::string_view(";")})
        if (names.ends_with(mark)) names = trim_end(names.substr(0, names.size() - mark.size()));
    if (!names.empty()) target.cc.push_back(region_of(text, names));
}

[[nodiscard]] bool holds_han(std::string_view body) noexcept
{
    for (std::size_t at = 0; at < body.size(); at += character_size(body[at]))
        if (is_han_lead(body[at])) return true;
    return false;
}

// The last line of running text; the number of lines where none is.
[[nodiscard]] std::size_t last_text(std::vector<text_line> const& lines) noexcept
{
    for (std::size_t i = lines.size(); i-- != 0;) {
        if (lines[i].kind == line_kind::text) return i;
        if (lines[i].kind != line_kind::blank && lines[i].kind != line_kind::noise) break;
    }
    return lines.size();
}

// Cuts a line in two before `rest`.
void split_line(std::string_view text, std::vector<text_line>& lines, std::size_t i,
                std::string_view rest, line_kind kind)
{
    text_line behind = lines[i];
    behind.body = region_of(text, rest);
    behind.region.begin = behind.body.begin;
    behind.kind = kind;
    std::string_view const body = body_of(text, lines[i]);
    std::string_view const before =
        body.substr(0, static_cast<std::size_t>(rest.data() - body.data()));
    lines[i].region.end = behind.body.begin;
    lines[i].body.end = region_of(text, trim_end(before)).end;
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i + 1), behind);
}

// Where line ends were lost, copies and contact stand behind the date: 2025年2月26日 抄送：市委办。
[[nodiscard]] bool split_off_note(std::string_view text, layout& page)
{
    std::size_t const last = last_text(page.lines);
    if (last == page.lines.size()) return false;
    std::string_view const body = body_of(text, page.lines[last]);
    std::size_t at = body.size() - std::min(body.size(), longest_note);
    while (at < body.size() && is_continuation(body[at])) ++at;
    for (; at < body.size(); at += character_size(body[at])) {
        if (at == 0) continue;
        bool const is_gap = space_size(last_character(body.substr(0, at))) != 0
                         || last_character(body.substr(0, at)) == "。"
                         || last_character(body.substr(0, at)) == "日"
                         || without_bracket(body.substr(at)).size() < body.size() - at;
        if (!is_gap || space_size(body.substr(at)) != 0) continue;
        text_line candidate = page.lines[last];
        candidate.body.begin = region_of(text, body.substr(at)).begin;
        std::string_view const rest = body.substr(at);
        line_kind const kind = !behind_key(lexicon<"cc_keys">(), rest).empty() ? line_kind::copy
                             : is_contact(text, page, candidate)               ? line_kind::contact
                                                                               : line_kind::text;
        // What stands before it is a date.
        std::string_view const before = trim_end(body.substr(0, at));
        if (kind == line_kind::text || before.empty() || !ends_like_date(before)) continue;
        split_line(text, page.lines, last, rest, kind);
        return true;
    }
    return false;
}

// Where line ends were lost, names and date stand behind the last sentence. They become a line.
void split_off_signature(std::string_view text, std::vector<text_line>& lines, std::size_t last)
{
    if (last >= lines.size()) return;
    std::string_view const body = body_of(text, lines[last]);
    std::size_t const stop = body.rfind("。");
    if (stop == body.npos || body.size() - stop > longest_note) return;
    std::string_view const rest = trim_begin(body.substr(stop + std::string_view("。").size()));
    bool const is_signature = !rest.empty() && (!names_before_date(rest).empty() || is_date(rest));
    if (is_signature) split_line(text, lines, last, rest, line_kind::text);
}

// Behind the text and the first words of a page nothing is text: lists of links, names of sites.
void put_footer_aside(std::string_view text, layout const& page, std::vector<text_line>& lines)
{
    std::size_t begin = lines.size(); // of the lines that hold no sentence and no number
    while (begin != 0) {
        text_line const& line = lines[begin - 1];
        std::string_view const body = body_of(text, line);
        if (line.kind == line_kind::text && (is_running_text(body) || read_marker(body))) break;
        if (line.kind != line_kind::text && line.kind != line_kind::noise
            && line.kind != line_kind::blank)
            break;
        --begin;
    }
    if (begin == 0) return; // no text stands before it
    bool is_behind = false;
    for (; begin != lines.size(); ++begin) {
        text_line& line = lines[begin];
        std::string_view const body = body_of(text, line);
        // — 3 — is of a page as well, and the text may go on behind it.
        is_behind = is_behind || (line.kind == line_kind::noise && holds_han(body));
        if (is_behind && line.kind == line_kind::text
            && kind_behind_text(text, page, line) == line_kind::text)
            line.kind = line_kind::noise;
    }
}

} // namespace

void read_signature(report& target, layout& page)
{
    std::string_view const text = target.source.text();
    std::vector<text_line>& lines = page.lines;
    put_footer_aside(text, page, lines);
    std::size_t const last = last_text(lines);
    constexpr int most_notes = 3;
    for (int i = 0; i != most_notes && split_off_note(text, page); ++i) continue;
    split_off_signature(text, lines, last);

    // From the end up to the last line of running text.
    std::size_t tail = lines.size();
    std::size_t listed = 0;
    while (tail != 0) {
        text_line& line = lines[tail - 1];
        bool const is_told = line.kind == line_kind::copy || line.kind == line_kind::contact;
        if (line.kind == line_kind::blank || line.kind == line_kind::noise || is_told) {
            --tail;
            continue;
        }
        if (line.kind != line_kind::text) break;
        std::string_view const body = body_of(text, line);
        line_kind const kind = kind_behind_text(text, page, line);
        if (kind == line_kind::text) {
            // The names of a list of attachments are told once its first line is met.
            if (!is_listed_name(body)) break;
            ++listed;
            --tail;
            continue;
        }
        if (kind == line_kind::attachment)
            for (std::size_t i = tail; i != lines.size() && listed != 0; ++i)
                if (lines[i].kind == line_kind::text && is_listed_name(body_of(text, lines[i]))) {
                    lines[i].kind = line_kind::attachment;
                    --listed;
                }
        if (listed != 0) break;
        line.kind = kind;
        --tail;
    }

    read_numeric_date(text, lines);

    // Names with a date below them also stand in front of an appendix.
    for (std::size_t i = 0; i < tail; ++i) {
        if (lines[i].kind != line_kind::text
            || lines[i].body.end - lines[i].body.begin > longest_note)
            continue;
        std::string_view const body = body_of(text, lines[i]);
        if (!behind_key(lexicon<"cc_keys">(), body).empty())
            lines[i].kind = line_kind::copy;
        else if (is_contact(text, page, lines[i]))
            lines[i].kind = line_kind::contact;
        else if (!names_before_date(body).empty())
            lines[i].kind = line_kind::issuer;
        else if (is_signing(body)) {
            std::size_t const next = next_filled(lines, i);
            if (next >= lines.size()) continue;
            bool const has_date =
                lines[next].kind == line_kind::date
                || (lines[next].kind == line_kind::text && is_date(body_of(text, lines[next])));
            if (!has_date) continue;
            lines[i].kind = line_kind::issuer;
            lines[next].kind = line_kind::date;
            last_filled_is_closing(text, lines, i);
        }
    }

    for (text_line const& line : lines)
        if (line.kind == line_kind::copy) read_copy(target, line);
    read_contact(target, page);
}

} // namespace fazhi::detail
