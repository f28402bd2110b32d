// SPDX-License-Identifier: MIT

// Cuts the sentences around the figures of a report into the words that belong to each.
#include "check/stated_figures.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

// So many bytes around a figure are looked at, so that a line without marks costs no more.
constexpr std::uint32_t reach = 240;

[[nodiscard]] std::uint32_t cut_back(std::string_view text, std::uint32_t from, std::uint32_t end)
{
    if (end - from <= reach) return from;
    std::uint32_t begin = end - reach;
    while (begin != end && is_continuation(text[begin])) ++begin;
    return begin;
}

[[nodiscard]] std::uint32_t cut_ahead(std::string_view text, std::uint32_t begin, std::uint32_t to)
{
    if (to - begin <= reach) return to;
    std::uint32_t end = begin + reach;
    while (end != begin && is_continuation(text[end])) --end;
    return end;
}

[[nodiscard]] std::string_view slice(std::string_view text, std::uint32_t begin, std::uint32_t end)
{
    return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

} // namespace

bool stated_figure::is_count() const noexcept
{
    return value().kind == quantity_kind::count && value().number && !fact->change && !is_limit
        && (fact->role == indicator_role::result || fact->role == indicator_role::reference);
}

bool stated_figure::is_rate() const noexcept
{
    return value().kind == quantity_kind::percent && value().number && !fact->change && !is_limit
        && value().unit != "‰"
        && (fact->role == indicator_role::result || fact->role == indicator_role::reference);
}

bool stated_figure::is_amount() const noexcept
{
    bool const is_measured = value().kind == quantity_kind::money
                          || value().kind == quantity_kind::area
                          || (value().kind == quantity_kind::other && !value().unit.empty());
    return is_count()
        || (is_measured && value().number && !fact->change && !is_limit
            && fact->role == indicator_role::result);
}

stated_figures::stated_figures(report const& content, non_han_map const& others)
{
    auto const& facts = content.indicators;
    figures_.reserve(facts.size());
    for (std::size_t first = 0; first != facts.size();) {
        std::size_t last = first + 1;
        while (last != facts.size() && facts[last].sentence == facts[first].sentence) ++last;
        add_sentence(content, others, first, last - first);
        first = last;
    }
}

void stated_figures::add_sentence(report const& content, non_han_map const& others,
                                  std::size_t first, std::size_t size)
{
    std::string_view const text = content.source.text();
    indicator const* const facts = content.indicators.data() + first;
    source_region const sentence = facts->sentence;

    sentence_part part{first, size, clauses_.size(), 0, false};
    text_block const block{sentence, facts->section, false};
    find_clauses(text, others, block, 0, clauses_);
    part.clause_count = clauses_.size() - part.first_clause;
    if (!sentences_.empty()) {
        indicator const& last = *figures_.back().fact;
        part.goes_on =
            last.section == facts->section && last.sentence.end <= sentence.begin
            && sentence.begin - last.sentence.end < 600
            && slice(text, last.sentence.end, sentence.begin).find('\n') == std::string_view::npos;
    }

    std::size_t c = part.first_clause;
    for (std::size_t i = 0; i != size; ++i) {
        source_region const here = facts[i].region;
        while (c + 1 < clauses_.size() && clauses_[c].region.end <= here.begin) ++c;
        source_region const around = c < clauses_.size() ? clauses_[c].region : sentence;
        // What stands before 10亿元以上项目9个 stands before its 9个.
        std::size_t last = i;
        while (last != 0 && figures_[part.first + last - 1].is_limit) --last;
        std::uint32_t const left = last == 0 ? sentence.begin : facts[last - 1].region.end;
        std::uint32_t const right = i + 1 == size ? sentence.end : facts[i + 1].region.begin;

        stated_figure& added = figures_.emplace_back();
        added.fact = &facts[i];
        added.sentence = static_cast<std::uint32_t>(sentences_.size());
        added.clause = static_cast<std::uint32_t>(c);
        added.around = around;
        added.since =
            slice(text, cut_back(text, std::min(left, here.begin), here.begin), here.begin);
        std::uint32_t const from = std::min(std::max(left, around.begin), here.begin);
        added.before = trim(slice(text, cut_back(text, from, here.begin), here.begin));
        std::uint32_t const to = std::max(std::min(right, around.end), here.end);
        added.after = trim(slice(text, here.end, cut_ahead(text, here.end, to)));
        added.name = content.name(facts[i]);
        bool const is_before_number = i + 1 != size && to == right && !added.after.empty();
        // 10亿元以上|项目9个, 5个|方面18个问题
        added.is_limit = is_before_number && added.after.find("、") == std::string_view::npos
                      && (lexicon<"limit_endings">().longest_suffix(content.text(here))
                          || lexicon<"grouping_nouns">().find(added.after));
    }
    sentences_.push_back(part);
}

bool agree(std::string_view unit, std::string_view other)
{
    if (unit == other) return !unit.empty();
    lexicon_row const* const row = lexicon<"unit_families">().find(unit);
    lexicon_row const* const other_row = lexicon<"unit_families">().find(other);
    return row && other_row && row->column(0) == other_row->column(0);
}

bool same_measure(stated_figure const& a, stated_figure const& b)
{
    if (a.value().kind != b.value().kind) return false;
    return a.value().kind == quantity_kind::count ? agree(a.value().unit, b.value().unit)
                                                  : a.value().unit == b.value().unit;
}

bool has_word(std::string_view text, std::string_view words)
{
    while (!words.empty()) {
        std::string_view const word = words.substr(0, words.find(' '));
        if (!word.empty() && text.find(word) != text.npos) return true;
        words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
    return false;
}

std::string written(interval const& values, std::string_view unit)
{
    return values.to_string(4) + std::string(unit);
}

} // namespace fazhi::detail
