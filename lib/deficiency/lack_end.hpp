// SPDX-License-Identifier: MIT

// Where what is lacking ends, and a promise or a farewell begins.
#pragma once

#include "clause/statements.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace fazhi::detail {

/// Whether a sentence begins with `all[i]` that is no part of what is lacking: 针对以上问题,
/// 特此报告, 2026年，我局将.
[[nodiscard]] bool ends_lacks(std::string_view text, std::span<statement const> all, std::size_t i);

} // namespace fazhi::detail
