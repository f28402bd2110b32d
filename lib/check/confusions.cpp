// SPDX-License-Identifier: MIT

// Words written for others of the same sound or look: 截止2024年12月, 法制政府.
#include "check/families.hpp"

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/scan/scan.hpp>

#include <string>

namespace fazhi::detail {

namespace {

// A date behind it tells that 截止 is meant for 截至, and is no part of the word.
[[nodiscard]] std::string_view without_digit(std::string_view word)
{
    if (is_digit(last_character(word))) word.remove_suffix(1);
    return word;
}

} // namespace

void check_confusions(inspection& target)
{
    std::string_view const text = target.text();
    lexicon_table const& words = lexicon<"confusions">();
    scan(text, words, [&](std::size_t at) {
        auto const hit = words.longest_prefix(text.substr(at));
        if (!hit) return at;
        auto const begin = static_cast<std::uint32_t>(at);
        std::string_view const word = without_digit(hit->row->word);
        target.add({.rule = "wording.confused",
                    .region = {begin, begin + static_cast<std::uint32_t>(word.size())},
                    .arguments = {{"stated", std::string(word)},
                                  {"meant", std::string(hit->row->column(0))}}});
        return at + hit->size;
    });
}

} // namespace fazhi::detail
