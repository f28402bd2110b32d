// SPDX-License-Identifier: MIT

// Texts in traditional characters, as mirrors of official pages have them.
#pragma once

#include <fazhi/report.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fazhi::detail {

/// A text in traditional characters with the simplified ones in their places, byte for byte as
/// long, so that what is read from it stands at the same offsets; nothing where a text is not
/// traditional.
[[nodiscard]] std::optional<std::string> simplified(std::string_view text);

/// Gives the units of a report that was read from such a text the characters of its own: 個 for 个.
void restore_units(report& target, std::string_view text);

} // namespace fazhi::detail
