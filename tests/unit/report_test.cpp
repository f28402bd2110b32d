// SPDX-License-Identifier: MIT

#include "support/doctest_printers.hpp"

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

TEST_SUITE_BEGIN("unit");

using fazhi::report;
using fazhi::source_region;

namespace {

[[nodiscard]] report report_of(std::string text, std::vector<source_region> const& nodes)
{
    report content;
    content.source = fazhi::source_text::from_utf8(std::move(text));
    for (source_region const region : nodes) {
        content.sections.emplace_back();
        content.sections.back().region = region;
    }
    return content;
}

[[nodiscard]] std::string joined(report const& content)
{
    std::string text;
    for (source_region const piece : content.leaves()) text += content.text(piece);
    return text;
}

// Fills [begin, end) with nodes at random, in reading order and nested.
void grow(std::vector<source_region>& nodes, source_region within, int depth, std::mt19937& random)
{
    std::uint32_t begin = within.begin;
    while (begin < within.end && random() % 4 != 0) {
        begin += static_cast<std::uint32_t>(random() % (within.end - begin + 1));
        auto const end = begin + static_cast<std::uint32_t>(random() % (within.end - begin + 1));
        nodes.push_back({begin, end});
        if (depth != 0) grow(nodes, {begin, end}, depth - 1, random);
        begin = end;
    }
}

} // namespace

TEST_CASE("A name is its pieces joined")
{
    report const content = report_of("全年新收行政复议案件365件", {});
    fazhi::indicator fact;
    CHECK(content.name(fact).empty());
    fact.name.push_back({6, 12});
    fact.name.push_back({24, 30});
    CHECK(content.name(fact) == "新收案件");
}

TEST_CASE("Leaves are the own texts of the nodes and what stands between them")
{
    report const content =
        report_of("preface A aa A1 bb A2 cc B dd end", {{8, 25}, {13, 19}, {19, 25}, {25, 29}});
    std::vector<std::string_view> texts;
    for (source_region const leaf : content.leaves()) texts.push_back(content.text(leaf));
    CHECK(
        texts
        == std::vector<std::string_view>{"preface ", "A aa ", "A1 bb ", "A2 cc ", "B dd", " end"});
}

TEST_CASE("A text without an outline is one leaf, an empty text none")
{
    CHECK(report_of("清溪县", {}).leaves() == std::vector<source_region>{{0, 9}});
    CHECK(report_of("", {}).leaves().empty());
    CHECK(report{}.leaves().empty());
}

TEST_CASE("An outline of the whole text leaves nothing over")
{
    CHECK(report_of("清溪县", {{0, 9}}).leaves() == std::vector<source_region>{{0, 9}});
    CHECK(report_of("清溪县", {{0, 9}, {0, 9}}).leaves() == std::vector<source_region>{{0, 9}});
}

TEST_CASE("Leaves joined are the text, whatever the outline")
{
    std::mt19937 random(7); // the same outlines at every run
    std::string text;
    for (int i = 0; i != 40; ++i) text += "报告abc\n";
    for (int run = 0; run != 500; ++run) {
        CAPTURE(run);
        std::vector<source_region> nodes;
        grow(nodes, {0, static_cast<std::uint32_t>(text.size())}, 3, random);
        report const content = report_of(text, nodes);
        REQUIRE(joined(content) == text);
        std::vector<source_region> const leaves = content.leaves();
        for (source_region const leaf : leaves) {
            REQUIRE_FALSE(leaf.empty());
            // A leaf never runs over the border of a node.
            for (source_region const node : nodes)
                REQUIRE((node.contains(leaf) || leaf.end <= node.begin || node.end <= leaf.begin));
        }
    }
}

TEST_CASE("Nodes that reach past the end lose no text")
{
    CHECK(joined(report_of("清溪县", {{3, 400}, {500, 600}})) == "清溪县");
}

TEST_CASE("Copies of a report are equal and independent")
{
    report const first = report_of("清溪县", {{0, 9}});
    report copy = first;
    CHECK(copy == first);
    copy.year = 2024;
    CHECK(copy != first);
    CHECK_FALSE(first.year.has_value());
}

TEST_SUITE_END();
