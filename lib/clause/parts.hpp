// SPDX-License-Identifier: MIT

// The parts of a report as lists: which of their clauses speak of what.
#pragma once

#include "facts.hpp"

#include <cstdint>
#include <vector>

namespace fazhi::detail {

[[nodiscard]] inline bool is_leaf(report const& target, std::uint32_t node) noexcept
{
    return target.sections[node].subtree_end == node + 1;
}

/// Whether a part of the first level speaks of `role`, by its own heading or by one right below it:
/// 二、存在的不足 …（二）下步打算.
[[nodiscard]] bool speaks_of(report const& target, section const& part, section_role role);

/// The runs of a part that speak of `role`. A part that merges what is lacking with what will be
/// done is cut at its headings, and where there are none at 下一步 and its like.
[[nodiscard]] std::vector<clause_range> find_role_runs(report const& target, reading const& source,
                                                       std::uint32_t part, section_role role);

/// A paragraph from where it turns to what is lacking: 我们也清醒看到. Empty where it does not.
[[nodiscard]] clause_range behind_turn(reading const& source, clause_range where);

/// Whether a node is the first of a row and stands right behind a paragraph that ends at `end`.
[[nodiscard]] bool begins_row_behind(reading const& source, std::uint32_t end, section const& node);
/// Behind the last node of the row that begins with `first`: its brothers in order, and what is
/// below.
[[nodiscard]] std::uint32_t end_of_row(report const& target, std::uint32_t first);

} // namespace fazhi::detail
