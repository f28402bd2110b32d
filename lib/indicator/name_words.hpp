// SPDX-License-Identifier: MIT

// The words that names of figures are made of: what leads to a name, what leads on to its number,
// verbs, predicates, and which names cannot stand alone. All views point into the text given.
#pragma once

#include "vocabulary/lexicon.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace fazhi::detail {

/// Nothing asks whether a piece has more Chinese characters than these.
constexpr std::size_t longest_count = 24;
/// How many Chinese characters a piece has, counted up to `longest_count`.
[[nodiscard]] std::size_t chinese_count(std::string_view text) noexcept;

/// Whether a name of so many Chinese characters is too short to stand alone: 成功率, 调解成功.
[[nodiscard]] constexpr bool is_bare_size(std::size_t characters) noexcept
{
    return characters <= 5;
}

/// Without what stands before a name: periods, 全年 共 其中, punctuation.
[[nodiscard]] std::string_view without_openers(std::string_view piece);
/// Without what stands between a name and its number: 达 为 分别为 累计.
[[nodiscard]] std::string_view without_closers(std::string_view piece);
/// Without the note in brackets at its end: 纠错（含撤销、变更） → 纠错.
[[nodiscard]] std::string_view without_note(std::string_view piece);
/// Without a bracket that opens at its end or closes at its beginning: 案件（ → 案件.
[[nodiscard]] std::string_view without_lone_bracket(std::string_view piece);
/// Without the prepositions at its end: 帮助企业为 → 帮助企业.
[[nodiscard]] std::string_view without_prepositions(std::string_view stem);

/// Whether a piece only leads on to a rank: 位居全区, 均列全市.
[[nodiscard]] bool is_rank_lead(std::string_view piece);

/// The verbs (and adverbs before them) with which a piece begins; empty where it opens with a noun.
[[nodiscard]] std::string_view leading_verbs(std::string_view piece);
/// A subject with its verb at the beginning of a piece: 区级取消|服务事项. Empty where no verb is
/// sure to be one.
[[nodiscard]] std::string_view subject_and_verb(std::string_view piece);
/// The predicate of a piece that opens with a noun: 重点企业|提供全程服务.
[[nodiscard]] std::string_view predicate_of(std::string_view piece);
/// What stands behind the preposition inside a piece: 督察组对|全县.
[[nodiscard]] std::string_view behind_preposition(std::string_view piece);

/// A name that everyone understands to need an owner, whatever its length: 按时办结率.
[[nodiscard]] bool is_known_bare(std::string_view stem);
/// A name that does not stand alone: 成功率, 办理业务, 受理案件数. `verbs` are those it begins
/// with, and `is_known` tells whether it is one of `is_known_bare`.
[[nodiscard]] bool is_bare(std::string_view stem, std::string_view verbs, bool is_known);
/// A verb and little else: 开展讲座, 调解案件.
[[nodiscard]] bool is_short(std::string_view stem);
/// 开展, 累计举办: it says that something was done and not what.
[[nodiscard]] bool is_only_verbs(std::string_view stem);
/// 行政强制类, 其他类: one of the classes that something was sorted into.
[[nodiscard]] bool is_class(std::string_view stem);
/// What is lent to a name that begins with the end of it, without that end: 一般|隐患 of
/// 隐患整改率.
[[nodiscard]] std::string_view without_common_end(std::string_view lent, std::string_view name);
/// 审核通过率, 综合化解率: a rate with one word before it that tells little of what it is of.
[[nodiscard]] bool is_short_rate(std::string_view stem);
/// What is bettered: 加强|行政复议工作. The piece itself where it opens with no such verb.
[[nodiscard]] std::string_view behind_bettering(std::string_view piece);
/// 负责人出庭应诉 is a clause of its own and takes no verb from the clause before.
[[nodiscard]] bool has_verb_inside(std::string_view stem);
/// 不符合条件, 未办结: part of what was counted before, of which something is denied.
[[nodiscard]] bool is_denied(std::string_view stem);
/// 刑事立案, 热线工单, but not 败诉 and no rate: those are of what stands before a semicolon.
[[nodiscard]] bool tells_another_matter(std::string_view stem);
/// 所有事项的办件|均在平台运行: what a clause says something of, where it says it of all.
[[nodiscard]] std::string_view subject_of_all(std::string_view clause);
/// 实现8个镇街、20个部门|述法全覆盖: what the last of listed bodies has for all of them.
[[nodiscard]] std::string_view shared_coverage(std::string_view tail);
/// 发放|宣传手册、传单等宣传品: the end of the verbs is the beginning of the noun.
[[nodiscard]] std::string_view without_shared_end(std::string_view verbs, std::string_view head);
/// 废止行政规范性文件4件，部门规范性文件1件: two kinds of one thing.
[[nodiscard]] bool ends_alike(std::string_view a, std::string_view b);

} // namespace fazhi::detail
