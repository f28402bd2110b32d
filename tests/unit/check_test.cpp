// SPDX-License-Identifier: MIT

// The check as a program uses it: options, messages, order, JSON and SARIF.
#include "support/doctest_printers.hpp"
#include "support/sample_texts.hpp"

#include <fazhi/check.hpp>
#include <fazhi/sarif.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <string>

namespace {

using namespace std::chrono_literals;
using namespace fazhi::testing;

constexpr std::string_view odd_report =
    "清溪县人民政府关于2024年法治政府建设情况的报告\n"
    "一、2024年主要举措和成效\n"
    "反馈问题46条，完成整改43条，整改率98.5%。按时办结率998%。联系电话13800138000。\n"
    "\n"
    "清溪县人民政府\n"
    "2025年2月18日\n";

std::vector<fazhi::finding> check(std::string_view text, fazhi::check_options const& options = {})
{
    return fazhi::check(fazhi::parse(text), options);
}

fazhi::check_options only(std::string rule)
{
    fazhi::check_options options;
    options.rules = {std::move(rule)};
    return options;
}

bool has(std::vector<fazhi::finding> const& findings, std::string_view rule)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](fazhi::finding const& each) { return each.rule == rule; });
}

} // namespace

TEST_SUITE("unit")
{
    TEST_CASE("a rule has titles in both languages, a source and a message")
    {
        CHECK(std::is_sorted(fazhi::rules().begin(), fazhi::rules().end(),
                             [](auto const& a, auto const& b) { return a.id < b.id; }));
        for (fazhi::rule const& each : fazhi::rules()) {
            CAPTURE(each.id);
            CHECK(!each.chinese_title.empty());
            CHECK(!each.english_title.empty());
            CHECK(!each.source.empty());
            CHECK((each.group == "figure" || each.group == "form" || each.group == "duty"));
            CHECK(fazhi::find_rule(each.id) == &each);
            // A message without a pattern is the id of its rule.
            fazhi::finding const found{.rule = each.id, .region = {}};
            for (auto const spoken : {fazhi::language::chinese, fazhi::language::english})
                CHECK(fazhi::message(found, spoken) != each.id);
        }
        CHECK(fazhi::find_rule("figure") == nullptr);
    }

    TEST_CASE("every message asks to look and names all its values")
    {
        for (fazhi::finding const& each : check(odd_report)) {
            std::string const chinese = fazhi::message(each, fazhi::language::chinese);
            std::string const english = fazhi::message(each, fazhi::language::english);
            CAPTURE(chinese);
            CAPTURE(english);
            CHECK((each.undecided || chinese.find("请核对") != chinese.npos));
            CHECK((each.undecided || english.find("please check") != english.npos));
            CHECK(chinese.find('{') == chinese.npos);
            CHECK(english.find('{') == english.npos);
        }
    }

    TEST_CASE("rules are chosen and silenced by id, family and group")
    {
        CHECK(has(check(odd_report), "figure.rate"));
        CHECK(has(check(odd_report, only("figure.rate")), "figure.rate"));
        CHECK(!has(check(odd_report, only("figure.rate")), "figure.percent"));
        CHECK(has(check(odd_report, only("figure.*")), "figure.percent"));
        CHECK(has(check(odd_report, only("privacy")), "privacy.mobile_number"));
        CHECK(has(check(odd_report, only("form")), "privacy.mobile_number"));
        CHECK(check(odd_report, only("duty")).size() == check(odd_report, only("duty.*")).size());

        fazhi::check_options options;
        options.ignored = {"figure.rate", "duty"};
        CHECK(!has(check(odd_report, options), "figure.rate"));
        CHECK(has(check(odd_report, options), "figure.percent"));
        CHECK(!has(check(odd_report, options), "duty.causes"));

        CHECK_THROWS_AS(check(odd_report, only("figure.nonsense")), fazhi::option_error);
        CHECK_THROWS_AS(check(odd_report, only("")), fazhi::option_error);
    }

    TEST_CASE("findings come in reading order, above the least severity")
    {
        auto const all = check(odd_report);
        CHECK(std::is_sorted(all.begin(), all.end(),
                             [](auto const& a, auto const& b) { return a.region < b.region; }));
        fazhi::check_options options;
        options.minimum = fazhi::severity::error;
        auto const errors = check(odd_report, options);
        CHECK(has(errors, "figure.percent"));
        CHECK(!has(errors, "figure.rate"));
        CHECK(errors.size() < all.size());
    }

    TEST_CASE("the arithmetic is exact and shown")
    {
        auto const found = check(odd_report, only("figure.rate"));
        REQUIRE(found.size() == 1);
        CHECK(found[0].arithmetic == "43 ÷ 46 = 93.48% ≠ 98.5%");
        CHECK(found[0].related.size() == 2);
    }

    TEST_CASE("the day of the check and the day of publication tell what is late")
    {
        fazhi::check_options options;
        options.as_of = 2025y / 1 / 31;
        CHECK(has(check(odd_report, options), "date.later"));
        options.as_of = 2025y / 2 / 18;
        CHECK(!has(check(odd_report, options), "date.later"));

        options.published = 2025y / 3 / 31;
        CHECK(!has(check(odd_report, options), "duty.published"));
        options.published = 2025y / 4 / 1;
        CHECK(has(check(odd_report, options), "duty.published"));

        options.published = 2025y / 2 / 30;
        CHECK_THROWS_AS(check(odd_report, options), fazhi::option_error);
    }

    TEST_CASE("rules know the years to which they apply")
    {
        fazhi::rule const* const quarter = fazhi::find_rule("duty.first_quarter");
        REQUIRE(quarter != nullptr);
        CHECK(quarter->applies_to(2018));
        CHECK(!quarter->applies_to(2019));
        CHECK(!quarter->applies_to(2014));
        CHECK(quarter->applies_to(std::nullopt));
    }

    TEST_CASE("any text is checked without throwing")
    {
        for (std::string const& text : {std::string(), std::string("。"), std::string(3000, '('),
                                        std::string("%"), std::string("率100%占50%其中5件")}) {
            CAPTURE(text);
            CHECK_NOTHROW(check(text));
        }
    }

    TEST_CASE("findings are written as JSON with places in code points")
    {
        fazhi::report const report = fazhi::parse(odd_report);
        auto const findings = fazhi::check(report);
        auto const written = nlohmann::json::parse(fazhi::findings_to_json(report, findings));
        CHECK(written["schema"] == "fazhi.findings/1");
        REQUIRE(written["findings"].size() == findings.size());
        for (std::size_t i = 0; i != findings.size(); ++i) {
            auto const& each = written["findings"][i];
            CHECK(each["rule"] == findings[i].rule);
            std::size_t const begin = each["span"][0].get<std::size_t>();
            CHECK(report.source.byte_offset(begin) == findings[i].region.begin);
            bool const is_private = findings[i].rule.starts_with("privacy.");
            CHECK(each["text"].is_null() == is_private);
        }
        CHECK(written.dump().find("13800138000") == std::string::npos);
    }

    TEST_CASE("what quotes personal data with other blanks hides it")
    {
        for (std::string_view const text :
             {"一、主要举措\n依据《\n13800138000",
              "一、主要举措\n依据《\n联系电话１３８００１３８０００，共3件。"}) {
            CAPTURE(text);
            fazhi::report const report = fazhi::parse(text);
            fazhi::checked_report const checked{&report, fazhi::check(report)};
            auto const has_number = [](std::string const& written) {
                return written.find("13800138000") != std::string::npos
                    || written.find("１３８００１３８０００") != std::string::npos;
            };
            CHECK_FALSE(has_number(fazhi::findings_to_json(report, checked.findings)));
            CHECK_FALSE(has_number(fazhi::to_sarif({&checked, 1})));
            fazhi::json_options const all{.indent = -1, .include_contact = true};
            CHECK(has_number(fazhi::findings_to_json(report, checked.findings, all)));
        }
    }

    TEST_CASE("SARIF names the rule, the place and the level of each result")
    {
        fazhi::report const report =
            fazhi::parse(fazhi::source_text::from_utf8(std::string(odd_report), "报告 1.txt"));
        fazhi::checked_report const checked{&report, fazhi::check(report)};
        auto const log = nlohmann::json::parse(fazhi::to_sarif({&checked, 1}));
        CHECK(log["version"] == "2.1.0");
        auto const& run = log["runs"][0];
        CHECK(run["columnKind"] == "unicodeCodePoints");
        auto const& rules = run["tool"]["driver"]["rules"];
        CHECK(rules.size() == fazhi::rules().size());
        REQUIRE(run["results"].size() == checked.findings.size());
        for (auto const& result : run["results"]) {
            std::size_t const index = result["ruleIndex"].get<std::size_t>();
            CHECK(rules[index]["id"] == result["ruleId"]);
            bool const is_open = result["kind"] == "open";
            CHECK((result["level"] == "none") == is_open);
            auto const& place = result["locations"][0]["physicalLocation"];
            CHECK(place["artifactLocation"]["uri"] == "%E6%8A%A5%E5%91%8A%201.txt");
            CHECK(place["region"]["startLine"].get<int>() >= 1);
        }
    }
}
