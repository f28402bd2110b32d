// SPDX-License-Identifier: MIT

// The clauses of an outline node, with or without those of the nodes below it.
#pragma once

#include "clause/clauses.hpp"

#include <cstdint>
#include <vector>

namespace fazhi::detail {

/// A run of clauses [first, last) of a reading.
struct clause_range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    [[nodiscard]] constexpr bool empty() const noexcept { return first >= last; }
    [[nodiscard]] constexpr clause_range within(clause_range other) const noexcept
    {
        return {first < other.first ? other.first : first, last < other.last ? last : other.last};
    }
};

/// Which clauses stand in which outline node of a report.
class node_clauses {
public:
    node_clauses(report const& target, layout const& page, std::vector<clause> const& clauses);

    /// The clauses of a node that stand in none of its children, its heading among them.
    [[nodiscard]] clause_range own(std::uint32_t node) const noexcept { return own_[node]; }
    /// The clauses of a node and all below it.
    [[nodiscard]] clause_range all(std::uint32_t node) const noexcept { return all_[node]; }

    /// The same without a heading that stands alone on its line.
    [[nodiscard]] clause_range body(std::uint32_t node) const noexcept
    {
        return {own_[node].first + headings_[node], own_[node].last};
    }

private:
    std::vector<std::uint32_t> headings_; // clauses in the heading of each node
    std::vector<clause_range> own_;
    std::vector<clause_range> all_;
};

} // namespace fazhi::detail
