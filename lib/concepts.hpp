// SPDX-License-Identifier: MIT

// Which canonical indicator a figure is a figure of.
#pragma once

#include <fazhi/ontology.hpp>

#include <cstddef>
#include <string>
#include <string_view>

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
    std::string_view sentence;
    std::string_view heading;
};

/// The id of the concept whose words, act and unit agree; empty where none does.
[[nodiscard]] std::string_view concept_of(ontology const& indicators,
                                          concept_question const& question);

} // namespace fazhi::detail
