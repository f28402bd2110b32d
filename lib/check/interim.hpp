// SPDX-License-Identifier: MIT

// Reports on a part of a year: 上半年, 前三季度.
#pragma once

#include <fazhi/report.hpp>

namespace fazhi::detail {

/// Whether the title says that the report is on less than a year, so that neither the duty to
/// report each year nor the end of the year bears on it.
[[nodiscard]] bool is_interim(report const&);

} // namespace fazhi::detail
