// SPDX-License-Identifier: MIT

// Deadlines where they stand, and the search for them.
#include <fazhi/grammar/deadline_def.hpp>

#include "commitment/deadline.hpp"
#include "text/utf8.hpp"
#include "vocabulary/instantiate.hpp"
#include "vocabulary/kinds.hpp"

#include <fazhi/scan/scan.hpp>

#include <array>

namespace fazhi::grammar {

FAZHI_INSTANTIATE(deadline_type)

word_table<> const& deadline_words(deadline_word kind)
{
    static constexpr std::array<std::string_view, 5> names{"until", "year", "part", "span", "edge"};
    static auto const tables = [] {
        std::array<word_table<>, names.size()> result;
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

// Of a span (三年) a number stands first, of 前 the time that it limits.
[[nodiscard]] bool begins_deadline(lexicon_row const& row) noexcept
{
    return !is_kind(row, "span") && (!is_kind(row, "edge") || is_kind(row, "year_edge"));
}

// What a deadline can begin with: a digit of either width, a numeral, or a word of the table.
[[nodiscard]] anchor_set const& deadline_anchors()
{
    static anchor_set const anchors = [] {
        anchor_set result{"0123456789０１２３４５６７８９"};
        insert_first_characters(result, lexicon<"numerals">());
        for (lexicon_row const& row : lexicon<"deadline_words">().rows())
            if (begins_deadline(row)) result.insert_first(row.word);
        return result;
    }();
    return anchors;
}

[[nodiscard]] bool is_number_part(std::string_view character)
{
    static constexpr anchor_set digits{"0123456789０１２３４５６７８９"};
    return digits.contains_first(character) || lexicon<"numerals">().find(character);
}

[[nodiscard]] bool is_word(std::string_view word, std::string_view kind)
{
    lexicon_row const* const row = lexicon<"deadline_words">().find(word);
    return row != nullptr && is_kind(*row, kind);
}

// 6月 alone says when and not by when; 到 before it or an edge behind it makes it a limit.
[[nodiscard]] bool is_deadline(grammar::deadline_form const& form)
{
    if (!form.span.empty())
        // 缩短|至45天以内 is how long it will take.
        return form.until.empty() && form.year.empty() && form.month.empty() && form.part.empty()
            && is_word(form.edge, "within");
    if (!form.part.empty()) return !form.edge.empty() || !is_word(form.part, "feast");
    bool const has_time = !form.year.empty() || !form.month.empty();
    if (form.edge.empty()) return has_time && !form.until.empty();
    return has_time || is_word(form.edge, "year_edge");
}

// 至 of a period: 1月至11月.
[[nodiscard]] bool begins_with_end(std::string_view text)
{
    return text.starts_with("至") || text.starts_with("到");
}

} // namespace

std::size_t read_deadline(std::string_view text)
{
    if (!deadline_anchors().contains_first(text)) return 0;
    // 在 and 到 mostly stand before something else than a time.
    std::size_t const until =
        grammar::deadline_words(grammar::deadline_word::until).longest(text).size;
    if (until != 0 && !deadline_anchors().contains_first(text.substr(until))) return 0;
    grammar::deadline_form form;
    std::size_t const size = grammar::read(text, grammar::deadline, form);
    return size != 0 && is_deadline(form) ? size : 0;
}

std::optional<source_region> find_deadline(std::string_view text, source_region where)
{
    std::string_view const whole = text.substr(where.begin, where.size());
    std::optional<source_region> found;
    scan(whole, deadline_anchors(), [&](std::size_t at) {
        // None begins inside a number; 每年底, 近三年内 and 前三季度 recur or look back.
        std::string_view const before = last_character(whole.substr(0, at));
        if (is_number_part(before) || lexicon<"deadline_breaks">().find(before)) return at;
        // 1月|至11月 is a time and no limit.
        if (begins_with_end(whole.substr(at)) && lexicon<"period_ends">().find(before)) return at;
        std::size_t const size = read_deadline(whole.substr(at));
        if (size == 0) return at;
        // 5月1日|起 is when something begins, 春节前|后 no limit.
        if (lexicon<"deadline_followers">().longest_prefix(whole.substr(at + size)))
            return at + size;
        auto const begin = static_cast<std::uint32_t>(where.begin + at);
        found = source_region{begin, begin + static_cast<std::uint32_t>(size)};
        return whole.size();
    });
    return found;
}

} // namespace fazhi::detail
