// SPDX-License-Identifier: MIT

// The grammars as parts of rules that somebody else composes.
#include "support/doctest_printers.hpp"

#include <fazhi/grammar/adapted.hpp>
#include <fazhi/grammar/characters.hpp>
#include <fazhi/scan/scan.hpp>

#include <string>
#include <vector>

namespace {

namespace grammar = fazhi::grammar;
namespace x3 = fazhi::grammar::x3;
using grammar::quantity_form;

// A list of figures: 255件、363件和404件.
x3::rule<struct figure_list_class, std::vector<quantity_form>> const figure_list =
    "list of figures";
auto const figure_list_def = grammar::quantity >> *((x3::lit("、") | "和") >> grammar::quantity);
BOOST_SPIRIT_DEFINE(figure_list)

// A deadline of our own: 2025年6月30日前.
auto const before_day = grammar::date >> "前";

} // namespace

TEST_SUITE("unit")
{
    TEST_CASE("a rule of one's own is made of the library's")
    {
        std::string_view const text = "255件、363余件和1.2万件，办结";
        std::vector<quantity_form> forms;
        std::size_t const size = grammar::read(text, figure_list, forms);
        CHECK(text.substr(0, size) == "255件、363余件和1.2万件");
        REQUIRE(forms.size() == 3);
        std::vector<std::string> numbers;
        for (quantity_form const& form : forms) {
            auto const value = grammar::value_of(form);
            REQUIRE(value);
            CHECK(value->unit == "件");
            numbers.push_back(value->number->to_string());
        }
        CHECK(numbers == std::vector<std::string>{"255", "363", "12000"});
    }

    TEST_CASE("a rule of the library ends a rule of one's own that does not match")
    {
        std::vector<quantity_form> forms;
        CHECK(grammar::read("、255件", figure_list, forms) == 0);
        grammar::date_form date;
        CHECK(grammar::read("2025年6月30日前", before_day, date) == 19);
        CHECK(date.month == "6");
        CHECK(grammar::read("2025年6月30日后", before_day, date) == 0);
    }

    TEST_CASE("words come from the tables, the longest first")
    {
        grammar::measure_word word;
        CHECK(grammar::read("人次数", grammar::word<grammar::measure_words>, word)
              == std::string_view("人次").size());
        CHECK(word.unit == "人次");
        CHECK(grammar::read("把手", grammar::word<grammar::measure_words>, word) == 0);
    }

    TEST_CASE("a piece that may be absent takes no blanks along")
    {
        std::string_view piece = "before";
        auto const maybe_piece = x3::lit("甲") >> grammar::maybe[x3::lit("件")];
        CHECK(grammar::read("甲 件", maybe_piece, piece) == 7);
        CHECK(piece == "件");
        CHECK(grammar::read("甲  乙", maybe_piece, piece) == 3);
        CHECK(piece.empty());
    }

    TEST_CASE("a scan stops at its anchors and goes on where it is told")
    {
        constexpr fazhi::anchor_set anchors{"0一é"};
        static_assert(anchors.contains_first("一"));
        static_assert(!anchors.contains_first("二") && !anchors.contains_first(""));
        std::vector<std::size_t> places;
        std::string_view const text = "a0甲一é𠀀一一";
        fazhi::scan(text, anchors, [&](std::size_t at) {
            places.push_back(at);
            return text.substr(at).starts_with("一é") ? at + 5 : at;
        });
        CHECK(places == std::vector<std::size_t>{1, 5, 14, 17});
    }

    TEST_CASE("a scan keeps within a text that is cut inside a character")
    {
        constexpr fazhi::anchor_set anchors{"一"};
        std::size_t count = 0;
        for (std::size_t size = 0; size != 7; ++size)
            fazhi::scan(std::string_view("一一").substr(0, size), anchors, [&](std::size_t at) {
                ++count;
                return at;
            });
        CHECK(count == 5);
    }
}
