// SPDX-License-Identifier: MIT

// Brackets in the shapes and widths that reports write: （）() 【】[] 〔〕［］.
#pragma once

#include "text/utf8.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace fazhi::detail {

struct bracket_pair {
    std::string_view open;
    std::string_view close;
};

inline constexpr std::array<bracket_pair, 6> brackets{
    {{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"〔", "〕"}, {"［", "］"}}};
/// （） and (), which notes and second names stand in.
inline constexpr std::span<bracket_pair const> round_brackets = std::span(brackets).first<2>();

/// A look at one byte: most characters are Chinese.
[[nodiscard]] constexpr bool may_be_bracket(std::string_view character) noexcept
{
    return !character.empty() && !is_han_lead(character.front());
}

[[nodiscard]] constexpr bool opens_bracket(std::string_view character,
                                           std::span<bracket_pair const> pairs = brackets) noexcept
{
    if (!may_be_bracket(character)) return false;
    for (bracket_pair const& each : pairs)
        if (character == each.open) return true;
    return false;
}

[[nodiscard]] constexpr bool closes_bracket(std::string_view character,
                                            std::span<bracket_pair const> pairs = brackets) noexcept
{
    if (!may_be_bracket(character)) return false;
    for (bracket_pair const& each : pairs)
        if (character == each.close) return true;
    return false;
}

/// 司法局（法制办）: what stands before the bracket that a text ends with, and what in it.
struct closing_bracket {
    std::string_view before;
    std::string_view inside;
};

/// The bracket that `text` ends with, to the opening that pairs with its end, of whatever width.
[[nodiscard]] constexpr std::optional<closing_bracket>
bracket_at_end(std::string_view text, std::span<bracket_pair const> pairs = round_brackets) noexcept
{
    std::string_view const close = last_character(text);
    if (!closes_bracket(close, pairs)) return {};
    std::size_t depth = 1;
    for (std::string_view rest = text.substr(0, text.size() - close.size()); !rest.empty();) {
        std::string_view const character = last_character(rest);
        rest.remove_suffix(character.size());
        if (closes_bracket(character, pairs)) ++depth;
        if (!opens_bracket(character, pairs) || --depth != 0) continue;
        std::size_t const begin = rest.size() + character.size();
        return closing_bracket{rest, text.substr(begin, text.size() - close.size() - begin)};
    }
    return {};
}

/// What is inside the bracket that `text` is nothing but; `text` itself where it is more.
[[nodiscard]] constexpr std::string_view
without_frame(std::string_view text, std::span<bracket_pair const> pairs = round_brackets) noexcept
{
    auto const bracket = bracket_at_end(text, pairs);
    return bracket && bracket->before.empty() ? bracket->inside : text;
}

/// `text` without the half of a bracket that it begins with.
[[nodiscard]] constexpr std::string_view
without_opening(std::string_view text, std::span<bracket_pair const> pairs = brackets) noexcept
{
    std::string_view const first = first_character(text);
    if (opens_bracket(first, pairs)) text.remove_prefix(first.size());
    return text;
}

} // namespace fazhi::detail
