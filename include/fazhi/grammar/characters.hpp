// SPDX-License-Identifier: MIT

// Single characters that the grammars share, in both widths.
#pragma once

#include <fazhi/grammar/blank.hpp>
#include <fazhi/grammar/words.hpp>

namespace fazhi::grammar {

/// A digit: 7 or ７.
struct digit_parser : x3::parser<digit_parser> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&,
               Attribute&) const
    {
        if (first == last) return false;
        if (*first >= '0' && *first <= '9') {
            ++first;
            return true;
        }
        // ０ to ９ are EF BC 90 to EF BC 99.
        if (last - first < 3 || first[0] != '\xEF' || first[1] != '\xBC') return false;
        auto const tail = static_cast<unsigned char>(first[2]);
        if (tail < 0x90 || tail > 0x99) return false;
        first += 3;
        return true;
    }
};
inline constexpr digit_parser digit{};

/// A character that Chinese numerals are written with: 三, 十, 〇.
inline constexpr auto han_digit = word<numeral_characters>;

inline constexpr auto point = x3::lit('.') | "．";
inline constexpr auto comma = x3::lit(',') | "，";
inline constexpr auto enumeration_comma = x3::lit("、");
inline constexpr auto colon = x3::lit(':') | "：";
inline constexpr auto bracket_open = x3::lit('(') | "（";
inline constexpr auto bracket_close = x3::lit(')') | "）";
/// A dash in the forms that reports write.
inline constexpr auto dash = x3::lit('-') | "－" | "—" | "–" | "―" | "─";

} // namespace fazhi::grammar
