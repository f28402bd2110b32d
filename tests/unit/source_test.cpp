// SPDX-License-Identifier: MIT

#include "support/doctest_printers.hpp"

TEST_SUITE_BEGIN("unit");

TEST_CASE("A text is as it came")
{
    CHECK(fazhi::source_text::from_utf8("清溪县").text() == "清溪县");
}

TEST_SUITE_END();
