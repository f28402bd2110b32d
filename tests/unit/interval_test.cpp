// SPDX-License-Identifier: MIT

// Exact fractions and the readings of a written figure.
#include "support/doctest_printers.hpp"

#include "check/interval.hpp"

#include <cstdint>

namespace {

using namespace fazhi::detail;
using fazhi::approximation;
using fazhi::decimal;
using fazhi::quantity_kind;
using fazhi::quantity_value;

fraction ratio(long long top, long long bottom) { return fraction(top) / fraction(bottom); }

quantity_value percent(char const* text, char const* low, char const* high)
{
    quantity_value value;
    value.number = decimal::from_string(text);
    value.low = decimal::from_string(low);
    value.high = decimal::from_string(high);
    value.kind = quantity_kind::percent;
    value.unit = "%";
    return value;
}

} // namespace

TEST_SUITE("unit")
{
    TEST_CASE("fractions are exact")
    {
        CHECK(ratio(1, 3) + ratio(1, 6) == ratio(1, 2));
        CHECK(ratio(1, 3) - ratio(1, 2) == ratio(-1, 6));
        CHECK(ratio(2, 3) * ratio(3, 4) == ratio(1, 2));
        CHECK(ratio(1, -2) == ratio(-1, 2));
        CHECK(ratio(43, 46) * fraction(100) < fraction(decimal(9348, -2)));
        CHECK(fraction(decimal(25, 4)) == fraction(250000));
    }

    TEST_CASE("what does not fit is unknown and proves nothing")
    {
        fraction const huge(decimal(INT64_C(999999999999999999), 12));
        fraction const unknown = huge * huge;
        CHECK(!unknown.known());
        CHECK(!(unknown < fraction(0)));
        CHECK(!(unknown > fraction(0)));
        CHECK(!(unknown == unknown));
        CHECK(!ratio(1, 0).known());
        CHECK(!apart(interval::point(unknown), interval::point(fraction(1))));
    }

    TEST_CASE("fractions print with half rounded up and without zeros at the end")
    {
        CHECK(ratio(43, 46).to_string(4) == "0.9348");
        CHECK(ratio(1, 8).to_string(2) == "0.13");
        CHECK(ratio(-1, 8).to_string(2) == "-0.13");
        CHECK(ratio(1, 2).to_string(0) == "1");
        CHECK(fraction(1200).to_string(2) == "1200");
        CHECK(fraction(0).to_string(2) == "0");
        CHECK(ratio(7, 2).floor() == fraction(3));
        CHECK(ratio(-7, 2).floor() == fraction(-4));
    }

    TEST_CASE("intervals keep their open ends")
    {
        interval const at_least{fraction(85), {}};
        CHECK(at_least.contains(fraction(1000)));
        CHECK(!apart(at_least, interval::point(fraction(85))));
        CHECK(below(interval::point(fraction(84)), at_least));
        interval const sum = at_least + interval::point(fraction(1));
        CHECK(!sum.high);
        CHECK(sum.to_string(0) == "86…");
        CHECK(interval{ratio(1, 3), ratio(2, 3)}.has_whole() == false);
        CHECK(interval{ratio(1, 3), fraction(1)}.has_whole());
    }

    TEST_CASE("a rate fits when rounded, when cut off, or not")
    {
        auto const stated = percent("95.5", "95.45", "95.55");
        auto const of = [](long long part, long long whole) {
            return interval::point(ratio(part, whole) * fraction(100));
        };
        CHECK(fits(of(42, 44), stated) == fit::when_rounded);
        CHECK(fits(of(43, 45), stated) == fit::when_cut_off);
        CHECK(fits(of(44, 46), stated) == fit::none);
        // The next value that can be written is not reached by cutting off.
        CHECK(fits(interval::point(fraction(decimal(956, -1))), stated) == fit::none);
    }
}
