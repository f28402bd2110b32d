// SPDX-License-Identifier: MIT

// Which canonical indicator a figure is a figure of.
#pragma once

#include "ontology/concept_patterns.hpp"

#include <fazhi/report.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// What is known of a figure when its concept is looked for.
struct concept_question {
    /// The pieces of its name, joined.
    std::string_view name;
    /// The bytes at the beginning of the name that an earlier clause lends: 发放督办函|现场督办.
    std::size_t lent_size = 0;
    /// The measure word.
    std::string_view unit;
    bool is_change = false;
    bool is_rank = false;
    /// Its sentence up to the figure, and the heading above: where words marked `^` are looked for.
    source_region sentence;
    source_region heading;
};

/// The words of the patterns in the text around figures. Each piece of text is read once, however
/// many figures ask for it.
class context_words {
public:
    context_words(std::string_view text, concept_patterns const& patterns)
        : text_(text), patterns_(patterns)
    {
    }

    /// Whether a word stands in a piece of text. To ask for pieces in reading order costs least.
    [[nodiscard]] bool has(word_id word, source_region piece);

private:
    struct found_word {
        source_region region;
        word_id word;
    };

    void read_to(source_region piece);

    std::string_view text_;
    concept_patterns const& patterns_;
    std::vector<found_word> found_; // from begin_ on, in reading order
    std::uint32_t begin_ = 0;
    std::uint32_t next_ = 0; // what is not read yet
};

/// Finds the concepts of the figures of a text.
class concept_reader {
public:
    /// Both must outlive it.
    concept_reader(ontology const& indicators, std::string_view text);

    /// The id of the concept whose words, act and unit agree; empty where none does.
    [[nodiscard]] std::string_view concept_of(concept_question const& question);

private:
    // What measure words agree with the question, by the kind of the pattern.
    enum class unit_rule : std::uint8_t { listed, any, rates, rates_and_cases };
    // A word of the name, and where it ends there last.
    struct met_word {
        word_id word = 0;
        std::size_t end = 0;
    };

    void read_name(std::string_view name);
    [[nodiscard]] unit_rule rule_for(concept_question const& question) const;
    [[nodiscard]] bool unit_agrees(pattern_id id, unit_rule rule, bool is_change) const;
    /// One that is in the name.
    [[nodiscard]] met_word& met(word_id word);
    [[nodiscard]] bool is_around(word_id word, concept_question const& question);
    [[nodiscard]] std::size_t matched_size(concept_pattern const& pattern,
                                           concept_question const& question);

    concept_patterns const& patterns_;
    std::vector<met_word> met_; // in the name
    word_bits bits_of_name_ = 0;
    std::vector<char> is_in_name_; // by word
    concept_patterns::pattern_set const* agreeing_ = nullptr;
    context_words sentences_;
    context_words headings_;
};

} // namespace fazhi::detail
