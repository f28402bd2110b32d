// SPDX-License-Identifier: MIT

// Exact numbers as Python has them.
#pragma once

#include <fazhi/decimal.hpp>

#include <pybind11/pybind11.h>

#include <optional>

namespace fazhi::python {

/// The number as a `decimal.Decimal` with the digits as written; None where there is none.
[[nodiscard]] pybind11::object as_decimal(std::optional<decimal> const& number);

} // namespace fazhi::python
