// SPDX-License-Identifier: MIT

#include "outline/level_numbers.hpp"

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

// No report counts further.
constexpr int greatest_number = 99;

[[nodiscard]] std::size_t point_size(std::string_view text) noexcept
{
    return text.starts_with(".") || text.starts_with("．") ? first_character(text).size() : 0;
}

// The number of one level; 0 where none stands.
[[nodiscard]] std::uint8_t take_number(std::string_view& text) noexcept
{
    int value = 0;
    for (int digit = 0; (digit = digit_value(first_character(text))) >= 0;) {
        value = 10 * value + digit;
        if (value > greatest_number || value == 0) return 0;
        text.remove_prefix(first_character(text).size());
    }
    return static_cast<std::uint8_t>(value);
}

// 1.5万件, 2.3个百分点 and 3.10 亿元 are figures; 1.1强化 is none, though 前10强 is one.
[[nodiscard]] bool begins_heading(std::string_view behind, bool is_set_apart)
{
    std::string_view const first = first_character(behind);
    bool const is_word = !first.empty() && (is_han_lead(first.front()) || first == "“");
    if (!is_word || lexicon<"scales">().longest_prefix(behind)) return false;
    auto const unit = lexicon<"measure_words">().longest_prefix(behind);
    return !unit || is_set_apart || unit->row->column(0) == "rank";
}

} // namespace

std::optional<level_number> level_numbers::read(std::string_view line) const
{
    level_number result;
    std::string_view rest = line;
    std::string_view behind_number = rest;
    while (result.depth != level_number::deepest) {
        std::uint8_t const number = take_number(rest);
        if (number == 0) break;
        result.numbers[result.depth++] = number;
        behind_number = rest;
        std::size_t const point = point_size(rest);
        if (point == 0) break;
        rest.remove_prefix(point);
    }
    if (result.depth == 0) return {};
    // 1. is another marker; a point may close 1.1. as well.
    bool const has_end_point = rest.size() < behind_number.size();
    if (result.depth == 1 && has_end_point) return {};
    std::string_view const behind = trim_begin(rest);
    bool const is_set_apart = behind.size() < rest.size();
    if (result.depth == 1 && !is_set_apart) return {};
    if (!begins_heading(behind, is_set_apart) || !comes_next(result)) return {};
    result.size = line.size() - rest.size();
    result.total_size = line.size() - behind.size();
    return result;
}

bool level_numbers::comes_next(level_number const& next) const noexcept
{
    // Of the levels that both have the first that differs is one more, and what is below it begins.
    std::size_t level = 0;
    while (level < last_.depth && level < next.depth && last_.numbers[level] == next.numbers[level])
        ++level;
    if (level == next.depth) return false;
    int const before = level < last_.depth ? last_.numbers[level] : 0;
    if (next.numbers[level] != before + 1) return false;
    for (std::size_t below = level + 1; below < next.depth; ++below)
        if (next.numbers[below] != 1) return false;
    return true;
}

} // namespace fazhi::detail
