// SPDX-License-Identifier: MIT

// Times by which something is to be done: 6月底前, 2026年底前, 到2027年, 上半年, 三年内.
#pragma once

#include <fazhi/export.hpp>
#include <fazhi/grammar/view.hpp>
#include <fazhi/grammar/word_table.hpp>

#include <cstdint>

namespace fazhi::grammar {

/// A time as written; empty where a part is left out. Not every such time is a deadline.
struct deadline_form {
    std::string_view until; ///< 到, 至
    std::string_view year;  ///< 2026年, 今年
    std::string_view month; ///< 6月, 6月30日
    std::string_view part;  ///< 上半年, 春节
    std::string_view span;  ///< 三年, 20个工作日
    std::string_view edge;  ///< 底前, 前, 内
};

/// The kinds of words in the table of deadline words.
enum class deadline_word : std::uint8_t { until, year_name, part, span, edge };

/// The deadline words of one kind.
[[nodiscard]] FAZHI_EXPORT word_table<> const& deadline_words(deadline_word kind);
template <deadline_word Kind> [[nodiscard]] word_table<> const& deadline_words()
{
    return deadline_words(Kind);
}

using deadline_type = x3::rule<struct deadline_class, deadline_form>;
inline constexpr deadline_type deadline = "deadline";
BOOST_SPIRIT_DECLARE(deadline_type)

} // namespace fazhi::grammar
