// SPDX-License-Identifier: MIT

// What a clause says something of, and what it only leads on to others with. All views point into
// the text given.
#pragma once

#include <string_view>

namespace fazhi::detail {

/// Whether a clause only says how the counting behind it came about: 经审查|，受理,
/// 从结案方式看|，维持.
[[nodiscard]] bool is_frame(std::string_view clause);
/// Whether it says by what the things behind it are sorted: 按案件领域分|，公安类.
[[nodiscard]] bool is_sorting_frame(std::string_view clause);

/// Whether the kinds that such a clause leads to are acts and begin with verbs:
/// 按处罚种类分|，没收违法所得.
[[nodiscard]] bool sorts_acts(std::string_view clause);

/// What the things behind a clause are some of: 被诉行政机关|中，区政府9件,
/// 处罚案件|按种类分，警告. Empty where it says no such thing.
[[nodiscard]] std::string_view group_of(std::string_view clause);

/// The place of which a stem says what there is in it: 全县|共有执法主体. Empty where it says no
/// such thing.
[[nodiscard]] std::string_view place_of(std::string_view stem);
/// The meeting that a stem says something of: 县政府常务会议|研究议题. Empty where it names none.
[[nodiscard]] std::string_view meeting_of(std::string_view stem);
/// Who has to do what a stem ends with: 负责人|应出庭. Empty where nothing has to be done.
[[nodiscard]] std::string_view obliged_subject(std::string_view stem);

/// The noun without what modifies it: 作为被告的|诉讼案件. The piece itself where nothing does.
[[nodiscard]] std::string_view head_noun(std::string_view piece);

} // namespace fazhi::detail
