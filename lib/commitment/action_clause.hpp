// SPDX-License-Identifier: MIT

// What a clause of a plan is to the actions around it.
#pragma once

#include "clause/clauses.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace fazhi::detail {

enum class clause_role : std::uint8_t {
    action,   ///< 健全机制: an undertaking with its own verb
    way,      ///< 聚焦重点领域: belongs to the action behind it
    purpose,  ///< 为…提供保障, 让…: belongs to the action before it
    addition, ///< 特别是…, a noun alone: more of the clause before it
    link,     ///< 同时, 2026年: no part of an action
};

struct clause_reading {
    clause_role role = clause_role::action;
    /// The verb that governs it, as a piece of its text; empty where none is known.
    std::string_view verb;
};

/// Tells what a clause is from its first words, its verbs and its last word.
[[nodiscard]] clause_reading read_action_clause(std::string_view text);

} // namespace fazhi::detail
