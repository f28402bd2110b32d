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
