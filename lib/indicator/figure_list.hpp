// SPDX-License-Identifier: MIT

// Which figures of a sentence are listed beside each other, and which is said of which.
#pragma once

#include "indicator/indicator_name.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace fazhi::detail {

/// Whether the figure follows another in its clause: 办理建议9件、提案|7件.
[[nodiscard]] bool in_list(figure_sentence const& s, std::size_t i);
/// Whether the figure continues a list of its clause, or a list that goes on over a comma.
[[nodiscard]] bool is_listed(figure_sentence const& s, std::size_t i);
/// Whether the figure is one of four or more of one unit in its clause: classes and no course of
/// events.
[[nodiscard]] bool is_enumerated(figure_sentence const& s, std::size_t i);
/// 行政复议20件、行政诉讼3件: nouns that begin alike.
[[nodiscard]] bool is_sibling(figure_sentence const& s, std::size_t i);
/// 出动执法人员9人次，执法车辆3辆次: what two things are of is said again.
[[nodiscard]] bool begins_alike(figure_sentence const& s, std::size_t i);
/// 检查医疗机构90户次，公共场所|80户次: the same is done to further bodies, places or persons.
[[nodiscard]] bool is_further_party(figure_sentence const& s, std::size_t i);
/// 开展集中学习9次、|研讨|2次、讲座1次: an event of the list, though a verb by its form.
[[nodiscard]] bool is_event_in_verbs(figure_sentence const& s, std::size_t i);
/// 其中一审案件9件，|二审案件|7件; 审核48份（含合同37份、|案卷|6件）: a further part of the same,
/// told by a noun as the one before it.
[[nodiscard]] bool is_further_part(figure_sentence const& s, std::size_t i);
/// 负责人出庭6件，包括|公安局|2件: the first part of what was counted right before it.
[[nodiscard]] bool is_part_of_last(figure_sentence const& s, std::size_t i);
/// 组织专题学习3次，专题讲座2次: events in a row share the verb of the first.
[[nodiscard]] bool is_event_of_list(figure_sentence const& s, std::size_t i, std::string_view stem);

/// Whether 的 stands before the number and no noun behind it: 以县政府为被告的|9件.
[[nodiscard]] bool lacks_noun(figure_sentence const& s, std::size_t i);

/// The last figure of the clause of a figure.
[[nodiscard]] std::size_t last_of_clause(figure_sentence const& s, std::size_t i);
/// 建成2个省级、4个县级基地: the noun behind the last of a list, for those that have none.
[[nodiscard]] std::string_view noun_of_list(figure_sentence const& s, std::size_t i);

/// The first of a row of levels, whose noun those have that name their level alone:
/// 创建省级示范村1个、|市级|3个.
[[nodiscard]] std::optional<std::size_t> first_of_levels(figure_sentence const& s, std::size_t i);
/// The noun behind a level: 示范村 of 创建省级示范村.
[[nodiscard]] std::string_view noun_of_level(figure const& each);

/// The count that a share is one of: 公安类30件，占比|32%. None where no count is near.
[[nodiscard]] std::optional<std::size_t> count_of_share(figure_sentence const& s, std::size_t i);

} // namespace fazhi::detail
