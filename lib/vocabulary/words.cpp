// SPDX-License-Identifier: MIT

// The word tables as the grammars see them.
#include <fazhi/grammar/change_words.hpp>
#include <fazhi/grammar/words.hpp>

#include "vocabulary/lexicon.hpp"

#include <charconv>

namespace fazhi::grammar {

namespace {

using detail::lexicon;
using detail::lexicon_row;
using detail::lexicon_table;

// A table with what `meaning` makes of each row.
template <class Value, class Meaning>
[[nodiscard]] word_table<Value> table_of(lexicon_table const& table, Meaning meaning)
{
    word_table<Value> result;
    for (lexicon_row const& row : table.rows()) result.add(row.word, meaning(row));
    return result;
}

// The words of a table that says no more of them, read at first use.
template <detail::table_name Name> [[nodiscard]] word_table<> const& words_of()
{
    static auto const table = [] {
        word_table<> result;
        for (lexicon_row const& row : lexicon<Name>().rows()) result.add(row.word);
        return result;
    }();
    return table;
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

[[nodiscard]] approximation approximation_named(std::string_view name) noexcept
{
    for (auto value : {approximation::over, approximation::under, approximation::about,
                       approximation::at_least, approximation::at_most})
        if (to_string(value) == name) return value;
    return approximation::exact;
}

[[nodiscard]] bound_condition condition_named(std::string_view name) noexcept
{
    return name == "no_period"  ? bound_condition::no_period
         : name == "scale"      ? bound_condition::scale
         : name == "clause_end" ? bound_condition::clause_end
         : name == "duration"   ? bound_condition::duration
                                : bound_condition::none;
}

[[nodiscard]] range_mark mark_named(std::string_view name) noexcept
{
    return name == "dash"     ? range_mark::dash
         : name == "to"       ? range_mark::to
         : name == "fraction" ? range_mark::fraction
         : name == "slash"    ? range_mark::slash
                              : range_mark::none;
}

// The bounds that stand at `place`.
[[nodiscard]] word_table<bound_word> bounds_at(std::string_view place)
{
    word_table<bound_word> result;
    for (lexicon_row const& row : lexicon<"approximators">().rows())
        if (row.column(1) == place)
            result.add(row.word,
                       bound_word{approximation_named(row.column(0)), row.column(2) == "near",
                                  condition_named(row.column(3))});
    return result;
}

} // namespace

word_table<numeral_character> const& numeral_characters()
{
    static auto const table =
        table_of<numeral_character>(lexicon<"numerals">(), [](lexicon_row const& row) {
            return numeral_character{static_cast<std::uint8_t>(number_of(row.column(1))),
                                     row.column(0) == "scale"};
        });
    return table;
}

word_table<int> const& scales()
{
    static auto const table = table_of<int>(
        lexicon<"scales">(), [](lexicon_row const& row) { return number_of(row.column(0)); });
    return table;
}

word_table<measure_word> const& measure_words()
{
    static auto const table =
        table_of<measure_word>(lexicon<"measure_words">(), [](lexicon_row const& row) {
            std::string_view const unit = row.column(2);
            return measure_word{unit.empty() ? row.word : unit, kind_named(row.column(0)),
                                numerals_named(row.column(1))};
        });
    return table;
}

word_table<bound_word> const& bounds_before()
{
    static auto const table = bounds_at("before");
    return table;
}

word_table<bound_word> const& bounds_behind()
{
    static auto const table = bounds_at("behind");
    return table;
}

word_table<approximation> const& odd_words()
{
    static auto const table =
        table_of<approximation>(lexicon<"odd_words">(), [](lexicon_row const& row) {
            return approximation_named(row.column(0));
        });
    return table;
}

word_table<range_mark> const& range_marks()
{
    static auto const table = table_of<range_mark>(
        lexicon<"range_marks">(), [](lexicon_row const& row) { return mark_named(row.column(0)); });
    return table;
}

word_table<> const& numeral_words() { return words_of<"numeral_words">(); }

word_table<> const& grade_words() { return words_of<"grade_words">(); }

word_table<> const& enclosed_numbers() { return words_of<"enclosed_numbers">(); }

word_table<> const& row_words() { return words_of<"row_words">(); }

word_table<> const& marker_lookalikes() { return words_of<"marker_lookalikes">(); }

word_table<change_verb> const& change_verbs()
{
    static auto const table =
        table_of<change_verb>(lexicon<"change_verbs">(), [](lexicon_row const& row) {
            return change_verb{row.column(0) == "down" ? change_direction::down
                                                       : change_direction::up,
                               row.column(1) == "end_point", row.column(1) == "rate",
                               row.column(1) == "needs_base"};
        });
    return table;
}

word_table<> const& change_bases() { return words_of<"change_bases">(); }

word_table<> const& change_comparers() { return words_of<"change_comparers">(); }

word_table<> const& change_manners() { return words_of<"change_manners">(); }

} // namespace fazhi::grammar
