// SPDX-License-Identifier: MIT

// What a part of a report is for, told by the wording of its heading.
#pragma once

#include <fazhi/section.hpp>

#include <optional>
#include <string_view>

namespace fazhi::detail {

/// What a heading says of its part.
struct heading_reading {
    section_role role = section_role::none; ///< none where the wording is that of a theme
    std::optional<int> year;                ///< 2025 of `2025年工作安排`
    /// No strong wording: 主要工作 may be what was done and what is planned, the year decides.
    bool is_open = false;
    /// The wording is that of an appended or closing part, where it comes behind the plan.
    bool is_other_behind_plan = false;
};

/// Reads the wording of a heading, without its marker.
[[nodiscard]] heading_reading read_heading(std::string_view heading);

/// Whether a line has the wording of one of the parts of a report.
[[nodiscard]] bool has_section_wording(std::string_view line);

} // namespace fazhi::detail
