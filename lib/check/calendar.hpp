// SPDX-License-Identifier: MIT

// Dates as ranges of days: 2024年2月 日 is some day of that month.
#pragma once

#include <fazhi/calendar_day.hpp>
#include <fazhi/issuer.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace fazhi::detail {

/// The days that a written date may be.
struct day_range {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
    bool is_real = true; ///< false for 2月30日
};

[[nodiscard]] inline std::chrono::sys_days first_day(int year, unsigned month = 1)
{
    using namespace std::chrono;
    return sys_days(std::chrono::year(year) / std::chrono::month(month) / 1);
}

[[nodiscard]] inline day_range days_of(int year, std::optional<int> month, std::optional<int> day)
{
    using namespace std::chrono;
    if (!month) return {first_day(year), first_day(year + 1) - days(1), true};
    auto const in = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(*month));
    if (*month < 1 || *month > 12) return {{}, {}, false};
    if (!day) return {sys_days(in / 1), sys_days(in / last), true};
    auto const exact = in / std::chrono::day(static_cast<unsigned>(*day));
    if (*day < 1 || !exact.ok()) return {{}, {}, false};
    return {sys_days(exact), sys_days(exact), true};
}

[[nodiscard]] inline day_range days_of(document_date const& date)
{
    return days_of(date.year, date.month, date.day);
}

[[nodiscard]] inline day_range days_of(calendar_day day)
{
    if (day.year < int(std::chrono::year::min()) || day.year > int(std::chrono::year::max()))
        return {{}, {}, false};
    return days_of(day.year, day.month, day.day);
}

/// `2025-02-26`
[[nodiscard]] inline std::string written(calendar_day date)
{
    // Appended and not put in front, which GCC 12 takes for an overlap at -O3.
    auto const two = [](int value) {
        return std::string(value < 10 ? "0" : "").append(std::to_string(value));
    };
    return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day);
}

} // namespace fazhi::detail
