// SPDX-License-Identifier: MIT

// The word tables as the grammars see them.
#include <fazhi/grammar/words.hpp>

#include "lexicon.hpp"

#include <charconv>

namespace fazhi::grammar {

namespace {

using detail::lexicon;
using detail::lexicon_row;
using detail::lexicon_table;

// Symbols with what `meaning` makes of each row.
template <class Value, class Meaning>
[[nodiscard]] x3::symbols<Value> symbols_of(lexicon_table const& table, Meaning meaning)
{
    x3::symbols<Value> result;
    for (lexicon_row const& row : table.rows()) result.add(row.word, meaning(row));
    return result;
}

[[nodiscard]] x3::symbols<> words_of(lexicon_table const& table)
{
    x3::symbols<> result;
    for (lexicon_row const& row : table.rows()) result.add(row.word);
    return result;
}

[[nodiscard]] int number_of(std::string_view digits) noexcept
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

[[nodiscard]] quantity_kind kind_named(std::string_view name) noexcept
{
    for (auto kind : {quantity_kind::count, quantity_kind::percent, quantity_kind::points,
                      quantity_kind::money, quantity_kind::rank, quantity_kind::grade,
                      quantity_kind::duration, quantity_kind::area, quantity_kind::ratio})
        if (to_string(kind) == name) return kind;
    return quantity_kind::other;
}

[[nodiscard]] numerals_taken numerals_named(std::string_view name) noexcept
{
    return name == "several" ? numerals_taken::several
         : name == "digits"  ? numerals_taken::digits
         : name == "ordinal" ? numerals_taken::ordinal
                             : numerals_taken::any;
}

// The words of a table whose column has a value.
[[nodiscard]] x3::symbols<> words_of(lexicon_table const& table, std::size_t column,
                                     std::string_view value)
{
    x3::symbols<> result;
    for (lexicon_row const& row : table.rows())
        if (row.column(column) == value) result.add(row.word);
    return result;
}

} // namespace

x3::symbols<numeral_character> const& numeral_characters()
{
    static auto const symbols = symbols_of<numeral_character>(
        lexicon<"numerals">(), [](lexicon_row const& row) {
            return numeral_character{static_cast<std::uint8_t>(number_of(row.column(1))),
                                     row.column(0) == "scale"};
        });
    return symbols;
}

x3::symbols<int> const& scales()
{
    static auto const symbols = symbols_of<int>(
        lexicon<"scales">(), [](lexicon_row const& row) { return number_of(row.column(0)); });
    return symbols;
}

x3::symbols<measure_word> const& measure_words()
{
    static auto const symbols = symbols_of<measure_word>(
        lexicon<"measure_words">(), [](lexicon_row const& row) {
            std::string_view const unit = row.column(2);
            return measure_word{unit.empty() ? row.word : unit, kind_named(row.column(0)),
                                numerals_named(row.column(1))};
        });
    return symbols;
}

x3::symbols<> const& bounds_before()
{
    static auto const symbols = words_of(lexicon<"approximators">(), 1, "before");
    return symbols;
}

x3::symbols<> const& bounds_behind()
{
    static auto const symbols = words_of(lexicon<"approximators">(), 1, "behind");
    return symbols;
}

x3::symbols<> const& odd_words()
{
    static auto const symbols = words_of(lexicon<"odd_words">());
    return symbols;
}

x3::symbols<> const& range_marks()
{
    static auto const symbols = words_of(lexicon<"range_marks">());
    return symbols;
}

x3::symbols<> const& grade_words()
{
    static auto const symbols = words_of(lexicon<"grade_words">());
    return symbols;
}

x3::symbols<> const& enclosed_numbers()
{
    static auto const symbols = words_of(lexicon<"enclosed_numbers">());
    return symbols;
}

x3::symbols<> const& row_words()
{
    static auto const symbols = words_of(lexicon<"row_words">());
    return symbols;
}

x3::symbols<> const& marker_lookalikes()
{
    static auto const symbols = words_of(lexicon<"marker_lookalikes">());
    return symbols;
}

} // namespace fazhi::grammar
