// SPDX-License-Identifier: MIT

#include <fazhi/parse.hpp>

#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

// The concept of each figure, joined by ` | `.
std::string concepts_in(std::string const& text)
{
    fazhi::report const report = fazhi::parse(text.ends_with("。") ? text : text + "。");
    std::string result;
    for (fazhi::indicator const& fact : report.indicators) {
        if (!result.empty()) result += " | ";
        std::string const word(fact.concept_id);
        result += word.empty() ? "-" : word;
    }
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{

    TEST_CASE("figures have the concept that the spec says")
    {
        fazhi::testing::check_spec("concept", concepts_in);
    }

} // TEST_SUITE
