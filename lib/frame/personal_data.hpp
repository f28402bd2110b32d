// SPDX-License-Identifier: MIT

// Asks to look at what may name or reach one person.
#pragma once

#include "text/non_han.hpp"

#include <fazhi/report.hpp>

namespace fazhi::detail {

/// Adds a diagnostic for each identity-card number, mobile number and e-mail address in the text,
/// which `others` is the map of. It tells the place and never repeats what stands there.
void find_personal_data(report& target, non_han_map const& others);

} // namespace fazhi::detail
