// SPDX-License-Identifier: MIT

// Labels before a colon that part what is lacking from what will be done: 问题1：…。整改措施：….
#pragma once

#include <cstdint>
#include <string_view>

namespace fazhi::detail {

enum class item_label : std::uint8_t { none, lack, plan };

/// What a clause is as a label, its number aside: 问题1 and 存在问题 open what is lacking, 整改措施
/// what will be done. A clause that says more is none.
[[nodiscard]] item_label read_item_label(std::string_view clause);

} // namespace fazhi::detail
