// SPDX-License-Identifier: MIT

// The steps by which a text becomes lines of a kind.
#pragma once

#include "page/layout.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// The first line end in a text, whatever its kind; empty and behind the text where there is none.
[[nodiscard]] source_region first_line_end(std::string_view text) noexcept;

/// Cuts a text at line ends of all kinds. Bodies are without white space and residue around them;
/// lines are blank, noise or text.
void cut_lines(std::string_view text, std::vector<text_line>& lines);

/// The piece of text that a line's body is.
[[nodiscard]] inline std::string_view body_of(std::string_view text, text_line const& line) noexcept
{
    return text.substr(line.body.begin, line.body.size());
}

/// Whether a line holds a whole sentence or more: it has 。 ； ！ ？ in it or is too long for a
/// name.
[[nodiscard]] bool is_running_text(std::string_view body) noexcept;

/// Whether a year can begin `text`: a look at one character that saves reading.
[[nodiscard]] inline bool may_begin_year(std::string_view text) noexcept
{
    if (text.empty()) return false;
    char const c = text.front();
    if (c >= '0' && c <= '9') return true;
    // The first bytes of 一 and 二, and of the full-width digits.
    if (c == '\xE4') return text.starts_with("二") || text.starts_with("一");
    return c == '\xEF' && (text.starts_with("\uFF11") || text.starts_with("\uFF12"));
}

/// The first LF or CR at or behind `from`; the size of the text where there is none.
[[nodiscard]] inline std::size_t end_of_line(std::string_view text, std::size_t from) noexcept
{
    // Piece by piece: a text of CR alone would be read to its end for each line.
    constexpr std::size_t reach = 256;
    for (; from < text.size(); from += reach) {
        std::string_view const piece = text.substr(from, reach);
        std::string_view const line = piece.substr(0, piece.find('\n'));
        std::size_t const end = std::min(line.find('\r'), line.size());
        if (end != piece.size()) return from + end;
    }
    return text.size();
}

/// The piece of `text` at a place.
[[nodiscard]] inline std::string_view piece_at(std::string_view text, source_region region) noexcept
{
    return text.substr(region.begin, region.size());
}

/// The place of a piece of `text` in it.
[[nodiscard]] inline source_region region_of(std::string_view text, std::string_view piece) noexcept
{
    if (piece.data() == nullptr) return {}; // a view of nothing stands nowhere
    auto const begin = static_cast<std::uint32_t>(piece.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

} // namespace fazhi::detail
