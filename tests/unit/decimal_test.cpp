// SPDX-License-Identifier: MIT

#include "support/doctest_printers.hpp"

#include <cmath>
#include <limits>
#include <sstream>
#include <string>
#include <utility>

TEST_SUITE_BEGIN("unit");

using fazhi::decimal;

namespace {

[[nodiscard]] decimal number(std::string_view text)
{
    auto const value = decimal::from_string(text);
    REQUIRE_MESSAGE(value.has_value(), text);
    return *value;
}

} // namespace

TEST_CASE("A decimal keeps the digits as written")
{
    for (std::string_view const text :
         {"0", "12", "-3.50", "99.60", "0.05", "0.00", "100", "999999999999999999",
          "-999999999999999999", "0.123456789012345678", "0.000000000000000001"}) {
        CAPTURE(text);
        CHECK(number(text).to_string() == text);
    }
    CHECK(number(".5").to_string() == "0.5");
    CHECK(number("-.5").to_string() == "-0.5");
    CHECK(number("007").to_string() == "7");
    CHECK(number("-0").to_string() == "0");
    CHECK(number("-3.50").mantissa() == -350);
    CHECK(number("-3.50").exponent() == -2);
}

TEST_CASE("What is not a plain number is no decimal")
{
    for (std::string_view const text : {"",
                                        "-",
                                        ".",
                                        "-.",
                                        "12.",
                                        "1.2.3",
                                        "+3",
                                        "--3",
                                        "1e3",
                                        "1,000",
                                        " 1",
                                        "1 ",
                                        "０",
                                        "三",
                                        "0x10",
                                        "nan",
                                        "1-",
                                        "1234567890123456789",
                                        "0.1234567890123456789",
                                        "0.0000000000000000000",
                                        "123456789012345678.9",
                                        "-1234567890123456789"}) {
        CAPTURE(text);
        CHECK_FALSE(decimal::from_string(text).has_value());
    }
    CHECK_FALSE(decimal::from_string(std::string_view("1\0", 2)).has_value());
    CHECK_FALSE(decimal::from_string(std::string(100'000, '9')).has_value());
}

TEST_CASE("Leading zeros do not count as digits")
{
    CHECK(number(std::string(1000, '0') + "12").to_string() == "12");
    CHECK(number("000000000000000000000000123456789012345678") == decimal(123456789012345678));
}

TEST_CASE("A positive exponent is written out")
{
    CHECK(decimal(471, 2).to_string() == "47100");
    CHECK(decimal(-5, 3).to_string() == "-5000");
    CHECK(decimal(0, 8).to_string() == "0");
    CHECK(decimal(5, -3).to_string() == "0.005");
    CHECK(decimal(std::numeric_limits<std::int64_t>::min()).to_string() == "-9223372036854775808");
}

TEST_CASE("Decimals of one value are equal whatever their digits")
{
    CHECK(number("1.50") == number("1.5"));
    CHECK(decimal(471, 2) == decimal(47100));
    CHECK(decimal(0, 5) == decimal(0, -5));
    CHECK(decimal(1, 2'000'000'000) == decimal(10, 1'999'999'999));
    CHECK(number("99.6") != number("99.60001"));
    CHECK(decimal(1) != decimal(-1));
}

TEST_CASE("Decimals are ordered across exponents")
{
    decimal const ascending[] = {
        decimal(-1, std::numeric_limits<int>::max()),
        decimal(std::numeric_limits<std::int64_t>::min()),
        decimal(-9'223'372'036'854'775'807),
        decimal(-2),
        decimal(-19, -1),
        decimal(-1, -5),
        decimal(-1, std::numeric_limits<int>::min()),
        decimal(0, std::numeric_limits<int>::max()),
        decimal(1, std::numeric_limits<int>::min()),
        decimal(9'223'372'036'854'775'807, -25),
        decimal(1, -6),
        decimal(99, -1),
        decimal(10),
        decimal(10'000'001, -6),
        decimal(999'999'999'999'999'999),
        decimal(1, 18),
        decimal(9'223'372'036'854'775'807),
        decimal(1, 19),
        decimal(1, std::numeric_limits<int>::max()),
    };
    for (std::size_t i = 0; i != std::size(ascending); ++i)
        for (std::size_t k = 0; k != std::size(ascending); ++k) {
            CAPTURE(i);
            CAPTURE(k);
            CHECK((ascending[i] <=> ascending[k]) == (i <=> k));
        }
}

TEST_CASE("Sums, differences and products are exact")
{
    CHECK(decimal::add(number("0.1"), number("0.2")) == number("0.3"));
    CHECK(decimal::add(number("99.60"), decimal(0))->to_string() == "99.60");
    CHECK(decimal::add(decimal(471, 2), number("0.05")) == number("47100.05"));
    CHECK(decimal::add(decimal(0, 1'000), number("7")) == decimal(7));
    CHECK(decimal::add(number("7"), decimal(0, -1'000)) == decimal(7));
    CHECK(decimal::add(decimal(5, 18), decimal(100, -1)) == decimal(500'000'000'000'000'001, 1));
    CHECK(decimal::subtract(number("99.65"), number("0.05")) == number("99.6"));
    CHECK(decimal::subtract(number("3"), number("5")) == decimal(-2));
    CHECK(decimal::subtract(decimal(50, 18), decimal(499, 17)) == decimal(1, 17));
    CHECK(decimal::subtract(decimal(1, 19), decimal(9'223'372'036'854'775'807))
          == decimal(776'627'963'145'224'193));
    CHECK(decimal::multiply(number("25.5"), decimal(10'000)) == decimal(255'000));
    CHECK(decimal::multiply(number("-1.5"), number("1.50"))->to_string() == "-2.250");
    CHECK(decimal::multiply(decimal(200'000'000'000'000'000), decimal(500'000'000'000'000'000))
          == decimal(1, 35));
    CHECK(decimal::multiply(decimal(0), decimal(std::numeric_limits<std::int64_t>::min()))
          == decimal(0));
}

TEST_CASE("A result of over 18 digits is none")
{
    decimal const longest(999'999'999'999'999'999);
    decimal const lowest(std::numeric_limits<std::int64_t>::min());
    CHECK_FALSE(decimal::add(longest, number("0.1")).has_value());
    CHECK_FALSE(decimal::add(longest, decimal(2)).has_value());
    CHECK(decimal::add(longest, decimal(1)) == decimal(1, 18));
    CHECK_FALSE(decimal::add(decimal(1, 2'000'000'000), decimal(1)).has_value());
    CHECK_FALSE(decimal::subtract(decimal(1), decimal(1, -2'000'000'000)).has_value());
    CHECK_FALSE(decimal::subtract(decimal(0), lowest).has_value());
    for (int places = 0; places != 60; ++places) {
        CAPTURE(places);
        decimal const large(9'223'372'036'854'775'807, places);
        CHECK_FALSE(decimal::add(large, decimal(1)).has_value());
    }
    CHECK_FALSE(decimal::multiply(longest, decimal(11)).has_value());
    CHECK_FALSE(decimal::multiply(lowest, lowest).has_value());
    decimal const far(1, 2'000'000'000);
    CHECK_FALSE(decimal::multiply(far, far).has_value());
}

TEST_CASE("The nearest double is for drawing")
{
    CHECK(number("99.6").to_double() == 99.6);
    CHECK(decimal(471, 2).to_double() == 47100.0);
    CHECK(number("-0.1").to_double() == -0.1);
    CHECK(decimal(1, 400).to_double() == std::numeric_limits<double>::infinity());
    CHECK(decimal(-1, 400).to_double() == -std::numeric_limits<double>::infinity());
    CHECK(decimal(1, -400).to_double() == 0.0);
    CHECK(decimal(0, 400).to_double() == 0.0);
    CHECK(std::signbit(decimal(-1, -400).to_double()));
    // On the way over float or over a rounded product this would be another double.
    CHECK(number("0.123456789012345678").to_double() == 0.123456789012345678);
}

TEST_CASE("A decimal prints as it is written")
{
    std::ostringstream out;
    out << number("-3.50") << ' ' << decimal(471, 2);
    CHECK(out.str() == "-3.50 47100");
}

TEST_SUITE_END();
