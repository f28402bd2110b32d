// SPDX-License-Identifier: MIT

// Which theme a piece of a report speaks of.
#pragma once

#include <optional>
#include <string_view>

namespace fazhi::detail {

/// The id of the theme that the words of `lead` and `body` speak of most, in the outline by which a
/// report on `year` goes; a word in the lead counts three times. Empty where no theme is ahead.
[[nodiscard]] std::string_view theme_of(std::string_view lead, std::string_view body,
                                        std::optional<int> year);

} // namespace fazhi::detail
