// SPDX-License-Identifier: MIT

#include <fazhi/parse.hpp>

#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

// The names of the figures of a text, joined by ` | `; `nothing` where it has no figure.
std::string names_in(std::string const& text)
{
    fazhi::report const report = fazhi::parse(text.ends_with("。") ? text : text + "。");
    std::string names;
    for (fazhi::indicator const& fact : report.indicators) {
        if (!names.empty()) names += " | ";
        names += report.name(fact);
    }
    return report.indicators.empty() ? "nothing" : names;
}

} // namespace

TEST_SUITE("spec")
{

    TEST_CASE("figures are named as the spec says")
    {
        fazhi::testing::check_spec("indicator_name", names_in);
    }

} // TEST_SUITE
