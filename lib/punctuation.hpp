// SPDX-License-Identifier: MIT

// Punctuation that cuts running text, of either width: 。 ； ： ， and quotes and brackets.
#pragma once

#include "utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fazhi::detail {

/// What a character means for the cutting of sentences.
enum class mark : std::uint8_t { none, comma, semicolon, colon, full_stop, open, close, toggle };

/// A mark where it stands: `；` is a semicolon of three bytes.
struct found_mark {
    mark kind = mark::none;
    std::uint8_t size = 1;
    char pair = 0; // the same letter for an opening mark and the mark that closes it
};

[[nodiscard]] inline bool is_digit_at(std::string_view text, std::size_t i) noexcept
{
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

// ASCII marks also stand inside numbers: 1,100 and 09:18 and 1.5 are no clause ends.
[[nodiscard]] inline bool inside_number(std::string_view text, std::size_t i) noexcept
{
    return i != 0 && is_digit_at(text, i - 1) && is_digit_at(text, i + 1);
}

[[nodiscard]] inline bool is_thousands_separator(std::string_view text, std::size_t i) noexcept
{
    return inside_number(text, i) && is_digit_at(text, i + 2) && is_digit_at(text, i + 3)
        && !is_digit_at(text, i + 4);
}

[[nodiscard]] inline found_mark ascii_mark(std::string_view text, std::size_t i) noexcept
{
    switch (text[i]) {
    case ',': return {is_thousands_separator(text, i) ? mark::none : mark::comma, 1, 0};
    case ';': return {mark::semicolon, 1, 0};
    case ':': return {inside_number(text, i) ? mark::none : mark::colon, 1, 0};
    case '!':
    case '?': return {mark::full_stop, 1, 0};
    case '.': {
        bool const after_chinese = i != 0 && static_cast<unsigned char>(text[i - 1]) >= 0x80;
        bool const at_end = i + 1 == text.size() || space_size(text.substr(i + 1)) != 0;
        return {after_chinese || at_end ? mark::full_stop : mark::none, 1, 0};
    }
    case '(': return {mark::open, 1, '('};
    case ')': return {mark::close, 1, '('};
    case '"': return {mark::toggle, 1, '"'};
    default: return {};
    }
}

// Marks of three bytes begin with E2 80 (general), E3 80 (CJK) or EF BC / EF BD (full width).
[[nodiscard]] inline found_mark wide_mark(unsigned char first, unsigned char second,
                                          unsigned char third) noexcept
{
    if (first == 0xE2 && second == 0x80) {
        if (third == 0x9C) return {mark::open, 3, '"'};
        if (third == 0x9D) return {mark::close, 3, '"'};
        if (third == 0x98) return {mark::open, 3, '\''};
        if (third == 0x99) return {mark::close, 3, '\''};
    } else if (first == 0xE3 && second == 0x80) {
        switch (third) {
        case 0x82: return {mark::full_stop, 3, 0}; // 。
        case 0x8A: return {mark::open, 3, '<'};    // 《
        case 0x8B: return {mark::close, 3, '<'};
        case 0x8C: return {mark::open, 3, '['}; // 「
        case 0x8D: return {mark::close, 3, '['};
        case 0x8E: return {mark::open, 3, '{'}; // 『
        case 0x8F: return {mark::close, 3, '{'};
        default: break;
        }
    } else if (first == 0xEF && second == 0xBC) {
        switch (third) {
        case 0x8C: return {mark::comma, 3, 0};
        case 0x9B: return {mark::semicolon, 3, 0};
        case 0x9A: return {mark::colon, 3, 0};
        case 0x81:
        case 0x9F: return {mark::full_stop, 3, 0};
        case 0x88: return {mark::open, 3, '('};
        case 0x89: return {mark::close, 3, '('};
        default: break;
        }
    }
    return {mark::none, 3, 0};
}

/// The mark that stands at byte `i` of `text`; of kind `none` for any other character.
[[nodiscard]] inline found_mark mark_at(std::string_view text, std::size_t i) noexcept
{
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) return ascii_mark(text, i);
    std::size_t const size = character_size(text[i]);
    if (size == 3 && (byte == 0xE2 || byte == 0xE3 || byte == 0xEF) && i + 2 < text.size())
        return wide_mark(byte, static_cast<unsigned char>(text[i + 1]),
                         static_cast<unsigned char>(text[i + 2]));
    return {mark::none, static_cast<std::uint8_t>(size), 0};
}

} // namespace fazhi::detail
