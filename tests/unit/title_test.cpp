// SPDX-License-Identifier: MIT

// Titles of short pages.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

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
        check_spec("title", [](std::string const& input) { return title_of(fazhi::parse(input)); });
    }
}
