// SPDX-License-Identifier: MIT

// White space within a line, as it stands around numbers in texts that came through web pages.
#pragma once

#include <fazhi/grammar/config.hpp>

namespace fazhi::grammar {

/// Whether a blank can begin with this byte: told at once, for most bytes cannot.
[[nodiscard]] constexpr bool may_begin_blank(char byte) noexcept
{
    auto const value = static_cast<unsigned char>(byte);
    // Digits, letters and the characters of Chinese words, U+4000 to U+EFFF, lie outside.
    return value <= 0x20 || (value >= 0xC2 && value < 0xE4) || value == 0xEF;
}

/// Bytes of the blank at `first`, 0 where there is none: blanks and tabs, no-break and
/// ideographic spaces, thin and zero-width ones.
template <class Iterator> [[nodiscard]] constexpr int blank_size(Iterator first, Iterator last)
{
    if (first == last || !may_begin_blank(*first)) return 0;
    switch (*first) {
    case ' ':
    case '\t': return 1;
    case '\xC2': return last - first >= 2 && first[1] == '\xA0' ? 2 : 0;
    case '\xE2': // U+2002 to U+200B
        if (last - first < 3 || first[1] != '\x80') return 0;
        return first[2] >= '\x82' && first[2] <= '\x8B' ? 3 : 0;
    case '\xE3': return last - first >= 3 && first[1] == '\x80' && first[2] == '\x80' ? 3 : 0;
    case '\xEF': return last - first >= 3 && first[1] == '\xBB' && first[2] == '\xBF' ? 3 : 0;
    default: return 0;
    }
}

template <class Iterator> constexpr void skip_blanks(Iterator& first, Iterator last)
{
    while (int const size = blank_size(first, last)) first += size;
}

/// One blank; `*blank` where blanks may stand.
struct blank_parser : x3::parser<blank_parser> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&,
               Attribute&) const
    {
        int const size = blank_size(first, last);
        first += size;
        return size != 0;
    }
};
inline constexpr blank_parser blank{};

} // namespace fazhi::grammar
