// SPDX-License-Identifier: MIT

// What written numerals are worth.
#pragma once

#include <fazhi/decimal.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace fazhi::detail {

/// The value of digits of either width, blanks between them left out: `12`, `１ ２` → 12. Empty for
/// other text and for more than 18 digits.
[[nodiscard]] std::optional<std::int64_t> value_of_digits(std::string_view digits) noexcept;

/// The value of a well-formed Chinese numeral up to 9999: `三十二` → 32, `两千零五` → 2005, `廿五`
/// → 25; `三万` and `一百一百` are none.
[[nodiscard]] std::optional<std::int64_t> value_of_numeral(std::string_view numeral) noexcept;

} // namespace fazhi::detail
