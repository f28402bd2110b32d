// SPDX-License-Identifier: MIT

// The time that the figures of a sentence are said to cover.
#pragma once

#include "clause/clauses.hpp"

#include <fazhi/report.hpp>
#include <fazhi/scan/anchor_set.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Walks along a sentence; a period that a clause writes holds until another one does.
class period_reader {
public:
    period_reader(std::string_view text, std::span<clause const> clauses)
        : text_(text), clauses_(clauses)
    {
    }

    /// The period for a figure at `position` in a clause. Called in reading order.
    [[nodiscard]] std::optional<indicator_period> at(std::uint32_t clause_index,
                                                     std::uint32_t position);

private:
    void read_until(std::uint32_t position);
    void enter_note(std::optional<indicator_period> const& outer);

    std::string_view text_;
    std::span<clause const> clauses_;
    std::size_t clause_ = 0;
    std::uint32_t read_ = 0;
    std::optional<indicator_period> current_;
    std::optional<indicator_period> outer_; ///< what held before a note in brackets
    std::uint32_t note_end_ = 0;            ///< where the note ends; 0 outside of one
};

/// The period that the headings around a section open with: 2024年主要工作, 上半年进展. Each is
/// read once.
class heading_periods {
public:
    explicit heading_periods(report const& source) : source_(source), known_(source.sections.size())
    {
    }

    /// That of the innermost heading that has one; empty where none has.
    [[nodiscard]] std::optional<indicator_period> around(std::uint32_t section);

private:
    struct reading {
        bool is_read = false;
        std::optional<indicator_period> period;
    };
    [[nodiscard]] std::optional<indicator_period> read(source_region heading) const;

    report const& source_;
    std::vector<reading> known_;
};

/// Reads a period at the beginning of `text`: 全年, 2024年以来, 上半年, 近三年, 每季度. Gives its
/// size.
struct period_reading {
    std::size_t size = 0;
    period_kind kind = period_kind::year;
    std::optional<int> year;
};
[[nodiscard]] std::optional<period_reading> read_period(std::string_view text);
/// One of the years of a row that as many figures are of, in order:
/// 2023年、|2024年|分别受理90件、80件. Empty where `row` is no list of `count` years.
[[nodiscard]] std::optional<indicator_period> year_in_row(std::string_view text,
                                                          indicator_period const& row,
                                                          std::size_t index, std::size_t count);
/// Whether a text ends with a year or an earlier time that something is compared with: 较2022年,
/// 比上年.
[[nodiscard]] bool follows_comparison(std::string_view before);
/// Without what a value is compared with at its end: 收到申请|较2022年.
[[nodiscard]] std::string_view without_comparison(std::string_view before);
/// The words behind what a value is compared with: 受理数 of 较去年同期|受理数. The text itself
/// where it opens with no comparison or says nothing behind it.
[[nodiscard]] std::string_view behind_comparison(std::string_view words);
/// Without the time at its end: 整改率由2023年 → 整改率由. A text that is nothing but a time stays.
[[nodiscard]] std::string_view without_closing_period(std::string_view stem);
/// The time right before a position: 2022年|558件, 上半年的|88%. Empty where there is none.
[[nodiscard]] std::optional<indicator_period> period_right_before(std::string_view text,
                                                                  std::uint32_t position);
/// The characters with which a period may begin.
[[nodiscard]] anchor_set const& period_anchors();

} // namespace fazhi::detail
