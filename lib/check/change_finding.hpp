// SPDX-License-Identifier: MIT

// What is asked about a change that two values of the text do not give.
#pragma once

#include "check/inspection.hpp"
#include "check/stated_figures.hpp"

#include <string>
#include <string_view>

namespace fazhi::detail {

/// A change as it is stated, the values that it leads from and to, and what they give.
struct compared_change {
    stated_figure const* from = nullptr;
    stated_figure const* to = nullptr;
    stated_figure const* change = nullptr;
    std::string computed;
    /// `12天 → 7天` where the first value stands first, `98.8% − 96.5%` and `16 ÷ 4` where the
    /// second.
    std::string_view sign = " → ";
};

/// Adds a finding: `12天 → 7天 = 41.67% ≠ 57.1%`.
void add_change(inspection& target, compared_change const& compared,
                std::string_view rule = "figure.from_to");

} // namespace fazhi::detail
