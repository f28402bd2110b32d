// SPDX-License-Identifier: MIT

// The day of publication, each page against its spec line.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <fazhi/parse.hpp>
#include <fazhi/publication.hpp>

#include <string>

namespace {

using namespace fazhi::testing;

std::string form_of(std::string_view page)
{
    fazhi::report const report = fazhi::parse(page);
    auto const date = fazhi::publication_date(report);
    if (!date) return "nothing";
    return std::string(report.text(date->region)) + " = " + std::to_string(date->year) + ' '
         + std::to_string(date->month.value()) + ' ' + std::to_string(date->day.value());
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("days of publication are what the spec names") { check_spec("publication", form_of); }
}
