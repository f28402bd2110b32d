// SPDX-License-Identifier: MIT

// What stands in front of the running text: title, addressees, and what a page puts around them.
#include "frame/frame.hpp"

#include "frame/issuers.hpp"
#include "frame/title.hpp"
#include "outline/section_role.hpp"
#include "page/lines.hpp"
#include "page/noise.hpp"
#include "quantity/numeral.hpp"
#include "text/brackets.hpp"
#include "text/punctuation.hpp"
#include "text/squeezed.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

constexpr std::size_t longest_addressee = 150;
constexpr std::size_t longest_delivery_note = 300;

// ——2025年1月15日在清溪县第十八届人民代表大会第四次会议上
[[nodiscard]] bool is_delivery_note(std::string_view body)
{
    if (body.size() > longest_delivery_note) return false;
    std::string_view rest = body;
    while (!rest.empty()) {
        std::string_view const mark = first_character(rest);
        bool const frames = mark == "—" || mark == "-" || mark == "－" || mark == "―" || mark == "─"
                         || opens_bracket(mark, round_brackets) || space_size(rest) != 0;
        if (!frames) break;
        rest.remove_prefix(mark.size());
    }
    auto const date = read_date(rest);
    if (!date || !date->month) return false;
    std::string_view const behind = trim_begin(rest.substr(date->size));
    if (behind.find("会议") == behind.npos && behind.find("大会") == behind.npos) return false;
    return rest.size() < body.size() || behind.starts_with("在");
}

// 2025年，我局依法履职，现将有关情况报告如下：
[[nodiscard]] bool announces_report(std::string_view body)
{
    std::string_view const last = last_character(body);
    if (last != "：" && last != ":") return false;
    body.remove_suffix(last.size());
    return lexicon<"announcing_words">().longest_suffix(body).has_value();
}

// A line with which the text itself begins.
[[nodiscard]] bool begins_text(std::string_view body)
{
    if (is_running_text(body) || announces_report(body) || is_volume_heading(body)) return true;
    auto const marker = read_marker(body);
    return marker && marker->style != marker_style::dash;
}

// 区委 in 区委、区政府：
[[nodiscard]] bool is_addressee(std::string_view name)
{
    if (name.size() < 6 || name.size() > 90) return false;
    for (std::size_t at = 0; at < name.size(); at += character_size(name[at]))
        if (value_of_digits(first_character(name.substr(at)))) return false;
    return lexicon<"addressees">().longest_suffix(name).has_value();
}

[[nodiscard]] bool are_addressees(std::string_view names)
{
    while (!names.empty()) {
        std::size_t end = 0;
        std::size_t mark = 0;
        while (end < names.size() && mark == 0) {
            std::string_view const rest = names.substr(end);
            found_mark const found = mark_at(names, end);
            if (found.kind == mark::comma || rest.starts_with("、"))
                mark = first_character(rest).size();
            else if (found.kind != mark::none)
                return false;
            else if (std::size_t const space = space_size(rest))
                mark = space;
            else
                end += found.size;
        }
        std::string_view const name = names.substr(0, end);
        if (!name.empty() && !is_addressee(name)) return false;
        names.remove_prefix(std::min(names.size(), end + mark));
    }
    return true;
}

// The names of an addressee line without its colon, and what follows on the same line.
struct addressee_line {
    std::string_view names;
    std::string_view rest;
};

[[nodiscard]] std::optional<addressee_line> read_addressees(std::string_view body)
{
    std::string_view const near = body.substr(0, longest_addressee);
    for (std::size_t at = 0; at < near.size();) {
        found_mark const found = mark_at(near, at);
        if (found.kind == mark::colon || found.kind == mark::full_stop) {
            std::string_view const names = trim_end(body.substr(0, at));
            auto const hit = lexicon<"addressees">().longest_suffix(names);
            bool const is_fixed = hit && hit->row->column(0) == "fixed";
            if (found.kind == mark::full_stop && !is_fixed) return {};
            if (names.empty() || !are_addressees(names)) return {};
            return addressee_line{names, trim_begin(body.substr(at + found.size))};
        }
        at += found.size;
    }
    return {};
}

// 县委、县政府: a line right below the title that names others than the one who reports, its colon
// lost.
[[nodiscard]] bool is_bare_addressee(std::string_view body, std::string_view title)
{
    if (is_running_text(body) || body.size() > longest_addressee || !are_addressees(body))
        return false;
    // Names by rank alone are of no issuer; a whole name is not where the title has its own.
    std::string_view const first = first_character(body);
    bool const is_by_rank = lexicon<"bare_ranks">().find(first) != nullptr;
    if (is_by_rank) return true;
    std::string_view const reporter =
        issuer_part(title).empty() ? inner_issuer_part(title) : issuer_part(title);
    // 清溪县人民政府 below 清溪县2024年…报告 is the one who reports.
    return !reporter.empty() && is_issuer_line(body) && title.find(body) == title.npos
        && !body.starts_with(reporter);
}

// A note between title and text: a date or a number in brackets, a speaker's name.
[[nodiscard]] bool is_note(std::string_view body)
{
    std::string_view const first = first_character(body);
    if (opens_bracket(first)) return true;
    if (auto const date = read_date(body); date && date->size == body.size()) return true;
    if (auto const number = read_document_number(body); number && number->size == body.size())
        return true;
    if (is_issuer_line(body)) return true;
    // 市长　某某: a name and what it holds office as, set apart.
    for (std::size_t at = 0; at < body.size(); at += character_size(body[at]))
        if (space_size(body.substr(at)) != 0) return true;
    return false;
}

// The first line from `from` on with which the text itself begins. Delivery notes are put aside.
[[nodiscard]] std::size_t find_text(std::string_view text, std::vector<text_line>& lines,
                                    std::size_t from)
{
    for (; from != lines.size(); ++from) {
        if (lines[from].kind != line_kind::text) continue;
        std::string_view const body = body_of(text, lines[from]);
        if (is_delivery_note(body))
            lines[from].kind = line_kind::noise;
        else if (begins_text(body))
            break;
    }
    return from;
}

// 关于印发…的通知 stands above a letter that brings the report, before the report's own title.
[[nodiscard]] bool has_covering_notice(std::string_view text, std::vector<text_line> const& lines,
                                       std::size_t end)
{
    return std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](text_line const& line) {
                           return line.kind == line_kind::text
                               && lexicon<"covering_endings">().longest_suffix(body_of(text, line));
                       });
}

// The title of the report behind such a letter: below its names and date, above the first numbered
// part.
[[nodiscard]] std::optional<found_title>
find_covered_title(std::string_view text, std::vector<text_line>& lines, std::size_t end)
{
    constexpr std::size_t most_lines = 60;
    std::size_t const reach = std::min(lines.size(), end + most_lines);
    std::size_t limit = end;
    for (; limit != reach; ++limit) {
        if (lines[limit].kind != line_kind::text) continue;
        std::string_view const body = body_of(text, lines[limit]);
        auto const marker = read_marker(body);
        if (marker && marker->style == marker_style::chinese_comma) break;
        auto const date = may_begin_year(body) ? read_date(body) : std::nullopt;
        if (!date || !date->month || date->size != body.size()) continue;
        lines[limit].kind = line_kind::date;
        if (limit != 0 && is_issuer_line(body_of(text, lines[limit - 1])))
            lines[limit - 1].kind = line_kind::issuer;
    }
    auto const title = find_title(text, lines, limit);
    return title && title->first > end ? title : std::nullopt;
}

} // namespace

void read_front(report& target, layout& page)
{
    std::string_view const text = target.source.text();
    std::vector<text_line>& lines = page.lines;

    std::size_t end = find_text(text, lines, 0);
    auto title = find_title(text, lines, end);
    std::size_t next = 0;
    if (!title && end != lines.size() && has_covering_notice(text, lines, end)) {
        title = find_covered_title(text, lines, end);
        if (title) {
            end = find_text(text, lines, title->last + 1);
            // 区委依法治区办： of the letter.
            for (std::size_t i = 0; i != title->first && target.addressees.empty(); ++i)
                if (lines[i].kind == line_kind::text)
                    if (auto const to = read_addressees(body_of(text, lines[i])))
                        target.addressees.push_back(region_of(text, to->names));
        }
    }
    if (title) {
        for (; next != title->first; ++next)
            if (lines[next].kind == line_kind::text) lines[next].kind = line_kind::noise;
        for (; next <= title->last; ++next)
            if (lines[next].kind == line_kind::text) lines[next].kind = line_kind::title;
        target.title = title->region;
    }
    if (!title && end != lines.size()) {
        text_line& line = lines[end];
        if (std::string_view const fused = read_fused_title(body_of(text, line)); !fused.empty()) {
            target.title = region_of(text, fused);
            std::string_view const rest = trim_begin(body_of(text, line).substr(fused.size()));
            line.body.begin = region_of(text, rest).begin;
        }
    }
    std::string_view const text_of_title =
        title ? text.substr(title->region.begin, title->region.size()) : std::string_view{};
    bool is_first_below = true;
    for (; next != lines.size(); ++next) {
        text_line& line = lines[next];
        if (line.kind != line_kind::text) continue;
        std::string_view const body = body_of(text, line);
        if (auto const to = read_addressees(body)) {
            target.addressees.push_back(region_of(text, to->names));
            if (to->rest.empty())
                line.kind = line_kind::addressee;
            else
                line.body.begin = region_of(text, to->rest).begin;
            if (!to->rest.empty()) break;
            continue;
        }
        if (title && is_first_below && next < end && is_bare_addressee(body, text_of_title)) {
            target.addressees.push_back(line.body);
            line.kind = line_kind::addressee;
            continue;
        }
        is_first_below = false;
        if (next >= end) break;
        // Where nothing below is text, a short line is all the text there is.
        bool const is_beside = title ? is_note(body) : end != lines.size();
        if (is_beside && !has_section_wording(body)) line.kind = line_kind::noise;
    }
}

} // namespace fazhi::detail
