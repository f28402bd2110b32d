// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/grammar/date.hpp>

namespace fazhi::grammar {

// clang-format off
namespace date_parts {

using form = x3::rule<struct date_form_class, date_form>;

inline constexpr auto none = x3::attr(std::string_view{});
// 零 has many faces in dates that were typed or scanned.
inline constexpr auto zero = x3::lit("〇") | "○" | "Ｏ" | 'O' | 'o' | "零" | "０" | "◯" | "О";
inline constexpr auto figure = digit | zero | han_digit;
inline constexpr auto year_digits = view[x3::repeat(3)[figure >> *blank] >> figure];   // 二0二四
inline constexpr auto number = digit >> -(*blank >> digit);                             // 2  1 2
inline constexpr auto numeral = x3::repeat(1, 3)[han_digit];                            // 二十六
inline constexpr auto part = view[number | numeral];
inline constexpr auto gap = *blank;

inline constexpr auto opening = year_digits >> gap >> "年";
inline constexpr auto month_name = view[number | numeral | "元"];                         // 元月
inline constexpr auto month = gap >> month_name >> gap >> "月";
inline constexpr auto day = gap >> part >> gap >> (x3::lit("日") | "号");
// The room that was left for the day.
inline constexpr auto no_day = none >> -(gap >> "日");

inline constexpr auto whole = form{"date"} = opening >> month >> day;                   // 2月26日
inline constexpr auto without_day = form{"date"} = opening >> month >> no_day;          // 2月 日
inline constexpr auto year_alone = form{"date"} =
    opening >> none >> none >> -(gap >> "月" >> gap >> "日");                           // 月 日

// 2024-03-28, 2021/03/29, 2026.02.09; blanks may stand at the separators.
inline constexpr auto separator = gap >> (x3::lit('-') | '/' | '.' | "－" | "．" | "—" | "／") >> gap;
inline constexpr auto four_digits = view[x3::repeat(4)[digit]];
inline constexpr auto clock =
       +blank >> digit >> -digit >> gap >> colon >> gap >> digit >> digit
    >> -(gap >> colon >> gap >> digit >> digit);                                        // 09:18:30

inline constexpr auto numeric = form{"date"} =
    four_digits >> separator >> view[number] >> separator >> view[number] >> !digit >> -clock;

} // namespace date_parts

inline constexpr auto date_def =
    date_parts::whole | date_parts::without_day | date_parts::year_alone | date_parts::numeric;

inline constexpr auto year_def =
       date_parts::year_digits
    >> view[-(date_parts::gap >> "年" >> -x3::lit("度"))];                             // 2024年度

// clang-format on
BOOST_SPIRIT_DEFINE(date, year)

} // namespace fazhi::grammar
