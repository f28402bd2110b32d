// SPDX-License-Identifier: MIT

// Texts without any heading: their paragraphs open with a short sentence that says what they are
// on, which was bold before the type was lost, and turn to lacks and plans without a word of
// outline.
#include "outline/markers.hpp"

#include "deficiency/lacks.hpp"
#include "page/lines.hpp"
#include "quantity/numeral.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>
#include <optional>

namespace fazhi::detail {

namespace {

// Bytes: a lead of four to twenty characters, and what stands behind it.
constexpr std::size_t shortest_lead = 12;
constexpr std::size_t longest_lead = 63;
constexpr std::size_t shortest_rest = 60;
constexpr std::size_t shortest_paragraph = 90;
// Fewer may stand in any text.
constexpr std::size_t fewest_leads = 3;
constexpr std::size_t longest_sentence = 600;

// The first sentence of a paragraph, without its point; empty where it goes on beyond all bounds.
[[nodiscard]] std::string_view first_sentence(std::string_view body) noexcept
{
    std::size_t const reach = std::min(body.size(), longest_sentence);
    for (std::size_t at = 0; at < reach;) {
        found_mark const found = mark_at(body, at);
        if (found.kind == mark::full_stop) return body.substr(0, at);
        at += found.size;
    }
    return {};
}

// 党建引领有高度。 before more text: a few words, with one comma at most, and no figure.
[[nodiscard]] bool is_lead(std::string_view body)
{
    std::string_view const lead = first_sentence(body);
    if (lead.size() < shortest_lead || lead.size() > longest_lead) return false;
    if (body.size() < lead.size() + shortest_rest) return false;
    int commas = 0;
    for (std::size_t at = 0; at < lead.size();) {
        found_mark const found = mark_at(lead, at);
        if (found.kind == mark::comma) ++commas;
        if (found.kind == mark::colon || found.kind == mark::semicolon) return false;
        if (is_digit(first_character(lead.substr(at)))) return false;
        at += found.size;
    }
    return commas < 2;
}

// 2025年，街道将…: a year to come opens the plan.
[[nodiscard]] bool opens_plan(std::string_view sentence)
{
    if (opens_promise(sentence)) return true;
    auto const year = may_begin_year(sentence) ? read_year(sentence) : std::nullopt;
    if (!year || !year->has_suffix) return false;
    constexpr std::size_t reach = 60; // bytes
    return sentence.substr(year->size, reach).find("将") != sentence.npos;
}

[[nodiscard]] bool turns_to_lacks(std::string_view sentence)
{
    for (std::size_t begin = 0, at = 0; at < sentence.size();) {
        found_mark const found = mark_at(sentence, at);
        bool const ends = found.kind == mark::comma || found.kind == mark::colon;
        if (ends && opens_admission(sentence.substr(begin, at - begin))) return true;
        at += found.size;
        if (ends) begin = at;
        if (at >= sentence.size()) return opens_admission(sentence.substr(begin));
    }
    return false;
}

[[nodiscard]] node_opening opening_at(text_line const& line, std::uint32_t index, opening_kind kind,
                                      section_role role)
{
    node_opening opening;
    opening.kind = kind;
    opening.line = index;
    opening.content = line.body.begin;
    opening.marker = {opening.content, opening.content};
    opening.role = role;
    return opening;
}

} // namespace

void find_leads(std::string_view text, layout const& page, std::vector<node_opening>& openings)
{
    if (!openings.empty()) return;
    std::size_t leads = 0;
    std::size_t paragraphs = 0;
    for (std::uint32_t i = 0; i != page.lines.size(); ++i) {
        text_line const& line = page.lines[i];
        if (line.kind != line_kind::text) continue;
        std::string_view const body = body_of(text, line);
        if (body.size() < shortest_paragraph) continue;
        ++paragraphs;
        if (is_lead(body)) {
            ++leads;
            openings.push_back(opening_at(line, i, opening_kind::lead, section_role::none));
        } else if (leads != 0) {
            std::string_view const first = first_sentence(body);
            section_role const role = opens_plan(first)     ? section_role::plan
                                    : turns_to_lacks(first) ? section_role::deficiencies
                                                            : section_role::none;
            if (role == section_role::none) continue;
            openings.push_back(opening_at(line, i, opening_kind::paragraph, role));
        }
    }
    if (leads < fewest_leads || 2 * leads < paragraphs) openings.clear();
}

} // namespace fazhi::detail
