// SPDX-License-Identifier: MIT

// Slips of the pen: numbers that differ in one digit, or in two that changed places.
#pragma once

#include <fazhi/decimal.hpp>

#include <string>
#include <vector>

namespace fazhi::detail {

/// Whether two numbers of as many digits differ in one digit or in two neighbours swapped.
[[nodiscard]] bool is_slip(std::string const& a, std::string const& b);

/// The numbers that a slip makes of one: two neighbouring digits swapped, and where `any_digit` is
/// set, each digit replaced.
[[nodiscard]] std::vector<decimal> slips_of(decimal number, bool any_digit);

} // namespace fazhi::detail
