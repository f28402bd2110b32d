// SPDX-License-Identifier: MIT

// A report as an S-expression, one node a line, for eyes and for diffs.
#pragma once

#include <fazhi/report.hpp>

#include <string>

namespace fazhi::testing {

/// `(indicator @812..818 "365件" name: "新收行政复议案件" 365 件 exact …)` and so on for every
/// node and fact. Regions are byte offsets.
[[nodiscard]] std::string tree(report const& report);

/// The same without places and texts: what must not change when only punctuation widths do.
[[nodiscard]] std::string shape(report const& report);

} // namespace fazhi::testing
