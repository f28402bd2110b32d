// SPDX-License-Identifier: MIT

// The year reported on. Dates of the page and of the signature never tell it.
#include "frame/frame.hpp"

#include "frame/title.hpp"
#include "outline/section_role.hpp"
#include "page/lines.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

namespace fazhi::detail {

namespace {

// Bytes of a paragraph in which its year stands if it opens with one: 2024年，… 回顾2024年，…
constexpr std::size_t opening_reach = 30;
// Bytes behind 现将 in which the year of the report stands.
constexpr std::size_t announcement_reach = 150;
// Paragraphs of a lead.
constexpr std::size_t longest_lead = 4;

[[nodiscard]] bool is_range_mark(std::string_view text) noexcept
{
    auto const mark = lexicon<"range_marks">().longest_prefix(text);
    return is_kind(mark, "dash") || is_kind(mark, "to");
}

// A year where `text` begins, 2024年 and no date.
[[nodiscard]] std::optional<year_reading> year_at(std::string_view text)
{
    if (!may_begin_year(text)) return {};
    auto const year = read_year(text);
    if (!year || !year->has_suffix) return {};
    if (auto const date = read_date(text); date && date->month) return {};
    // 2024年版 is an edition, 2021年—2025年 a plan.
    std::string_view const behind = text.substr(year->size);
    if (behind.starts_with("版") || is_range_mark(behind)) return {};
    return year;
}

// What a title says: the year, or that it tells none because it names several.
struct title_year {
    std::optional<int> year;
    bool is_settled = false;
};

[[nodiscard]] title_year read_title_year(std::string_view title)
{
    for (std::size_t at = 0; at < title.size(); at += character_size(title[at])) {
        std::string_view const rest = title.substr(at);
        auto const year = may_begin_year(rest) ? read_year(rest) : std::nullopt;
        if (!year) continue;
        if (is_range_mark(trim_begin(rest.substr(year->size)))) return {{}, true};
        return {year->year, true};
    }
    return {};
}

// A report that is delivered to a congress bears the year of the delivery.
[[nodiscard]] bool is_delivered(std::string_view title)
{
    for (lexicon_row const& row : lexicon<"title_topics">().rows())
        if (row.column(0) == "delivered" && title.find(row.word) != title.npos) return true;
    return false;
}

[[nodiscard]] std::optional<int> opening_year(std::string_view block)
{
    std::string_view const opening = block.substr(0, opening_reach);
    for (std::size_t at = 0; at < opening.size();) {
        found_mark const found = mark_at(opening, at);
        if (found.kind != mark::none) return {};
        auto const year = year_at(block.substr(at));
        if (year && at + year->size < block.size()) return year->year;
        at += found.size;
    }
    return {};
}

// 现将我局2024年度法治政府建设情况报告如下
[[nodiscard]] std::optional<int> announced_year(std::string_view block)
{
    for (lexicon_row const& row : lexicon<"announcement_cues">().rows()) {
        std::size_t const cue = block.rfind(row.word);
        if (cue == block.npos) continue;
        std::string_view const reach = block.substr(cue, announcement_reach);
        for (std::size_t at = 0; at < reach.size(); at += character_size(reach[at]))
            if (auto const year = year_at(block.substr(cue + at))) return year->year;
    }
    return {};
}

// The year of the parts on what was done; else the one before that of the plan.
[[nodiscard]] std::optional<int> year_of_headings(report const& target)
{
    std::optional<int> planned;
    std::optional<int> open;
    bool was_done = false;
    for (section const& node : target.sections) {
        if (node.level != 1 || !node.heading) continue;
        heading_reading const heading = read_heading(target.source.text(*node.heading));
        bool const is_plan = heading.role == section_role::plan;
        bool const is_told = heading.role != section_role::none && !heading.is_open;
        if (heading.year && is_told && !is_plan) return heading.year;
        // 2025年重点工作 behind 工作回顾 is of the year to come.
        if (heading.year && (is_plan || was_done))
            planned = planned ? planned : heading.year;
        else if (heading.year)
            open = open ? open : heading.year;
        was_done = was_done || (is_told && !is_plan);
    }
    if (planned) return *planned - 1;
    return open;
}

} // namespace

std::optional<int> find_report_year(report const& target, layout const& page)
{
    std::string_view const title =
        target.title ? target.source.text(*target.title) : std::string_view{};
    if (is_lookalike_title(title)) return {};
    bool const delivered = is_delivered(title);
    if (title_year const read = read_title_year(title); read.is_settled && !delivered)
        return read.year;

    std::uint32_t const body =
        target.sections.empty() ? 0xFFFFFFFF : target.sections.front().region.begin;
    std::size_t paragraphs = 0;
    std::optional<int> first_of_part;
    for (text_block const& block : page.blocks) {
        std::string_view const text = target.source.text(block.region);
        if (block.region.begin < body) {
            if (delivered) continue;
            if (++paragraphs > longest_lead) break;
            if (auto const year = opening_year(text)) return year;
            if (auto const year = announced_year(text)) return year;
            continue;
        }
        if (block.is_heading) continue;
        // The lead may stand below the first heading.
        first_of_part = opening_year(text);
        break;
    }
    if (auto const year = year_of_headings(target)) return year;
    return first_of_part;
}

} // namespace fazhi::detail
