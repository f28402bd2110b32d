// SPDX-License-Identifier: MIT

// Which lines of the table of divisions a name may begin with, by its first two characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// The lines by the first two characters of the names in them. It is made at the first use and
/// costs about what two walks through the whole table do.
class division_index {
public:
    /// Bytes of two Chinese characters: no name of a place is shorter.
    static constexpr std::size_t shortest_name = 6;

    [[nodiscard]] static division_index const& get();

    /// Lines in their order: all in which a division or a township begins as `name` does, and a few
    /// others.
    [[nodiscard]] std::span<std::uint16_t const> lines_for(std::string_view name) const noexcept;

private:
    division_index();

    // The lines of bucket b are those in lines_ from begins_[b] to begins_[b + 1].
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint16_t> lines_;
};

} // namespace fazhi::detail
