// SPDX-License-Identifier: MIT

// Kinds of lines, and the blocks of running text in them.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "outline/outline.hpp"
#include "page/layout.hpp"
#include "page/noise.hpp"

#include <array>
#include <string>
#include <vector>

namespace {

using namespace fazhi::testing;
using fazhi::detail::line_kind;

struct page {
    fazhi::report report;
    fazhi::detail::layout layout;
};

page read_page(std::string_view text)
{
    page result;
    result.report.source = fazhi::source_text::from_utf8(std::string(text));
    fazhi::detail::read_layout(result.report, result.layout);
    fazhi::detail::read_outline(result.report, result.layout);
    return result;
}

std::string kinds_of(std::string_view text)
{
    static constexpr std::array<char const*, 12> names{
        "blank",  "noise", "title", "addressee", "heading", "text",
        "issuer", "date",  "copy",  "contact",   "closing", "attachment"};
    std::string result;
    bool is_all_text = true;
    for (fazhi::detail::text_line const& line : read_page(text).layout.lines) {
        if (line.kind == line_kind::blank) continue;
        is_all_text = is_all_text && line.kind == line_kind::text;
        result += (result.empty() ? "" : " ")
                + std::string(names.at(static_cast<std::size_t>(line.kind)));
    }
    return is_all_text ? "nothing" : result;
}

std::vector<std::string> blocks_of(std::string_view text)
{
    page const read = read_page(text);
    std::vector<std::string> blocks;
    for (fazhi::detail::text_block const& block : read.layout.blocks) {
        std::string shown =
            block.section == fazhi::no_section ? "-" : std::to_string(block.section);
        shown += block.is_heading ? " heading " : " text ";
        shown += read.report.text(block.region);
        blocks.push_back(shown);
    }
    return blocks;
}

using blocks = std::vector<std::string>;

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("lines are of the kinds that the spec names") { check_spec("layout", kinds_of); }
}

TEST_SUITE("unit")
{
    TEST_CASE("lines end at every kind of line end and cover the text")
    {
        std::string_view const text =
            "甲。\r\n乙。\r丙。\n\v丁。\f戊。\u2028己。\u2029庚。\u0085辛。";
        page const read = read_page(text);
        REQUIRE(read.layout.lines.size() == 9);
        std::uint32_t end = 0;
        for (fazhi::detail::text_line const& line : read.layout.lines) {
            CHECK(line.region.begin == end);
            CHECK(line.body.begin >= line.region.begin);
            CHECK(line.body.end <= line.region.end);
            end = line.region.end;
        }
        CHECK(end == text.size());
        CHECK(read.layout.lines[3].kind == line_kind::blank);
    }

    TEST_CASE("white space of all kinds is outside the body of a line")
    {
        page const read = read_page(" \t　\u00A0甲。\u2003 \n　\n");
        REQUIRE(read.layout.lines.size() == 2);
        CHECK(read.report.text(read.layout.lines[0].body) == "甲。");
        CHECK(read.layout.lines[1].kind == line_kind::blank);
    }

    TEST_CASE("residue at the start of a line is left out of its text")
    {
        CHECK(blocks_of("[bookmark: _GoBack]2024年，工作有序。")
              == blocks{"- text 2024年，工作有序。"});
        CHECK(blocks_of("<U+00A0><U+00A0>工作有序。") == blocks{"- text 工作有序。"});
        CHECK(blocks_of("? ? ?工作有序。") == blocks{"- text 工作有序。"});
        CHECK(blocks_of("<!-- x -->一、工作\n做了。") == blocks{"0 heading 工作", "0 text 做了。"});
        CHECK(blocks_of("[bookmark: 没有结尾。") == blocks{"- text [bookmark: 没有结尾。"});
    }

    TEST_CASE("a block is inside one line and one node and has no marker")
    {
        CHECK(blocks_of("2024年，有序。\n一、工作\n概述。一是学习。学了。二是执法。\n续。")
              == blocks{"- text 2024年，有序。", "0 heading 工作", "0 text 概述。",
                        "1 text 学习。学了。", "2 text 执法。", "2 text 续。"});
        CHECK(blocks_of("一、强化领导。开会3次。") == blocks{"0 text 强化领导。开会3次。"});
        CHECK(blocks_of("各位代表：现在报告工作。") == blocks{"- text 现在报告工作。"});
    }

    TEST_CASE("a heading that has lost its line end is a block of its own")
    {
        CHECK(blocks_of("（一）强化领导一是开会。二是督办。\n（二）其他")
              == blocks{"0 text 强化领导", "1 text 开会。", "2 text 督办。", "3 heading 其他"});
        CHECK(blocks_of("如下：一、抓学习 学了。二、抓执法 查了。")
              == blocks{"- text 如下：", "0 heading 抓学习", "0 text 学了。", "1 heading 抓执法",
                        "1 text 查了。"});
    }

    TEST_CASE("what is around the text is in no block")
    {
        CHECK(blocks_of("来源：县司法局\n清溪县2024年法治政府建设情况报告\n市委：\n有序。\n特此报告"
                        "。\n清溪县司法局\n"
                        "2025年1月6日\n（联系人：某某）\n抄送：市委。\n")
              == blocks{"- text 有序。"});
    }
}
