// SPDX-License-Identifier: MIT

// When a report was made public, as the page around it says.
#pragma once

#include <fazhi/report.hpp>

#include <optional>

namespace fazhi {

/// The day that stands behind a key such as 发布日期 in front of the report:
/// `发布时间：2025-03-20 09:41`. Empty where the page names no whole day that exists. It is what
/// the page says, not what the report says of itself; see `report::date` for that.
[[nodiscard]] FAZHI_EXPORT std::optional<document_date> publication_date(report const& parsed);

} // namespace fazhi
