// SPDX-License-Identifier: MIT

// Percentages that say themselves that they are shares: …件，占51.3%.
#pragma once

#include "check/stated_figures.hpp"

#include <optional>
#include <string_view>

namespace fazhi::detail {

/// Whether a rate is named a share and nothing else: 占51.3%, 涉外占比12.2%, 占受理总数的45.2%.
[[nodiscard]] bool is_share(stated_figure const& rate);

/// The words that say of a count that some of it follows: 1246项事项中，1187项….
[[nodiscard]] bool is_divided(stated_figure const& whole);
/// 事项 of that: what some of follows; empty where nothing is divided.
[[nodiscard]] std::optional<std::string_view> divided_noun(stated_figure const& whole);

} // namespace fazhi::detail
