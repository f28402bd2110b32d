// SPDX-License-Identifier: MIT

#include <fazhi/fazhi.hpp>
#include <fazhi/print.hpp>

#include <doctest/doctest.h>

#include <concepts>
#include <iomanip>
#include <sstream>

namespace {

template <class Value> std::string printed(Value const& value)
{
    std::ostringstream out;
    out << value;
    return out.str();
}

template <class... Values> constexpr bool are_values = (std::regular<Values> && ...);

} // namespace

// Options, rows of tables and answers are compared and copied as facts are.
static_assert(are_values<fazhi::report, fazhi::source_text, fazhi::finding, fazhi::diagnostic>);
static_assert(are_values<fazhi::rule, fazhi::theme, fazhi::metric, fazhi::indicator_concept>);
static_assert(are_values<fazhi::division, fazhi::issuer_division, fazhi::metric_value>);
static_assert(are_values<fazhi::json_options, fazhi::parse_options, fazhi::check_options>);

TEST_CASE("enumerators print the words of JSON")
{
    CHECK(printed(fazhi::issuer_kind::government) == "government");
    CHECK(printed(fazhi::quantity_kind::percent) == "percent");
    CHECK(printed(fazhi::change_direction::down) == "down");
    CHECK(printed(fazhi::severity::warning) == "warning");
}

TEST_CASE("places and days print as editors and calendars write them")
{
    CHECK(printed(fazhi::text_position{3, 7}) == "3:7");
    CHECK(printed(fazhi::calendar_day{2025, 2, 6}) == "2025-02-06");
    CHECK(printed(fazhi::calendar_day{}) == "0000-00-00");
}

TEST_CASE("quantities print number, unit and bound")
{
    auto const report = fazhi::parse("投入资金300余万元，办结案件365件，获评A档。");
    REQUIRE(report.indicators.size() == 3);
    CHECK(printed(report.indicators[0].value) == "3000000 元 over");
    CHECK(printed(report.indicators[1].value) == "365 件");
    CHECK(printed(report.indicators[2].value) == "A 档");
}

TEST_CASE("diagnostics print severity, sentence and rule")
{
    auto const report = fazhi::parse("一、主要举措和成效\n办结案件365件。\n三、下一步打算\n");
    REQUIRE(report.diagnostics.size() == 1);
    std::string const shown = printed(report.diagnostics[0]);
    CHECK(shown.starts_with(printed(report.diagnostics[0].severity) + ": "));
    CHECK(shown.find(report.diagnostics[0].message) != std::string::npos);
    CHECK(shown.ends_with(" [outline.gap]"));
}

TEST_CASE("a width that is set holds for the whole of a value")
{
    std::ostringstream out;
    out << std::setw(12) << std::left << fazhi::calendar_day{2025, 2, 6} << '|';
    CHECK(out.str() == "2025-02-06  |");
}
