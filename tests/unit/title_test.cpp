// SPDX-License-Identifier: MIT

// Titles of short pages.
#include "support/doctest_printers.hpp"
#include "support/spec_reader.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

std::string title_of(fazhi::report const& report)
{
    if (!report.title) return "nothing";
    std::string result;
    for (char c : report.text(*report.title)) {
        bool const is_line_end = c == '\n' || c == '\r';
        if (!is_line_end)
            result += c;
        else if (!result.ends_with(" / "))
            result += " / ";
    }
    return result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("titles are those that the spec names")
    {
        for (spec_case const& spec : read_spec("title")) {
            CAPTURE(spec.place);
            CAPTURE(spec.input);
            CHECK(title_of(fazhi::parse(spec.input)) == spec.expected);
        }
    }
}
