// SPDX-License-Identifier: MIT

// Compiles the rows by which indicators are known.
#include "ontology/concept_patterns.hpp"

#include "vocabulary/lexicon.hpp"
#include "vocabulary/word_list.hpp"

#include <algorithm>
#include <numeric>

namespace fazhi::detail {

concept_patterns::concept_patterns(std::span<indicator_concept const> known,
                                   std::span<concept_words const> rows)
{
    for (concept_words const& row : rows) {
        auto const meaning = std::find_if(known.begin(), known.end(),
                                          [&](auto const& each) { return each.id == row.id; });
        if (meaning != known.end()) add(*meaning, row.groups);
    }
    for (pattern_set& each : agreeing_) each.resize(patterns_.size());
    make_openings();
}

concept_patterns::pattern_set const*
concept_patterns::agreeing_with(std::string_view unit) const noexcept
{
    auto const known = units_.find(unit);
    return known ? &agreeing_[known.number] : nullptr;
}

void concept_patterns::add(indicator_concept const& meaning, std::string_view groups)
{
    auto const id = static_cast<pattern_id>(patterns_.size());
    concept_pattern pattern;
    pattern.meaning = &meaning;
    pattern.is_rate = meaning.unit_kind == "pct";
    pattern.is_change = meaning.unit_kind == "pct_change";
    pattern.is_case = meaning.unit_kind == "case";
    pattern.first_group = static_cast<std::uint32_t>(groups_.size());
    bool has_own_units = false;
    split(groups, ' ', [&](std::string_view group) {
        std::string_view const behind = group.substr(1);
        switch (group.front()) {
        case '@':
            has_own_units = true;
            split(behind, '|', [&](std::string_view unit) { agree(unit, id); });
            break;
        case '!': break;
        case '^': groups_.push_back({add_words(behind), true}); break;
        default: groups_.push_back({add_words(group), false});
        }
    });
    for (std::size_t i = pattern.first_group; i != groups_.size(); ++i)
        groups_[i].bits = bits_of_all(groups_[i].any_of);
    pattern.last_group = static_cast<std::uint32_t>(groups_.size());
    // Behind the groups, so that what is denied lies together.
    pattern.none_of.first = static_cast<std::uint32_t>(ids_.size());
    split(groups, ' ', [&](std::string_view group) {
        if (group.front() == '!') static_cast<void>(add_words(group.substr(1)));
    });
    pattern.none_of.last = static_cast<std::uint32_t>(ids_.size());
    pattern.none_of_bits = bits_of_all(pattern.none_of);
    if (lexicon_row const* units = lexicon<"concept_units">().find(meaning.unit_kind);
        units && !has_own_units)
        split(units->columns, ' ', [&](std::string_view unit) { agree(unit, id); });
    patterns_.push_back(pattern);
}

void concept_patterns::agree(std::string_view unit, pattern_id with)
{
    units_.insert(unit, static_cast<std::uint32_t>(agreeing_.size()));
    std::size_t const number = units_.find(unit).number;
    if (number == agreeing_.size()) agreeing_.emplace_back();
    pattern_set& patterns = agreeing_[number];
    if (patterns.size() <= with) patterns.resize(with + std::size_t{1});
    patterns[with] = true;
}

word_range concept_patterns::add_words(std::string_view alternatives)
{
    word_range range;
    range.first = static_cast<std::uint32_t>(ids_.size());
    split(alternatives, '|', [&](std::string_view word) {
        places_.insert(word, static_cast<std::uint32_t>(words_.size()));
        std::size_t const number = places_.find(word).number;
        if (number == words_.size()) words_.push_back(word);
        ids_.push_back(static_cast<word_id>(number));
    });
    range.last = static_cast<std::uint32_t>(ids_.size());
    return range;
}

word_bits concept_patterns::bits_of_all(word_range range) const
{
    word_bits result = 0;
    for (word_id const word : words(range)) result |= bits_of(word);
    return result;
}

// The group with the fewest words is the quickest door to a pattern.
word_group const& concept_patterns::key_group(concept_pattern const& pattern) const
{
    auto const all = groups(pattern);
    return *std::min_element(all.begin(), all.end(), [](auto const& a, auto const& b) {
        if (a.in_context != b.in_context) return b.in_context;
        return a.any_of.last - a.any_of.first < b.any_of.last - b.any_of.first;
    });
}

void concept_patterns::make_openings()
{
    openings_.resize(words_.size() + 1);
    for (concept_pattern const& each : patterns_)
        for (word_id const word : words(key_group(each).any_of)) ++openings_[word + 1U];
    std::partial_sum(openings_.begin(), openings_.end(), openings_.begin());
    opened_.resize(openings_.back());
    std::vector<std::uint32_t> next(openings_.begin(), openings_.end() - 1);
    for (std::size_t p = 0; p != patterns_.size(); ++p)
        for (word_id const word : words(key_group(patterns_[p]).any_of))
            opened_[next[word]++] = static_cast<pattern_id>(p);
}

} // namespace fazhi::detail
