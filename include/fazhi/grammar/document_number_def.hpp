// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/grammar/document_number.hpp>

namespace fazhi::grammar {

// clang-format off
namespace document_number_parts {

// Typed with whatever bracket the keyboard gave; 〔〕 is the right one.
inline constexpr auto open = x3::lit("〔") | "【" | '[' | "［" | "（" | '(' | "﹝";
inline constexpr auto close = x3::lit("〕") | "】" | ']' | "］" | "）" | ')' | "﹞";
inline constexpr auto gap = *blank;
// The names of agencies are shortened to a few characters, none of them ASCII or punctuation.
inline constexpr auto code_character = x3::char_('\xE4', '\xE9') >> x3::char_ >> x3::char_;
inline constexpr auto agency_code = view[x3::repeat(0, 12)[x3::omit[code_character]]];
inline constexpr auto year = view[x3::repeat(4)[digit]] | x3::attr(std::string_view{});

} // namespace document_number_parts

inline constexpr auto document_number_def =
       document_number_parts::agency_code >> document_number_parts::gap                  // 清府发
    >> document_number_parts::open >> document_number_parts::gap                         // 〔
    >> document_number_parts::year >> document_number_parts::gap                         // 2024
    >> document_number_parts::close >> document_number_parts::gap                        // 〕
    >> -(x3::lit("第") >> document_number_parts::gap)
    >> view[x3::repeat(1, 5)[digit]] >> document_number_parts::gap >> "号";              // 28号

// clang-format on
BOOST_SPIRIT_DEFINE(document_number)

} // namespace fazhi::grammar
