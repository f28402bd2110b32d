// SPDX-License-Identifier: MIT

#include "text/brackets.hpp"

#include <doctest/doctest.h>

using namespace fazhi::detail;

TEST_SUITE("unit")
{
    TEST_CASE("the bracket at the end goes back to the opening that pairs with it")
    {
        auto const note = bracket_at_end("清溪县司法局（法制办）");
        REQUIRE(note);
        CHECK(note->before == "清溪县司法局");
        CHECK(note->inside == "法制办");
        auto const nested = bracket_at_end("管理办法（2023年(修订)）");
        REQUIRE(nested);
        CHECK(nested->before == "管理办法");
        CHECK(nested->inside == "2023年(修订)");
        CHECK(bracket_at_end("二者宽度不同（试行)")->inside == "试行");
        CHECK_FALSE(bracket_at_end("没有开头）"));
        CHECK_FALSE(bracket_at_end("（草案）之外"));
        CHECK_FALSE(bracket_at_end(""));
    }

    TEST_CASE("square brackets are brackets where they are asked for")
    {
        CHECK_FALSE(bracket_at_end("任务【责任单位：县司法局】"));
        CHECK(bracket_at_end("任务【责任单位：县司法局】", brackets)->inside
              == "责任单位：县司法局");
        CHECK(opens_bracket("〔"));
        CHECK_FALSE(opens_bracket("〔", round_brackets));
        CHECK_FALSE(opens_bracket("《"));
        CHECK(closes_bracket("］"));
    }

    TEST_CASE("a frame is taken off a text that is nothing but a bracket")
    {
        CHECK(without_frame("（柳树街道）") == "柳树街道");
        CHECK(without_frame("（一）和（二）") == "（一）和（二）");
        CHECK(without_frame("柳树街道") == "柳树街道");
        CHECK(without_opening("【责任单位") == "责任单位");
        CHECK(without_opening("责任单位】") == "责任单位】");
    }
}
