// SPDX-License-Identifier: MIT

#include <fazhi/print.hpp>

#include <string>

namespace fazhi {

namespace {

// A number with noughts before it, whatever the stream is set to.
[[nodiscard]] std::string padded(int number, std::size_t width)
{
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

} // namespace

std::ostream& operator<<(std::ostream& out, text_position place)
{
    return out << std::to_string(place.line) + ':' + std::to_string(place.column);
}

std::ostream& operator<<(std::ostream& out, calendar_day day)
{
    return out << padded(day.year, 4) + '-' + padded(day.month, 2) + '-' + padded(day.day, 2);
}

std::ostream& operator<<(std::ostream& out, quantity_value const& value)
{
    std::string text;
    if (value.number) text = value.number->to_string();
    if (value.grade != 0) text = value.grade;
    if (!value.unit.empty()) text.append(" ").append(value.unit);
    if (value.approx != approximation::exact) text.append(" ").append(to_string(value.approx));
    return out << text;
}

std::ostream& operator<<(std::ostream& out, diagnostic const& found)
{
    return out << std::string(to_string(found.severity)) + ": " + found.message + " ["
                      + std::string(found.rule) + ']';
}

} // namespace fazhi
