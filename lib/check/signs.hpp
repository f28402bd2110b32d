// SPDX-License-Identifier: MIT

// The few characters that the rules of figures themselves are about.
#pragma once

#include <cstddef>
#include <string_view>

namespace fazhi::detail {

inline constexpr std::size_t han = 3; // bytes of a Chinese character
inline constexpr std::string_view among = "其中";
inline constexpr std::string_view pause = "、";
inline constexpr std::string_view of_word = "的";
inline constexpr std::string_view rate_sign = "率";
inline constexpr std::string_view share_sign = "占";

} // namespace fazhi::detail
