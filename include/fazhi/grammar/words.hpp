// SPDX-License-Identifier: MIT

// The library's word tables as parsers: the longest word of a table that stands at a place.
#pragma once

#include <fazhi/export.hpp>
#include <fazhi/grammar/word_table.hpp>
#include <fazhi/quantity.hpp>

#include <cstdint>
#include <type_traits>

namespace fazhi::grammar {

/// With which numerals a measure word makes a quantity.
enum class numerals_taken : std::uint8_t {
    any,     ///< 一件, 三件, 3件
    several, ///< 三项, 3项, but 一项 is mostly no number
    digits,  ///< 3人, 三十人, but 三人 is not
    ordinal, ///< 第三届, 首届
};

/// What a table says of a measure word.
struct measure_word {
    std::string_view unit; ///< in the table, and thus for ever
    quantity_kind kind = quantity_kind::count;
    numerals_taken numerals = numerals_taken::any;
};

/// Where a word bounds a number, and what else must be so.
enum class bound_condition : std::uint8_t {
    none,
    no_period,  ///< 近 before 年 means the last ones
    scale,      ///< 上 before a bare 百 or 千
    clause_end, ///< 上下 where the clause ends
    duration,   ///< 内 behind a time
};

/// What a table says of a word that bounds a number.
struct bound_word {
    approximation approx = approximation::exact;
    bool is_near = false; ///< a little off the number, and not anything on that side of it
    bound_condition condition = bound_condition::none;
};

/// What joins two numbers: 1—2个, 2至3名, 三分之一, 1/4.
enum class range_mark : std::uint8_t { none, dash, to, fraction, slash };

/// What a table says of a character that numerals are written with.
struct numeral_character {
    std::uint8_t value = 0; ///< of a digit, or the power of ten of a scale
    bool is_scale = false;
};

/// Numeral characters: 〇 一 两 廿 are digits, 十 百 千 are scales.
[[nodiscard]] FAZHI_EXPORT word_table<numeral_character> const& numeral_characters();
/// Scales that stand behind a number: 百 千 万 亿, with their power of ten.
[[nodiscard]] FAZHI_EXPORT word_table<int> const& scales();
/// Measure words: 件 人次 个百分点 ㎡.
[[nodiscard]] FAZHI_EXPORT word_table<measure_word> const& measure_words();
/// What makes a number rough or a bound in front of it: 近 超过 不少于.
[[nodiscard]] FAZHI_EXPORT word_table<bound_word> const& bounds_before();
/// The same behind its unit: 以上 左右 以内.
[[nodiscard]] FAZHI_EXPORT word_table<bound_word> const& bounds_behind();
/// 余 多 几 and their kin at a number or its scale.
[[nodiscard]] FAZHI_EXPORT word_table<approximation> const& odd_words();
/// What joins the numbers of a range or fraction: — 至 分之.
[[nodiscard]] FAZHI_EXPORT word_table<range_mark> const& range_marks();
/// Words with numerals in them that count nothing: 统一, 一起, 四川.
[[nodiscard]] FAZHI_EXPORT word_table<> const& numeral_words();
/// What follows the letter of a grade: 档 级 等次.
[[nodiscard]] FAZHI_EXPORT word_table<> const& grade_words();
/// Words that count items in a row: 首先 其次 最后.
[[nodiscard]] FAZHI_EXPORT word_table<> const& row_words();
/// Numbers that are one character: ① ⑴ ⒈ ㈠.
[[nodiscard]] FAZHI_EXPORT word_table<> const& enclosed_numbers();
/// Words that begin like 一要 and count no item: 要素, 要件.
[[nodiscard]] FAZHI_EXPORT word_table<> const& marker_lookalikes();

/// Parses the longest word of a table. The table is filled when it is first used and not before
/// main, so that a grammar may be used from anywhere.
template <auto Table> struct word_parser : x3::parser<word_parser<Table>> {
    using attribute_type = typename std::remove_cvref_t<decltype(Table())>::value_type;
    static bool const has_attribute = !std::is_same_v<attribute_type, x3::unused_type>;

    template <class Context, class RuleContext, class Attribute>
    bool parse(iterator_type& first, iterator_type const& last, Context const&, RuleContext&,
               Attribute& attribute) const
    {
        return Table().parse(first, last, attribute);
    }
};

/// `word<measure_words>`: 件, 人次, …
template <auto Table> inline constexpr word_parser<Table> word{};

} // namespace fazhi::grammar
