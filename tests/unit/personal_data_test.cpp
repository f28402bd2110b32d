// SPDX-License-Identifier: MIT

// Personal data in short texts, each against its spec line; and that no output repeats it.
#include "support/doctest_printers.hpp"
#include "support/spec_reader.hpp"

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

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("personal data is what the spec names")
    {
        for (spec_case const& spec : read_spec("personal_data")) {
            if (spec.is_skipped) {
                MESSAGE("skipped: " << spec.place);
                continue;
            }
            CAPTURE(spec.place);
            CAPTURE(spec.input);
            CHECK(form_of(fazhi::parse(spec.input)) == spec.expected);
        }
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
