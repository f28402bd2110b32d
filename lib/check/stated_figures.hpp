// SPDX-License-Identifier: MIT

// The figures of a report as a checking reader sees them: each with the words right around it.
#pragma once

#include "check/interval.hpp"
#include "clause/clauses.hpp"

#include <fazhi/report.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// A figure with its words: 调解案件|1.25万件|，调解成功|1.24万件.
struct stated_figure {
    indicator const* fact = nullptr;
    /// Ordinal of its sentence and of its clause in the report.
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;
    /// The words before and behind it in its clause, up to the next figure.
    std::string_view before;
    std::string_view after;
    /// Everything since the figure before it in its sentence, marks included.
    std::string_view since;
    /// Its clause as a whole.
    source_region around;
    /// Its name as the report gives it, joined.
    std::string name;
    /// It tells which things are counted: 10亿元以上 of 10亿元以上项目9个.
    bool is_limit = false;

    [[nodiscard]] quantity_value const& value() const noexcept { return fact->value; }
    [[nodiscard]] source_region region() const noexcept { return fact->region; }
    /// A level that was reached and that counts things: 365件.
    [[nodiscard]] bool is_count() const noexcept;
    /// A share of something that was reached: 99.6%.
    [[nodiscard]] bool is_rate() const noexcept;
    /// A count of things or an amount that was reached: 365件, 18.6万元, 12.5亿立方米.
    [[nodiscard]] bool is_amount() const noexcept;
    /// Whether a word stands right around the number.
    [[nodiscard]] bool says(std::string_view word) const noexcept
    {
        return before.find(word) != before.npos || after.find(word) != after.npos;
    }
};

/// All figures of a report in reading order.
class stated_figures {
public:
    /// `others` is the map of its text.
    stated_figures(report const& content, non_han_map const& others);

    [[nodiscard]] std::span<stated_figure const> all() const noexcept { return figures_; }
    [[nodiscard]] std::size_t sentence_count() const noexcept { return sentences_.size(); }
    /// The figures of one sentence.
    [[nodiscard]] std::span<stated_figure const> in_sentence(std::size_t sentence) const noexcept
    {
        return all().subspan(sentences_[sentence].first, sentences_[sentence].size);
    }
    /// Whether a sentence directly follows the one before it, in the same part and on one line.
    [[nodiscard]] bool goes_on(std::size_t sentence) const noexcept
    {
        return sentences_[sentence].goes_on;
    }
    /// The clauses of a sentence.
    [[nodiscard]] std::span<clause const> clauses_of(std::size_t sentence) const noexcept
    {
        return std::span(clauses_).subspan(sentences_[sentence].first_clause,
                                           sentences_[sentence].clause_count);
    }

private:
    struct sentence_part {
        std::size_t first = 0;
        std::size_t size = 0;
        std::size_t first_clause = 0;
        std::size_t clause_count = 0;
        bool goes_on = false;
    };

    void add_sentence(report const& content, non_han_map const& others, std::size_t first,
                      std::size_t size);

    std::vector<stated_figure> figures_;
    std::vector<sentence_part> sentences_;
    std::vector<clause> clauses_;
};

/// Whether two measure words may count the same things: 件 and 起, 名 and 人.
[[nodiscard]] bool agree(std::string_view unit, std::string_view other);

/// Whether two figures measure alike: 365件 and 348件, 18.6万元 and 900元.
[[nodiscard]] bool same_measure(stated_figure const& a, stated_figure const& b);

/// Whether one of the words, parted by blanks, stands in a text.
[[nodiscard]] bool has_word(std::string_view text, std::string_view words);

/// A figure as it reads in arithmetic: `8600…8700`, `99.6%`.
[[nodiscard]] std::string written(interval const& values, std::string_view unit = {});

} // namespace fazhi::detail
