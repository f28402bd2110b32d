// SPDX-License-Identifier: MIT

// The single undertakings of a plan item.
#pragma once

#include "clause/statements.hpp"

#include <fazhi/report.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Groups the statements of a plan item into actions: a clause with its own verb each, together
/// with the clauses that only say how, why or on what ground. Verbs, deadlines and strength are
/// filled in, targets and testability are not.
void find_actions(std::string_view text, std::span<statement const> statements,
                  std::vector<commitment_action>& actions);

/// Fills the targets from the indicators, which stand in reading order, and the testability.
void measure_actions(std::span<indicator const> indicators,
                     std::vector<commitment_action>& actions);

/// Fills the testability alone, from targets, deliverables and deadlines.
void rate_actions(std::vector<commitment_action>& actions);

} // namespace fazhi::detail
