// SPDX-License-Identifier: MIT

// Whom to ask about a report: a name and a telephone number that no output repeats unasked.
#pragma once

#include <fazhi/report.hpp>

#include "page/layout.hpp"

#include <string_view>

namespace fazhi::detail {

/// Whether the body of a line of `text` is a note on whom to ask, or holds one in brackets or set
/// apart: 联系人：…, （此件公开发布）（联系人：…）
[[nodiscard]] bool is_contact(std::string_view text, layout const& page, text_line const& line);

/// Fills `contact` from the first lines that are such notes, once the kinds of all are known.
void read_contact(report& target, layout const& page);

} // namespace fazhi::detail
