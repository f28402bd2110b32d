// SPDX-License-Identifier: MIT

// Checks UTF-8 text once, and steps over the characters of text that was checked before.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fazhi::detail {

/// Offset of the first byte that is not UTF-8: neither overlong forms nor surrogates nor anything
/// above U+10FFFF is; `npos` where all of it is.
[[nodiscard]] std::size_t find_malformed(std::string_view text) noexcept;

/// The same with U+FFFD for each byte that is not UTF-8, for names of files need not be.
[[nodiscard]] std::string well_formed(std::string_view text);

/// Bytes of the character that begins with `lead`.
[[nodiscard]] constexpr std::size_t character_size(char lead) noexcept
{
    auto const byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Whether `lead` is the first byte of a Chinese character of U+4000 to U+9FFF.
[[nodiscard]] constexpr bool is_han_lead(char lead) noexcept
{
    auto const byte = static_cast<unsigned char>(lead);
    return byte >= 0xE4 && byte <= 0xE9;
}
/// Bytes of such a character.
inline constexpr std::size_t han_size = 3;

[[nodiscard]] constexpr bool is_continuation(char byte) noexcept
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

[[nodiscard]] constexpr std::string_view first_character(std::string_view text) noexcept
{
    return text.empty() ? text : text.substr(0, character_size(text.front()));
}

[[nodiscard]] constexpr std::string_view last_character(std::string_view text) noexcept
{
    std::size_t begin = text.size();
    while (begin != 0 && is_continuation(text[begin - 1])) --begin;
    return text.substr(begin == 0 ? 0 : begin - 1);
}

/// The white space of more than one byte that `text` begins with.
[[nodiscard]] constexpr std::size_t wide_space_size(std::string_view text) noexcept
{
    if (text.starts_with("\u3000") || text.starts_with("\u200B") || text.starts_with("\uFEFF"))
        return 3;
    if (text.starts_with("\u2002") || text.starts_with("\u2003") || text.starts_with("\u2009"))
        return 3;
    if (text.starts_with("\u00A0")) return 2;
    return 0;
}

/// White space as it occurs in reports: ASCII, no-break and ideographic spaces, zero-width marks.
[[nodiscard]] constexpr std::size_t space_size(std::string_view text) noexcept
{
    if (text.empty()) return 0;
    auto const lead = static_cast<unsigned char>(text.front());
    if (lead == ' ' || (lead >= '\t' && lead <= '\r')) return 1;
    // Hardly any character that begins with another byte needs a second look.
    bool const may_be_space = lead == 0xC2 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF;
    return may_be_space ? wide_space_size(text) : 0;
}

[[nodiscard]] constexpr std::string_view trim_begin(std::string_view text) noexcept
{
    while (std::size_t const n = space_size(text)) text.remove_prefix(n);
    return text;
}

[[nodiscard]] constexpr std::string_view trim_end(std::string_view text) noexcept
{
    // Most pieces end with a Chinese character.
    if (text.size() >= han_size && is_han_lead(text[text.size() - han_size])) return text;
    for (;;) {
        std::string_view const last = last_character(text);
        if (last.empty() || space_size(last) != last.size()) return text;
        text.remove_suffix(last.size());
    }
}

[[nodiscard]] constexpr std::string_view trim(std::string_view text) noexcept
{
    return trim_end(trim_begin(text));
}

} // namespace fazhi::detail
