// SPDX-License-Identifier: MIT

// Quantities as reports write them: 25.5万余件, 近12万户, 99%以上, 第二名, A档, 三分之一, 半天.
#pragma once

#include <fazhi/grammar/view.hpp>
#include <fazhi/grammar/words.hpp>

#include <cstdint>
#include <optional>

namespace fazhi::grammar {

/// The scale of a number and what is written behind it: 万, 万余, 4000 in 3万4000.
struct scale_form {
    std::string_view powers;       ///< 万, 千万, 万亿
    std::string_view lower;        ///< 4000 in 3万4000, 6 in 25万6千
    std::string_view lower_powers; ///< 千 in 25万6千
    std::string_view odd;          ///< 余 in 25.5万余
};

/// A number as written, with its scale: 25.5万余, 300余万, 三百二十, 3万4000, 万余.
struct amount_form {
    std::string_view whole;    ///< 25, 1,100, 三百二十; empty in 万余
    std::string_view fraction; ///< .5 in 25.5万
    std::string_view odd;      ///< 余 in 300余万
    scale_form scale;
};

enum class quantity_shape : std::uint8_t {
    number,  ///< 365件, and ranges and fractions of numbers
    ordinal, ///< 第10位
    leading, ///< 前三名
    first,   ///< 首个
    half,    ///< 半天, 一半, 过半
    grade,   ///< A档
};

/// What follows the first number of a range or fraction: —2个, 分之一.
struct second_form {
    std::string_view join;
    amount_form amount;
    std::string_view unit;
};

/// A quantity as written. Every part but the amount may be absent.
struct quantity_form {
    quantity_shape shape = quantity_shape::number;
    std::string_view bound; ///< 近, 超过
    amount_form amount;     ///< of a grade, `whole` is its letter
    std::string_view unit;
    second_form second;
    std::string_view behind; ///< 以上, 左右
};

/// What a form is worth; empty where it is no quantity after all (千 alone, 三三件).
[[nodiscard]] FAZHI_EXPORT std::optional<quantity_value> value_of(quantity_form const&);

using quantity_type = x3::rule<struct quantity_class, quantity_form>;
inline constexpr quantity_type quantity = "quantity";
BOOST_SPIRIT_DECLARE(quantity_type)

} // namespace fazhi::grammar
