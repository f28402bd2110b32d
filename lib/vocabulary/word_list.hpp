// SPDX-License-Identifier: MIT

// Words that stand in one column of a table.
#pragma once

#include <algorithm>
#include <string_view>

namespace fazhi::detail {

/// Calls `take` for each piece of a list that is not empty: `结转 旧存` at its blank.
template <class Take> void split(std::string_view list, char separator, Take take)
{
    while (!list.empty()) {
        std::string_view const piece = list.substr(0, list.find(separator));
        list.remove_prefix(std::min(list.size(), piece.size() + 1));
        if (!piece.empty()) take(piece);
    }
}

/// Whether a text ends with one of the words of a list, parted by blanks.
[[nodiscard]] inline bool ends_with_any(std::string_view text, std::string_view list)
{
    bool result = false;
    split(list, ' ', [&](std::string_view each) { result = result || text.ends_with(each); });
    return result;
}

/// Whether a text begins with one of them.
[[nodiscard]] inline bool starts_with_any(std::string_view text, std::string_view list)
{
    bool result = false;
    split(list, ' ', [&](std::string_view each) { result = result || text.starts_with(each); });
    return result;
}

} // namespace fazhi::detail
