// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/grammar/quantity.hpp>

namespace fazhi::grammar {

// clang-format off
namespace quantity_parts {

using amount_type = x3::rule<struct amount_class, amount_form>;
using scale_type = x3::rule<struct scale_class, scale_form>;
using second_type = x3::rule<struct second_class, second_form>;
using form = x3::rule<struct quantity_form_class, quantity_form>;

// --- words ---

inline constexpr auto bound = word<bounds_before>;
inline constexpr auto behind = word<bounds_behind>;
inline constexpr auto odd = word<odd_words>;
inline constexpr auto unit = word<measure_words> >> !x3::lit("之");  // not 分 in 三分之一
// 千 is a scale in 5千件 and part of the unit in 5千瓦时.
inline constexpr auto scale = &word<scales> >> !word<measure_words> >> word<scales>;

// --- parts ---

inline constexpr auto three_digits = digit >> digit >> digit;
// A text has thousands in commas seldom and short; the limit keeps any text linear.
inline constexpr auto grouped =
    digit >> -digit >> -digit >> x3::repeat(1, 5)[comma >> three_digits] >> !digit;  // 1,100
inline constexpr auto whole = view[grouped | +digit | +han_digit | &scale];          // 25  三百
inline constexpr auto fraction = maybe[point >> +digit];                             // .25
inline constexpr auto lower =
    view[-((+digit) | (&han_digit >> !word<measure_words> >> +han_digit))];          // 4000 in 3万4000

inline constexpr auto scaled = scale_type{"scale"} =
    *blank >> view[+scale] >> lower >> maybe[scale] >> maybe[odd];                   // 万  万6千  万余
inline constexpr auto no_scale = x3::attr(scale_form{});

inline constexpr auto amount = amount_type{"amount"} =
    whole >> fraction >> maybe[odd] >> (scaled | no_scale);                          // 300余万

// A point in words stands in 百分之九十九点二 only: 三点二十 is a time.
inline constexpr auto numeral_fraction = maybe[(point >> +digit) | (x3::lit("点") >> +han_digit)];
inline constexpr auto second_amount = amount_type{"second amount"} =
    whole >> numeral_fraction >> maybe[odd] >> (scaled | no_scale);                  // 九十九点二

inline constexpr auto second = second_type{"second number"} =
    *blank >> view[word<range_marks>] >> *blank >> second_amount >> maybe[unit];     // —2个  分之一

// --- shapes ---

inline constexpr auto none = x3::attr(std::string_view{});
inline constexpr auto no_amount = x3::attr(amount_form{});
inline constexpr auto no_second = x3::attr(second_form{});

inline constexpr auto half_word = x3::lit("一半");

inline constexpr auto number = form{"quantity"} =
       x3::attr(quantity_shape::number)
    >> !blank >> maybe[bound] >> *blank >> !half_word >> amount >> maybe[unit]       // 近12万户
    >> (second | no_second) >> maybe[behind];                                        // —2个  以上

inline constexpr auto ordinal = form{"place"} =
       x3::attr(quantity_shape::ordinal)
    >> none >> x3::lit("第") >> *blank >> amount >> maybe[unit] >> no_second >> none; // 第10位

inline constexpr auto leading = form{"leading places"} =
       x3::attr(quantity_shape::leading)
    >> none >> x3::lit("前") >> *blank >> amount >> maybe[unit] >> no_second >> none; // 前三名

inline constexpr auto first = form{"first of its kind"} =
       x3::attr(quantity_shape::first)
    >> none >> x3::lit("首") >> no_amount >> view[unit] >> no_second >> none;         // 首届

inline constexpr auto half = form{"half"} =
       x3::attr(quantity_shape::half)
    >> none >> x3::lit("半") >> no_amount >> view[unit] >> no_second >> maybe[behind]; // 半天以内

inline constexpr auto one_half = form{"half of all"} =
       x3::attr(quantity_shape::half)
    >> !blank >> maybe[bound] >> *blank >> half_word >> no_amount >> none >> no_second
    >> maybe[behind];                                                                // 一半以上

inline constexpr auto over_half = form{"more than half"} =
       x3::attr(quantity_shape::half)
    >> view[x3::lit("过")] >> "半" >> no_amount >> none >> no_second >> none;         // 过半

inline constexpr auto letter = view[x3::char_('A', 'D')];
inline constexpr auto grade_letter = amount_type{"letter of a grade"} =
    letter >> none >> none >> no_scale;

inline constexpr auto grade = form{"grade"} =
       x3::attr(quantity_shape::grade)
    >> none >> grade_letter >> view[word<grade_words>] >> no_second >> none;          // A档

} // namespace quantity_parts

// Each shape but the first begins with a word of its own.
inline constexpr auto quantity_def =
      quantity_parts::number | quantity_parts::ordinal | quantity_parts::first
    | quantity_parts::leading | quantity_parts::half | quantity_parts::one_half
    | quantity_parts::over_half | quantity_parts::grade;

// clang-format on
BOOST_SPIRIT_DEFINE(quantity)

} // namespace fazhi::grammar
