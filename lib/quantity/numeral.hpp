// SPDX-License-Identifier: MIT

// What written numerals are worth.
#pragma once

#include <fazhi/decimal.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace fazhi::detail {

/// The value of a digit of either width, -1 for another character.
[[nodiscard]] constexpr int digit_value(std::string_view character) noexcept
{
    if (character.size() == 1 && character[0] >= '0' && character[0] <= '9')
        return character[0] - '0';
    // ０ to ９ are EF BC 90 to EF BC 99.
    if (character.size() == 3 && character[0] == '\xEF' && character[1] == '\xBC') {
        int const value = static_cast<unsigned char>(character[2]) - 0x90;
        if (value >= 0 && value <= 9) return value;
    }
    return -1;
}

[[nodiscard]] constexpr bool is_digit(std::string_view character) noexcept
{
    return digit_value(character) >= 0;
}

/// The value of digits of either width, blanks between them left out: `12`, `１ ２` → 12. Empty for
/// other text and for more than 18 digits.
[[nodiscard]] std::optional<std::int64_t> value_of_digits(std::string_view digits) noexcept;

/// The value of a well-formed Chinese numeral up to 9999: `三十二` → 32, `两千零五` → 2005, `廿五`
/// → 25; `三万` and `一百一百` are none.
[[nodiscard]] std::optional<std::int64_t> value_of_numeral(std::string_view numeral);

} // namespace fazhi::detail
