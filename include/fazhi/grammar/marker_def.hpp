// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/grammar/marker.hpp>

namespace fazhi::grammar {

// clang-format off
namespace marker_parts {

using form = x3::rule<struct form_class, marker_form>;

inline constexpr auto numeral = view[+han_digit];
inline constexpr auto number = view[x3::repeat(1, 3)[digit] >> !digit];
inline constexpr auto year = x3::repeat(4)[digit] >> *blank >> "年";
// What may follow the point of 1.: not 1.5, not 1、2、3, but 1.2024年工作.
inline constexpr auto no_fraction = (!digit) | (&year);
// What may not follow 一、: the next of a list, as in 一、二、三产业.
inline constexpr auto no_list = !(numeral >> enumeration_comma);
inline constexpr auto rest = view[*blank];
// A mark too many, as in （一）、 and 一是：
inline constexpr auto stray_comma = -(*blank >> enumeration_comma);
inline constexpr auto stray_colon = -(*blank >> colon);

inline constexpr auto chinese_comma = form{"outline number"} =
       x3::attr(marker_style::chinese_comma)
    >> numeral >> *blank
    >> ((enumeration_comma >> no_list) | ((point | comma) >> no_fraction) | colon) // 一、  一.  一，  一：
    >> rest;

inline constexpr auto chinese_bracket = form{"outline number"} =
       x3::attr(marker_style::chinese_bracket)
    >> -(bracket_open >> *blank) >> numeral >> *blank >> bracket_close  // （一）  ( 一 )  一）
    >> stray_comma >> rest;

inline constexpr auto chinese_is = form{"outline number"} =
       x3::attr(marker_style::chinese_is)
    >> numeral
    >> (x3::lit("是") | (!word<marker_lookalikes> >> "要"))             // 一是  一要
    >> stray_colon >> rest;

inline constexpr auto chinese_ordinal = form{"outline number"} =
       x3::attr(marker_style::chinese_ordinal)
    >> (("第" >> numeral) | view[word<row_words>])                      // 第一，  首先，
    >> (comma | enumeration_comma)
    >> rest;

inline constexpr auto arabic_point = form{"outline number"} =
       x3::attr(marker_style::arabic_point)
    >> number >> *blank >> (point | enumeration_comma) >> no_fraction   // 1.  1．  1、
    >> rest;

inline constexpr auto arabic_bracket = form{"outline number"} =
       x3::attr(marker_style::arabic_bracket)
    >> -(bracket_open >> *blank) >> number >> *blank >> bracket_close   // （1）  (1)  1)
    >> stray_comma >> rest;

inline constexpr auto dashes = form{"outline number"} =
       x3::attr(marker_style::dash)
    >> x3::attr(std::string_view{}) >> x3::omit[dash >> +dash]          // ——
    >> rest;

inline constexpr auto enclosed = form{"outline number"} =
       x3::attr(marker_style::circled)
    >> view[word<enclosed_numbers>]                                     // ①  ⑴  ㈠
    >> stray_comma >> rest;

} // namespace marker_parts

inline constexpr auto marker_def =
      marker_parts::arabic_point | marker_parts::chinese_comma | marker_parts::chinese_is
    | marker_parts::chinese_bracket | marker_parts::arabic_bracket | marker_parts::chinese_ordinal
    | marker_parts::dashes | marker_parts::enclosed;

// clang-format on
BOOST_SPIRIT_DEFINE(marker)

} // namespace fazhi::grammar
