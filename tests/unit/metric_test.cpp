// SPDX-License-Identifier: MIT

#include <fazhi/metric.hpp>
#include <fazhi/parse.hpp>

#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

std::string measured(fazhi::report const& report, std::string_view id)
{
    for (auto const& [measure, value] : fazhi::measure_report(report))
        if (measure->id == id) return value ? value->to_string() : "nothing";
    return "no such measure";
}

constexpr std::string_view text =
    "清溪县人民政府关于2024年法治政府建设情况的报告\n"
    "一、主要举措和成效\n"
    "（一）规范行政执法。办理案件100件，办结率100%，满意率98%，近20家企业参加。\n"
    "（二）落实“一规划两纲要”。获评先进，居全市第3。实现法律顾问全覆盖。\n"
    "二、存在的不足和原因\n"
    "一是部分执法人员能力有待提升，主要原因是培训不够。\n"
    "二是消防力量薄弱。\n"
    "三、2025年工作安排\n"
    "一是加强执法培训。确保年底前培训率达到90%。加强监督。探索新机制。编制执法事项清单。\n";

} // namespace

TEST_CASE("every measure has an id of its own, names, a unit, a source and definitions")
{
    std::set<std::string_view> ids;
    std::set<std::string_view> const units{"count", "characters", "share", "per_1000", "mean"};
    for (fazhi::metric const& each : fazhi::metrics()) {
        CAPTURE(each.id);
        CHECK(ids.insert(each.id).second);
        CHECK(units.contains(each.unit));
        for (std::string_view word : {each.chinese_name, each.english_name, each.source,
                                      each.chinese_definition, each.english_definition})
            CHECK_FALSE(word.empty());
    }
    CHECK(ids.size() > 40);
}

TEST_CASE("the measures of a report are what their definitions say")
{
    fazhi::report const report = fazhi::parse(text);
    CHECK(measured(report, "content_coverage") == "3");
    CHECK(measured(report, "deficiency_count") == "2");
    CHECK(measured(report, "causes_stated") == "0.5000");
    // 部分 有待 不够 in the first, none in the second.
    CHECK(measured(report, "deficiency_hedges") == "1.50");
    CHECK(measured(report, "deficiency_specificity") == "0.5000");
    // 100 % and 98 %; the target of the plan is a rate, too.
    CHECK(measured(report, "hundred_share") == "0.3333");
    CHECK(measured(report, "rank_claims") == "1");
    CHECK(measured(report, "award_claims") == "1");
    CHECK(measured(report, "worded_extremes") == "1");
    CHECK(measured(report, "commitment_count") == "1");
    CHECK(measured(report, "action_count") == "4");
    CHECK(measured(report, "numeric_target_share") == "0.2500");
    CHECK(measured(report, "deadline_share") == "0.2500");
    CHECK(measured(report, "testability") == "1.00");
    CHECK(measured(report, "hard_share") == "0.2500");
    CHECK(measured(report, "soft_share") == "0.2500");
    CHECK(measured(report, "vague_verb_share") == "0.2500");
    CHECK(measured(report, "citation_count") == "0");
    CHECK(measured(report, "citation_law_share") == "nothing");
}

TEST_CASE("the shares of themes are together all of the measures")
{
    fazhi::report const report = fazhi::parse(text);
    fazhi::decimal sum;
    for (auto const& [measure, value] : fazhi::measure_report(report))
        if (measure->id.starts_with("theme_") && value)
            sum = fazhi::decimal::add(sum, *value).value();
    // Each is rounded to four digits.
    CHECK(sum > fazhi::decimal(9990, -4));
    CHECK(sum < fazhi::decimal(10010, -4));
}

TEST_CASE("an empty report has counts of nothing and no shares")
{
    fazhi::report const report = fazhi::parse("");
    CHECK(measured(report, "body_characters") == "0");
    CHECK(measured(report, "measures_share") == "nothing");
    CHECK(measured(report, "number_density") == "nothing");
    CHECK(measured(report, "deficiency_count") == "0");
    CHECK(measured(report, "deficiency_length") == "nothing");
}
