// SPDX-License-Identifier: MIT

// Deadlines where they stand, and the search for them.
#include <fazhi/grammar/deadline_def.hpp>

#include "deadline.hpp"
#include "instantiate.hpp"
#include "kinds.hpp"
#include "utf8.hpp"

#include <array>

namespace fazhi::grammar {

FAZHI_INSTANTIATE(deadline_type)

x3::symbols<> const& deadline_words(deadline_word kind)
{
    static constexpr std::array<std::string_view, 8> names{"until", "year",      "part", "feast",
                                                           "edge",  "year_edge", "span", "within"};
    static auto const tables = [] {
        std::array<x3::symbols<>, names.size()> result;
        for (detail::lexicon_row const& row : detail::lexicon<"deadline_words">().rows())
            for (std::size_t i = 0; i != names.size(); ++i)
                if (detail::is_kind(row, names[i])) result[i].add(row.word);
        return result;
    }();
    return tables[static_cast<std::size_t>(kind)];
}

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

// What a deadline can begin with: a digit of either width, a numeral, or a word of the table.
[[nodiscard]] bool may_begin(std::string_view text)
{
    char const c = text.front();
    if (c >= '0' && c <= '9') return true;
    if (static_cast<unsigned char>(c) < 0x80) return false;
    if (text.starts_with("\xEF\xBC")) return true;
    return lexicon<"deadline_words">().longest_prefix(text) || lexicon<"numerals">().longest_prefix(text);
}

[[nodiscard]] bool is_number_part(std::string_view character)
{
    if (character.empty()) return false;
    char const c = character.front();
    if (c >= '0' && c <= '9') return true;
    return character.starts_with("\xEF\xBC\x90") || lexicon<"numerals">().find(character);
}

} // namespace

std::size_t read_deadline(std::string_view text)
{
    grammar::deadline_form form;
    return grammar::read(text, grammar::deadline, form);
}

std::optional<source_region> find_deadline(std::string_view text, source_region where)
{
    std::string_view const whole = text.substr(where.begin, where.size());
    bool in_number = false;
    for (std::size_t at = 0; at < whole.size(); at += character_size(whole[at])) {
        std::string_view const rest = whole.substr(at);
        bool const was_in_number = in_number;
        in_number = is_number_part(first_character(rest));
        if (was_in_number || !may_begin(rest)) continue;
        std::size_t const size = read_deadline(rest);
        if (size == 0) continue;
        // 每年底, 近三年内 and 前三季度 recur or look back.
        std::string_view const before = last_character(whole.substr(0, at));
        if (lexicon<"deadline_breaks">().find(before)) continue;
        auto const begin = static_cast<std::uint32_t>(where.begin + at);
        return source_region{begin, begin + static_cast<std::uint32_t>(size)};
    }
    return {};
}

} // namespace fazhi::detail
