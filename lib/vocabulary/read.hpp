// SPDX-License-Identifier: MIT

// Readers of one thing at one place: each tells whether `text` begins with it and how far it goes.
#pragma once

#include <fazhi/section.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fazhi::detail {

/// An outline number: `（三）` is chinese_bracket, 3.
struct marker_reading {
    marker_style style = marker_style::chinese_comma;
    /// The place in the row; 0 for a dash and for 最后.
    std::uint32_t ordinal = 0;
    std::size_t size = 0;       ///< bytes of the marker alone
    std::size_t total_size = 0; ///< with the white space behind it
};

/// Reads 一、 （一） 一） 1. 1、 （1） 1) ① 一是 一要 第一， 首先， —— where `text` begins.
/// It does not look at what stands before: 这一是 is for the caller to tell (`opens_item`).
[[nodiscard]] std::optional<marker_reading> read_marker(std::string_view text);
/// Whether a marker may begin there: a look at one character that saves reading.
[[nodiscard]] bool may_begin_marker(std::string_view text);

/// Whether an item may begin behind `before`, the text of the block up to there: at its start, or
/// after 。；：！？ or a closing quotation mark or bracket behind one of them.
[[nodiscard]] bool opens_item(std::string_view before) noexcept;

/// A day, month or year with the parts that are written.
struct date_reading {
    int year = 0;
    std::optional<int> month;
    std::optional<int> day;
    std::size_t size = 0;
};

/// Reads 2025年2月26日, 2024年2月 日, 2025年2月, 二〇二四年三月一日, 2024-03-28 09:18, 2021/03/29.
/// A year alone (2024年) is a date without month and day.
[[nodiscard]] std::optional<date_reading> read_date(std::string_view text);

struct year_reading {
    int year = 0;
    bool has_suffix = false; ///< 年 or 年度 is written: 2024年, and not 2024法治政府建设
    std::size_t size = 0;
};

/// Reads 2024年, 2024年度, 2024, 二0二四年. A four-digit number that is no year of 1900–2199 and
/// one inside a longer number are none.
[[nodiscard]] std::optional<year_reading> read_year(std::string_view text);

/// 清府发〔2024〕28号. Begins at its agency code; `text` must not have other words before it.
struct document_number_reading {
    std::string_view agency_code; ///< empty where the number begins at its bracket
    std::optional<int> year;      ///< empty where the brackets are
    std::uint32_t number = 0;
    std::size_t size = 0;
};

[[nodiscard]] std::optional<document_number_reading> read_document_number(std::string_view text);

} // namespace fazhi::detail
