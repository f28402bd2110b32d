// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/grammar/deadline.hpp>

namespace fazhi::grammar {

namespace deadline_parts {

using form = x3::rule<struct deadline_form_class, deadline_form>;

template <deadline_word Kind> inline constexpr auto any = word<deadline_words<Kind>>;

inline constexpr auto none = x3::attr(std::string_view{});
inline constexpr auto figures = +digit | +han_digit;
inline constexpr auto before = view[any<deadline_word::until>];                        // 到
inline constexpr auto until = before | none;
inline constexpr auto edge = view[any<deadline_word::edge>];                           // 底前
inline constexpr auto year_edge = view[any<deadline_word::year_edge>];                 // 年底前
inline constexpr auto written_year = x3::repeat(4)[digit] >> *blank >> "年" >> -x3::lit("度");
inline constexpr auto named_year = view[written_year | any<deadline_word::year_name>];      // 2026年  今年
inline constexpr auto year = named_year | none;
inline constexpr auto day = *blank >> figures >> *blank >> (x3::lit("日") | "号");
inline constexpr auto month = view[*blank >> figures >> *blank >> "月" >> -x3::lit("份") >> -day];
inline constexpr auto part = view[any<deadline_word::part>];                           // 上半年
inline constexpr auto feast = view[any<deadline_word::feast>];                         // 春节

// A month alone says when and not by when; so does a year.
inline constexpr auto by_month = form{"deadline"} = until >> year >> month >> edge;              // 6月底前
inline constexpr auto until_month = form{"deadline"} = before >> year >> month >> none;          // 到2026年6月
inline constexpr auto by_part = form{"deadline"} = until >> year >> part >> (edge | none);       // 上半年
inline constexpr auto by_feast = form{"deadline"} = until >> year >> feast >> edge;              // 春节前
inline constexpr auto by_year_end = form{"deadline"} = until >> year >> none >> year_edge;       // 今年年底前
inline constexpr auto by_year = form{"deadline"} = until >> named_year >> none >> edge;          // 2026年底前
inline constexpr auto until_year = form{"deadline"} = before >> named_year >> none >> none;      // 到2027年
inline constexpr auto within = form{"deadline"} =
    none >> none >> view[figures >> any<deadline_word::span>] >> view[any<deadline_word::within>]; // 三年内

} // namespace deadline_parts

inline constexpr auto deadline_def =
      deadline_parts::by_month | deadline_parts::until_month | deadline_parts::by_part
    | deadline_parts::by_feast | deadline_parts::by_year_end | deadline_parts::by_year
    | deadline_parts::until_year | deadline_parts::within;

BOOST_SPIRIT_DEFINE(deadline)

} // namespace fazhi::grammar
