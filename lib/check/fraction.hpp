// SPDX-License-Identifier: MIT

// Exact fractions: what is checked is never rounded by the checker.
#pragma once

#include <fazhi/decimal.hpp>

#include <compare>
#include <optional>
#include <string>

namespace fazhi::detail {

__extension__ using wide_integer = __int128;

/// A fraction in lowest terms, or unknown where its terms would have over 38 digits or a
/// divisor was 0. What is unknown compares with nothing, so that it can prove nothing.
class fraction {
public:
    constexpr fraction() noexcept = default;
    fraction(long long whole) noexcept : top_(whole) {} // NOLINT: whole numbers are fractions
    explicit fraction(decimal value) noexcept;

    [[nodiscard]] bool known() const noexcept { return bottom_ != 0; }
    [[nodiscard]] bool is_whole() const noexcept { return bottom_ == 1; }
    /// The largest whole number that is not above it; unknown stays unknown.
    [[nodiscard]] fraction floor() const noexcept;
    /// With up to `places` decimals, half rounded up, zeros at the end left out: `25.28`.
    [[nodiscard]] std::string to_string(int places) const;

    friend fraction operator+(fraction a, fraction b) noexcept;
    friend fraction operator-(fraction a, fraction b) noexcept;
    friend fraction operator*(fraction a, fraction b) noexcept;
    friend fraction operator/(fraction a, fraction b) noexcept;
    friend std::partial_ordering operator<=>(fraction a, fraction b) noexcept;
    friend bool operator==(fraction a, fraction b) noexcept { return (a <=> b) == 0; }

private:
    fraction(wide_integer top, wide_integer bottom) noexcept;
    [[nodiscard]] static fraction unknown() noexcept;

    wide_integer top_ = 0;
    wide_integer bottom_ = 1;
};

} // namespace fazhi::detail
