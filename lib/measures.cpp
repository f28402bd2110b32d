// SPDX-License-Identifier: MIT

// Reads what was done: the lowest outline nodes of the measures and leadership parts.
#include "facts.hpp"

#include "parts.hpp"

namespace fazhi::detail {

namespace {

// The heading, or the first sentence of a node that has none.
[[nodiscard]] source_region lead_of(section const& node, reading const& source, clause_range clauses)
{
    if (node.heading) return *node.heading;
    if (clauses.empty()) return node.region;
    std::uint32_t last = clauses.first;
    while (last + 1 < clauses.last && source.clauses[last].end != clause_end::full_stop) ++last;
    return {source.clauses[clauses.first].region.begin, source.clauses[last].region.end};
}

} // namespace

void read_measures(report& target, reading const& source)
{
    node_clauses const clauses(target, source);
    for (std::uint32_t i = 0; i != target.sections.size(); ++i) {
        section const& node = target.sections[i];
        if (!is_leaf(target, i)) continue;
        if (!has(node.role, section_role::measures) && !has(node.role, section_role::leadership)) continue;
        target.measures.push_back({node.region, lead_of(node, source, clauses.all(i)), i, {}});
    }
}

} // namespace fazhi::detail
