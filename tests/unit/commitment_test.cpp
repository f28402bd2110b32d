// SPDX-License-Identifier: MIT

// What short texts promise, against the spec.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"
#include "support/invariants.hpp"
#include "support/sample_texts.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

std::string commitments_of(fazhi::report const& report)
{
    std::string result;
    for (fazhi::commitment const& promise : report.commitments) {
        if (!result.empty()) result += " / ";
        result += report.text(promise.lead);
        char const* separator = " : ";
        for (fazhi::commitment_action const& action : promise.actions) {
            result += separator + std::string(report.text(action.region));
            separator = " + ";
        }
    }
    return result.empty() ? "nothing" : result;
}

std::string action_of(fazhi::report const& report)
{
    if (report.commitments.size() != 1 || report.commitments[0].actions.size() != 1)
        return "several";
    fazhi::commitment_action const& action = report.commitments[0].actions[0];
    std::string result(action.verb ? report.text(*action.verb) : "-");
    result += ' ' + std::string(fazhi::to_string(action.strength));
    result += ' ' + std::to_string(action.testability);
    if (action.deadline) result += ' ' + std::string(report.text(*action.deadline));
    return result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("commitments and their actions are what the spec says")
    {
        for_each_case("commitment", [&](spec_case const& spec) {
            fazhi::report const report = fazhi::parse(spec.input);
            CHECK(broken_invariant(report) == "");
            CHECK(commitments_of(report) == spec.expected);
        });
    }

    TEST_CASE("the width of punctuation changes no action")
    {
        auto const count = [](std::string const& text) {
            std::size_t result = 0;
            for (fazhi::commitment const& promise : fazhi::parse(text).commitments)
                result += promise.actions.size();
            return result;
        };
        for (spec_case const& spec : read_spec("commitment")) {
            if (spec.is_skipped) continue;
            CAPTURE(spec.place);
            CHECK(count(with_half_width_punctuation(spec.input)) == count(spec.input));
            CHECK(count(with_full_width_punctuation(spec.input)) == count(spec.input));
        }
    }

    TEST_CASE("actions say what the spec says of them")
    {
        check_spec("action", [](std::string const& input) {
            return action_of(fazhi::parse("一、下一步打算\n一是" + input + "。"));
        });
    }
}

TEST_SUITE("unit")
{
    TEST_CASE("the targets of an action are the figures inside it")
    {
        fazhi::report const report = fazhi::parse(
            "一、下一步打算\n一是抓培训。组织培训3次，推动检查减少40%以上，落实责任。");
        REQUIRE(report.commitments.size() == 1);
        auto const& actions = report.commitments[0].actions;
        REQUIRE(actions.size() == 3);
        REQUIRE(actions[0].targets.size() == 1);
        REQUIRE(actions[1].targets.size() == 1);
        CHECK(report.text(report.indicators[actions[0].targets[0]].region) == "3次");
        CHECK(report.text(report.indicators[actions[1].targets[0]].region) == "40%以上");
        CHECK(actions[2].targets.empty());
    }

    TEST_CASE("measures are the lowest nodes of the parts on what was done")
    {
        fazhi::report const report = fazhi::parse("一、主要举措\n（一）抓学习\n开展讲座。\n（二）抓"
                                                  "执法。检查20次。\n二、存在不足\n一是人手少。");
        REQUIRE(report.measures.size() == 2);
        CHECK(report.text(report.measures[0].lead) == "抓学习");
        CHECK(report.text(report.measures[1].lead) == "抓执法");
        CHECK(report.measures[1].section == 2);
        CHECK(fazhi::parse("清溪县做了许多工作。").measures.empty());
    }
}
