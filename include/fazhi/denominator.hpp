// SPDX-License-Identifier: MIT

// Of what a rate is a rate, where the report says how many there were.
#pragma once

#include <fazhi/report.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace fazhi {

/// The indicator that a rate is a rate of: in `报备规范性文件8件…备案率100%` the 件 of the rate. It
/// is the nearest figure of the rate's denominator (see `indicator_concept::denominator`) with the
/// same scope in the same sentence, or else in the same outline node. Empty for what is no rate,
/// where the denominator of the rate is not fixed, and where the report does not state it: then the
/// rate compares with another only if both count the same.
[[nodiscard]] FAZHI_EXPORT std::optional<std::uint32_t> stated_denominator(report const&,
                                                                           std::size_t indicator);

} // namespace fazhi
