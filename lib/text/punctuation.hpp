// SPDX-License-Identifier: MIT

// Punctuation that cuts running text, of either width: 。 ； ： ， and quotes and brackets.
#pragma once

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace fazhi::detail {

/// What a character means for the cutting of sentences.
enum class mark : std::uint8_t { none, comma, semicolon, colon, full_stop, open, close, toggle };

/// A mark where it stands: `；` is a semicolon of three bytes. It is handed on as one word.
struct alignas(4) found_mark {
    mark kind = mark::none;
    std::uint8_t size = 1;
    char pair = 0; // the same letter for an opening mark and the mark that closes it
};

[[nodiscard]] inline bool is_digit_at(std::string_view text, std::size_t i) noexcept
{
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

[[nodiscard]] constexpr bool is_letter_or_digit(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// ASCII marks also stand inside numbers: 1,100 and 09:18 and 1.5 are no clause ends.
[[nodiscard]] inline bool inside_number(std::string_view text, std::size_t i) noexcept
{
    return i != 0 && is_digit_at(text, i - 1) && is_digit_at(text, i + 1);
}

// The point of ５.6 and ５.６: digits of full width are no Chinese words.
[[nodiscard]] inline bool is_wide_decimal_point(std::string_view text, std::size_t i) noexcept
{
    return is_digit(first_character(text.substr(i + 1)))
        && is_digit(last_character(trim_end(text.substr(0, i))));
}

[[nodiscard]] inline bool is_thousands_separator(std::string_view text, std::size_t i) noexcept
{
    return inside_number(text, i) && is_digit_at(text, i + 2) && is_digit_at(text, i + 3)
        && !is_digit_at(text, i + 4);
}

// Marks by their last six bits, or by their byte. Marks of three bytes begin with E2 80 (general),
// E3 80 (CJK) or EF BC (full width).
using mark_row = std::array<found_mark, 64>;
using ascii_marks = std::array<found_mark, 128>;

inline constexpr ascii_marks marks_of_one_byte = [] {
    ascii_marks marks{};
    marks[','] = {mark::comma, 1, 0};
    marks[';'] = {mark::semicolon, 1, 0};
    marks[':'] = {mark::colon, 1, 0};
    marks['!'] = marks['?'] = marks['.'] = {mark::full_stop, 1, 0};
    marks['('] = {mark::open, 1, '('};
    marks[')'] = {mark::close, 1, '('};
    marks['"'] = {mark::toggle, 1, '"'};
    return marks;
}();

struct wide_mark {
    unsigned char last; // byte
    mark kind;
    char pair;
};
[[nodiscard]] constexpr mark_row row_of(std::initializer_list<wide_mark> marks) noexcept
{
    mark_row row{};
    row.fill({mark::none, 3, 0});
    for (wide_mark const& each : marks) row[each.last & 0x3FU] = {each.kind, 3, each.pair};
    return row;
}
inline constexpr mark_row general_marks = row_of({{0x9C, mark::open, '"'}, // “
                                                  {0x9D, mark::close, '"'},
                                                  {0x98, mark::open, '\''}, // ‘
                                                  {0x99, mark::close, '\''}});
inline constexpr mark_row cjk_marks = row_of({{0x82, mark::full_stop, 0}, // 。
                                              {0x8A, mark::open, '<'},    // 《
                                              {0x8B, mark::close, '<'},
                                              {0x8C, mark::open, '['}, // 「
                                              {0x8D, mark::close, '['},
                                              {0x8E, mark::open, '{'}, // 『
                                              {0x8F, mark::close, '{'}});
inline constexpr mark_row full_width_marks = row_of({{0x8C, mark::comma, 0},
                                                     {0x9B, mark::semicolon, 0},
                                                     {0x9A, mark::colon, 0},
                                                     {0x81, mark::full_stop, 0},
                                                     {0x9F, mark::full_stop, 0},
                                                     {0x88, mark::open, '('},
                                                     {0x89, mark::close, '('}});

// Whether an ASCII mark is one where it stands: not in 1,100 and 09:18 and 1.5.
[[nodiscard]] inline bool stands_as_mark(std::string_view text, std::size_t i) noexcept
{
    switch (text[i]) {
    case ',': return !is_thousands_separator(text, i);
    case ':': return !inside_number(text, i);
    case '.': {
        bool const after_chinese = i != 0 && static_cast<unsigned char>(text[i - 1]) >= 0x80;
        bool const is_end =
            after_chinese || i + 1 == text.size() || space_size(text.substr(i + 1)) != 0;
        return is_end && !is_wide_decimal_point(text, i);
    }
    default: return true;
    }
}

/// The mark that stands at byte `i` of `text`; of kind `none` for any other character.
[[nodiscard]] inline found_mark mark_at(std::string_view text, std::size_t i) noexcept
{
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
        found_mark const found = marks_of_one_byte[byte];
        bool const is_mark = found.kind != mark::none && stands_as_mark(text, i);
        return is_mark ? found : found_mark{};
    }
    if (i + 2 < text.size()) {
        auto const second = static_cast<unsigned char>(text[i + 1]);
        std::size_t const last = static_cast<unsigned char>(text[i + 2]) & 0x3FU;
        if (byte == 0xEF && second == 0xBC) return full_width_marks[last];
        if (byte == 0xE3 && second == 0x80) return cjk_marks[last];
        if (byte == 0xE2 && second == 0x80) return general_marks[last];
    }
    return {mark::none, static_cast<std::uint8_t>(character_size(text[i])), 0};
}

} // namespace fazhi::detail
