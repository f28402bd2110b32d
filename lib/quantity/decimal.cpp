// SPDX-License-Identifier: MIT

// Decimal arithmetic that is exact or says that it cannot be.
#include <fazhi/decimal.hpp>

#include <array>
#include <charconv>
#include <limits>
#include <ostream>
#include <system_error>
#include <utility>

namespace fazhi {

namespace {

__extension__ using wide = __int128;

constexpr int digit_limit = 18;
constexpr wide mantissa_limit = 1'000'000'000'000'000'000;

[[nodiscard]] std::uint64_t magnitude(std::int64_t value) noexcept
{
    auto const bits = static_cast<std::uint64_t>(value);
    return value < 0 ? 0 - bits : bits;
}

[[nodiscard]] int digits_of(std::uint64_t value) noexcept
{
    int digits = 1;
    for (; value >= 10; value /= 10) ++digits;
    return digits;
}

[[nodiscard]] int sign_of(std::int64_t value) noexcept { return (value > 0) - (value < 0); }

// The decimal, its trailing zeros dropped where it is too long with them.
[[nodiscard]] std::optional<decimal> fitted(wide mantissa, std::int64_t exponent) noexcept
{
    while ((mantissa >= mantissa_limit || mantissa <= -mantissa_limit) && mantissa % 10 == 0) {
        mantissa /= 10;
        ++exponent;
    }
    if (mantissa >= mantissa_limit || mantissa <= -mantissa_limit) return std::nullopt;
    if (exponent > std::numeric_limits<int>::max() || exponent < std::numeric_limits<int>::min())
        return std::nullopt;
    return decimal(static_cast<std::int64_t>(mantissa), static_cast<int>(exponent));
}

struct scaled {
    wide mantissa;
    std::int64_t exponent;
};

[[nodiscard]] std::optional<decimal> sum(scaled high, scaled low) noexcept
{
    if (high.exponent < low.exponent) return sum(low, high);
    if (high.mantissa == 0) return fitted(low.mantissa, low.exponent);
    // Up to 19 digits moved by up to 19 places are 38 digits, which `wide` still holds. Moved
    // further they need not be: unless the lower one ends in zeros, the sum is too long anyway.
    constexpr int places_limit = 19;
    while (high.exponent - low.exponent > places_limit && low.mantissa % 10 == 0) {
        if (low.mantissa == 0) return fitted(high.mantissa, high.exponent);
        low.mantissa /= 10;
        ++low.exponent;
    }
    if (high.exponent - low.exponent > places_limit) return std::nullopt;
    for (; high.exponent != low.exponent; --high.exponent) high.mantissa *= 10;
    return fitted(high.mantissa + low.mantissa, low.exponent);
}

} // namespace

std::optional<decimal> decimal::from_string(std::string_view text) noexcept
{
    bool const negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);

    std::int64_t mantissa = 0;
    int digits = 0;
    auto const read_digits = [&] {
        std::size_t count = 0;
        for (; count != text.size() && text[count] >= '0' && text[count] <= '9'; ++count) {
            bool const leads = mantissa == 0 && text[count] == '0';
            if (!leads && ++digits > digit_limit) return std::string_view::npos;
            mantissa = mantissa * 10 + (text[count] - '0');
        }
        text.remove_prefix(count);
        return count;
    };

    std::size_t const whole = read_digits();
    if (whole == std::string_view::npos) return std::nullopt;
    std::size_t fraction = 0;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        fraction = read_digits();
        // Zeros behind the point are digits, too: they are written and they have to be kept.
        if (fraction == 0 || fraction > digit_limit) return std::nullopt;
    }
    if (!text.empty() || whole + fraction == 0) return std::nullopt;
    return decimal(negative ? -mantissa : mantissa, -static_cast<int>(fraction));
}

std::string decimal::to_string() const
{
    std::string text = std::to_string(magnitude(mantissa()));
    if (exponent_ > 0 && mantissa() != 0) {
        text.append(static_cast<std::size_t>(exponent_), '0');
    } else if (exponent_ < 0) {
        auto const places = static_cast<std::size_t>(-std::int64_t{exponent_});
        if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
        text.insert(text.size() - places, 1, '.');
    }
    if (mantissa() < 0) text.insert(0, 1, '-');
    return text;
}

double decimal::to_double() const noexcept
{
    std::array<char, 40> buffer{};
    char* end = std::to_chars(buffer.data(), buffer.data() + 20, mantissa()).ptr;
    *end++ = 'e';
    end = std::to_chars(end, buffer.data() + buffer.size(), exponent_).ptr;
    double value = 0;
    if (std::from_chars(buffer.data(), end, value).ec == std::errc::result_out_of_range) {
        if (exponent_ < 0) return mantissa() < 0 ? -0.0 : 0.0;
        double const infinity = std::numeric_limits<double>::infinity();
        return mantissa() < 0 ? -infinity : infinity;
    }
    return value;
}

std::optional<decimal> decimal::add(decimal a, decimal b) noexcept
{
    return sum({a.mantissa(), a.exponent_}, {b.mantissa(), b.exponent_});
}

std::optional<decimal> decimal::subtract(decimal a, decimal b) noexcept
{
    return sum({a.mantissa(), a.exponent_}, {-wide{b.mantissa()}, b.exponent_});
}

std::optional<decimal> decimal::multiply(decimal a, decimal b) noexcept
{
    return fitted(wide{a.mantissa()} * b.mantissa(), std::int64_t{a.exponent_} + b.exponent_);
}

std::strong_ordering operator<=>(decimal a, decimal b) noexcept
{
    int const sign = sign_of(a.mantissa());
    if (sign != sign_of(b.mantissa())) return sign <=> sign_of(b.mantissa());
    if (sign == 0) return std::strong_ordering::equal;
    if (sign < 0) std::swap(a, b);
    std::uint64_t left = magnitude(a.mantissa());
    std::uint64_t right = magnitude(b.mantissa());
    int const left_digits = digits_of(left);
    int const right_digits = digits_of(right);
    auto const left_size = std::int64_t{a.exponent_} + left_digits;
    auto const right_size = std::int64_t{b.exponent_} + right_digits;
    if (left_size != right_size) return left_size <=> right_size;
    // Filled up to the same number of digits, at most 19, they compare as whole numbers.
    for (int i = left_digits; i < right_digits; ++i) left *= 10;
    for (int i = right_digits; i < left_digits; ++i) right *= 10;
    return left <=> right;
}

std::ostream& operator<<(std::ostream& out, decimal value) { return out << value.to_string(); }

} // namespace fazhi
