// SPDX-License-Identifier: MIT

// Labels before a colon that part what is lacking from what will be done: 问题1：…。整改措施：….
#pragma once

#include <cstdint>
#include <string_view>

namespace fazhi::detail {

enum class item_label : std::uint8_t { none, lack, lacks, plan };

/// What a clause is as a label: 问题1 opens what is lacking, 存在的问题 a list of that, 整改措施
/// what will be done. A clause that says more is none.
[[nodiscard]] item_label read_item_label(std::string_view clause);

} // namespace fazhi::detail
