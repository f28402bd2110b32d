// SPDX-License-Identifier: MIT

// The word tables of changes as parsers.
#pragma once

#include <fazhi/grammar/words.hpp>

namespace fazhi::grammar {

/// What a table says of a word for a change.
struct change_verb {
    change_direction direction = change_direction::up;
    bool is_end_point = false; ///< 提升到: what follows is a level
    bool is_rate_word = false; ///< 提升: of rates and sums; with a count of things it is no change
    bool needs_base = false;   ///< 增, 降: a change only behind 同比 and its kin
};

/// 增长 下降 提升到.
[[nodiscard]] FAZHI_EXPORT word_table<change_verb> const& change_verbs();
/// 同比 环比 较上年.
[[nodiscard]] FAZHI_EXPORT word_table<> const& change_bases();
/// 较 与 相比, before a year.
[[nodiscard]] FAZHI_EXPORT word_table<> const& change_comparers();
/// 分别 平均 大幅.
[[nodiscard]] FAZHI_EXPORT word_table<> const& change_manners();

} // namespace fazhi::grammar
