// SPDX-License-Identifier: MIT

// What a written figure may mean: 8600余 is 8600…8700, 99.6% is 99.55…99.65 or, cut off, 99.6…99.7.
#pragma once

#include "check/fraction.hpp"

#include <fazhi/quantity.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fazhi::detail {

/// The values that a figure may have, both ends among them; an end that is not set is open.
struct interval {
    std::optional<fraction> low;
    std::optional<fraction> high;

    [[nodiscard]] static interval point(fraction value) { return {value, value}; }
    [[nodiscard]] bool is_point() const { return low && high && *low == *high; }
    [[nodiscard]] bool contains(fraction value) const
    {
        return !(low && value < *low) && !(high && value > *high);
    }
    /// Whether a whole number lies in it.
    [[nodiscard]] bool has_whole() const;
    /// `25.28…26.75`, `12`, `85…`.
    [[nodiscard]] std::string to_string(int places) const;

    // For values that are not negative.
    friend interval operator+(interval const& a, interval const& b);
    friend interval operator-(interval const& a, interval const& b);
    friend interval operator*(interval const& a, interval const& b);
    friend interval operator/(interval const& a, interval const& b);
};

/// Whether no value can be in both; what is unknown is apart from nothing.
[[nodiscard]] bool apart(interval const& a, interval const& b);

/// Whether every value of `a` is below every value of `b`.
[[nodiscard]] bool below(interval const& a, interval const& b);

/// A figure by its written digits rounded half up, bounds and 余 约 近 included; empty for a grade.
[[nodiscard]] std::optional<interval> rounded(quantity_value const& value);

/// A figure by its written digits cut off; only where it is written exactly.
[[nodiscard]] std::optional<interval> cut_off(quantity_value const& value);

/// How a computed value fits a figure.
enum class fit { none, when_cut_off, when_rounded };
[[nodiscard]] fit fits(interval const& computed, quantity_value const& stated);

} // namespace fazhi::detail
