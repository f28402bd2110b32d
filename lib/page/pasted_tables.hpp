// SPDX-License-Identifier: MIT

// Tables that were pasted as lines of cells set apart by spaces.
#pragma once

#include "page/layout.hpp"

#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Puts rows of cells aside as noise where several stand together and hold figures, with the
/// caption above them: `1 行政处罚 56 23.5`. They are no sentences, and nothing is read from them.
void put_tables_aside(std::string_view text, std::vector<text_line>& lines);

} // namespace fazhi::detail
