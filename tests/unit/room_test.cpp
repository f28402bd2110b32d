// SPDX-License-Identifier: MIT

// Room for lists, and what is foreseen of the figures of a text.
#include "support/doctest_printers.hpp"
#include "support/sample_texts.hpp"

#include "text/room.hpp"

#include <fazhi/parse.hpp>

#include <string>
#include <vector>

namespace {

using namespace fazhi::detail;

[[nodiscard]] std::size_t likely(std::string_view text)
{
    return likely_figures(text, non_han_map(text));
}

} // namespace

TEST_CASE("numbers in digits are likely figures, unless they are of days, rows or documents")
{
    CHECK(likely("2024年办理案件1,120件，办结118件") == 2);
    CHECK(likely("办结率98.5%") == 1);
    CHECK(likely("截至2024年12月31日") == 0);
    CHECK(likely("1、清政发〔2024〕28号") == 1);
    CHECK(likely("办理案件三十件") == 0);
    CHECK(likely("") == 0);
    CHECK(likely("7") == 1);
}

TEST_CASE("a list grows by what the rest of the text is likely to bring")
{
    std::vector<int> list(80);
    make_room(list, 20, 500, 1000);
    CHECK(list.capacity() >= 200);
    CHECK(list.capacity() <= 220);
    std::size_t const enough = list.capacity();
    make_room(list, 20, 600, 1000);
    CHECK(list.capacity() == enough);
}

TEST_CASE("reports take little more room for figures than they state")
{
    for (auto const& sample : fazhi::testing::sample_texts()) {
        CAPTURE(sample.name);
        auto const report = fazhi::parse(sample.text);
        // Numbers that are spaced or of page furniture are foreseen, too.
        std::size_t const furniture = sample.text.size() / 100;
        CHECK(report.indicators.capacity() <= report.indicators.size() * 5 / 4 + furniture);
    }
}
