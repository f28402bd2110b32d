// SPDX-License-Identifier: MIT

// Finds what a text refers to: titles in 《》 and document numbers.
#include <fazhi/grammar/citation_def.hpp>
#include <fazhi/scan/anchor_set.hpp>

#include "page/lines.hpp"
#include "quantity/found.hpp"
#include "quantity/numeral.hpp"
#include "text/brackets.hpp"
#include "text/utf8.hpp"
#include "vocabulary/instantiate.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>

namespace fazhi::grammar {

FAZHI_INSTANTIATE(citation_type)
FAZHI_INSTANTIATE(title_years_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

// A title mark that does not close within this many bytes is taken for an unmatched one.
constexpr std::size_t longest_title = 600;
// An agency code has up to this many characters before its bracket.
constexpr std::size_t longest_agency_code = 12;

[[nodiscard]] citation_kind kind_named(std::string_view name) noexcept
{
    using enum citation_kind;
    for (citation_kind kind : {law, regulation, outline, document})
        if (to_string(kind) == name) return kind;
    return other;
}

// The title without the bracket at its end: …纲要（2021—2025年）, …办法（试行）.
[[nodiscard]] std::string_view without_bracket(std::string_view title)
{
    auto const bracket = bracket_at_end(title);
    return bracket ? bracket->before : title;
}

// Years of a title; a title has few digits, so the first year that reads is taken.
[[nodiscard]] std::optional<year_range> years_of(std::string_view title)
{
    for (std::size_t at = 0; at < title.size(); at += character_size(title[at])) {
        std::string_view const rest = title.substr(at);
        auto const year = may_begin_year(rest) ? read_year(rest) : std::nullopt;
        if (!year) continue;
        grammar::title_years_form form;
        std::size_t const size = grammar::read(rest, grammar::title_years, form);
        if (size == 0) return year_range{year->year, year->year};
        auto const last = value_of_digits(form.last);
        int const end = form.last.empty() || !last ? year->year : static_cast<int>(*last);
        return year_range{year->year, std::max(end, year->year)};
    }
    return {};
}

[[nodiscard]] std::size_t read_title(std::string_view text, std::string_view here,
                                     std::vector<citation>& found)
{
    grammar::citation_form form;
    std::size_t const size = grammar::read(here.substr(0, longest_title), grammar::citation, form);
    if (size == 0) return 0;
    std::string_view const title = form.title;
    citation& added = found.emplace_back();
    added.region = region_of(text, here.substr(0, size));
    added.title = region_of(text, title);
    std::string_view const bare = without_bracket(trim_end(title));
    if (auto const ending = lexicon<"citation_kinds">().longest_suffix(bare))
        added.kind = kind_named(ending->row->column(0));
    added.years = years_of(title);
    return size;
}

// The characters before a bracket that may be an agency code.
[[nodiscard]] std::string_view agency_code_before(std::string_view before)
{
    std::string_view code = before.substr(before.size());
    for (std::size_t n = 0; n != longest_agency_code && !before.empty(); ++n) {
        std::string_view const last = last_character(before);
        auto const lead = static_cast<unsigned char>(last.front());
        if (last.size() != 3 || lead < 0xE4 || lead > 0xE9) break;
        before.remove_suffix(last.size());
        code = {last.data(), code.size() + last.size()};
    }
    while (auto const opener = lexicon<"document_number_openers">().longest_prefix(code))
        code.remove_prefix(opener->size);
    return code;
}

[[nodiscard]] std::size_t read_number(std::string_view text, std::string_view block, std::size_t at,
                                      std::vector<citation>& found)
{
    std::string_view const code = agency_code_before(block.substr(0, at));
    if (code.empty()) return 0;
    std::size_t const begin = static_cast<std::size_t>(code.data() - block.data());
    auto const number = read_document_number(block.substr(begin));
    if (!number || number->size <= code.size()) return 0;
    citation& added = found.emplace_back();
    added.region = region_of(text, block.substr(begin, number->size));
    added.title = added.region;
    added.kind = citation_kind::document_number;
    if (number->year) added.years = year_range{*number->year, *number->year};
    return begin + number->size - at;
}

} // namespace

namespace {

constexpr anchor_set anchors{"《〔[【［﹝（("};

// A look at one byte: most characters are figures.
[[nodiscard]] constexpr bool is_lead_of_anchor(char lead) noexcept
{
    return lead == '[' || lead == '(' || lead == '\xE3' || lead == '\xEF';
}

// Most brackets of prose are round: in one the year of a number must follow, 清府发（2024）28号.
[[nodiscard]] bool is_round_without_year(std::string_view here)
{
    std::string_view const open = first_character(here);
    return opens_bracket(open, round_brackets)
        && !is_digit(first_character(trim_begin(here.substr(open.size()))));
}

} // namespace

void find_citations(std::string_view text, non_han_map const& others, source_region where,
                    std::vector<citation>& found)
{
    std::string_view const block = text.substr(where.begin, where.size());
    for (std::size_t at = others.next(where.begin); at < where.end;) {
        std::size_t size = 0;
        if (is_lead_of_anchor(text[at])) {
            std::string_view const here = block.substr(at - where.begin);
            if (here.starts_with("《"))
                size = read_title(text, here, found);
            else if (anchors.contains_first(here) && !is_round_without_year(here))
                size = read_number(text, block, at - where.begin, found);
        }
        at = others.next(at + (size != 0 ? size : character_size(text[at])));
    }
}

} // namespace fazhi::detail
