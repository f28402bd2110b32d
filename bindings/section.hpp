// SPDX-License-Identifier: MIT

// The Python objects of the outline.
#pragma once

#include "sequence.hpp"

namespace fazhi::python {

struct section_node : piece {
    static constexpr char const* attribute = "walk";

    section_node(shared_document document, std::uint32_t i)
        : piece{document, document->content.sections[i].region, i}
    {
    }
    [[nodiscard]] section const& get() const noexcept { return content().sections[index]; }
};
using sections = sequence_of<section_node>;

/// The section at an index, or None for `no_section`.
[[nodiscard]] py::object section_or_none(shared_document const& owner, std::uint32_t index);
/// The children of a node, or the level-1 sections between `first` and `last`.
[[nodiscard]] sections siblings(shared_document const& owner, std::uint32_t first,
                                std::uint32_t last);

} // namespace fazhi::python
