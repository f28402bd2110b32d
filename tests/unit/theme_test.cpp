// SPDX-License-Identifier: MIT

#include <fazhi/parse.hpp>
#include <fazhi/theme.hpp>

#include "measure/theme.hpp"

#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

TEST_SUITE("spec")
{

    TEST_CASE("a lead and its body have the theme that the spec says")
    {
        fazhi::testing::check_spec("theme", [](std::string_view const input) {
            std::size_t const bar = std::min(input.size(), input.find('|'));
            std::string_view const found =
                fazhi::detail::theme_of(input.substr(0, bar), input.substr(bar), 2024);
            return std::string(found.empty() ? "nothing" : found);
        });
    }

} // TEST_SUITE

TEST_CASE("each outline has its own themes, and keeps the id of a subject")
{
    auto const now = fazhi::themes(2024);
    auto const before = fazhi::themes(2018);
    CHECK(now.front().chinese_title == "政府机构职能体系");
    CHECK(before.front().chinese_title == "依法全面履行政府职能");
    CHECK(now.front().id == before.front().id);
    CHECK(fazhi::themes().data() == fazhi::themes(2030).data());
    CHECK(fazhi::themes(1999).data() == before.data());
    auto const has = [](auto const& themes, std::string_view id) {
        return std::any_of(themes.begin(), themes.end(), [&](auto const& t) { return t.id == id; });
    };
    // Eight systems, leadership, and what stands in outlines of their own.
    CHECK(now.size() == 10);
    CHECK(has(now, "technology"));
    CHECK_FALSE(has(before, "technology"));
    CHECK(has(before, "officials"));
}

TEST_CASE("a theme that an outline lacks falls under another one of it")
{
    CHECK(fazhi::detail::theme_of("加快数字政府建设", {}, 2024) == "technology");
    CHECK(fazhi::detail::theme_of("加快数字政府建设", {}, 2018) == "functions");
    CHECK(fazhi::detail::theme_of("提高法治思维和法治素养", {}, 2018) == "officials");
    CHECK(fazhi::detail::theme_of("提高法治思维和法治素养", {}, 2024) == "leadership");
}

TEST_CASE("a node whose own words tell nothing has the theme of the heading above")
{
    fazhi::report const report = fazhi::parse(
        "一、2024年主要举措和成效\n（一）深化行政执法改革\n一是抓实基础工作。夯实各项基础。\n");
    REQUIRE(report.measures.size() == 1);
    CHECK(report.measures[0].theme == "enforcement");
}
