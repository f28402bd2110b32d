// SPDX-License-Identifier: MIT

// What written quantities are worth: exact numbers, and the interval that the wording allows.
#include <fazhi/grammar/quantity.hpp>

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>

namespace fazhi::grammar {

namespace {

using detail::lexicon;
using detail::lexicon_row;

constexpr std::int64_t powers_of_ten[] = {
    1,
    10,
    100,
    1'000,
    10'000,
    100'000,
    1'000'000,
    10'000'000,
    100'000'000,
    1'000'000'000,
    10'000'000'000,
    100'000'000'000,
    1'000'000'000'000,
};
constexpr int greatest_power = 12;
constexpr std::int64_t greatest_mantissa = 999'999'999'999'999'999;

/// A number with what its digits tell of its precision.
struct amount_value {
    decimal number;
    int last_place = 0;       ///< power of ten of the last digit written
    int last_figure = 0;      ///< the same of the last digit that is not 0
    bool is_rounded = false;  ///< a point or a scale: the digits may be cut there
    bool is_one = false;      ///< its only digit beside zeros is 1: 100, 万
    bool stands_alone = true; ///< false for a bare 百 or 万, which needs 近 or 余 beside it
};

[[nodiscard]] decimal place(int power, int times = 1) noexcept { return decimal(times, power); }

// The power of ten of a row of scales: 千万 is 7.
[[nodiscard]] int power_of(std::string_view text)
{
    int power = 0;
    for (std::string_view rest = text;;) {
        auto const scale = scales().longest(rest);
        if (scale.size == 0) break;
        power += *scale.value;
        rest.remove_prefix(scale.size);
    }
    return power;
}

// Digits with the commas between their thousands left out.
[[nodiscard]] std::optional<std::int64_t> value_of_grouped(std::string_view digits) noexcept
{
    std::int64_t value = 0;
    int count = 0;
    for (std::string_view rest = digits; !rest.empty();) {
        std::string_view const character = detail::first_character(rest);
        rest.remove_prefix(character.size());
        if (character == "," || character == "，") continue;
        if (!detail::is_digit(character) || ++count > 15) return {};
        value = value * 10 + detail::digit_value(character);
    }
    return count == 0 ? std::optional<std::int64_t>{} : value;
}

[[nodiscard]] bool is_digits(std::string_view text) noexcept
{
    return detail::is_digit(detail::first_character(text));
}

// 零十二 of 一万零十二: the nought stands for the thousands and is none of the number.
[[nodiscard]] std::string_view without_nought(std::string_view lower) noexcept
{
    std::string_view const first = detail::first_character(lower);
    if ((first == "零" || first == "〇") && first != lower) lower.remove_prefix(first.size());
    return lower;
}

// 4000 of 3万4000, 6千 of 25万6千, 五 of 三万五, 零五百 of 十万零五百.
[[nodiscard]] std::optional<std::int64_t> value_of_lower(amount_form const& form, int power)
{
    auto const value = is_digits(form.scale.lower)
                         ? detail::value_of_digits(form.scale.lower)
                         : detail::value_of_numeral(without_nought(form.scale.lower));
    if (!value) return {};
    int lower_power = power_of(form.scale.lower_powers);
    bool const is_short = form.scale.lower_powers.empty() && !is_digits(form.scale.lower)
                       && *value < 10
                       && detail::first_character(form.scale.lower) == form.scale.lower;
    if (is_short) lower_power = power - 1;
    if (lower_power >= power || lower_power < 0) return {};
    // 12万3岁以下 is two numbers.
    if (is_digits(form.scale.lower) && form.scale.lower_powers.empty() && *value < 100) return {};
    // What is below the scale is smaller than it.
    if (*value >= powers_of_ten[std::min(power - lower_power, greatest_power)]) return {};
    return *value * powers_of_ten[lower_power];
}

// The digits behind the point, which is the first character: .25, 点二五; `count` is how many.
[[nodiscard]] std::optional<std::int64_t> value_of_fraction_digits(std::string_view fraction,
                                                                   std::size_t& count)
{
    fraction.remove_prefix(detail::first_character(fraction).size());
    std::int64_t value = 0;
    for (count = 0; !fraction.empty() && count <= 6; ++count) {
        std::string_view const character = detail::first_character(fraction);
        int digit = detail::digit_value(character);
        if (digit < 0) {
            numeral_character const* const numeral = numeral_characters().find(character);
            if (numeral == nullptr || numeral->is_scale || numeral->value > 9) return {};
            digit = numeral->value;
        }
        value = value * 10 + digit;
        fraction.remove_prefix(character.size());
    }
    return value;
}

[[nodiscard]] std::optional<amount_value> value_of_amount(amount_form const& form)
{
    amount_value result;
    int power = power_of(form.scale.powers);
    if (power > greatest_power) return {};
    std::optional<std::int64_t> whole;
    if (form.whole.empty()) {
        whole = 1;
        result.stands_alone = false;
    } else if (is_digits(form.whole)) {
        whole = value_of_grouped(form.whole);
    } else {
        whole = detail::value_of_numeral(form.whole);
        if (!whole && scales().find(form.whole) != nullptr) {
            // 百 and 千 alone, as in 百余件 and 近千万元.
            power += power_of(form.whole);
            whole = 1;
            result.stands_alone = false;
        }
    }
    if (!whole || power > greatest_power) return {};

    std::int64_t mantissa = *whole;
    int exponent = power;
    if (!form.fraction.empty()) {
        std::size_t count = 0;
        auto const fraction = value_of_fraction_digits(form.fraction, count);
        bool const is_alike = is_digits(form.whole) != form.fraction.starts_with("点");
        if (!fraction || count > 6 || !is_alike || !form.scale.lower.empty()) return {};
        if (mantissa > 999'999'999) return {};
        mantissa = mantissa * powers_of_ten[count] + *fraction;
        exponent -= static_cast<int>(count);
    } else if (!form.scale.lower.empty()) {
        auto const lower = value_of_lower(form, power);
        if (!lower || mantissa > 999'999) return {};
        mantissa = mantissa * powers_of_ten[power] + *lower;
        exponent = 0;
    }
    if (mantissa > greatest_mantissa / powers_of_ten[std::max(exponent, 0)]) return {};

    result.number = decimal(mantissa, exponent);
    result.last_place = exponent;
    std::int64_t figures = mantissa;
    result.last_figure = exponent;
    for (; figures != 0 && figures % 10 == 0; figures /= 10) ++result.last_figure;
    result.is_one = figures == 1;
    // 一万零十二 is written to the unit.
    bool const is_whole = !form.scale.lower.empty() && result.last_figure == 0;
    result.is_rounded = !is_whole && (exponent != 0 || power != 0);
    // Numerals and mixed numbers are written down to the last figure that is not 0.
    if (!form.scale.lower.empty() || (!is_digits(form.whole) && power != 0))
        result.last_place = result.last_figure;
    return result;
}

// How the words around a number bound it, and whether it is near the number.
struct bound_reading {
    approximation approx = approximation::exact;
    bool is_near = false;
    bool is_odd = false;
};

[[nodiscard]] bound_reading bound_of(quantity_form const& form)
{
    bound_word const* word = form.bound.empty() ? nullptr : bounds_before().find(form.bound);
    if (word == nullptr && !form.behind.empty()) word = bounds_behind().find(form.behind);
    // 上百 is 百余.
    if (word != nullptr)
        return {word->approx, word->is_near, word->condition == bound_condition::scale};
    std::string_view const odd = form.amount.odd.empty() ? form.amount.scale.odd : form.amount.odd;
    if (odd.empty()) return {};
    approximation const* const approx = odd_words().find(odd);
    return approx == nullptr ? bound_reading{} : bound_reading{*approx, true, true};
}

void set_interval(quantity_value& value, amount_value const& amount, bound_reading bound)
{
    decimal const number = *value.number;
    // What one more or less of the last figure is: 近12万 is at least 11万. 近100 is at least 90.
    bool const is_fine = amount.is_one && !bound.is_odd;
    decimal const step = place(amount.last_figure - (is_fine ? 1 : 0));
    switch (value.approx) {
    case approximation::exact: {
        bool const is_percent = value.kind == quantity_kind::percent;
        bool const is_round_percent =
            is_percent && !amount.is_rounded && number != decimal(0) && number != decimal(100);
        if (!amount.is_rounded && !is_round_percent) {
            value.low = value.high = number;
            break;
        }
        decimal const half = place(amount.last_place - 1, 5);
        value.low = decimal::subtract(number, half);
        value.high = decimal::add(number, half);
        break;
    }
    case approximation::over:
        value.low = number;
        if (bound.is_near) value.high = decimal::add(number, step);
        break;
    case approximation::under:
        value.high = number;
        if (bound.is_near) value.low = decimal::subtract(number, step);
        break;
    case approximation::about:
        value.low = decimal::subtract(number, step);
        value.high = decimal::add(number, step);
        break;
    case approximation::at_least: value.low = number; break;
    case approximation::at_most: value.high = number; break;
    }
}

// numerator ÷ denominator, to six places where it does not come out even.
[[nodiscard]] std::optional<decimal> quotient(std::int64_t numerator,
                                              std::int64_t denominator) noexcept
{
    constexpr int places = 6;
    if (denominator <= 0 || denominator > 1'000'000 || numerator > 1'000'000) return {};
    std::int64_t const scaled = numerator * powers_of_ten[places];
    std::int64_t mantissa = (scaled + denominator / 2) / denominator;
    int exponent = -places;
    while (mantissa != 0 && mantissa % 10 == 0 && exponent != 0) {
        mantissa /= 10;
        ++exponent;
    }
    return decimal(mantissa, exponent);
}

// The sign that says the same as 百分之, 千分之 or 万分之; empty for another denominator.
[[nodiscard]] std::string_view percent_sign(decimal denominator) noexcept
{
    if (denominator == decimal(100)) return "%";
    if (denominator == decimal(1000)) return "‰";
    return denominator == decimal(10000) ? "‱" : std::string_view{};
}

[[nodiscard]] std::optional<quantity_value> value_of_fraction(quantity_form const& form)
{
    if (!form.unit.empty() || !form.amount.fraction.empty()) return {};
    auto const denominator = value_of_amount(form.amount);
    auto numerator = value_of_amount(form.second.amount);
    if (!denominator || !numerator) return {};
    quantity_value result;
    bound_reading const bound = bound_of(form);
    result.approx = bound.approx;
    if (std::string_view const sign = percent_sign(denominator->number); !sign.empty()) {
        // 百分之三十 is 30%.
        result.number = numerator->number;
        result.unit = sign;
        result.kind = quantity_kind::percent;
        set_interval(result, *numerator, bound);
        return result;
    }
    if (!denominator->stands_alone || !numerator->stands_alone || denominator->number <= decimal(1)
        || numerator->number >= denominator->number || numerator->number.exponent() != 0
        || denominator->number.exponent() != 0)
        return {};
    result.number = quotient(numerator->number.mantissa(), denominator->number.mantissa());
    if (!result.number) return {};
    result.kind = quantity_kind::ratio;
    amount_value exact;
    exact.number = *result.number;
    exact.last_figure = exact.last_place = -2;
    set_interval(result, exact, bound);
    return result;
}

// 1/4 is written with small numbers; 12/4 and 3/15 are days or codes.
constexpr std::int64_t greatest_slash_denominator = 10;

[[nodiscard]] std::optional<quantity_value> value_of_range(quantity_form const& form,
                                                           range_mark mark)
{
    if (mark == range_mark::slash) {
        auto const denominator = value_of_amount(form.second.amount);
        if (!denominator || denominator->number > decimal(greatest_slash_denominator)
            || !form.second.unit.empty())
            return {};
        quantity_form turned = form;
        std::swap(turned.amount, turned.second.amount);
        return value_of_fraction(turned);
    }
    auto const first = value_of_amount(form.amount);
    auto const last = value_of_amount(form.second.amount);
    if (!first || !last || !first->stands_alone || !last->stands_alone) return {};
    bool const is_mixed =
        !form.unit.empty() && !form.second.unit.empty() && form.unit != form.second.unit;
    if (is_mixed) return {};
    std::string_view const unit = form.second.unit.empty() ? form.unit : form.second.unit;
    quantity_value result;
    if (measure_word const* const word = measure_words().find(unit)) {
        result.unit = word->unit;
        result.kind = word->kind;
    }
    result.number = first->number;
    // 5~10万亩: the scale is that of both.
    if (form.amount.scale.powers.empty() && form.unit.empty()
        && !form.second.amount.scale.powers.empty())
        result.number =
            decimal(first->number.mantissa(),
                    first->number.exponent() + power_of(form.second.amount.scale.powers));
    if (*result.number >= last->number) return {};
    result.low = result.number;
    result.high = last->number;
    result.approx = approximation::about;
    return result;
}

// 两三个 and 七八十名 as the two numbers that they are.
[[nodiscard]] std::optional<quantity_value> value_of_neighbours(quantity_form const& form)
{
    std::string_view const first = detail::first_character(form.amount.whole);
    std::string_view const last = form.amount.whole.substr(first.size());
    if (last.empty() || detail::first_character(last) != last) return {};
    auto const low = detail::value_of_numeral(first);
    auto const high = detail::value_of_numeral(last);
    if (!low || !high || *low == 0 || *high != *low + 1) return {};
    int const power = power_of(form.amount.scale.powers);
    quantity_value result;
    result.approx = approximation::about;
    result.number = result.low = decimal(*low, power);
    result.high = decimal(*high, power);
    if (measure_word const* const word = measure_words().find(form.unit)) {
        result.unit = word->unit;
        result.kind = word->kind;
    }
    return result;
}

[[nodiscard]] quantity_value value_of_half(quantity_form const& form)
{
    quantity_value result;
    result.number = decimal(5, -1);
    result.kind = quantity_kind::ratio;
    if (measure_word const* const word = measure_words().find(form.unit)) {
        result.unit = word->unit;
        result.kind = word->kind;
    }
    bound_reading bound = bound_of(form);
    if (form.bound == "过") bound.approx = approximation::over;
    result.approx = bound.approx;
    amount_value amount;
    amount.number = *result.number;
    amount.last_figure = amount.last_place = -1;
    set_interval(result, amount, bound);
    return result;
}

} // namespace

std::optional<quantity_value> value_of(quantity_form const& form)
{
    quantity_value result;
    if (form.shape == quantity_shape::half) return value_of_half(form);
    if (form.shape == quantity_shape::grade) {
        result.grade = form.amount.whole.front();
        result.kind = quantity_kind::grade;
        if (lexicon_row const* const row = lexicon<"grade_words">().find(form.unit))
            result.unit = row->word;
        return result;
    }
    if (form.shape == quantity_shape::number && !form.second.join.empty()) {
        range_mark const* const mark = range_marks().find(form.second.join);
        if (mark == nullptr) return {};
        return *mark == range_mark::fraction ? value_of_fraction(form)
                                             : value_of_range(form, *mark);
    }
    measure_word const* const word = measure_words().find(form.unit);
    if (word != nullptr) {
        result.unit = word->unit;
        result.kind = word->kind;
    }
    if (form.shape == quantity_shape::first) {
        result.number = result.low = result.high = decimal(1);
        return result;
    }
    auto const amount = value_of_amount(form.amount);
    if (!amount) return value_of_neighbours(form);
    bound_reading const bound = bound_of(form);
    // 百 alone is a number beside 近 or 余 only; 亿元以上 is a class of things.
    // 百分百 is written with 百 and what makes it percent.
    bool const is_hundred = result.kind == quantity_kind::percent && form.amount.whole == "百";
    if (!amount->stands_alone && form.bound.empty() && !bound.is_odd && !is_hundred) return {};
    result.number = amount->number;
    result.approx = bound.approx;
    if (is_hundred && form.bound.empty()) {
        result.low = result.high = amount->number;
        return result;
    }
    if (form.shape != quantity_shape::number) {
        lexicon_row const* const row = lexicon<"ordinal_units">().find(form.unit);
        if (form.unit.empty()) result.unit = "rank";
        if (form.unit.empty() || form.shape == quantity_shape::leading
            || (row != nullptr && row->column(0) == "rank"))
            result.kind = quantity_kind::rank;
    }
    set_interval(result, *amount, bound);
    return result;
}

} // namespace fazhi::grammar
