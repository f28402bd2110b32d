// SPDX-License-Identifier: MIT

// What was done: one measure for each lowest outline node of a measures or leadership part.
#pragma once

#include <fazhi/section.hpp>

#include <string_view>

namespace fazhi {

/// `（二）扎实推进行政复议。…` from its marker to the next: what was done under one heading.
struct measure {
    source_region region;
    /// The heading of the node, or its first sentence.
    source_region lead;
    /// Index of the outline node; `no_section` where the report has no outline.
    std::uint32_t section = no_section;
    /// Id of a theme (see `themes`); empty where it is not told.
    std::string_view theme;

    friend bool operator==(measure const&, measure const&) = default;
};

} // namespace fazhi
