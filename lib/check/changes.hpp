// SPDX-License-Identifier: MIT

// What a stated change is a change of.
#pragma once

#include "check/inspection.hpp"
#include "check/stated_figures.hpp"

#include <fazhi/quantity.hpp>

#include <optional>
#include <string_view>

namespace fazhi::detail {

/// The level that a change speaks of, right before it: 365件 of 365件，同比增长295%; null where
/// something else stands between.
[[nodiscard]] stated_figure const*
level_before(inspection const& target, stated_figures const& figures, stated_figure const& change);

/// The direction that the first word of change in `words` has.
[[nodiscard]] std::optional<change_direction> direction_in(std::string_view words);

} // namespace fazhi::detail
