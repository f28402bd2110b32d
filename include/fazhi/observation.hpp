// SPDX-License-Identifier: MIT

// Figures said in words: none at all, or all of them.
#pragma once

#include <fazhi/indicator.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace fazhi {

enum class observation_kind : std::uint8_t {
    zero,  ///< 零发生, 未收到行政复议案件: a count of 0
    whole, ///< 全覆盖, 全部持证上岗: a share of 100 %
};
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(observation_kind) noexcept;

/// A figure without a digit: `实现法律顾问全覆盖` is 100 % of 法律顾问覆盖, `未收到行政复议案件` is
/// 0 of 收到行政复议案件. What a report does not speak of at all is no zero.
struct observation {
    /// The clause that says it.
    source_region region;
    /// The word by which it is known: 全覆盖, 未.
    source_region cue;
    /// What is counted, from the clause.
    source_region name;
    observation_kind kind = observation_kind::zero;
    indicator_role role = indicator_role::result;
    indicator_scope scope = indicator_scope::unknown;
    /// Id of the canonical indicator; empty where it is none of them.
    std::string_view concept_id;
    /// Index of the innermost outline node around it, or `no_section`.
    std::uint32_t section = no_section;
    /// The sentence it stands in.
    source_region sentence;

    friend bool operator==(observation const&, observation const&) = default;
};

} // namespace fazhi
