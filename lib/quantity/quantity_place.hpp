// SPDX-License-Identifier: MIT

// What stands around a number: whether it is one there, or part of a word, a code, a name.
#pragma once

#include <fazhi/scan/anchor_set.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace fazhi::detail {

/// A place in running text with what can be told from its neighbours. Every question looks at a
/// bounded number of characters.
class quantity_place {
public:
    /// `text` ends where the running text ends; `begin` is where it begins.
    quantity_place(std::string_view text, std::size_t begin, std::size_t at) noexcept
        : text_(text), begin_(begin), at_(at)
    {
    }

    /// The end of the word in which the numeral at the place counts nothing (统一, 一起); 0 where
    /// there is no such word.
    [[nodiscard]] std::size_t end_of_word() const;

    /// Whether the digits at the place go on a code or another number: N+15, 12·4, 二0二四.
    [[nodiscard]] bool continues_code() const;

    /// Whether a word right before the place states a level: 败诉率为.
    [[nodiscard]] bool follows_level_word() const;

    /// Whether a word right before the place exceeds what follows without being part of it: 突破.
    [[nodiscard]] bool follows_outside_bound() const;

    /// Whether a verb parts the place from a word that bounds it from below: 至少组织.
    [[nodiscard]] bool follows_parted_least() const;

    /// Whether the clause up to the place makes a bare 第N or 前N a rank: 位居全市.
    [[nodiscard]] bool follows_rank_cue() const;

    /// Whether 由, 从 or 自 is right before the place, so that 到 leads to another quantity.
    [[nodiscard]] bool follows_from() const noexcept;

    /// The bytes of the sign right before the place that makes the number negative: 增速为-|2.3%; 0
    /// where there is none, or a dash.
    [[nodiscard]] std::size_t minus_size() const;

    /// Whether the text before the place ends with `word`.
    [[nodiscard]] bool follows(std::string_view word) const noexcept
    {
        return before().ends_with(word);
    }

private:
    [[nodiscard]] std::string_view before() const noexcept
    {
        return text_.substr(begin_, at_ - begin_);
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t at_;
};

/// A minus with which the text before a number ends, and the words before it: 增速为|-, 下降了|-.
struct minus_before {
    std::size_t size = 0;
    std::string_view words; ///< without a particle behind their verb
};
[[nodiscard]] std::optional<minus_before> read_minus_before(std::string_view before);

/// Whether a clause or a list item ends where `rest` begins.
[[nodiscard]] bool ends_clause(std::string_view rest);

/// The end of the row of digits, letters and joints at `text[at]`: 1.5.3, 12·4, 5+1+2, 4A.
[[nodiscard]] std::size_t end_of_code(std::string_view text, std::size_t at);

/// The characters with which a row of digits, letters or Chinese numerals may begin.
[[nodiscard]] anchor_set const& number_anchors();

/// The end of the row of Chinese numeral characters at `text[at]`, `at` where there is none.
[[nodiscard]] std::size_t end_of_numeral(std::string_view text, std::size_t at);

/// The end of a name of sessions that goes on at `at`, behind 届: 三次、四次全会, 二中、三中全会.
[[nodiscard]] std::size_t end_of_sessions(std::string_view text, std::size_t at);

} // namespace fazhi::detail
