// SPDX-License-Identifier: MIT

#include "support/doctest_printers.hpp"

#include <nlohmann/json.hpp>

TEST_SUITE_BEGIN("unit");

TEST_CASE("An empty report has every key")
{
    auto const written = nlohmann::ordered_json::parse(fazhi::to_json(fazhi::report{}));
    CHECK(written.at("schema") == "fazhi.report/1");
    CHECK(written.at("title").is_null());
}

TEST_SUITE_END();
