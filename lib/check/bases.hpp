// SPDX-License-Identifier: MIT

// Earlier values that stand beside a later one.
#pragma once

#include "check/stated_figures.hpp"

namespace fazhi::detail {

/// Whether a figure is the earlier value that another is compared with: 70件 of
/// 比去年的70件减少14件, 1074件 of （2023年为1074件）.
[[nodiscard]] bool is_earlier_base(report const& content, stated_figure const& each);

/// Whether a figure is a difference that is told without a verb: 比上年少14批.
[[nodiscard]] bool is_difference(stated_figure const& each);

} // namespace fazhi::detail
