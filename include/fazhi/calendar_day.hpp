// SPDX-License-Identifier: MIT

// A day that a caller names: of a check, of a publication.
#pragma once

namespace fazhi {

/// A day of the calendar, 2025年3月20日 as {2025, 3, 20}. Whether there is such a day is asked by
/// those who are given one.
struct calendar_day {
    int year = 0;
    int month = 0; ///< from 1
    int day = 0;   ///< from 1

    constexpr calendar_day() noexcept = default;
    constexpr calendar_day(int of_year, int of_month, int of_day) noexcept
        : year(of_year), month(of_month), day(of_day)
    {
    }
    /// From a std::chrono::year_month_day, whose header would cost more than all of this library's.
    template <class Date>
    requires requires(Date const& date)
    {
        int(date.year());
        unsigned(date.month());
        unsigned(date.day());
    }
    constexpr calendar_day(Date const& date) noexcept
        : calendar_day(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())))
    {
    }

    friend constexpr bool operator==(calendar_day const&, calendar_day const&) = default;
};

} // namespace fazhi
