// SPDX-License-Identifier: MIT

// Rules against the texts of tests/spec/check_*.txt, and against the tables that describe them.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"
#include "support/sample_texts.hpp"

#include <fazhi/check.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace {

using namespace fazhi::testing;

// The rules of a group that ask to look, in reading order; what one cannot decide has a `?`.
std::string rules_of(std::vector<fazhi::finding> const& findings)
{
    std::string result;
    for (fazhi::finding const& each : findings) {
        if (!result.empty()) result += ' ';
        result += each.rule;
        if (each.undecided) result += '?';
    }
    return result.empty() ? "nothing" : result;
}

std::vector<fazhi::finding> check_group(std::string const& text, std::string const& group)
{
    fazhi::check_options options;
    options.rules = {group};
    if (group == "figure") options.rules.emplace_back("wording.times");
    return fazhi::check(fazhi::parse(text), options);
}

// A sentence as the measures of a report.
std::string as_report(std::string const& sentence)
{
    return "清溪县人民政府关于2024年法治政府建设情况的报告\n一、2024年主要举措和成效\n" + sentence
         + "。\n\n清溪县人民政府\n2025年2月18日\n";
}

void check_spec(std::string const& name, std::string const& group, bool is_sentence)
{
    std::size_t positive = 0;
    std::size_t negative = 0;
    for_each_case(name, [&](spec_case const& spec) {
        std::string const text = is_sentence ? as_report(spec.input) : spec.input;
        CHECK(rules_of(check_group(text, group)) == spec.expected);
        ++(spec.is_negative() ? negative : positive);
    });
    CHECK(positive > 0);
    CHECK(negative > 0);
}

std::set<std::string> rules_in_specs()
{
    std::set<std::string> rules;
    for (char const* name :
         {"check_figure", "check_forms", "check_townships", "check_form", "check_duty"})
        for (spec_case const& spec : read_spec(name)) {
            std::string_view rest = spec.expected;
            while (!rest.empty()) {
                std::string_view word = rest.substr(0, rest.find(' '));
                rest.remove_prefix(std::min(rest.size(), word.size() + 1));
                if (word.ends_with('?')) word.remove_suffix(1);
                rules.emplace(word);
            }
        }
    return rules;
}

// What a text is asked about: each rule with the words it asks about.
std::multiset<std::string> asked(std::string const& text)
{
    fazhi::report const report = fazhi::parse(text);
    std::multiset<std::string> result;
    for (fazhi::finding const& each : fazhi::check(report))
        if (!each.undecided)
            result.insert(std::string(each.rule) + ' ' + std::string(report.text(each.region)));
    return result;
}

// The rules of what is asked in `later` and not in `earlier`, by name.
std::string added_rules(std::multiset<std::string> earlier, std::multiset<std::string> const& later)
{
    std::set<std::string> rules;
    for (std::string const& each : later) {
        if (auto const known = earlier.find(each); known != earlier.end())
            earlier.erase(known);
        else
            rules.insert(each.substr(0, each.find(' ')));
    }
    std::string result;
    for (std::string const& rule : rules) result += (result.empty() ? "" : " ") + rule;
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("figures are asked about where the spec says, and nowhere else")
    {
        check_spec("check_figure", "figure", true);
    }

    TEST_CASE("figures are asked about where one of them was changed")
    {
        check_spec("check_forms", "figure", true);
    }

    TEST_CASE("townships are asked about where the table of divisions has others")
    {
        check_spec("check_townships", "figure", false);
    }

    TEST_CASE("form is asked about where the spec says, and nowhere else")
    {
        check_spec("check_form", "form", false);
    }

    TEST_CASE("the duty to report is asked about where the spec says, and nowhere else")
    {
        check_spec("check_duty", "duty", false);
    }

    TEST_CASE("errors planted in the sample reports are asked about")
    {
        std::map<std::string, std::string> samples;
        for (sample_text const& each : sample_texts()) samples[each.name] = each.text;
        for (spec_case const& spec : read_spec("check_planted")) {
            CAPTURE(spec.place);
            std::size_t const colon = spec.input.find(": ");
            std::size_t const arrow = spec.input.find(" -> ");
            REQUIRE(colon != std::string::npos);
            REQUIRE(arrow != std::string::npos);
            std::string const old = spec.input.substr(colon + 2, arrow - colon - 2);
            std::string const& text = samples.at(spec.input.substr(0, colon));
            std::size_t const at = text.find(old);
            REQUIRE(at != std::string::npos);
            CHECK(text.find(old, at + 1) == std::string::npos);
            std::string changed = text;
            changed.replace(at, old.size(), spec.input.substr(arrow + 4));
            CHECK(added_rules(asked(text), asked(changed)) == spec.expected);
        }
    }

    TEST_CASE("every rule has a case in which it asks to look")
    {
        // What options and other readers bring has its cases in the tests of those.
        std::set<std::string> const elsewhere{"date.later", "genre.lookalike", "privacy.email",
                                              "privacy.identity_number", "privacy.mobile_number"};
        std::set<std::string> const covered = rules_in_specs();
        for (fazhi::rule const& each : fazhi::rules()) {
            CAPTURE(each.id);
            CHECK((covered.contains(std::string(each.id))
                   || elsewhere.contains(std::string(each.id))));
        }
    }
}
