// SPDX-License-Identifier: MIT

// The outline of a report: numbered and unnumbered headings, down to items inside a paragraph.
#pragma once

#include <fazhi/source.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fazhi {

/// What a part of the report is for. A section that merges two has both bits.
enum class section_role : std::uint8_t {
    none = 0,
    measures = 1,     ///< 主要举措和成效, or any theme of its own
    leadership = 2,   ///< 党政主要负责人履行第一责任人职责
    deficiencies = 4, ///< 存在的不足和原因
    plan = 8,         ///< 下一年度安排
    other = 16,       ///< appendices and what is none of these
};
[[nodiscard]] constexpr section_role operator|(section_role a, section_role b) noexcept
{
    return section_role(std::uint8_t(a) | std::uint8_t(b));
}
/// Whether `role` has every bit of `part`: `has(section.role, section_role::plan)`.
[[nodiscard]] constexpr bool has(section_role role, section_role part) noexcept
{
    return (std::uint8_t(role) & std::uint8_t(part)) == std::uint8_t(part);
}
/// `measures`, `deficiencies+plan`, …; empty for none.
[[nodiscard]] FAZHI_EXPORT std::string to_string(section_role);

/// The written form of an outline number.
enum class marker_style : std::uint8_t {
    chinese_comma,   ///< 一、 (also 一. 一， where a heading follows)
    chinese_bracket, ///< （一） (一) 一）
    arabic_point,    ///< 1. 1． 1、
    arabic_bracket,  ///< （1） (1) 1）
    circled,         ///< ①
    chinese_is,      ///< 一是 一要
    chinese_ordinal, ///< 第一， 第一、 首先，
    dash,            ///< ——
};
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(marker_style) noexcept;

/// An outline number as written: `（三）` is chinese_bracket, 3.
struct section_marker {
    source_region region;
    marker_style style = marker_style::chinese_comma;
    std::uint32_t ordinal = 0;

    friend bool operator==(section_marker const&, section_marker const&) = default;
};

/// A node of the outline. Nodes stand in reading order (pre-order) in `report::sections`:
/// the children of node n follow it, up to `subtree_end`.
struct section {
    /// From the marker (or the heading) to the next node of the same or a higher level.
    source_region region;
    std::optional<section_marker> marker;
    /// The heading without marker and closing point; empty optional where a node has none.
    std::optional<source_region> heading;
    section_role role = section_role::none;
    /// 1 for the parts of the report, 2 for what is below them; no level is skipped.
    std::uint32_t level = 1;
    /// Index of the node above, or `no_section`.
    std::uint32_t parent = 0xFFFFFFFF;
    /// Index one past the last descendant; a leaf's is its own index plus one.
    std::uint32_t subtree_end = 0;

    friend bool operator==(section const&, section const&) = default;
};

inline constexpr std::uint32_t no_section = 0xFFFFFFFF;

} // namespace fazhi
