// SPDX-License-Identifier: MIT

// Findings in the form that code hosts and editors read: SARIF 2.1.0.
#pragma once

#include <fazhi/finding.hpp>
#include <fazhi/report.hpp>

#include <span>
#include <string>
#include <vector>

namespace fazhi {

/// A report with what was found in it.
struct checked_report {
    report const* content = nullptr;
    std::vector<finding> findings;
};

/// Writes one SARIF log of one run over all the reports; columns are code points.
[[nodiscard]] FAZHI_EXPORT std::string to_sarif(std::span<checked_report const> reports,
                                                json_options options = {});

} // namespace fazhi
