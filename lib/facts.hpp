// SPDX-License-Identifier: MIT

// From running text to facts: each reader fills one list of the report.
#pragma once

#include "clause/clauses.hpp"
#include "clause/node_clauses.hpp"
#include "page/layout.hpp"
#include "quantity/found.hpp"

#include <fazhi/ontology.hpp>

namespace fazhi::detail {

/// What the facts are read from.
struct reading {
    std::string_view text;
    layout const& page;
    std::vector<clause> const& clauses;
    node_clauses const& nodes; ///< which of the clauses stand in which node of the outline
    ontology indicators;       ///< the canonical ones that figures are given
};

void read_citations(report& target, reading const& source);
void read_indicators(report& target, reading const& source);
void read_observations(report& target, reading const& source);
void read_measures(report& target, reading const& source);
void read_deficiencies(report& target, reading const& source);
/// Needs the indicators, for the targets of the actions.
void read_commitments(report& target, reading const& source);
/// Fills in which commitments answer which deficiencies.
void link_deficiencies(report& target);

} // namespace fazhi::detail
