// SPDX-License-Identifier: MIT

#include <fazhi/parse.hpp>

#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string observations_in(std::string const& text)
{
    fazhi::report const report = fazhi::parse(text.ends_with("。") ? text : text + "。");
    std::string result;
    for (fazhi::observation const& fact : report.observations) {
        if (!result.empty()) result += " / ";
        result += std::string(to_string(fact.kind)) + " " + std::string(report.text(fact.cue))
                + " | " + std::string(report.text(fact.name)) + " | "
                + (fact.concept_id.empty() ? "-" : std::string(fact.concept_id));
    }
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{

    TEST_CASE("figures said in words are the observations that the spec says")
    {
        fazhi::testing::check_spec("observation", observations_in);
    }

} // TEST_SUITE

TEST_CASE("an observation has a scope, a role and the sentence around it")
{
    fazhi::report const report = fazhi::parse(
        "一、下一步工作打算\n一是夯实基础。全县乡镇实现法律顾问全覆盖，提升服务水平。");
    REQUIRE(report.observations.size() == 1);
    fazhi::observation const& fact = report.observations[0];
    CHECK(fact.role == fazhi::indicator_role::target);
    CHECK(to_string(fact.scope) == "townships");
    CHECK(report.text(fact.sentence) == "全县乡镇实现法律顾问全覆盖，提升服务水平");
    CHECK(report.text(fact.region) == "全县乡镇实现法律顾问全覆盖");
}
