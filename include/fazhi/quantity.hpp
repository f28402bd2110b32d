// SPDX-License-Identifier: MIT

// What a stated figure says: its number, unit, how it is bounded, how it has changed.
#pragma once

#include <fazhi/decimal.hpp>
#include <fazhi/source.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace fazhi {

/// How the wording bounds the number.
enum class approximation : std::uint8_t {
    exact,    ///< 365件
    over,     ///< 300余万元、超85%、99%以上 said of a result
    under,    ///< 近12万户、不足5件
    about,    ///< 约10个百分点、20件左右
    at_least, ///< 不少于3次、40%以上 said of a target
    at_most,  ///< 5分钟以内、不超过3天
};

enum class quantity_kind : std::uint8_t {
    count,    ///< 365件
    percent,  ///< 99.6%
    points,   ///< 10个百分点
    money,    ///< 13亿元
    rank,     ///< 居全市第1、第二名
    grade,    ///< A档
    duration, ///< 5分钟
    area,     ///< 500㎡
    ratio,    ///< 2倍、三分之一、八成
    other,    ///< any other measure: 5公里
};

/// The value of a quantity: `25.5万余件` is 255000 件, over, within [255000, 256000].
struct quantity_value {
    /// The number with its scale (`4.71万` → 47100), a percentage as written; empty for a grade.
    std::optional<decimal> number;
    /// The measure word as written, without 万 and 亿; `rank` for a bare rank; empty where none is
    /// written. Points into the library's own tables and never dangles.
    std::string_view unit;
    /// The letter of a grade (`A档` → 'A'), else 0.
    char grade = 0;
    approximation approx = approximation::exact;
    quantity_kind kind = quantity_kind::count;
    /// The interval that the wording allows, rounding of the written digits included; an end that
    /// it leaves open is empty. `99.6%` → [99.55, 99.65], `超3000万元` → [30000000, …).
    std::optional<decimal> low;
    std::optional<decimal> high;

    friend bool operator==(quantity_value const&, quantity_value const&) = default;
};

enum class change_direction : std::uint8_t { up, down };
enum class change_kind : std::uint8_t {
    relative, ///< 增长27.8%
    points,   ///< 提升了10个百分点
    absolute, ///< 减少15件
};

/// A figure that states a change and not a level: `同比增长295%`.
struct change_statement {
    change_direction direction = change_direction::up;
    change_kind kind = change_kind::relative;
    /// What it is compared with, as written: 同比, 较2023年, 比上年.
    std::optional<source_region> base;

    friend bool operator==(change_statement const&, change_statement const&) = default;
};

[[nodiscard]] FAZHI_EXPORT std::string_view to_string(approximation) noexcept;
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(quantity_kind) noexcept;
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(change_direction) noexcept;
/// The contract's short words: `rel`, `pts`, `abs`.
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(change_kind) noexcept;

} // namespace fazhi
