// SPDX-License-Identifier: MIT

// Notes that say who is to do an item of a plan and by when:
// 责任单位：县司法局；完成时限：2025年6月底.
#pragma once

#include "clause/statements.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// What the notes of an item say.
struct assignment {
    std::uint32_t end = 0; ///< behind the last of them; 0 where there is none
    std::optional<source_region> deadline;

    [[nodiscard]] bool is_given() const noexcept { return end != 0; }
};

/// Takes the notes out of the statements of an item, for nothing is undertaken in them: those that
/// are sentences of their own, and those in brackets at the end of a statement.
[[nodiscard]] assignment take_assignment(std::string_view text, std::vector<statement>& statements);

} // namespace fazhi::detail
