// SPDX-License-Identifier: MIT

// The patterns by which indicators are known, compiled for matching.
#pragma once

#include "ontology/ontology_table.hpp"

#include <fazhi/ontology.hpp>
#include <fazhi/scan/word_trie.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// A word of the patterns.
using word_id = std::uint16_t;
/// A pattern, in the order of the table.
using pattern_id = std::uint32_t;

/// Some of the words of all patterns, one after another.
struct word_range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// A bit for a word. A set of words is all of their bits: sets without a bit in common share no
/// word.
using word_bits = std::uint64_t;
[[nodiscard]] constexpr word_bits bits_of(word_id word) noexcept
{
    return word_bits{1} << (word & 63U);
}

/// One of these words must be in the name, or may stand around it.
struct word_group {
    word_range any_of;
    bool in_context = false;
    word_bits bits = 0;
};

/// A row of the table.
struct concept_pattern {
    indicator_concept const* meaning = nullptr;
    std::uint32_t first_group = 0;
    std::uint32_t last_group = 0;
    word_range none_of;
    word_bits none_of_bits = 0;
    bool is_rate = false;   ///< of the kind `pct`
    bool is_change = false; ///< of the kind `pct_change`
    bool is_case = false;   ///< of the kind `case`
};

/// The patterns, their words, and which patterns can match where a word was met.
class concept_patterns {
public:
    /// Patterns of indicators that are not known are left out.
    concept_patterns(std::span<indicator_concept const> known, std::span<concept_words const> rows);

    [[nodiscard]] std::span<std::string_view const> words() const noexcept { return words_; }
    /// The words with their ids.
    [[nodiscard]] word_trie<> const& places() const noexcept { return places_; }

    [[nodiscard]] concept_pattern const& pattern(pattern_id id) const { return patterns_[id]; }
    [[nodiscard]] std::span<word_group const> groups(concept_pattern const& of) const
    {
        return std::span(groups_).subspan(of.first_group, of.last_group - of.first_group);
    }
    [[nodiscard]] std::span<word_id const> words(word_range range) const
    {
        return std::span(ids_).subspan(range.first, range.last - range.first);
    }
    /// The patterns that can match a name with this word: those of which it is in the key group.
    [[nodiscard]] std::span<pattern_id const> opened_by(word_id word) const
    {
        return std::span(opened_).subspan(openings_[word], openings_[word + 1U] - openings_[word]);
    }

    /// The patterns with which a measure word agrees: a bit for each.
    using pattern_set = std::vector<bool>;
    /// Null where it agrees with none.
    [[nodiscard]] pattern_set const* agreeing_with(std::string_view unit) const noexcept;

private:
    void add(indicator_concept const& meaning, std::string_view groups);
    void agree(std::string_view unit, pattern_id with);
    [[nodiscard]] word_range add_words(std::string_view alternatives);
    [[nodiscard]] word_bits bits_of_all(word_range range) const;
    [[nodiscard]] word_group const& key_group(concept_pattern const& pattern) const;
    void make_openings();

    std::vector<concept_pattern> patterns_;
    std::vector<word_group> groups_;
    std::vector<word_id> ids_;
    std::vector<std::string_view> words_;
    word_trie<> places_;
    // The patterns that word w opens are those in opened_ from openings_[w] to openings_[w + 1].
    std::vector<std::uint32_t> openings_;
    std::vector<pattern_id> opened_;
    word_trie<> units_;
    std::vector<pattern_set> agreeing_;
};

} // namespace fazhi::detail
