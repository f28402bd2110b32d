// SPDX-License-Identifier: MIT

// Tables of canonical indicators: the library's own, and those that extend it at run time.
#pragma once

#include <fazhi/ontology.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// So many different words can make indicators known.
inline constexpr std::size_t most_words = 4096;

/// By which words an indicator is known: a row of lib/lexicon/ontology/concept_patterns.txt.
struct concept_words {
    std::string_view id;
    std::string_view groups;
};

/// What a table says; its words point into the text of the table.
struct ontology_rows {
    std::vector<indicator_concept> concepts;
    std::vector<concept_words> words;
};

/// The rows of lib/lexicon/ontology/concepts.txt.
[[nodiscard]] std::vector<indicator_concept> own_concepts();

/// Reads a table that extends the library's own.
/// @throws option_error naming the table and the line, encoding_error.
[[nodiscard]] ontology_rows read_ontology(std::string_view table, std::string_view name);

} // namespace fazhi::detail
