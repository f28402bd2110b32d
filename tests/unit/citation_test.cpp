// SPDX-License-Identifier: MIT

// Citations in short texts, each against its spec line.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "quantity/found.hpp"

#include <string>
#include <vector>

namespace {

using namespace fazhi::testing;

std::vector<fazhi::citation> citations_of(std::string_view text)
{
    std::vector<fazhi::citation> found;
    fazhi::detail::non_han_map const others(text);
    fazhi::detail::find_citations(text, others, {0, static_cast<std::uint32_t>(text.size())},
                                  found);
    return found;
}

std::string forms_of(std::string_view text)
{
    std::string result;
    for (fazhi::citation const& found : citations_of(text)) {
        if (!result.empty()) result += " / ";
        result += text.substr(found.title.begin, found.title.size());
        result += " = " + std::string(to_string(found.kind));
        if (found.years) {
            result += ' ' + std::to_string(found.years->first);
            if (found.years->last != found.years->first)
                result += ".." + std::to_string(found.years->last);
        }
    }
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("citations are what the spec names") { check_spec("citation", forms_of); }
}

TEST_SUITE("unit")
{
    TEST_CASE("a citation has its marks, its title has not")
    {
        std::string_view const text = "学习《行政复议法》。";
        auto const found = citations_of(text);
        REQUIRE(found.size() == 1);
        CHECK(text.substr(found[0].region.begin, found[0].region.size()) == "《行政复议法》");
        CHECK(text.substr(found[0].title.begin, found[0].title.size()) == "行政复议法");
    }
}
