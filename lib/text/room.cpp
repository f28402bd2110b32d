// SPDX-License-Identifier: MIT

// Counts the numbers of a text by what stands behind them.
#include "text/room.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"

#include <array>

namespace fazhi::detail {

namespace {

// 2024年, 3月, 12日, 1、, 〔2024〕: digits that state no figure.
[[nodiscard]] bool closes_other_number(std::string_view behind) noexcept
{
    constexpr std::array<std::string_view, 5> closers{"年", "月", "日", "、", "〕"};
    return std::any_of(closers.begin(), closers.end(),
                       [&](std::string_view closer) { return behind.starts_with(closer); });
}

} // namespace

std::size_t likely_figures(std::string_view text, non_han_map const& others) noexcept
{
    std::size_t figures = 0;
    for (std::size_t at = others.next(0); at < text.size();) {
        if (!is_digit_at(text, at)) {
            at = others.next(at + character_size(text[at]));
            continue;
        }
        // 1,100 and 1.5 are one number.
        while (is_digit_at(text, at) || (at < text.size() && (text[at] == ',' || text[at] == '.')))
            ++at;
        if (!closes_other_number(text.substr(at))) ++figures;
        at = others.next(at);
    }
    return figures;
}

} // namespace fazhi::detail
