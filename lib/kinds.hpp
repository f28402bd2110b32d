// SPDX-License-Identifier: MIT

// Tables whose second column says what kind of word each is; a word may be of several kinds.
#pragma once

#include "lexicon.hpp"

#include <string_view>

namespace fazhi::detail {

/// Whether a table calls a word `kind`: the column holds kinds separated by blanks.
[[nodiscard]] inline bool is_kind(lexicon_row const& row, std::string_view kind) noexcept
{
    std::string_view kinds = row.column(0);
    while (!kinds.empty()) {
        std::string_view const next = kinds.substr(0, kinds.find(' '));
        if (next == kind) return true;
        kinds.remove_prefix(next.size() == kinds.size() ? kinds.size() : next.size() + 1);
    }
    return false;
}

[[nodiscard]] inline bool is_kind(std::optional<lexicon_hit> const& hit, std::string_view kind) noexcept
{
    return hit && is_kind(*hit->row, kind);
}

} // namespace fazhi::detail
