// SPDX-License-Identifier: MIT

// Roles of parts, told by their headings.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "outline/section_role.hpp"

namespace {

using namespace fazhi::testing;

fazhi::section_role second_role(std::string const& heading)
{
    fazhi::report const report =
        fazhi::parse("清溪县2024年法治政府建设情况报告\n一、工作情况\n做了工作。\n二、" + heading
                     + "\n正文在此。\n");
    for (fazhi::section const& node : report.sections)
        if (node.marker && node.marker->ordinal == 2) return node.role;
    return fazhi::section_role::none;
}

fazhi::section_role role_of_last(std::string_view text)
{
    fazhi::report const report = fazhi::parse(text);
    return report.sections.empty() ? fazhi::section_role::none : report.sections.back().role;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("headings have the roles that the spec names")
    {
        for_each_case("section_role", [&](spec_case const& spec) {
            fazhi::section_role const role = second_role(spec.input);
            if (spec.is_negative()) {
                CHECK_FALSE(fazhi::detail::has_section_wording(spec.input));
                CHECK(role == fazhi::section_role::measures);
            } else {
                CHECK(to_string(role) == spec.expected);
            }
        });
    }
}

TEST_SUITE("unit")
{
    TEST_CASE("what stands below a part has its role")
    {
        CHECK(role_of_last("一、存在的不足\n一是人手少。\n二是经费紧。")
              == fazhi::section_role::deficiencies);
        CHECK(role_of_last("一、2024年工作回顾\n做了。\n二、2025年重点工作\n（一）抓学习。")
              == fazhi::section_role::plan);
    }

    TEST_CASE(
        "a theme behind the plan goes on with it, and the year tells a plan without its words")
    {
        CHECK(role_of_last("一、2024年工作回顾\n做了。\n二、2025年工作安排\n要做。\n三、全面提升治"
                           "理水平\n要做。")
              == fazhi::section_role::plan);
        CHECK(role_of_last("一、2024年工作回顾\n做了。\n二、2025年工作安排\n要做。\n三、加强政府自"
                           "身建设\n要做。")
              == fazhi::section_role::other);
        CHECK(role_of_last("清溪县2024年法治政府建设情况报告\n一、取得新成效\n做了。\n二、开创新局"
                           "面\n2025年是关键一年。")
              == fazhi::section_role::plan);
    }

    TEST_CASE("a page about a report has no part of one")
    {
        fazhi::report const report =
            fazhi::parse("《清溪县2024年法治政府建设年度报告》政策解读\n"
                         "一、起草背景\n依法公开。\n二、主要内容\n共四部分。\n");
        REQUIRE(report.sections.size() == 2);
        CHECK(report.sections[0].role == fazhi::section_role::other);
        CHECK(report.sections[1].role == fazhi::section_role::other);
        CHECK(report.issuers.empty());
        CHECK_FALSE(report.year);
        REQUIRE(report.diagnostics.size() == 1);
        CHECK(report.diagnostics.front().rule == "genre.lookalike");
    }
}
