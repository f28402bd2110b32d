// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/grammar/deadline.hpp>

namespace fazhi::grammar {

// clang-format off
namespace deadline_parts {

template <deadline_word Kind> inline constexpr auto any = word<deadline_words<Kind>>;

inline constexpr auto figures = +digit | +han_digit;
inline constexpr auto four_figures = x3::repeat(4)[digit] | x3::repeat(4)[han_digit];
inline constexpr auto until = maybe[any<deadline_word::until>];                        // 到
inline constexpr auto written_year = four_figures >> *blank >> "年" >> -x3::lit("度");
inline constexpr auto year = maybe[written_year | any<deadline_word::year_name>];      // 2026年  今年
inline constexpr auto day = *blank >> figures >> *blank >> (x3::lit("日") | "号");
inline constexpr auto month = maybe[figures >> *blank >> "月" >> -x3::lit("份") >> -day]; // 6月30日
inline constexpr auto part = maybe[any<deadline_word::part>];                          // 上半年  春节
inline constexpr auto span = maybe[figures >> any<deadline_word::span>];               // 三年
inline constexpr auto edge = maybe[any<deadline_word::edge>];                          // 底前

} // namespace deadline_parts

// Every part may be absent; which of them together make a deadline is not a matter of shape.
inline constexpr auto deadline_def =
       deadline_parts::until >> deadline_parts::year >> deadline_parts::month
    >> deadline_parts::part >> deadline_parts::span >> deadline_parts::edge;

// clang-format on
BOOST_SPIRIT_DEFINE(deadline)

} // namespace fazhi::grammar
