// SPDX-License-Identifier: MIT

// Whose figure it is.
#pragma once

#include <fazhi/indicator.hpp>

#include <string_view>

namespace fazhi::detail {

/// The bodies that a piece of text names, as one scope; unknown where it names none.
[[nodiscard]] indicator_scope scope_in(std::string_view piece);

} // namespace fazhi::detail
