// SPDX-License-Identifier: MIT

// The table of contents above a text: 目录, and the headings that stand again below.
#pragma once

#include "page/layout.hpp"

#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Makes noise of 目录 and of the lines below it, up to where the first of them stands again.
void put_contents_aside(std::string_view text, std::vector<text_line>& lines);

} // namespace fazhi::detail
