// SPDX-License-Identifier: MIT

#include <fazhi/parse.hpp>

#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string or_dash(std::string_view word) { return word.empty() ? "-" : std::string(word); }

std::string change_of(fazhi::report const& report, fazhi::indicator const& fact)
{
    if (!fact.change) return "-";
    std::string result = std::string(to_string(fact.change->direction)) + ":"
                       + std::string(to_string(fact.change->kind));
    if (fact.change->base) result += ":" + std::string(report.text(*fact.change->base));
    return result;
}

std::string period_of(fazhi::indicator const& fact)
{
    if (!fact.period) return "-";
    std::string result(to_string(fact.period->kind));
    if (fact.period->year) result += ":" + std::to_string(*fact.period->year);
    return result;
}

// `role change period concept scope` of each figure, joined by ` | `.
std::string indicators_in(std::string const& text)
{
    fazhi::report const report = fazhi::parse(text.ends_with("。") ? text : text + "。");
    std::string result;
    for (fazhi::indicator const& fact : report.indicators) {
        if (!result.empty()) result += " | ";
        result += std::string(to_string(fact.role)) + " " + change_of(report, fact) + " "
                + period_of(fact) + " " + or_dash(fact.concept_id) + " "
                + or_dash(to_string(fact.scope));
    }
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{

    TEST_CASE("figures have the role, change, period, concept and scope that the spec says")
    {
        fazhi::testing::check_spec("indicator", indicators_in);
    }

} // TEST_SUITE

TEST_CASE("以上 said of a target is a bound, said of a result it is what was passed")
{
    fazhi::report const plan =
        fazhi::parse("一、下一步工作打算\n一是力争行政争议化解率达到60%以上。");
    REQUIRE(plan.indicators.size() == 1);
    CHECK(plan.indicators[0].value.approx == fazhi::approximation::at_least);
    fazhi::report const result = fazhi::parse("行政争议化解率达到60%以上。");
    REQUIRE(result.indicators.size() == 1);
    CHECK(result.indicators[0].value.approx == fazhi::approximation::over);
}
