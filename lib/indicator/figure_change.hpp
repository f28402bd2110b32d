// SPDX-License-Identifier: MIT

// Which figures of a sentence are changes, and which only what something was before.
#pragma once

#include "indicator/indicator_name.hpp"
#include "quantity/found.hpp"

#include <fazhi/indicator.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace fazhi::detail {

/// Gives each figure of a sentence the cue before it; a list shares one: 分别下降64.8%、59.9%.
/// `next` is the first of the cues that can stand before the sentence's first figure, and is moved
/// on.
void attach_changes(std::string_view text, std::span<figure> figures,
                    std::span<found_change const> changes, std::size_t& next);

/// Bytes of what leads to an earlier value at the end of `before`: 由, and 由全市 to a rank; 0
/// where nothing does.
[[nodiscard]] std::size_t baseline_opener_size(std::string_view before, quantity_kind kind);

/// Marks the values that others came from: 24% in 由24%提升到40.2%, 558件 in
/// 较2022年558件增加555件.
void mark_baselines(std::string_view text, std::span<figure> figures);

/// What kind of change a value tells: 3个百分点 is of points, 27.8% relative, 12件 absolute.
[[nodiscard]] change_kind kind_of_change(quantity_value const& value);

} // namespace fazhi::detail
