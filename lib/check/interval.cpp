// SPDX-License-Identifier: MIT

// Interval arithmetic over exact fractions.
#include "check/interval.hpp"

namespace fazhi::detail {

namespace {

[[nodiscard]] fraction power_of_ten(int exponent) { return fraction(decimal(1, exponent)); }

template <class Combine>
[[nodiscard]] std::optional<fraction> both(std::optional<fraction> const& a,
                                           std::optional<fraction> const& b, Combine combine)
{
    if (!a || !b) return {};
    fraction const result = combine(*a, *b);
    if (!result.known()) return {};
    return result;
}

[[nodiscard]] bool is_count(quantity_value const& value)
{
    return value.kind == quantity_kind::count || value.kind == quantity_kind::rank;
}

} // namespace

bool interval::has_whole() const
{
    if (!low || !high) return true;
    fraction const whole = high->floor();
    return !(whole < *low);
}

std::string interval::to_string(int places) const
{
    std::string const from = low ? low->to_string(places) : std::string();
    std::string const to = high ? high->to_string(places) : std::string();
    return from == to ? from : from + "…" + to;
}

interval operator+(interval const& a, interval const& b)
{
    auto const add = [](fraction x, fraction y) { return x + y; };
    return {both(a.low, b.low, add), both(a.high, b.high, add)};
}

interval operator-(interval const& a, interval const& b)
{
    auto const subtract = [](fraction x, fraction y) { return x - y; };
    return {both(a.low, b.high, subtract), both(a.high, b.low, subtract)};
}

interval operator*(interval const& a, interval const& b)
{
    auto const multiply = [](fraction x, fraction y) { return x * y; };
    return {both(a.low, b.low, multiply), both(a.high, b.high, multiply)};
}

interval operator/(interval const& a, interval const& b)
{
    auto const divide = [](fraction x, fraction y) { return x / y; };
    return {both(a.low, b.high, divide), both(a.high, b.low, divide)};
}

bool below(interval const& a, interval const& b) { return a.high && b.low && *a.high < *b.low; }

bool apart(interval const& a, interval const& b) { return below(a, b) || below(b, a); }

std::optional<interval> rounded(quantity_value const& value)
{
    if (!value.number) return {};
    // Whole counts are counted and not rounded: 365件 is 365.
    if (value.approx == approximation::exact && is_count(value) && value.number->exponent() == 0)
        return interval::point(fraction(*value.number));
    interval result;
    if (value.low) result.low = fraction(*value.low);
    if (value.high) result.high = fraction(*value.high);
    return result;
}

std::optional<interval> cut_off(quantity_value const& value)
{
    if (!value.number || value.approx != approximation::exact) return {};
    fraction const written(*value.number);
    if (is_count(value) && value.number->exponent() == 0) return interval::point(written);
    return interval{written, written + power_of_ten(value.number->exponent())};
}

fit fits(interval const& computed, quantity_value const& stated)
{
    auto const whole = rounded(stated);
    if (!whole || !apart(computed, *whole)) return fit::when_rounded;
    auto const cut = cut_off(stated);
    if (cut && !apart(computed, *cut)) {
        // The next written value is not reached by cutting off.
        if (!(computed.low && *computed.low == *cut->high)) return fit::when_cut_off;
    }
    return fit::none;
}

} // namespace fazhi::detail
