// SPDX-License-Identifier: MIT

// What an earlier clause of its sentence lends to the name of a figure.
#pragma once

#include "indicator/indicator_name.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fazhi::detail {

/// The object of the clause before, where that is short and no figure stands before it:
/// 组织专题学习，累计|12次. Empty where there is none.
[[nodiscard]] std::string_view object_before(figure_sentence const& s, std::uint32_t clause);
/// The same behind other figures, where the clause says what was done:
/// 学习3次，参加考试，通过率|100%.
[[nodiscard]] std::string_view object_right_before(figure_sentence const& s, std::uint32_t clause);

/// What those of the clause before took part in, where that clause is long and no figure stands
/// before it: 组织全体机关干部|参加学法用法考试，合格率100%.
[[nodiscard]] std::string_view joined_before(figure_sentence const& s, std::uint32_t clause);

/// The body or platform that an earlier clause brings in: 组建律师团队，开展讲座|12场.
[[nodiscard]] std::string_view founded_before(figure_sentence const& s, std::size_t i);

/// The clause before from where it says what is done with the same verbs:
/// 组织干部开展集中学习，全年累计开展|12次.
[[nodiscard]] std::string_view same_done_before(figure_sentence const& s, std::size_t i,
                                                std::string_view verbs);

/// Whether what stands between a figure and the one before it, behind a semicolon, tells of another
/// act with its object: 整改问题9个；将普法纳入考核，|权重|5%.
[[nodiscard]] bool follows_another_act(figure_sentence const& s, std::size_t i);
/// Whether a figure with a verb and its object stands behind a clause that did something else:
/// 查处案件38件，制定方案，查办案件|426件.
[[nodiscard]] bool begins_anew(figure_sentence const& s, std::size_t i);

/// Whether only clauses that name nothing stand before a clause in its sentence: 经审查，受理|9件.
[[nodiscard]] bool follows_frames(figure_sentence const& s, std::uint32_t clause);

/// Tells each figure of a row of one unit what the clause before the row says of them all.
void read_rows(figure_sentence const& s);

} // namespace fazhi::detail
