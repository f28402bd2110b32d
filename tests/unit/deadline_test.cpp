// SPDX-License-Identifier: MIT

// Deadlines where they stand in a clause.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "commitment/deadline.hpp"

#include <string>

namespace {

using namespace fazhi::testing;
using fazhi::source_region;
using fazhi::detail::find_deadline;

std::string first_deadline(std::string_view text)
{
    auto const found = find_deadline(text, {0, static_cast<std::uint32_t>(text.size())});
    return found ? std::string(text.substr(found->begin, found->size())) : "nothing";
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("deadlines are what the spec says") { check_spec("deadline", first_deadline); }
}

TEST_SUITE("unit")
{
    TEST_CASE("a deadline is looked for inside the region and nowhere else")
    {
        std::string_view const text = "年底前自查，6月底前整改";
        auto const comma = static_cast<std::uint32_t>(text.find("，"));
        auto const end = static_cast<std::uint32_t>(text.size());
        auto const found = find_deadline(text, {comma, end});
        REQUIRE(found.has_value());
        CHECK(text.substr(found->begin, found->size()) == "6月底前");
        CHECK_FALSE(find_deadline(text, {comma, comma}).has_value());
        CHECK_FALSE(find_deadline(text, {comma, comma + 3}).has_value());
    }
}
