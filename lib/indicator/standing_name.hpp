// SPDX-License-Identifier: MIT

// Which short names stand alone, though they look as if they leaned on what was counted before.
#pragma once

#include "indicator/indicator_name.hpp"

#include <cstddef>
#include <string_view>

namespace fazhi::detail {

/// What stands before the number of a figure, with the words that lead on to its name:
/// 其中乡村教师.
[[nodiscard]] std::string_view piece_before(figure_sentence const& s, figure const& each);

/// Whether a bracket is open before a figure that opened behind one of the figures before it.
[[nodiscard]] bool in_bracket(figure_sentence const& s, std::size_t i);

/// Whether the names of two figures end with the same word: 果品产量9吨，蔬菜产量8吨.
[[nodiscard]] bool is_named_alike(figure const& before, figure const& each);

/// Whether the short name of a figure is that of a thing of its own. `owner_unit` is the measure
/// word of what it would lean on.
[[nodiscard]] bool stands_alone(figure_sentence const& s, std::size_t i,
                                std::string_view owner_unit);

} // namespace fazhi::detail
