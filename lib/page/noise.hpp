// SPDX-License-Identifier: MIT

// What a page or a conversion has left around and inside the text of a report.
#pragma once

#include <cstddef>
#include <string_view>

namespace fazhi::detail {

/// Whether a line, told by its form alone, is page noise: `发布时间：2025-03-01 来源：…`,
/// `| 索引号 | … |`, `首页 > 政务公开`, `【大 中 小】`, `- 12 -`. Running text never is.
[[nodiscard]] bool is_noise(std::string_view body);

/// Bytes of residue at the start of a line, white space behind it included:
/// `[bookmark: _GoBack]`, `<U+00A0>`, `<!-- … -->`, `? ? ?`, `## `.
[[nodiscard]] std::size_t residue_size(std::string_view text);
/// A line without residue and white space at its end: `</p>`, `**`, `&nbsp;`.
[[nodiscard]] std::string_view without_trailing_residue(std::string_view text);

} // namespace fazhi::detail
