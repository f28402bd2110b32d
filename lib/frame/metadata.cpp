// SPDX-License-Identifier: MIT

// Who reports and when: issuers, date and number from the title and the lines below the text.
#include "frame/frame.hpp"

#include "frame/issuers.hpp"
#include "frame/title.hpp"
#include "page/lines.hpp"
#include "page/noise.hpp"
#include "text/brackets.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace fazhi::detail {

namespace {

// The date at the end of a line, in brackets or behind a name.
[[nodiscard]] std::optional<document_date> date_in(std::string_view text, std::string_view body)
{
    for (std::size_t at = 0; at < body.size(); at += character_size(body[at])) {
        std::string_view const rest = body.substr(at);
        if (!may_begin_year(rest)) continue;
        auto const date = read_date(rest);
        if (!date) continue;
        document_date result;
        result.region = region_of(text, trim_end(rest.substr(0, date->size)));
        result.year = date->year;
        result.month = date->month;
        result.day = date->day;
        return result;
    }
    return {};
}

[[nodiscard]] std::string_view without_date(std::string_view text, std::string_view body)
{
    auto const date = date_in(text, body);
    if (!date) return body;
    std::size_t const begin = date->region.begin - region_of(text, body).begin;
    return trim_end(body.substr(0, begin));
}

[[nodiscard]] std::string_view text_of_title(report const& target)
{
    return target.source.text(*target.title);
}

// The lines that a title stands on.
[[nodiscard]] std::vector<std::string_view> title_lines(report const& target)
{
    std::vector<std::string_view> lines;
    std::string_view rest = text_of_title(target);
    while (!rest.empty()) {
        source_region const stop = first_line_end(rest);
        std::string_view const line = rest.substr(0, stop.begin);
        // What a page leaves between the lines is of no name: 清溪县人民政府<br/>.
        std::string_view body = trim(line);
        body = without_trailing_residue(trim_begin(body.substr(residue_size(body))));
        if (!body.empty()) lines.push_back(body);
        rest.remove_prefix(stop.end);
    }
    return lines;
}

// The names over or in the title, line by line, until the line that says what the report is on.
void read_title_issuers(report& target)
{
    std::string_view const text = target.source.text();
    if (!target.title || is_lookalike_title(text_of_title(target))) return;
    for (std::string_view const body : title_lines(target)) {
        std::string_view const names = issuer_part(body);
        if (!names.empty()) read_issuers(text, names, name_trust::any, target.issuers);
        if (names.size() != body.size()) return;
    }
}

// 关于柳树镇2024年法治政府建设情况的报告 names the place that it is on.
void read_inner_issuers(report& target)
{
    std::string_view const text = target.source.text();
    if (!target.title || is_lookalike_title(text_of_title(target))) return;
    for (std::string_view const body : title_lines(target)) {
        std::string_view const name = inner_issuer_part(body);
        if (!name.empty() && read_issuers(text, name, name_trust::known, target.issuers)) return;
    }
}

// A title may shorten the name that signs, 县水利局 for 清溪县水利局, or name the place alone,
// 柳树镇 for 柳树镇人民政府.
[[nodiscard]] bool is_short_for(std::string_view shorter, std::string_view name)
{
    if (name.size() <= shorter.size()) return false;
    if (name.ends_with(shorter)) return true;
    auto const body = describe_body(shorter);
    return body && body->is_place && name.find(shorter) != name.npos;
}

// Keeps the issuers that were told before, but for one that those found now name in full.
void prefer_longer(report& target, std::vector<issuer> told)
{
    auto const name_of = [&](issuer const& body) { return target.source.text(body.region); };
    bool const are_longer =
        told.empty()
        || (told.size() == 1 && !target.issuers.empty()
            && std::all_of(target.issuers.begin(), target.issuers.end(), [&](issuer const& body) {
                   return is_short_for(name_of(told.front()), name_of(body));
               }));
    if (!are_longer) target.issuers = std::move(told);
}

// （柳树街道） or a name alone right below a title that names nobody, （2025年1月8日） where none
// stands below the text.
void read_bracket_below_title(report& target, layout const& page)
{
    if (!target.title) return;
    std::string_view const text = target.source.text();
    bool is_below_name = false;
    for (text_line const& line : page.lines) {
        if (line.region.begin < target.title->end || line.kind == line_kind::blank) continue;
        if (line.kind != line_kind::noise) return;
        std::string_view const body = body_of(text, line);
        std::string_view const unframed = without_frame(body);
        bool const is_framed = unframed.size() < body.size();
        std::string_view const inside = is_framed ? trim(unframed) : body;
        bool const is_name = is_issuer_line(inside);
        if (is_name) {
            std::vector<issuer> told;
            std::swap(told, target.issuers);
            read_issuers(text, inside, name_trust::known, target.issuers);
            prefer_longer(target, std::move(told));
        }
        auto const date = may_begin_year(inside) ? read_date(inside) : std::nullopt;
        bool const is_date = date && date->month && date->size == inside.size();
        if (is_date && !target.date && (is_framed || is_below_name))
            target.date = date_in(text, inside);
        if (!is_name) return;
        is_below_name = true;
    }
}

// 今年以来 in a report that is signed late in a year tells that year.
void read_year_of_date(report& target, layout const& page)
{
    constexpr int late = 10; // month; earlier ones may report on the year before
    if (target.year || !target.date || target.date->month.value_or(0) < late) return;
    std::string_view const text = target.source.text();
    constexpr std::size_t most_blocks = 4;
    for (std::size_t i = 0; i != std::min(most_blocks, page.blocks.size()); ++i)
        if (text.substr(page.blocks[i].region.begin, page.blocks[i].region.size())
                .starts_with("今年"))
            target.year = target.date->year;
}

// The names above the first date below the text.
void read_signing_issuers(report& target, layout const& page)
{
    std::string_view const text = target.source.text();
    for (text_line const& line : page.lines) {
        if (line.kind == line_kind::date && !target.issuers.empty()) return;
        if (line.kind == line_kind::issuer)
            read_issuers(text, without_date(text, body_of(text, line)), name_trust::known,
                         target.issuers);
    }
}

void prefer_signing_issuers(report& target, layout const& page)
{
    std::vector<issuer> told;
    std::swap(told, target.issuers);
    read_signing_issuers(target, page);
    prefer_longer(target, std::move(told));
}

// The subject of a clause: 清溪县水利局|坚持….
[[nodiscard]] std::string_view subject_of(std::string_view clause)
{
    constexpr std::size_t longest_name = 75; // bytes
    auto const year = may_begin_year(clause) ? read_year(clause) : std::nullopt;
    if (year) clause.remove_prefix(year->size);
    clause = trim_begin(clause);
    for (std::size_t at = 0; at < std::min(clause.size(), longest_name);
         at += character_size(clause[at])) {
        if (at == 0 || !lexicon<"subject_followers">().longest_prefix(clause.substr(at))) continue;
        std::string_view const name = trim_end(clause.substr(0, at));
        auto const body = describe_body(name);
        // 县委、县政府 leads and 区 alone is a place; they are not who reports.
        bool const is_told = body && name.find("、") == name.npos
                          && (body->kind == issuer_kind::department
                              || !lexicon<"bare_ranks">().find(first_character(name)));
        return is_told ? name : std::string_view{};
    }
    return {};
}

// Where nothing else names who reports the lead does: 2025年，清溪县水利局坚持….
void read_lead_issuer(report& target, layout const& page)
{
    constexpr std::size_t most_blocks = 3;
    constexpr std::size_t most_clauses = 12;
    if (target.title && is_lookalike_title(text_of_title(target))) return;
    std::string_view const text = target.source.text();
    std::size_t const end = target.sections.empty() ? target.source.text().size()
                                                    : target.sections.front().region.begin;
    std::size_t clauses = 0;
    for (std::size_t i = 0; i != std::min(most_blocks, page.blocks.size()); ++i) {
        source_region const block = page.blocks[i].region;
        if (block.begin >= end) return;
        std::size_t begin = block.begin;
        for (std::size_t at = begin; at < block.end && clauses != most_clauses;) {
            found_mark const found = mark_at(text, at);
            bool const ends = found.kind == mark::comma || found.kind == mark::full_stop
                           || found.kind == mark::semicolon || found.kind == mark::colon;
            at += found.size;
            if (!ends && at < block.end) continue;
            ++clauses;
            std::string_view const name = subject_of(text.substr(begin, at - begin));
            if (!name.empty() && read_issuers(text, name, name_trust::known, target.issuers))
                return;
            begin = at;
        }
    }
}

void read_date_line(report& target, layout const& page)
{
    std::string_view const text = target.source.text();
    for (text_line const& line : page.lines) {
        if (line.kind != line_kind::date && line.kind != line_kind::issuer) continue;
        target.date = date_in(text, body_of(text, line));
        if (target.date) return;
    }
}

// 成文日期：2025年1月8日 on the page above a report that nobody signs below.
void read_keyed_date(report& target, layout const& page)
{
    constexpr std::size_t longest_gap = 12; // bytes between key and date
    std::string_view const text = target.source.text();
    bool const is_signed =
        std::any_of(page.lines.begin(), page.lines.end(),
                    [](text_line const& line) { return line.kind == line_kind::issuer; });
    if (is_signed) return;
    lexicon_table const& keys = lexicon<"writing_date_keys">();
    for (text_line const& line : page.lines) {
        if (line.kind == line_kind::text || line.kind == line_kind::heading) return;
        if (line.kind != line_kind::noise) continue;
        std::string_view const body = body_of(text, line);
        for (std::size_t at = keys.next(body, 0); at < body.size();
             at = keys.next(body, at + character_size(body[at]))) {
            auto const key = keys.longest_prefix(body.substr(at));
            if (!key) continue;
            std::string_view rest = body.substr(at + key->size);
            for (std::size_t gap = 0; gap < longest_gap && !rest.empty() && !may_begin_year(rest)
                                      && !is_han_lead(rest.front());) {
                gap += character_size(rest.front());
                rest.remove_prefix(character_size(rest.front()));
            }
            auto const date = may_begin_year(rest) ? read_date(rest) : std::nullopt;
            if (!date || !date->day) continue;
            target.date = date_in(text, rest);
            return;
        }
    }
}

// A bracket that a year of a document number stands in.
[[nodiscard]] std::size_t find_number_bracket(std::string_view body, std::size_t from) noexcept
{
    std::size_t nearest = body.npos;
    for (bracket_pair const& each : brackets)
        nearest = std::min(nearest, body.find(each.open, from));
    return nearest;
}

// The number of the document itself: above the text, alone or as the value of a key.
void read_number(report& target, layout const& page)
{
    std::string_view const text = target.source.text();
    for (text_line const& line : page.lines) {
        if (line.kind == line_kind::text || line.kind == line_kind::heading) return;
        std::string_view const body = text.substr(line.region.begin, line.region.size());
        for (std::size_t bracket = find_number_bracket(body, 0); bracket != body.npos;
             bracket = find_number_bracket(body, bracket + 1)) {
            // The code of the agency stands right before the bracket.
            std::size_t begin = bracket;
            while (begin >= 3 && static_cast<unsigned char>(body[begin - 3]) >= 0xE4
                   && static_cast<unsigned char>(body[begin - 3]) <= 0xE9 && bracket - begin < 36)
                begin -= 3;
            auto const number = read_document_number(body.substr(begin));
            if (!number) continue;
            document_number found;
            found.region = region_of(text, body.substr(begin, number->size));
            found.agency_code = region_of(text, body.substr(begin, number->agency_code.size()));
            found.year = number->year;
            found.number = static_cast<int>(number->number);
            target.document_number = found;
            return;
        }
    }
}

} // namespace

void read_metadata(report& target, layout const& page)
{
    read_title_issuers(target);
    if (target.issuers.empty()) read_signing_issuers(target, page);
    if (target.issuers.empty()) read_inner_issuers(target);
    prefer_signing_issuers(target, page);
    if (target.issuers.empty()) read_lead_issuer(target, page);
    read_date_line(target, page);
    read_bracket_below_title(target, page);
    if (!target.date) read_keyed_date(target, page);
    read_number(target, page);
    read_year_of_date(target, page);
}

} // namespace fazhi::detail
