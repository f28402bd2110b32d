// SPDX-License-Identifier: MIT

// What the rows of one report share: where personal data stands, and in which measure a fact does.
#pragma once

#include "piece.hpp"

#include <fazhi/finding.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::python {

/// Made and destroyed by who holds the interpreter; what it answers needs no hold on it.
class row_context {
public:
    explicit row_context(shared_document owner);

    [[nodiscard]] shared_document const& owner() const noexcept { return owner_; }
    [[nodiscard]] report const& content() const noexcept { return owner_->content; }

    /// The text of a piece; nothing where it would repeat personal data.
    [[nodiscard]] std::optional<std::string_view> words(source_region piece) const;
    /// The finding in a sentence that repeats no personal data.
    [[nodiscard]] std::string message(finding const& found, language spoken) const;
    /// The measure that a piece stands in, or null.
    [[nodiscard]] measure const* measure_around(source_region piece) const;

private:
    shared_document owner_;
    /// In order, none overlapping another.
    std::vector<source_region> private_;
    /// A `fazhi.overview.Overview`, once it is needed.
    mutable py::object overview_;
};

} // namespace fazhi::python
