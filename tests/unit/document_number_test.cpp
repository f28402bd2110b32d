// SPDX-License-Identifier: MIT

// Document numbers at a place, each against its spec line.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "vocabulary/read.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

std::string form_of(std::string_view text)
{
    auto const number = fazhi::detail::read_document_number(text);
    if (!number) return "nothing";
    std::string result(text.substr(0, number->size));
    result += " = " + std::string(number->agency_code.empty() ? "-" : number->agency_code);
    result += ' ' + (number->year ? std::to_string(*number->year) : "-");
    return result + ' ' + std::to_string(number->number);
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("document numbers are what the spec names")
    {
        check_spec("document_number", form_of);
    }
}
