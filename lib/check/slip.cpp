// SPDX-License-Identifier: MIT

#include "check/slip.hpp"

#include <utility>

namespace fazhi::detail {

namespace {

constexpr std::size_t most_digits = 12;

[[nodiscard]] decimal number_of(std::string const& digits, int exponent)
{
    long long mantissa = 0;
    for (char const digit : digits) mantissa = mantissa * 10 + (digit - '0');
    return decimal(mantissa, exponent);
}

} // namespace

bool is_slip(std::string const& a, std::string const& b)
{
    if (a.size() != b.size()) return false;
    std::vector<std::size_t> differing;
    for (std::size_t i = 0; i != a.size(); ++i)
        if (a[i] != b[i]) differing.push_back(i);
    if (differing.size() == 1) return true;
    return differing.size() == 2 && differing[0] + 1 == differing[1]
        && a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]];
}

std::vector<decimal> slips_of(decimal number, bool any_digit)
{
    std::vector<decimal> slips;
    if (number.mantissa() <= 0) return slips;
    std::string const digits = std::to_string(number.mantissa());
    if (digits.size() > most_digits) return slips;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        if (digits[i] == digits[i + 1]) continue;
        std::string swapped = digits;
        std::swap(swapped[i], swapped[i + 1]);
        slips.push_back(number_of(swapped, number.exponent()));
    }
    if (!any_digit) return slips;
    for (std::size_t i = 0; i != digits.size(); ++i)
        for (char digit = i == 0 ? '1' : '0'; digit <= '9'; ++digit) {
            if (digit == digits[i]) continue;
            std::string replaced = digits;
            replaced[i] = digit;
            slips.push_back(number_of(replaced, number.exponent()));
        }
    return slips;
}

} // namespace fazhi::detail
