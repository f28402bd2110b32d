// SPDX-License-Identifier: MIT

// Where what is lacking ends, and a promise or a farewell begins.
#pragma once

#include "clause/node_clauses.hpp"
#include "clause/statements.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fazhi::detail {

/// Whether a sentence begins with `all[i]` that is no part of what is lacking: 针对以上问题,
/// 特此报告, 2026年，我局将.
[[nodiscard]] bool ends_lacks(std::string_view text, std::optional<int> report_year,
                              std::span<statement const> all, std::size_t i);

/// Where the clauses `where` come to such a sentence: the clause that it begins with, or
/// `where.last`.
[[nodiscard]] std::uint32_t end_before_promise(std::string_view text,
                                               std::optional<int> report_year,
                                               std::span<clause const> clauses, clause_range where);

} // namespace fazhi::detail
