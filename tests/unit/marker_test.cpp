// SPDX-License-Identifier: MIT

// Outline numbers at a place, each against its spec line.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "vocabulary/read.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

std::string form_of(std::string_view text)
{
    auto const marker = fazhi::detail::read_marker(text);
    if (!marker) return "nothing";
    std::string result(text.substr(0, marker->size));
    result += " = " + std::string(to_string(marker->style)) + ' ' + std::to_string(marker->ordinal);
    if (marker->total_size != marker->size)
        result += " + " + std::to_string(marker->total_size - marker->size);
    return result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("markers are what the spec names") { check_spec("marker", form_of); }
}

TEST_SUITE("unit")
{
    TEST_CASE("an item begins where a sentence or a list begins")
    {
        using fazhi::detail::opens_item;
        for (std::string_view const before :
             {"", "  ", "做好工作。", "做好工作；", "工作如下：", "工作如下:", "做好工作; ",
              "他说：“还有不足。”", "（做好工作。）", "做好工作！"}) {
            CAPTURE(before);
            CHECK(opens_item(before));
        }
        for (std::string_view const before : {"这", "第", "做好工作，", "做好工作、", "“"}) {
            CAPTURE(before);
            CHECK_FALSE(opens_item(before));
        }
    }
}
