// SPDX-License-Identifier: MIT

// What an ontology refers to.
#pragma once

#include "ontology/concept_patterns.hpp"

#include <fazhi/ontology.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

/// The library's own indicators come before those of a table, its words behind.
struct ontology::content {
    /// @throws option_error, encoding_error as `ontology::extended` does.
    content(std::string text, std::string_view name);

    std::string table;
    std::vector<indicator_concept> concepts;
    std::optional<detail::concept_patterns> patterns;
};

} // namespace fazhi
