// SPDX-License-Identifier: MIT

// Dates and years where they stand.
#include <fazhi/grammar/date_def.hpp>

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/instantiate.hpp"
#include "vocabulary/read.hpp"

namespace fazhi::grammar {

FAZHI_INSTANTIATE(date_type)
FAZHI_INSTANTIATE(year_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

constexpr std::int64_t first_year = 1900;
constexpr std::int64_t last_year = 2199;

// The figures of a year one by one, in whatever script each is: 二0二四.
[[nodiscard]] std::optional<int> year_of(std::string_view figures)
{
    std::int64_t year = 0;
    while (!figures.empty()) {
        std::string_view const figure = first_character(figures);
        figures.remove_prefix(figure.size());
        if (space_size(figure) != 0) continue;
        auto value = value_of_digits(figure);
        if (!value) value = value_of_numeral(figure);
        // What is neither is one of the many forms of zero.
        if (value.value_or(0) > 9) return {};
        year = year * 10 + value.value_or(0);
    }
    if (year < first_year || year > last_year) return {};
    return static_cast<int>(year);
}

[[nodiscard]] std::optional<int> part_of(std::string_view text, std::int64_t greatest)
{
    if (text == "元") return 1; // 元月
    auto value = value_of_digits(text);
    if (!value) value = value_of_numeral(text);
    if (!value || *value < 1 || *value > greatest) return {};
    return static_cast<int>(*value);
}

} // namespace

std::optional<date_reading> read_date(std::string_view text)
{
    grammar::date_form form;
    std::size_t const size = grammar::read(text, grammar::date, form);
    if (size == 0) return {};
    auto const year = year_of(form.year);
    if (!year) return {};
    date_reading result{*year, part_of(form.month, 12), part_of(form.day, 31), size};
    if (form.month.empty()) return result;
    if (result.month && (result.day || form.day.empty())) return result;
    // 2024年13月: the year stands, the rest is something else.
    grammar::year_form alone;
    result.size = grammar::read(text, grammar::year, alone);
    result.month.reset();
    result.day.reset();
    return alone.suffix.empty() ? std::optional<date_reading>{} : result;
}

std::optional<year_reading> read_year(std::string_view text)
{
    grammar::year_form form;
    std::size_t const size = grammar::read(text, grammar::year, form);
    if (size == 0) return {};
    auto const year = year_of(form.digits);
    if (!year) return {};
    std::string_view const behind = text.substr(size);
    if (form.suffix.empty() && value_of_digits(first_character(behind))) return {};
    return year_reading{*year, !form.suffix.empty(), size};
}

} // namespace fazhi::detail
