// SPDX-License-Identifier: MIT

// Exact decimal numbers: figures in reports are never binary floating point.
#pragma once

#include <fazhi/export.hpp>

#include <compare>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace fazhi {

/// `mantissa × 10^exponent`, exact, with the digits as written: `4.71万` is 471 × 10².
/// Two decimals are equal when they have the same value, whatever their digits.
class FAZHI_EXPORT decimal {
public:
    constexpr decimal() noexcept = default;
    constexpr explicit decimal(std::int64_t mantissa, int exponent = 0) noexcept
        : low_(static_cast<std::uint32_t>(mantissa)),
          high_(static_cast<std::uint32_t>(static_cast<std::uint64_t>(mantissa) >> 32)),
          exponent_(exponent)
    {
    }
    /// Reads `12`, `-3.50`, `.5`; empty when it is anything else or has over 18 digits.
    static std::optional<decimal> from_string(std::string_view text) noexcept;

    [[nodiscard]] constexpr std::int64_t mantissa() const noexcept
    {
        return static_cast<std::int64_t>(std::uint64_t{high_} << 32 | low_);
    }
    [[nodiscard]] constexpr int exponent() const noexcept { return exponent_; }

    /// Plain notation without an exponent: `47100`, `99.60`, `0.5`.
    [[nodiscard]] std::string to_string() const;
    /// The nearest double; for drawing only.
    [[nodiscard]] double to_double() const noexcept;

    /// Sum and difference; empty where the result has over 18 digits.
    [[nodiscard]] static std::optional<decimal> add(decimal a, decimal b) noexcept;
    [[nodiscard]] static std::optional<decimal> subtract(decimal a, decimal b) noexcept;
    /// Product; empty where the result has over 18 digits.
    [[nodiscard]] static std::optional<decimal> multiply(decimal a, decimal b) noexcept;

    friend FAZHI_EXPORT std::strong_ordering operator<=>(decimal a, decimal b) noexcept;
    friend bool operator==(decimal a, decimal b) noexcept { return (a <=> b) == 0; }

private:
    // The mantissa in halves: so an optional decimal takes 16 bytes and not 24, and a report holds
    // three for each figure.
    std::uint32_t low_ = 0;
    std::uint32_t high_ = 0;
    int exponent_ = 0;
};

FAZHI_EXPORT std::ostream& operator<<(std::ostream&, decimal);

} // namespace fazhi
