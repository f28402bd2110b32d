// SPDX-License-Identifier: MIT

// The frame of a report: what stands around its running text, and whose report of which year it is.
#pragma once

#include "page/layout.hpp"

#include <optional>

namespace fazhi::detail {

/// Reads what stands in front of the running text: title, addressees and what is around them.
void read_front(report& target, layout& page);

/// Reads what stands behind the running text: closing words, names, date, copies, contact.
void read_signature(report& target, layout& page);

/// The year reported on: of the title, the lead paragraph or the headings; empty where none tells.
[[nodiscard]] std::optional<int> find_report_year(report const& target, layout const& page);

/// Finds issuers, date and document number, once lines and outline are known.
void read_metadata(report& target, layout const& page);

} // namespace fazhi::detail
