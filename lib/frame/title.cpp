// SPDX-License-Identifier: MIT

// Finds the title: pieces of lines that together name a topic of the genre and end like a title.
#include "frame/title.hpp"

#include "frame/issuers.hpp"
#include "page/lines.hpp"
#include "text/brackets.hpp"
#include "text/punctuation.hpp"
#include "text/squeezed.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <utility>

namespace fazhi::detail {

namespace {

constexpr std::size_t longest_title = 420;
using title_text = squeezed<longest_title>;

[[nodiscard]] bool has_topic(std::string_view title)
{
    return lexicon<"title_topics">().occurs_in(title);
}

// The title without （草案） or a document number in brackets behind it.
[[nodiscard]] std::string_view without_bracket(std::string_view title) noexcept
{
    auto const bracket = bracket_at_end(title);
    return bracket && !bracket->before.empty() ? trim_end(bracket->before) : title;
}

[[nodiscard]] std::size_t year_size(std::string_view text)
{
    if (!may_begin_year(text)) return 0;
    auto const year = read_year(text);
    return year ? year->size : 0;
}

// …工作总结|及2025年工作计划: a report that names its plan as well, without the latter.
[[nodiscard]] std::string_view without_plan(std::string_view title)
{
    for (std::size_t at = 0; at < title.size(); at += character_size(title[at])) {
        auto const joint = lexicon<"coordinators">().longest_prefix(title.substr(at));
        if (!joint || at == 0) continue;
        std::string_view const behind = title.substr(at + joint->size);
        bool const is_plan =
            year_size(behind) != 0 || lexicon<"next_year_words">().longest_prefix(behind);
        std::string_view const before = title.substr(0, at);
        if (is_plan && lexicon<"title_endings">().longest_suffix(before)) return before;
    }
    return title;
}

[[nodiscard]] bool is_title(std::string_view bare)
{
    bare = without_plan(without_bracket(bare));
    if (!has_topic(bare)) return false;
    return lexicon<"title_endings">().longest_suffix(bare)
        || lexicon<"lookalike_endings">().longest_suffix(bare);
}

// A title's line without the name of the site behind it: …报告-清溪县人民政府网, and without a
// document number in brackets.
[[nodiscard]] std::string_view without_tail(std::string_view body)
{
    for (std::size_t at = 0; at < body.size(); at += character_size(body[at])) {
        std::string_view const mark = first_character(body.substr(at));
        bool const separates = mark == "-" || mark == "_" || mark == "－" || mark == "—"
                            || mark == "|" || mark == "｜" || mark == "–";
        if (separates && at != 0 && is_title(title_text(body.substr(0, at)).view()))
            return trim_end(body.substr(0, at));
    }
    std::string_view const bare = without_bracket(body);
    if (bare.size() < body.size()) {
        std::string_view const open = first_character(trim_begin(body.substr(bare.size())));
        std::string_view const inside = trim_begin(body.substr(bare.size())).substr(open.size());
        if (read_document_number(inside)) return bare;
    }
    return body;
}

// A line without the column that a page puts before its title: 【部门文件】清溪县….
[[nodiscard]] std::string_view without_column(std::string_view body)
{
    for (auto const& [open, close] : brackets) {
        if (opens_bracket(open, round_brackets)) continue;
        std::size_t const end = body.starts_with(open) ? body.find(close) : body.npos;
        if (end == body.npos) continue;
        std::string_view const rest = trim_begin(body.substr(end + close.size()));
        if (is_title(title_text(rest).view())) return rest;
    }
    return body;
}

// A line that a title may stand on, whole or in part.
[[nodiscard]] bool may_be_piece(std::string_view body)
{
    if (is_running_text(body) || is_volume_heading(body)) return false;
    std::string_view const last = last_character(body);
    if (last == "：" || last == ":" || last == "，" || last == ",") return false;
    if (body.find(" / ") != body.npos) return false; // a path of the page
    auto const marker = read_marker(body);
    return !marker || marker->style == marker_style::dash;
}

// 关于 where `text` begins; 0 where it does not.
[[nodiscard]] std::size_t about_size(std::string_view text)
{
    auto const hit = lexicon<"title_openers">().longest_prefix(text);
    return hit && hit->row->column(0) == "about" ? hit->size : 0;
}

[[nodiscard]] bool has_about(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); at += character_size(text[at]))
        if (about_size(text.substr(at)) != 0) return true;
    return false;
}

// Whether a line before the last may belong to a title and not to the page.
[[nodiscard]] bool is_fragment(std::string_view body)
{
    return has_about(body) || has_topic(body) || year_size(body) != 0 || body.ends_with("年")
        || body.ends_with("年度") || is_issuer_line(body);
}

[[nodiscard]] std::string_view next_text(std::string_view text, std::vector<text_line> const& lines,
                                         std::size_t i, std::size_t end) noexcept
{
    while (++i < end)
        if (lines[i].kind == line_kind::text)
            return body_of(text, lines[i]);
        else if (lines[i].kind != line_kind::blank)
            break;
    return {};
}

// 的报告, 报告, 及2025年工作安排: a line that can only go on with the one before.
[[nodiscard]] bool goes_on(std::string_view next)
{
    title_text const bare(next.substr(0, 90));
    if (bare.view().empty() || bare.view().size() > 60) return false;
    if (auto const joint = lexicon<"coordinators">().longest_prefix(bare.view())) {
        std::string_view const behind = bare.view().substr(joint->size);
        return year_size(behind) != 0 || lexicon<"next_year_words">().longest_prefix(behind);
    }
    return lexicon<"title_endings">().find(bare.view()) != nullptr
        || (bare.view().starts_with("的")
            && lexicon<"title_endings">().longest_suffix(bare.view()));
}

// How much a title tells; of several the fullest is the report's own.
[[nodiscard]] int fullness(std::string_view title, bool has_issuer)
{
    bool has_year = false;
    for (std::size_t at = 0; at < title.size() && !has_year; at += character_size(title[at]))
        has_year = year_size(title.substr(at)) != 0;
    return (has_issuer ? 2 : 0) + (has_year ? 1 : 0);
}

} // namespace

std::optional<found_title> find_title(std::string_view text, std::vector<text_line> const& lines,
                                      std::size_t end)
{
    std::optional<found_title> best;
    int best_fullness = -1;
    std::vector<std::size_t> pieces;
    title_text joined{std::string_view{}};

    for (std::size_t i = 0; i != end; ++i) {
        if (lines[i].kind == line_kind::blank) continue;
        std::string_view const body = without_column(without_tail(body_of(text, lines[i])));
        if (lines[i].kind != line_kind::text || !may_be_piece(body)) {
            pieces.clear();
            joined.clear();
            continue;
        }
        pieces.push_back(i);
        joined.append(body);
        if (!is_title(joined.view()) || goes_on(next_text(text, lines, i, end))) continue;

        std::size_t first = pieces.size() - 1;
        while (first != 0) {
            std::string_view const above = body_of(text, lines[pieces[first - 1]]);
            // A banner that names the body again is of the page.
            if (!is_fragment(above) || body_of(text, lines[pieces[first]]).starts_with(above))
                break;
            --first;
        }
        found_title found{pieces[first], i, {}};
        std::string_view const first_line = without_column(body_of(text, lines[found.first]));
        found.region = {region_of(text, first_line).begin, region_of(text, body).end};
        bool const has_issuer = first + 1 < pieces.size() || !issuer_part(first_line).empty()
                             || !inner_issuer_part(first_line).empty();
        int const its_fullness = fullness(joined.view(), has_issuer);
        if (its_fullness >= best_fullness) {
            best = found;
            best_fullness = its_fullness;
        }
        pieces.clear();
        joined.clear();
    }
    return best;
}

namespace {

// The first place at or behind `from` where a year, 关于 or the topic stands.
enum class title_stop { about_or_year, any };

[[nodiscard]] std::size_t find_stop(std::string_view line, std::size_t from, title_stop stop)
{
    for (std::size_t at = from; at < line.size(); at += character_size(line[at])) {
        std::string_view const rest = line.substr(at);
        if (about_size(rest) != 0 || year_size(rest) != 0) return at;
        if (stop == title_stop::any
            && (lexicon<"title_topics">().longest_prefix(rest)
                || lexicon<"title_openers">().longest_prefix(rest)))
            return at;
    }
    return line.npos;
}

} // namespace

std::string_view read_fused_title(std::string_view body)
{
    std::string_view const reach = body.substr(0, 300);
    for (std::size_t at = 0; at < reach.size();) {
        found_mark const found = mark_at(reach, at);
        bool const cuts = found.kind != mark::none && found.kind != mark::toggle && found.pair == 0;
        if (cuts) break;
        std::string_view const before = body.substr(0, at);
        bool const may_end = space_size(reach.substr(at)) != 0 || year_size(reach.substr(at)) != 0;
        if (may_end && at != 0 && is_title(title_text(before).view())) return trim_end(before);
        at += found.size;
    }
    return {};
}

bool is_volume_heading(std::string_view body)
{
    constexpr std::size_t longest = 120;
    if (body.size() > longest || !body.starts_with("第") || is_running_text(body)) return false;
    std::string_view rest = body.substr(std::string_view("第").size());
    auto const number = lexicon<"numerals">().longest_prefix(rest);
    return number && rest.substr(number->size).starts_with("部分");
}

bool is_lookalike_title(std::string_view title)
{
    title_text const bare(without_bracket(title));
    return lexicon<"lookalike_endings">().longest_suffix(without_plan(bare.view())).has_value();
}

std::string_view issuer_part(std::string_view line)
{
    std::size_t stop = find_stop(line, 0, title_stop::about_or_year);
    if (stop == line.npos) stop = find_stop(line, 0, title_stop::any);
    // 政 府 工 作 报 告 names nobody.
    if (stop == line.npos && is_title(title_text(line).view())) return {};
    std::string_view const names = trim(line.substr(0, std::min(stop, line.size())));
    // 清溪县水利局|推进|法治政府建设2024年度报告: the topic stands before the year. It may also
    // stand in a name, as in 全面依法治县委员会.
    auto const topic = lexicon<"title_topics">().first_in(names);
    // （清溪县）2024年…: the name without the brackets that it stands in.
    if (!topic) return trim(without_frame(names));
    std::string_view before = trim_end(names.substr(0, topic->position));
    if (auto const opener = lexicon<"title_openers">().longest_suffix(before))
        before = trim_end(before.substr(0, before.size() - opener->size));
    before = trim(without_frame(before));
    return before.empty() || describe_body(before) ? before : names;
}

std::string_view inner_issuer_part(std::string_view line)
{
    line = trim(line);
    for (;;) {
        std::size_t const about = about_size(line);
        std::size_t const size = about != 0 ? about : year_size(line);
        if (size == 0) break;
        line = trim_begin(line.substr(size));
    }
    std::size_t const stop = find_stop(line, 0, title_stop::any);
    return stop == line.npos ? std::string_view{} : trim(line.substr(0, stop));
}

} // namespace fazhi::detail
