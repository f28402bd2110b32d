// SPDX-License-Identifier: MIT

// Whose figure it is.
#pragma once

#include <fazhi/indicator.hpp>

#include <string_view>

namespace fazhi::detail {

/// The bodies that a piece of text names, as one scope; unknown where it names none.
[[nodiscard]] indicator_scope scope_in(std::string_view piece);

/// Whose figure an indicator usually is where the text names nobody; unknown where that varies.
[[nodiscard]] indicator_scope usual_scope(std::string_view concept_id);

} // namespace fazhi::detail
