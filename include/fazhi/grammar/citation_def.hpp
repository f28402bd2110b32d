// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/grammar/citation.hpp>

namespace fazhi::grammar {

// clang-format off
namespace citation_parts {

inline constexpr auto gap = *blank;
// A title does not run over a line, and a mark that opens in it shows that the first never closed.
inline constexpr auto title_character = x3::char_ - (x3::lit("》") | "《" | '\n' | '\r');
inline constexpr auto year_digits = x3::repeat(4)[digit];
inline constexpr auto range = gap >> (dash | x3::lit('~') | "～" | "至") >> -dash >> gap;

} // namespace citation_parts

inline constexpr auto citation_def =
       x3::lit("《")                              // 《
    >> view[+citation_parts::title_character]    // 行政复议法
    >> view[x3::lit("》")];                       // 》

inline constexpr auto title_years_def =
       view[citation_parts::year_digits] >> -(citation_parts::gap >> x3::lit("年")) // 2021
    >> ((x3::omit[citation_parts::range] >> view[citation_parts::year_digits])      // —2025
        | x3::attr(std::string_view{}));

// clang-format on
BOOST_SPIRIT_DEFINE(citation)
BOOST_SPIRIT_DEFINE(title_years)

} // namespace fazhi::grammar
