// SPDX-License-Identifier: MIT

// What is promised for the next year.
#pragma once

#include <fazhi/source.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fazhi {

enum class commitment_strength : std::uint8_t {
    none, ///< no word of either kind
    hard, ///< 确保 实现 全面完成 以上
    soft, ///< 力争 探索 逐步
};
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(commitment_strength) noexcept;

/// One undertaking: a clause with its own verb, manner and purpose included.
struct commitment_action {
    source_region region;
    /// The verb that governs it: 健全, 推动.
    std::optional<source_region> verb;
    /// What the verb is about: 行政检查管理机制 of 健全行政检查管理机制，推动….
    std::optional<source_region> object;
    /// The thing that can be shown when it is done: 行政检查事项清单 of 编制行政检查事项清单.
    std::optional<source_region> deliverable;
    /// Indices of the indicators inside it.
    std::vector<std::uint32_t> targets;
    /// The time by which it is to be done, as written: 年底前.
    std::optional<source_region> deadline;
    commitment_strength strength = commitment_strength::none;
    /// 0 nothing checkable, 1 a named deliverable, 2 with a date, 3 a number.
    std::uint8_t testability = 0;

    friend bool operator==(commitment_action const&, commitment_action const&) = default;
};

/// One item of the plan: `二是健全…。推动…，实现…` from its text after the marker.
struct commitment {
    source_region region;
    /// The first statement of the item.
    source_region lead;
    std::vector<commitment_action> actions;
    /// Id of a theme (see `themes`); empty where it is not told.
    std::string_view theme;
    /// Indices of the deficiencies that it answers.
    std::vector<std::uint32_t> answers;

    friend bool operator==(commitment const&, commitment const&) = default;
};

} // namespace fazhi
