// SPDX-License-Identifier: MIT

// Who is to do what by when, told in notes of plan items, against the spec.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"
#include "support/invariants.hpp"
#include "support/sample_texts.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

std::string actions_of(fazhi::report const& report)
{
    std::string result;
    for (fazhi::commitment const& promise : report.commitments) {
        char const* separator = result.empty() ? "" : " / ";
        for (fazhi::commitment_action const& action : promise.actions) {
            result += separator + std::string(report.text(action.region));
            if (action.deadline) result += " @ " + std::string(report.text(*action.deadline));
            separator = " + ";
        }
    }
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("notes on who and when are no actions, and their times are deadlines")
    {
        for_each_case("assignment", [&](spec_case const& spec) {
            fazhi::report const report = fazhi::parse("一、下一步打算\n" + spec.input);
            CHECK(broken_invariant(report) == "");
            CHECK(actions_of(report) == spec.expected);
        });
    }
}

TEST_SUITE("unit")
{
    TEST_CASE("an item ends with its notes, wherever they stand")
    {
        std::string const inside =
            "一、下一步打算\n一是编制清单。（责任单位：县司法局）\n二是开展培训。";
        std::string const below =
            "一、下一步打算\n编制清单。\n责任单位：县司法局\n完成时限：6月底前\n开展评查。";
        fazhi::report const first = fazhi::parse(inside);
        REQUIRE(first.commitments.size() == 2);
        CHECK(first.text(first.commitments[0].region) == "编制清单。（责任单位：县司法局）");
        fazhi::report const farewell =
            fazhi::parse("一、下一步打算\n一是编制清单。（责任单位：县司法局）。特此报告。");
        REQUIRE(farewell.commitments.size() == 1);
        CHECK(farewell.text(farewell.commitments[0].region) == "编制清单。（责任单位：县司法局）");
        fazhi::report const second = fazhi::parse(below);
        REQUIRE(second.commitments.size() == 2);
        CHECK(second.text(second.commitments[0].region).ends_with("6月底前"));
        CHECK(second.commitments[0].actions[0].testability == 2);
    }

    TEST_CASE("a note above the first item belongs to none")
    {
        fazhi::report const report = fazhi::parse("一、下一步打算\n责任单位：县司法局\n编制清单。");
        REQUIRE(report.commitments.size() == 1);
        CHECK(report.text(report.commitments[0].region) == "编制清单");
    }
}
