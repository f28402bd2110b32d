// SPDX-License-Identifier: MIT

// What holds of every report, whatever text it was read from.
#pragma once

#include <fazhi/report.hpp>

#include <string>

namespace fazhi::testing {

/// The first thing in a report that must not be: `indicator 3: its region ends outside the text`.
/// Empty when all is well.
[[nodiscard]] std::string broken_invariant(report const& report);

} // namespace fazhi::testing
