// SPDX-License-Identifier: MIT

// Days as reports write them: 2025年2月26日, 2024年2月 日, 二〇二四年三月一日, 2024-03-28 09:18.
#pragma once

#include <fazhi/grammar/view.hpp>

namespace fazhi::grammar {

/// A date as written; empty where a part is left out. Digits may have blanks between them.
struct date_form {
    std::string_view year;
    std::string_view month;
    std::string_view day;
};

/// A year alone, with 年 or 年度 where it is written.
struct year_form {
    std::string_view digits;
    std::string_view suffix;
};

using date_type = x3::rule<struct date_class, date_form>;
using year_type = x3::rule<struct year_class, year_form>;
inline constexpr date_type date = "date";
inline constexpr year_type year = "year";
BOOST_SPIRIT_DECLARE(date_type, year_type)

} // namespace fazhi::grammar
