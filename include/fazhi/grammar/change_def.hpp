// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/change.hpp>
#include <fazhi/grammar/characters.hpp>

namespace fazhi::grammar {

// clang-format off
namespace change_parts {

inline constexpr auto gap = *blank;
inline constexpr auto year = x3::repeat(4)[digit] >> gap >> "年" >> -x3::lit("度");
// What is compared with is a word, or a year: 较2023年, 与2023年同期相比.
inline constexpr auto written_base =
    word<change_comparers> >> gap >> year >> -x3::lit("同期") >> -(x3::lit("相比") | "比");
inline constexpr auto base = view[word<change_bases> | written_base] | x3::attr(std::string_view{});
inline constexpr auto manners = *(gap >> x3::omit[word<change_manners>]);
// What follows must be a number, or a word that bounds one.
inline constexpr auto figure =
    &(digit | x3::omit[word<numeral_characters>] | x3::omit[word<bounds_before>]);

} // namespace change_parts

inline constexpr auto change_def =
       change_parts::base >> change_parts::manners >> change_parts::gap // 较2023年 分别
    >> word<change_verbs> >> -x3::lit("了")                             // 提升了
    >> change_parts::gap >> change_parts::figure;                       // (10)

// clang-format on
BOOST_SPIRIT_DEFINE(change)

} // namespace fazhi::grammar
