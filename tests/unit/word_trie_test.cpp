// SPDX-License-Identifier: MIT

#include <fazhi/scan/word_trie.hpp>

#include "support/doctest_printers.hpp"

#include <random>
#include <string>
#include <vector>

namespace {

using fazhi::reading_end;
using fazhi::word_trie;

/// The slow way: each word is tried.
template <reading_end End>
std::pair<std::size_t, std::uint32_t> longest_of(std::vector<std::string> const& words,
                                                 std::string_view text)
{
    std::pair<std::size_t, std::uint32_t> best{0, 0};
    for (std::uint32_t i = 0; i != words.size(); ++i) {
        bool const fits =
            End == reading_end::front ? text.starts_with(words[i]) : text.ends_with(words[i]);
        if (fits && words[i].size() > best.first) best = {words[i].size(), i};
    }
    return best;
}

template <reading_end End> void compare_with_slow_way()
{
    std::mt19937 random(7);
    constexpr std::string_view letters[] = {"县", "市", "政", "府", "a", "1", "é", "\U0001F600"};
    auto const word = [&](std::size_t longest) {
        std::string result;
        for (std::size_t i = random() % longest + 1; i != 0; --i) result += letters[random() % 8];
        return result;
    };
    for (int round = 0; round != 50; ++round) {
        std::vector<std::string> words;
        word_trie<End> trie;
        for (std::uint32_t i = 0; i != 60; ++i) {
            words.push_back(word(5));
            trie.insert(words.back(), i);
        }
        for (int i = 0; i != 200; ++i) {
            std::string const text = word(9);
            auto const found = trie.longest(text);
            auto const expected = longest_of<End>(words, text);
            CAPTURE(text);
            CHECK(found.size == expected.first);
            CHECK(found.number == expected.second);
            std::size_t last = 0;
            trie.visit_all(text, [&](auto const& match) {
                CHECK(match.size > last);
                CHECK(words[match.number].size() == match.size);
                last = match.size;
            });
            CHECK(last == found.size);
            bool const is_word = expected.first == text.size();
            CHECK(bool(trie.find(text)) == is_word);
        }
    }
}

} // namespace

TEST_SUITE("unit")
{
    TEST_CASE("a trie finds what trying every word finds")
    {
        compare_with_slow_way<reading_end::front>();
        compare_with_slow_way<reading_end::back>();
    }

    TEST_CASE("a trie reads no character that its text cuts in two")
    {
        word_trie<> trie;
        trie.insert("县", 1);
        CHECK(trie.longest("县").size == 3);
        CHECK_FALSE(trie.longest(std::string_view("县").substr(0, 2)));
        CHECK_FALSE(trie.longest(""));
        CHECK_FALSE(trie.find(""));
        word_trie<reading_end::back> back;
        back.insert("县", 1);
        CHECK(back.longest("全县").size == 3);
        CHECK_FALSE(back.longest(std::string_view("县").substr(1)));
    }

    TEST_CASE("a word of a trie stands in a text, or none does")
    {
        word_trie<> trie;
        trie.insert("未结", 1);
        CHECK(trie.occurs_in("年底未结20件"));
        CHECK_FALSE(trie.occurs_in("年底未办结20件"));
        CHECK_FALSE(trie.occurs_in(""));
    }
}
