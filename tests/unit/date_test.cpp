// SPDX-License-Identifier: MIT

// Dates and years at a place, each against its spec line.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "vocabulary/read.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

std::string shown(std::optional<int> part) { return part ? std::to_string(*part) : "-"; }

std::string form_of_date(std::string_view text)
{
    auto const date = fazhi::detail::read_date(text);
    if (!date) return "nothing";
    return std::string(text.substr(0, date->size)) + " = " + std::to_string(date->year) + ' '
         + shown(date->month) + ' ' + shown(date->day);
}

std::string form_of_year(std::string_view text)
{
    auto const year = fazhi::detail::read_year(text);
    if (!year) return "nothing";
    return std::string(text.substr(0, year->size)) + " = " + std::to_string(year->year)
         + (year->has_suffix ? "" : " without 年");
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("dates and years are what the spec names")
    {
        constexpr std::string_view alone = "year:";
        for_each_case("date", [&](spec_case const& spec) {
            std::string_view const text = spec.input;
            bool const is_year = text.starts_with(alone);
            CHECK((is_year ? form_of_year(text.substr(alone.size())) : form_of_date(text))
                  == spec.expected);
        });
    }
}
