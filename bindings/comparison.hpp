// SPDX-License-Identifier: MIT

// What makes reports comparable, worked out when it is asked for.
#pragma once

#include "piece.hpp"

namespace fazhi::python {

/// The links of a report, as DeficiencyLink objects.
[[nodiscard]] py::tuple links_of(shared_document const& self);
/// The deficiencies that no commitment answers.
[[nodiscard]] py::object unanswered_of(shared_document const& self);

} // namespace fazhi::python
