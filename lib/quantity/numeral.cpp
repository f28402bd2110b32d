// SPDX-License-Identifier: MIT

#include "quantity/numeral.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/grammar/word_table.hpp>

namespace fazhi::detail {

namespace {

constexpr std::size_t most_digits = 18;

// What the table says of a character that numerals are written with.
struct numeral_part {
    enum class kind : std::uint8_t { digit, scale, tens };
    numeral_part::kind kind = kind::digit;
    int number = 0; // of a scale its power of ten
};

[[nodiscard]] numeral_part const* find_part(std::string_view character)
{
    static auto const parts = [] {
        grammar::word_table<numeral_part> result;
        for (lexicon_row const& row : lexicon<"numerals">().rows())
            result.add(row.word, {row.column(0) == "scale"  ? numeral_part::kind::scale
                                  : row.column(0) == "tens" ? numeral_part::kind::tens
                                                            : numeral_part::kind::digit,
                                  row.column(1).front() - '0'});
        return result;
    }();
    return parts.find(character);
}

} // namespace

std::optional<std::int64_t> value_of_digits(std::string_view digits) noexcept
{
    std::int64_t value = 0;
    std::size_t count = 0;
    while (!digits.empty()) {
        std::string_view const character = first_character(digits);
        digits.remove_prefix(character.size());
        if (space_size(character) != 0) continue;
        int const digit = digit_value(character);
        if (digit < 0 || ++count > most_digits) return {};
        value = value * 10 + digit;
    }
    return count == 0 ? std::optional<std::int64_t>{} : value;
}

std::optional<std::int64_t> value_of_numeral(std::string_view numeral)
{
    static constexpr std::int64_t powers[] = {1, 10, 100, 1000};
    std::int64_t value = 0;
    int digit = -1;          // a digit that waits for its scale
    int last_scale = 4;      // scales must fall: 三百二十, not 三十二百
    bool after_zero = false; // 零 stands for the scales that are left out
    for (std::string_view rest = numeral; !rest.empty();) {
        std::string_view const character = first_character(rest);
        rest.remove_prefix(character.size());
        numeral_part const* const part = find_part(character);
        if (part == nullptr) return {};
        int const number = part->number;
        if (part->kind == numeral_part::kind::scale) {
            if (number >= last_scale) return {};
            // 十 may stand without a digit at the start of its number: 十二, but 一百一十二.
            if (digit < 0 && !(number == 1 && (value == 0 || after_zero))) return {};
            value += (digit < 0 ? 1 : digit) * powers[number];
            last_scale = number;
            digit = -1;
            after_zero = false;
        } else if (part->kind == numeral_part::kind::tens) {
            if (digit >= 0 || last_scale <= 1) return {};
            value += number * 10;
            last_scale = 1;
        } else if (number == 0) {
            if (digit >= 0 || after_zero) return {};
            if (numeral.size() == character.size()) return 0;
            if (value == 0) return {};
            after_zero = true;
        } else {
            if (digit >= 0) return {};
            digit = number;
        }
    }
    if (digit >= 0) {
        if (last_scale == 0) return {};
        // 三百五 is 350, 三百零五 is 305.
        bool const is_short = value != 0 && last_scale > 1 && last_scale < 4 && !after_zero;
        value += digit * (is_short ? powers[last_scale - 1] : 1);
    } else if (after_zero) {
        return {};
    }
    return numeral.empty() ? std::optional<std::int64_t>{} : value;
}

} // namespace fazhi::detail
