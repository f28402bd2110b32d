// SPDX-License-Identifier: MIT

#pragma once

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/grammar/personal_data.hpp>

namespace fazhi::grammar {

// clang-format off
namespace personal_data_parts {

inline constexpr auto ten = x3::lit('X') | 'x' | "Ｘ" | "ｘ"; // the check digit that has no digit
inline constexpr auto letter = x3::char_('a', 'z') | x3::char_('A', 'Z');

inline constexpr auto one = x3::lit('1') | "１";
inline constexpr auto three_to_nine = x3::char_('3', '9')
                                    | x3::lit("３") | "４" | "５" | "６" | "７" | "８" | "９";
inline constexpr auto country = (x3::lit('8') | "８") >> (x3::lit('6') | "６");
inline constexpr auto joint = dash | blank;

inline constexpr auto at = x3::lit('@') | "＠";
inline constexpr auto name_character = letter | x3::char_('0', '9') | '.' | '_' | '%' | '+' | '-';
inline constexpr auto label = +(letter | x3::char_('0', '9') | '-');

} // namespace personal_data_parts

inline constexpr auto identity_number_def =
       view[x3::repeat(17)[digit]] >> view[digit | personal_data_parts::ten]
    >> !(digit | personal_data_parts::letter);

inline constexpr auto mobile_number_def =
       view[-(personal_data_parts::country >> -personal_data_parts::joint)] // 86-
    >> view[   personal_data_parts::one >> personal_data_parts::three_to_nine >> digit
            >> -personal_data_parts::joint >> x3::repeat(4)[digit]          // 138-0000-
            >> -personal_data_parts::joint >> x3::repeat(4)[digit]]         // 0000
    >> !(digit | personal_data_parts::letter);

inline constexpr auto email_address_def =
       view[+personal_data_parts::name_character] >> personal_data_parts::at
    >> view[personal_data_parts::label >> +('.' >> personal_data_parts::label)];

// clang-format on
BOOST_SPIRIT_DEFINE(identity_number, mobile_number, email_address)

} // namespace fazhi::grammar
