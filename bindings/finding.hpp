// SPDX-License-Identifier: MIT

// The Python object of what a check found.
#pragma once

#include "piece.hpp"

namespace fazhi::python {

/// A finding with the report that it was found in.
struct finding_node : piece {
    finding_node(shared_document document, finding found_there, std::uint32_t i)
        : piece{std::move(document), found_there.region, i}, found(std::move(found_there))
    {
    }
    finding found;

    [[nodiscard]] finding const& get() const noexcept { return found; }
    [[nodiscard]] bool is_private() const { return found.rule.starts_with("privacy."); }
};

} // namespace fazhi::python
