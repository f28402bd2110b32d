// SPDX-License-Identifier: MIT

// Outline numbers that tell their level by their points: 2 above 2.3 above 2.3.1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fazhi::detail {

/// A number of levels at the start of a line: `2.3.1` has a depth of 3, and 1 is its last.
struct level_number {
    static constexpr std::size_t deepest = 3;

    std::array<std::uint8_t, deepest> numbers{};
    std::uint8_t depth = 0;
    std::size_t size = 0;       ///< bytes of the number alone
    std::size_t total_size = 0; ///< with the white space behind it

    [[nodiscard]] std::uint8_t last() const noexcept { return numbers[depth - 1U]; }
};

/// The numbers of levels that a text has come to. Each must follow from the one before it, for
/// 1.5万件 and 2.3 of a table stand at the start of lines as well.
class level_numbers {
public:
    /// The number that `line` begins with, if it comes next. A number without a point is read where
    /// white space and a word follow: `2 优化环境`.
    [[nodiscard]] std::optional<level_number> read(std::string_view line) const;

    /// What is read next comes behind `number`.
    void accept(level_number const& number) noexcept { last_ = number; }

    /// Whether one with a point has been accepted: only then is `2 优化环境` a heading.
    [[nodiscard]] bool has_begun() const noexcept { return last_.depth != 0; }

private:
    [[nodiscard]] bool comes_next(level_number const& next) const noexcept;

    level_number last_;
};

} // namespace fazhi::detail
