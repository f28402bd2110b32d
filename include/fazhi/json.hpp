// SPDX-License-Identifier: MIT

// The report as one JSON object of schema `fazhi.report/1`.
#pragma once

#include <fazhi/report.hpp>

#include <string>

namespace fazhi {

/// How `to_json` writes.
struct json_options {
    /// Spaces an indent; negative for one line.
    int indent = -1;
    /// Write the text of the contact note; otherwise only its place is given.
    bool include_contact = false;

    friend bool operator==(json_options const&, json_options const&) = default;
};

/// Writes a report as JSON in UTF-8. Offsets are code points, exact numbers are strings.
///
///     std::cout << fazhi::to_json(fazhi::parse(text)) << '\n';
///
[[nodiscard]] FAZHI_EXPORT std::string to_json(report const& report, json_options options = {});

} // namespace fazhi
