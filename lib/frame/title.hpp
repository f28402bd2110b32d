// SPDX-License-Identifier: MIT

// The title of a report among the lines in front of its text.
#pragma once

#include "page/layout.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Whether a line is 第一部分 and the heading behind it: the parts below it have numbers of their
/// own.
[[nodiscard]] bool is_volume_heading(std::string_view body);

/// A title over the lines `[first, last]`.
struct found_title {
    std::size_t first = 0;
    std::size_t last = 0;
    source_region region;
};

/// Finds the title in the lines before `end`: one line, or several with the issuers first, whole or
/// broken in the middle of a phrase. Of a title that is printed twice the fuller copy is taken, of
/// two alike the later.
[[nodiscard]] std::optional<found_title>
find_title(std::string_view text, std::vector<text_line> const& lines, std::size_t end);

/// The title at the start of a line that has lost its line ends: `…情况报告 2024年，…`; empty where
/// there is none.
[[nodiscard]] std::string_view read_fused_title(std::string_view body);

/// Whether a title is that of a page about a report, or of a plan: 《…报告》政策解读, …工作要点.
[[nodiscard]] bool is_lookalike_title(std::string_view title);

/// What stands in a title before 关于, the year and the topic: the names of its issuers.
[[nodiscard]] std::string_view issuer_part(std::string_view title_line);

/// The name between 关于 or the year and the topic: 2024年柳树镇法治政府建设情况报告.
[[nodiscard]] std::string_view inner_issuer_part(std::string_view title_line);

} // namespace fazhi::detail
