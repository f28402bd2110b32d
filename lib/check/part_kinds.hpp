// SPDX-License-Identifier: MIT

// What tells that listed parts are all of their whole.
#pragma once

#include "check/stated_figures.hpp"

#include <vector>

namespace fazhi::detail {

/// Whether parts are of the kinds of one classification, each of them named once: 民事, 刑事, 行政.
[[nodiscard]] bool is_all_kinds(std::vector<stated_figure const*> const& parts);

/// Whether the words before a number begin with a kind: 继续有效242件.
[[nodiscard]] bool opens_with_kind(stated_figure const& part);

/// Whether one slip of the pen in one of the numbers keeps the parts from adding up to the total,
/// where that is no coincidence.
[[nodiscard]] bool is_slip_apart(stated_figure const& total,
                                 std::vector<stated_figure const*> const& parts);

} // namespace fazhi::detail
