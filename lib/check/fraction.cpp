// SPDX-License-Identifier: MIT

// Fractions of 128-bit integers; what does not fit is unknown and not wrong.
#include "check/fraction.hpp"

#include <algorithm>
#include <utility>

namespace fazhi::detail {

namespace {

constexpr int most_places = 30;

[[nodiscard]] bool multiply(wide_integer a, wide_integer b, wide_integer& product) noexcept
{
    return !__builtin_mul_overflow(a, b, &product);
}

[[nodiscard]] wide_integer power_of_ten(int exponent) noexcept
{
    wide_integer power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

[[nodiscard]] wide_integer common_divisor(wide_integer a, wide_integer b) noexcept
{
    if (a < 0) a = -a;
    while (b != 0) a = std::exchange(b, a % b);
    return a;
}

} // namespace

fraction fraction::unknown() noexcept
{
    fraction none;
    none.bottom_ = 0;
    return none;
}

fraction::fraction(wide_integer top, wide_integer bottom) noexcept : top_(top), bottom_(bottom)
{
    if (bottom_ == 0) return;
    if (bottom_ < 0) {
        top_ = -top_;
        bottom_ = -bottom_;
    }
    wide_integer const common = common_divisor(top_, bottom_);
    top_ /= common;
    bottom_ /= common;
}

fraction::fraction(decimal value) noexcept
{
    int const exponent = value.exponent();
    if (exponent > most_places || exponent < -most_places) {
        if (value.mantissa() != 0) *this = unknown();
        return;
    }
    wide_integer top = value.mantissa();
    if (exponent > 0 && !multiply(top, power_of_ten(exponent), top))
        *this = unknown();
    else
        *this = fraction(top, exponent < 0 ? power_of_ten(-exponent) : 1);
}

fraction fraction::floor() const noexcept
{
    if (!known()) return *this;
    wide_integer whole = top_ / bottom_;
    if (top_ < 0 && whole * bottom_ != top_) --whole;
    return {whole, 1};
}

std::string fraction::to_string(int places) const
{
    if (!known()) return "?";
    wide_integer scaled = 0;
    // Half is added before the division: 2top·10^p + bottom over 2bottom.
    while (places > 0 && !multiply(top_ < 0 ? -top_ : top_, 2 * power_of_ten(places), scaled))
        --places;
    scaled = (top_ < 0 ? -top_ : top_) * power_of_ten(places);
    wide_integer digits = scaled / bottom_;
    if (scaled % bottom_ >= bottom_ - scaled % bottom_) ++digits;

    std::string text;
    for (int i = 0; digits != 0 || i <= places; ++i, digits /= 10) {
        if (i == places && places != 0) text += '.';
        text += static_cast<char>('0' + static_cast<int>(digits % 10));
    }
    if (top_ < 0) text += '-';
    std::reverse(text.begin(), text.end());
    if (places != 0) {
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    return text;
}

fraction operator+(fraction a, fraction b) noexcept
{
    wide_integer left = 0;
    wide_integer right = 0;
    wide_integer bottom = 0;
    wide_integer top = 0;
    if (!a.known() || !b.known() || !multiply(a.top_, b.bottom_, left)
        || !multiply(b.top_, a.bottom_, right) || !multiply(a.bottom_, b.bottom_, bottom)
        || __builtin_add_overflow(left, right, &top))
        return fraction::unknown();
    return {top, bottom};
}

fraction operator-(fraction a, fraction b) noexcept
{
    b.top_ = -b.top_;
    return a + b;
}

fraction operator*(fraction a, fraction b) noexcept
{
    wide_integer top = 0;
    wide_integer bottom = 0;
    if (!a.known() || !b.known() || !multiply(a.top_, b.top_, top)
        || !multiply(a.bottom_, b.bottom_, bottom))
        return fraction::unknown();
    return {top, bottom};
}

fraction operator/(fraction a, fraction b) noexcept
{
    if (!b.known() || b.top_ == 0) return fraction::unknown();
    return a * fraction(b.bottom_, b.top_);
}

std::partial_ordering operator<=>(fraction a, fraction b) noexcept
{
    wide_integer left = 0;
    wide_integer right = 0;
    if (!a.known() || !b.known() || !multiply(a.top_, b.bottom_, left)
        || !multiply(b.top_, a.bottom_, right))
        return std::partial_ordering::unordered;
    return left < right  ? std::partial_ordering::less
         : left == right ? std::partial_ordering::equivalent
                         : std::partial_ordering::greater;
}

} // namespace fazhi::detail
