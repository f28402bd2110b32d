// SPDX-License-Identifier: MIT

#include <fazhi/link.hpp>
#include <fazhi/parse.hpp>

#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

constexpr std::string_view text = "清溪县人民政府关于2024年法治政府建设情况的报告\n"
                                  "一、主要举措和成效\n（一）深化改革。\n"
                                  "二、存在的不足\n"
                                  "一是行政执法监督机制不够健全。\n"
                                  "二是公共法律服务供给不足，部分乡镇有待覆盖。\n"
                                  "三是档案库房面积不足。\n"
                                  "三、2025年工作安排\n"
                                  "一是加强行政执法监督。编制执法监督事项清单，推行监督员制度。\n"
                                  "二是优化公共法律服务。6月底前建成县级服务中心。\n";

} // namespace

TEST_CASE("a commitment answers a deficiency of the same theme, and says by which words")
{
    fazhi::report const report = fazhi::parse(text);
    REQUIRE(report.deficiencies.size() == 3);
    REQUIRE(report.commitments.size() == 2);
    CHECK(report.deficiencies[0].theme == "enforcement");

    auto const links = fazhi::find_links(report);
    REQUIRE(links.size() == 2);
    CHECK(links[0].deficiency == 0);
    CHECK(links[0].commitment == 0);
    CHECK(links[0].has_same_theme);
    // 40 for the theme, and 60 for ten characters: 行政执法监督 and 执法监督.
    CHECK(links[0].score == 100);
    REQUIRE(links[0].evidence.size() == 2);
    CHECK(report.text(links[0].evidence[0].in_deficiency) == "行政执法监督");
    CHECK(report.text(links[0].evidence[0].in_commitment) == "行政执法监督");
    CHECK(links[1].deficiency == 1);
    CHECK(links[1].commitment == 1);

    CHECK(report.deficiencies[0].addressed_by == std::vector<std::uint32_t>{0});
    CHECK(report.commitments[1].answers == std::vector<std::uint32_t>{1});
    CHECK(fazhi::unanswered_deficiencies(report) == std::vector<std::uint32_t>{2});
}

TEST_CASE("stock phrases link nothing")
{
    fazhi::report const report =
        fazhi::parse("二、存在的不足\n一是法治政府建设力度有待进一步加强。\n"
                     "三、下一步打算\n一是进一步加强法治政府建设。\n");
    REQUIRE(report.deficiencies.size() == 1);
    CHECK(fazhi::find_links(report).empty());
}

TEST_CASE("a deficiency tells how plainly it speaks")
{
    fazhi::report const report =
        fazhi::parse("二、存在的不足\n一是部分执法人员能力有待提升。\n"
                     "二是生态环境执法力量薄弱，现有人员仅3名，《清溪县执法办法》未及时修订。\n");
    REQUIRE(report.deficiencies.size() == 2);
    fazhi::deficiency const& soft = report.deficiencies[0];
    REQUIRE(soft.hedges.size() == 2);
    CHECK(report.text(soft.hedges[0]) == "部分");
    CHECK(report.text(soft.hedges[1]) == "有待");
    CHECK(soft.specifics.empty());
    fazhi::deficiency const& plain = report.deficiencies[1];
    CHECK(plain.hedges.empty());
    REQUIRE(plain.specifics.size() == 3);
    CHECK(plain.specifics[0].kind == fazhi::specific_kind::field);
    CHECK(plain.specifics[1].kind == fazhi::specific_kind::number);
    CHECK(plain.specifics[2].kind == fazhi::specific_kind::rule);
}

TEST_CASE("an action has an object and names what can be shown")
{
    fazhi::report const report = fazhi::parse("三、下一步打算\n一是规范检查。编制行政检查事项清单，"
                                              "推动检查减量。坚持和发展新时代经验。\n");
    REQUIRE(report.commitments.size() == 1);
    auto const& actions = report.commitments[0].actions;
    REQUIRE(actions.size() == 3);
    CHECK(report.text(*actions[0].object) == "行政检查事项清单");
    CHECK(report.text(*actions[0].deliverable) == "行政检查事项清单");
    CHECK(actions[0].testability == 1);
    CHECK(report.text(*actions[1].object) == "检查减量");
    CHECK_FALSE(actions[1].deliverable);
    CHECK_FALSE(actions[2].object);
}

TEST_CASE("words that both have link more where both lists are told in the same order")
{
    auto const links_of = [](std::string const& plans) {
        return fazhi::find_links(
            fazhi::parse("一、存在的不足\n一是各方衔接不畅。赋权事项承接得慢。\n"
                         "二是档案库房不足。\n二、工作安排\n"
                         + plans));
    };
    auto const links = links_of("一是理顺衔接。评估赋权事项。\n二是扩建库房。\n");
    REQUIRE(links.size() == 1);
    // 8 for each of 赋权事项, and 16 for the place.
    CHECK(links[0].score == 48);
    CHECK(links_of("一是扩建库房。\n二是理顺衔接。评估赋权事项。\n").empty());
    CHECK(links_of("一是理顺衔接。评估赋权事项。\n二是扩建库房。\n三是抓好统筹。\n").empty());
}
