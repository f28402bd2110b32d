// SPDX-License-Identifier: MIT

// Examples before 等 in a name, which tell less than the noun behind it.
#pragma once

#include <array>
#include <string_view>

namespace fazhi::detail {

/// The pieces of a name that are left without its examples, the second one empty where one piece is
/// left: 建立立项、论证、评估等制度 → 建立, 制度. Two examples before 等 stay
/// unless they are titles: 学习《甲法》《乙法》等法规 → 学习, 法规.
[[nodiscard]] std::array<std::string_view, 2> without_examples(std::string_view piece);

} // namespace fazhi::detail
