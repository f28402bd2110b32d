// SPDX-License-Identifier: MIT

// Which words of a clause speak of which of its figures.
#pragma once

#include "indicator/indicator_name.hpp"

#include <cstddef>
#include <string_view>

namespace fazhi::detail {

/// Gives each figure its segment: the clause, cut at the 、 and 和 that part listed figures, and
/// inside a quotation or bracket what is inside with it. Then fills what stands before and behind
/// its number.
void cut_segments(figure_sentence sentence);

/// Whether a figure stands in one segment with the figure before it: 19家单位联系企业119家.
[[nodiscard]] bool shares_segment(figure_sentence const& sentence, std::size_t i);

} // namespace fazhi::detail
