// SPDX-License-Identifier: MIT

// The frame around the text of a report.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

std::string joined(fazhi::report const& report, std::vector<fazhi::source_region> const& names)
{
    std::string result;
    for (fazhi::source_region const name : names)
        result += (result.empty() ? "" : " | ") + std::string(report.text(name));
    return result;
}

std::string part_of(std::optional<int> part) { return part ? std::to_string(*part) : "?"; }

std::string frame_of(fazhi::report const& report)
{
    std::string result;
    auto const add = [&](std::string const& what) {
        result += (result.empty() ? "" : "; ") + what;
    };
    if (!report.addressees.empty()) add("to " + joined(report, report.addressees));
    if (!report.cc.empty()) add("cc " + joined(report, report.cc));
    if (report.year) add("year " + std::to_string(*report.year));
    if (report.date)
        add("date " + std::to_string(report.date->year) + '-' + part_of(report.date->month) + '-'
            + part_of(report.date->day));
    if (report.document_number)
        add("number " + std::string(report.text(report.document_number->region)));
    if (report.contact) add("contact");
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("frames are those that the spec names")
    {
        check_spec("frame", [](std::string const& input) { return frame_of(fazhi::parse(input)); });
    }

    TEST_CASE("those who report are those that the spec names")
    {
        check_spec("reporter", [](std::string const& input) {
            fazhi::report const report = fazhi::parse(input);
            std::vector<fazhi::source_region> names;
            for (fazhi::issuer const& body : report.issuers) names.push_back(body.region);
            return names.empty() ? std::string("nothing") : joined(report, names);
        });
    }
}

TEST_SUITE("unit")
{
    TEST_CASE("a document number has its code, year and number")
    {
        fazhi::report const report =
            fazhi::parse("清府发〔2025〕7号\n清溪县2024年法治政府建设情况报告\n工作有序。");
        REQUIRE(report.document_number);
        CHECK(report.text(report.document_number->agency_code) == "清府发");
        CHECK(report.document_number->year == 2025);
        CHECK(report.document_number->number == 7);
    }
}
