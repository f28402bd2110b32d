// SPDX-License-Identifier: MIT

// What numerals are worth, each against its spec line.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "quantity/numeral.hpp"

#include <string>

namespace {

using namespace fazhi::testing;
using namespace fazhi::detail;

std::string form_of(std::string_view text)
{
    auto value = value_of_digits(text);
    if (!value) value = value_of_numeral(text);
    return value ? std::to_string(*value) : "nothing";
}

// The usual spelling of a number below 10000.
std::string spelled(int number)
{
    constexpr std::string_view digits[] = {"零", "一", "二", "三", "四",
                                           "五", "六", "七", "八", "九"};
    constexpr std::string_view scales[] = {"千", "百", "十", ""};
    std::string result;
    bool is_zero_due = false;
    int power = 1000;
    for (std::string_view const scale : scales) {
        int const digit = number / power % 10;
        if (digit == 0) {
            is_zero_due = !result.empty();
        } else {
            if (is_zero_due) result += "零";
            is_zero_due = false;
            if (!(scale == "十" && digit == 1 && result.empty())) result += digits[digit];
            result += scale;
        }
        power /= 10;
    }
    return result.empty() ? std::string("零") : result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("numerals are worth what the spec names") { check_spec("numeral", form_of); }
}

TEST_SUITE("unit")
{
    TEST_CASE("every number below 10000 is read as it is spelled")
    {
        for (int number = 0; number != 10000; ++number) {
            auto const value = value_of_numeral(spelled(number));
            REQUIRE_MESSAGE(value == number, spelled(number));
        }
    }
}
