// SPDX-License-Identifier: MIT

// Asks to look at what may name or reach one person.
#pragma once

#include <fazhi/report.hpp>

namespace fazhi::detail {

/// Adds a diagnostic for each identity-card number, mobile number and e-mail address in the text.
/// It tells the place and never repeats what stands there.
void find_personal_data(report& target);

} // namespace fazhi::detail
