// SPDX-License-Identifier: MIT

// Lines that a page or a scan has cut at a fixed width, in the middle of their sentences.
#pragma once

#include "page/layout.hpp"

#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Tells of each line of running text whether the next one goes on with its sentence. Where lines
/// mostly end with a sentence, or are of many widths, none does.
[[nodiscard]] std::vector<bool> find_wrapped_lines(std::string_view text,
                                                   std::vector<text_line> const& lines);

} // namespace fazhi::detail
