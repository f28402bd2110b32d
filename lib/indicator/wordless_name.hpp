// SPDX-License-Identifier: MIT

// The names of figures that have no words of their own: the second of two values, a change.
#pragma once

#include "indicator/indicator_name.hpp"

#include <cstddef>

namespace fazhi::detail {

/// The figure before one at `i` that a change is a change of: 立案9起，罚款12万元，比去年多3起 is
/// of those in cases, that of a rate or of a unit that none has is of the last.
[[nodiscard]] std::size_t measured_alike(figure_sentence const& s, std::size_t i);

/// Names a change as one of a row in order, each with a cue of its own:
/// 食品类90件、药品类30件，分别上升12%、下降8%. False where it is none.
[[nodiscard]] bool name_by_own_change(figure_sentence const& s, std::size_t i);

/// Names a figure, not the first, as one value of a row:
/// 受理69件，结案61件，同比分别上升76.9%和60.5%; 信访数量、人次分别为9件、12人次.
void name_by_list(figure_sentence const& s, std::size_t i);

} // namespace fazhi::detail
