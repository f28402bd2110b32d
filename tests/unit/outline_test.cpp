// SPDX-License-Identifier: MIT

// Outlines of short texts, each against the nodes that its spec line names.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"
#include "support/invariants.hpp"
#include "support/sample_texts.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

// Level, marker and heading of each node, then the rules of the diagnostics.
std::string outline_of(fazhi::report const& report)
{
    std::string result;
    for (fazhi::section const& node : report.sections) {
        if (!result.empty()) result += " / ";
        result += std::to_string(node.level) + ' ';
        if (node.marker) result += report.text(node.marker->region);
        if (node.heading) result += report.text(*node.heading);
    }
    if (result.empty()) result = "nothing";
    char const* separator = " ! ";
    for (fazhi::diagnostic const& oddity : report.diagnostics)
        if (oddity.rule.starts_with("outline.")) {
            result += separator + std::string(oddity.rule);
            separator = " ";
        }
    return result;
}

std::size_t count_of_nodes(fazhi::report const& report) { return report.sections.size(); }

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("outlines have the nodes that the spec names")
    {
        for_each_case("outline", [&](spec_case const& spec) {
            fazhi::report const report = fazhi::parse(spec.input);
            CHECK(broken_invariant(report) == "");
            CHECK(outline_of(report) == spec.expected);
        });
    }

    TEST_CASE("the width of punctuation changes no outline")
    {
        for (spec_case const& spec : read_spec("outline")) {
            if (spec.is_skipped) continue;
            CAPTURE(spec.place);
            std::size_t const nodes = count_of_nodes(fazhi::parse(spec.input));
            CHECK(count_of_nodes(fazhi::parse(with_half_width_punctuation(spec.input))) == nodes);
            CHECK(count_of_nodes(fazhi::parse(with_full_width_punctuation(spec.input))) == nodes);
        }
    }
}

TEST_SUITE("unit")
{
    TEST_CASE("a node ends before the next of its level and before the names that sign")
    {
        fazhi::report const report = fazhi::parse("一、工作\n一是学习。\n二、不足\n人手少。\n\n"
                                                  "特此报告。\n清溪县司法局\n2025年1月6日\n");
        REQUIRE(report.sections.size() == 3);
        CHECK(report.text(report.sections[0].region) == "一、工作\n一是学习。\n");
        CHECK(report.text(report.sections[1].region) == "一是学习。\n");
        CHECK(report.text(report.sections[2].region) == "二、不足\n人手少。\n\n");
        CHECK(report.sections[0].subtree_end == 2);
        CHECK(report.sections[1].parent == 0);
    }

    TEST_CASE("a diagnostic of the outline quotes both numbers and asks in two languages")
    {
        fazhi::report const report = fazhi::parse("一、甲\n做了。\n三、乙\n做了。");
        REQUIRE(report.diagnostics.size() == 1);
        fazhi::diagnostic const& gap = report.diagnostics.front();
        CHECK(gap.rule == "outline.gap");
        CHECK(gap.message
              == "编号由“一、”到“三、”，请核对。 / 一、 is followed by 三、; please check.");
        CHECK(report.text(gap.region) == "三、");
        REQUIRE(gap.related.size() == 1);
        CHECK(report.text(gap.related.front()) == "一、");
    }

    TEST_CASE("items in items are bounded in depth and in time")
    {
        std::string text = "一、工作\n做了：";
        for (int i = 0; i != 20000; ++i) text += "一是甲。";
        for (int i = 0; i != 20000; ++i) text += "二是乙。";
        fazhi::report const report = fazhi::parse(text);
        for (fazhi::section const& node : report.sections) CHECK(node.level <= 17);
    }
}
