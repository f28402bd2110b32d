// SPDX-License-Identifier: MIT

// Cues of changes in short texts, each against its spec line.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "quantity/found.hpp"

#include <string>
#include <vector>

namespace {

using namespace fazhi::testing;
using fazhi::detail::found_change;

std::string forms_of(std::string_view text)
{
    std::vector<found_change> found;
    fazhi::detail::find_changes(text, {0, static_cast<std::uint32_t>(text.size())}, found);
    std::string result;
    for (found_change const& cue : found) {
        if (!result.empty()) result += " / ";
        result += text.substr(cue.region.begin, cue.region.size());
        result += " = " + std::string(to_string(cue.direction));
        if (cue.is_end_point) result += " end_point";
        if (cue.is_rate_word) result += " rate_word";
        if (cue.base) {
            result += " base:";
            result += text.substr(cue.base->begin, cue.base->size());
        }
    }
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("cues of changes are what the spec names") { check_spec("change", forms_of); }
}
