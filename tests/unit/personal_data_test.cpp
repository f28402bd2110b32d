// SPDX-License-Identifier: MIT

// Personal data in short texts, each against its spec line; and that no output repeats it.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

constexpr std::string_view family = "privacy.";

std::string form_of(fazhi::report const& report)
{
    std::string result;
    for (fazhi::diagnostic const& odd : report.diagnostics) {
        if (!odd.rule.starts_with(family)) continue;
        if (!result.empty()) result += " / ";
        result += std::string(odd.rule.substr(family.size())) + " = ";
        result += report.text(odd.region);
    }
    return result.empty() ? "nothing" : result;
}

/// All that the library writes of a report where nobody asks for its contact.
std::string written(fazhi::report const& report)
{
    std::vector<fazhi::finding> const findings = fazhi::check(report);
    std::string all = fazhi::to_json(report) + fazhi::findings_to_json(report, findings);
    fazhi::checked_report const checked{&report, findings};
    all += fazhi::to_sarif({&checked, 1});
    for (fazhi::finding const& found : findings)
        all += fazhi::message(found, fazhi::language::chinese)
             + fazhi::message(found, fazhi::language::english);
    return all;
}

constexpr std::string_view report_front =
    "清溪县人民政府\n关于2024年法治政府建设情况的报告\n\n"
    "一、主要举措\n办结案件3件。\n二、存在的不足\n执法不够规范。\n三、下一步打算\n健全制度。\n\n";

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("personal data is what the spec names")
    {
        check_spec("personal_data",
                   [](std::string const& input) { return form_of(fazhi::parse(input)); });
    }
}

TEST_CASE("A diagnostic tells the place of personal data and does not repeat it")
{
    for (spec_case const& spec : read_spec("personal_data")) {
        if (spec.is_negative()) continue;
        CAPTURE(spec.input);
        fazhi::report const report = fazhi::parse(spec.input);
        for (fazhi::diagnostic const& odd : report.diagnostics) {
            if (!odd.rule.starts_with(family)) continue;
            std::string const data(report.text(odd.region));
            CHECK(odd.message.find(data) == odd.message.npos);
            CHECK(odd.message.find("请核对") != odd.message.npos);
            CHECK(fazhi::to_json(report).find(data) == std::string::npos);
        }
    }
}

TEST_CASE("A contact is repeated in no output that did not ask for it")
{
    for (std::string_view const note :
         {"（联系人：钱某某；联系电话：13800138000）\n", "联系人：钱某某  联系电话：13800138000\n",
          "联系人：钱某某\n联系电话：13800138000\n", "（联系人及电话：钱某某，13800138000）\n",
          "（联系人：钱某某\n联系电话：13800138000）\n", "经办人：钱某某，电话：13800138000\n",
          "联 系 人：钱某某 13800138000\n", "（此件公开发布）（联系人：钱某某，13800138000）\n",
          "联系人:钱某某 电话:13800138000\n"}) {
        for (bool const in_front : {false, true}) {
            CAPTURE(note);
            CAPTURE(in_front);
            std::string text(report_front);
            std::size_t const at = in_front ? text.find("一、") : text.size();
            text.insert(at, note);
            fazhi::report const report = fazhi::parse(text);
            std::string const all = written(report);
            CHECK(all.find("钱某某") == all.npos);
            CHECK(all.find("13800138000") == all.npos);
            CHECK(report.contact.has_value());
            std::string const asked = fazhi::to_json(report, {.include_contact = true});
            CHECK(asked.find("钱某某") != asked.npos);
        }
    }
}
