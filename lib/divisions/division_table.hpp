// SPDX-License-Identifier: MIT

// The table of divisions as it is packed: see lib/divisions/pack.py.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace fazhi::detail {

/// The lines of lib/divisions/divisions.txt in the order of their codes, embedded at build.
[[nodiscard]] std::span<std::string_view const> division_lines() noexcept;

/// A line: a province, a prefecture or a county.
struct packed_division {
    std::string_view code;
    std::string_view name;
    std::string_view towns; ///< packed; empty where the line has none
};
[[nodiscard]] packed_division read_division_line(std::string_view line) noexcept;

/// The townships of a county by its code, packed; empty where there is none.
[[nodiscard]] std::string_view towns_of(std::string_view county) noexcept;

/// A township of a county.
struct packed_town {
    int number = 0; ///< the last three digits of its code
    std::string_view stem;
    std::string_view ending; ///< 街道, 镇, 乡 or nothing

    [[nodiscard]] std::string name() const { return std::string(stem) += ending; }
    [[nodiscard]] bool begins(std::string_view text) const noexcept
    {
        return text.starts_with(stem) && text.substr(stem.size()).starts_with(ending);
    }
    [[nodiscard]] std::size_t size() const noexcept { return stem.size() + ending.size(); }
};

/// Whether a letter stands for the ending of a township, which ends its entry.
[[nodiscard]] constexpr bool ends_town(char letter) noexcept
{
    return letter == 'j' || letter == 'z' || letter == 'x' || letter == '.';
}

/// Calls `found(town)` for the townships of a county.
template <class Found> void each_town(std::string_view towns, Found found)
{
    packed_town town;
    while (!towns.empty()) {
        int number = 0;
        std::size_t at = 0;
        for (; at != towns.size() && towns[at] >= '0' && towns[at] <= '9'; ++at)
            number = number * 10 + (towns[at] - '0');
        town.number = at == 0 ? town.number + 1 : number;
        std::size_t end = at;
        while (end != towns.size() && !ends_town(towns[end])) ++end;
        if (end == towns.size()) return;
        town.stem = towns.substr(at, end - at);
        town.ending = towns[end] == 'j' ? std::string_view("街道")
                    : towns[end] == 'z' ? std::string_view("镇")
                    : towns[end] == 'x' ? std::string_view("乡")
                                        : std::string_view();
        towns.remove_prefix(end + 1);
        found(town);
    }
}

/// A node that only fills the table: 市辖区, 县, 省直辖县级行政区划.
[[nodiscard]] bool is_filler(packed_division const& division) noexcept;

} // namespace fazhi::detail
