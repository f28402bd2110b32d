// SPDX-License-Identifier: MIT

// Outline numbers: 一、 （一） 1. （1） ① 一是 第一， ——
#pragma once

#include <fazhi/grammar/view.hpp>
#include <fazhi/section.hpp>

namespace fazhi::grammar {

/// A marker as written: its numeral, and the white space behind it.
struct marker_form {
    marker_style style = marker_style::chinese_comma;
    std::string_view numeral; ///< 三, 12, ③, 首先; empty for a dash
    std::string_view blank;
};

using marker_type = x3::rule<struct marker_class, marker_form>;
inline constexpr marker_type marker = "outline number";
BOOST_SPIRIT_DECLARE(marker_type)

} // namespace fazhi::grammar
