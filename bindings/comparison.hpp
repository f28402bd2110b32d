// SPDX-License-Identifier: MIT

// What makes reports comparable, worked out when it is asked for.
#pragma once

#include "piece.hpp"

namespace fazhi::python {

/// A link with the report that it is in.
struct link_node {
    shared_document owner;
    deficiency_link link;

    [[nodiscard]] deficiency_link const& get() const noexcept { return link; }
};

/// The links of a report, as `fazhi.Links`.
[[nodiscard]] py::object links_of(shared_document const& self);
/// The deficiencies that no commitment answers.
[[nodiscard]] py::object unanswered_of(shared_document const& self);
/// The report, its figures given the indicators of another ontology.
[[nodiscard]] shared_document with_ontology(shared_document const& self, ontology indicators);
/// The ontology of a report where it is not the library's own, for pickling.
[[nodiscard]] py::object ontology_or_none(shared_document const& self);
/// An ontology that was given, or the library's own for None.
[[nodiscard]] ontology ontology_or_own(py::object const& given);
/// The measures of the report, from id to Decimal or None.
[[nodiscard]] py::dict measures_of(shared_document const& self);
/// The division of the issuer at an index, or None.
[[nodiscard]] py::object division_or_none(shared_document const& self, std::size_t issuer);

} // namespace fazhi::python
