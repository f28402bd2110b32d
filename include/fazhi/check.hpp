// SPDX-License-Identifier: MIT

// Checks a report as an attentive reader would: its figures, its form, and the duty to report.
#pragma once

#include <fazhi/calendar_day.hpp>
#include <fazhi/error.hpp>
#include <fazhi/finding.hpp>
#include <fazhi/report.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fazhi {

/// What to check, and what is known besides the text.
struct check_options {
    /// The rules to check by, as ids or families (`figure.rate`, `form.*`); empty for all.
    std::vector<std::string> rules;
    /// Rules to leave out, written in the same way.
    std::vector<std::string> ignored;
    /// Findings below it are left out.
    severity minimum = severity::note;
    /// The day of the check: what is not yet due is not late, and what is dated later is odd.
    std::optional<calendar_day> as_of;
    /// The day on which the report was made public, which its text does not tell.
    std::optional<calendar_day> published;

    friend bool operator==(check_options const&, check_options const&) = default;
};

/// Checks a report; the findings are in reading order.
///
///     for (fazhi::finding const& found : fazhi::check(report))
///         std::cout << fazhi::message(found, fazhi::language::chinese) << '\n';
///
/// @throws option_error when `rules` or `ignored` names no rule, or a date does not exist.
[[nodiscard]] FAZHI_EXPORT std::vector<finding> check(report const& checked,
                                                      check_options const& options = {});

} // namespace fazhi
