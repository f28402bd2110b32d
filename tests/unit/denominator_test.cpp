// SPDX-License-Identifier: MIT

#include <fazhi/denominator.hpp>
#include <fazhi/parse.hpp>

#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

// The figure that the last figure of a text is a rate of.
std::string denominator_in(std::string const& text)
{
    fazhi::report const report = fazhi::parse(text);
    REQUIRE_FALSE(report.indicators.empty());
    auto const found = fazhi::stated_denominator(report, report.indicators.size() - 1);
    return found ? std::string(report.text(report.indicators[*found].region)) : "none";
}

} // namespace

TEST_CASE("a rate is of the nearest figure of its denominator, where the report states it")
{
    CHECK(denominator_in("办理政务服务事项3万件，按时办结率100%。") == "3万件");
    CHECK(denominator_in("办理人大代表建议56件，办复率100%。") == "none");
    CHECK(denominator_in("政务服务事项按时办结率100%。") == "none");
    CHECK(denominator_in("政务服务好差评累计评价90条，政务服务满意率99%。") == "90条");
}

TEST_CASE("a figure of another scope, a change and a count are of nothing")
{
    CHECK(denominator_in("全县办理政务服务事项3万件，乡镇政务服务事项按时办结率100%。") == "none");
    CHECK(denominator_in("办理政务服务事项3万件，增长8%。") == "none");
    CHECK(denominator_in("办理政务服务事项3万件。") == "none");
    CHECK_FALSE(fazhi::stated_denominator(fazhi::parse("一切"), 0));
}
