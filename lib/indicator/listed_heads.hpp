// SPDX-License-Identifier: MIT

// The heads of a list of values, 信访数量|和人次: where they part and what they share. All views
// point into the text given.
#pragma once

#include "vocabulary/lexicon.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace fazhi::detail {

/// What the first of several heads has before it that holds for another of them:
/// 区级部门的|…率、…率, 事故|起数、死亡人数.
[[nodiscard]] std::string_view shared_modifier(std::string_view first, std::string_view other);
/// The 、 or 和 with which a piece ends; none where its character belongs to a word: 参与, 普及.
[[nodiscard]] std::optional<lexicon_hit> closing_coordinator(std::string_view piece);
/// The last 、 or 和 of a list of heads.
[[nodiscard]] std::optional<lexicon_table::occurrence> last_coordinator(std::string_view head);
/// The verb and what follows it behind the last of listed subjects: 法院、检察院|受理案件数.
[[nodiscard]] std::string_view predicate_of_list(std::string_view head);
/// Listed subjects that do the same, each as often as its value says.
struct respective_head {
    std::string_view subjects;
    std::string_view done; ///< empty where it only leads to a rank: 居全省第2、第4位
};
/// 公安、城管|分别|办理案件: what stands before 分别 and behind it. None where either is missing.
[[nodiscard]] std::optional<respective_head> read_respective_head(std::string_view head);
/// Parts a head at its last 、 and 和, one piece for each of `parts`: 信访数量|人次. False where
/// there are too few.
[[nodiscard]] bool part_head(std::string_view head, std::span<std::string_view> parts);

} // namespace fazhi::detail
