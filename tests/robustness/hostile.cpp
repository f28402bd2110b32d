// SPDX-License-Identifier: MIT

// Texts made to make a parser slow, at a size at which a step too many for each character would
// be felt. Time is never compared with a limit in seconds but with what an ordinary text of the
// same size takes in the same run; tests/complexity counts the work exactly.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "support/doctest_printers.hpp"
#include "support/hostile_texts.hpp"

#include <ctime>

namespace {

using namespace fazhi::testing;

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t megabyte = 100'000; // a smaller one: each step costs many times more
#else
constexpr std::size_t megabyte = 1'000'000;
#endif
/// A text of many facts costs more than prose; what is not linear costs hundreds of times more.
constexpr double most_expensive = 25;

/// Processor time of one run, so that other work on the machine counts for little.
double seconds_to_parse(std::string const& text)
{
    std::clock_t const begin = std::clock();
    fazhi::report const report = fazhi::parse(text);
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

double ordinary_seconds(std::size_t size)
{
    std::string const text = ordinary_text().of_size(size);
    return (seconds_to_parse(text) + seconds_to_parse(text)) / 2;
}

/// Whether a text takes at most this long; one that does not is given two more chances.
bool is_parsed_within(double seconds, std::string const& text)
{
    for (int run = 0; run != 3; ++run)
        if (seconds_to_parse(text) <= seconds) return true;
    return false;
}

} // namespace

TEST_CASE("A hostile text takes no more than its share")
{
    double const limit = most_expensive * ordinary_seconds(megabyte / 4);
    for (hostile_text const& hostile : hostile_texts()) {
        CAPTURE(hostile.name);
        CHECK(is_parsed_within(limit, hostile.of_size(megabyte / 4)));
    }
}

TEST_CASE("A megabyte of one character takes no more than its share")
{
    double const limit = most_expensive * ordinary_seconds(megabyte);
    for (std::string_view const character : {"一", "1", "１", "（", "、", "《", "“", "\n", "。",
                                             "万", "1万", "1元", "1%、", "一是一是"}) {
        CAPTURE(character);
        std::string text;
        while (text.size() < megabyte) text += character;
        CHECK(is_parsed_within(limit, text));
    }
}

TEST_CASE("Ten megabytes in one line take no more than ten megabytes in many")
{
    std::string line = ordinary_text().of_size(10 * megabyte);
    double const limit = 4 * ordinary_seconds(10 * megabyte);
    std::erase(line, '\n');
    CHECK(is_parsed_within(limit, line));
}

TEST_CASE("Twice the text takes about twice the time")
{
    double const limit = 4 * ordinary_seconds(4 * megabyte);
    CHECK(is_parsed_within(limit, ordinary_text().of_size(8 * megabyte)));
}
