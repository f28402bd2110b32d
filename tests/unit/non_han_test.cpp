// SPDX-License-Identifier: MIT

// The map of the characters that are no Chinese ones, against a walk over all characters.
#include "support/doctest_printers.hpp"

#include "text/non_han.hpp"
#include "text/utf8.hpp"

#include <string>
#include <vector>

namespace {

using namespace fazhi::detail;

std::vector<std::size_t> mapped(std::string_view text)
{
    std::vector<std::size_t> places;
    non_han_map const map(text);
    for (std::size_t at = map.next(0); at < text.size();
         at = map.next(at + character_size(text[at])))
        places.push_back(at);
    return places;
}

std::vector<std::size_t> walked(std::string_view text)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < text.size(); at += character_size(text[at]))
        if (!is_han_lead(text[at])) places.push_back(at);
    return places;
}

} // namespace

TEST_CASE("the map of a text has its marks, figures, letters and spaces")
{
    CHECK(mapped("第1条，共3条") == std::vector<std::size_t>{3, 7, 13});
    CHECK(mapped("\u4DB5𠀀㐀鿿é") == std::vector<std::size_t>{3, 7, 13});
    CHECK(mapped("清溪县").empty());
    CHECK(mapped("").empty());
}

TEST_CASE("the map has the same places as a walk wherever blocks of it meet inside a character")
{
    std::string const piece = "清溪县2024年，“一站式”服务𠀀；A 项㎡完成。";
    for (std::size_t before = 0; before != 70; ++before) {
        CAPTURE(before);
        std::string text(before, 'x');
        for (int i = 0; i != 5; ++i) {
            CHECK(mapped(text) == walked(text));
            text += piece;
        }
        text += std::string("司法行政机关依法履行职责并接受监督");
        CHECK(mapped(text) == walked(text));
    }
}

TEST_CASE("the map is asked from any character")
{
    std::string const text = "司法行政机关依法履行职责并接受监督的情况和下一步的打算，共3条";
    non_han_map const map(text);
    std::size_t const comma = text.find("，");
    for (std::size_t at = 0; at <= comma; at += 3) CHECK(map.next(at) == comma);
    CHECK(map.next(text.size()) == text.size());
}
