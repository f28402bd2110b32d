// SPDX-License-Identifier: MIT

// Whether a report speaks of a whole place or of one body of it.
#pragma once

#include <fazhi/report.hpp>

#include <cstdint>

namespace fazhi::detail {

/// Who speaks. What nobody is named for is a body's own where one body speaks; a government, and
/// the department of justice that reports for it, speaks of the whole place.
enum class speaker : std::uint8_t {
    place,      ///< a government, a party committee, a department of justice; or not known
    department, ///< a department, a court, an enterprise
    township,   ///< a township or subdistrict: 街道 and 镇 are itself
};

/// Tells it from the issuers; where there is none, from the subject of the lead (云岭市水务局坚持…)
/// or else from the first words by which the body speaks of itself (我局).
[[nodiscard]] speaker speaker_of(report const& source);

} // namespace fazhi::detail
