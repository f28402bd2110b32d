// SPDX-License-Identifier: MIT

// The separate statements inside what is lacking, and what it is that lacks.
#pragma once

#include "clause/statements.hpp"

#include <fazhi/report.hpp>

#include <span>
#include <string_view>

namespace fazhi::detail {

/// Reads the points and the subject of an item whose cause is known: 人员不足，装备老化 are two.
void read_points(std::string_view text, std::span<statement const> all, deficiency& item);

} // namespace fazhi::detail
