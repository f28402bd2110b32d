// SPDX-License-Identifier: MIT

// The headings that a name without an owner can lean on.
#pragma once

#include <fazhi/report.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// The innermost heading around a section that a bare name can lean on: one of the report's own and
/// not of the genre, as 主要工作 is. Each is looked at once.
class own_headings {
public:
    explicit own_headings(report const& target) : target_(target), kinds_(target.sections.size()) {}

    /// Empty where none of the headings around is the report's own.
    [[nodiscard]] source_region around(std::uint32_t index);

private:
    enum class kind : std::uint8_t { unknown, own, of_genre };

    [[nodiscard]] bool is_own(std::uint32_t index);

    report const& target_;
    std::vector<kind> kinds_;
};

} // namespace fazhi::detail
