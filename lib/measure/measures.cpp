// SPDX-License-Identifier: MIT

// Reads what was done: the lowest outline nodes of the measures and leadership parts.
#include "facts.hpp"

#include "clause/parts.hpp"
#include "measure/theme.hpp"
#include "page/lines.hpp"

namespace fazhi::detail {

namespace {

// The heading, or the first sentence of a node that has none.
[[nodiscard]] source_region lead_of(section const& node, reading const& source,
                                    clause_range clauses)
{
    if (node.heading) return *node.heading;
    if (clauses.empty()) return node.region;
    std::uint32_t last = clauses.first;
    while (last + 1 < clauses.last && source.clauses[last].end != clause_end::full_stop) ++last;
    return {source.clauses[clauses.first].region.begin, source.clauses[last].region.end};
}

// The theme of a node by its words, or else by the heading above it.
[[nodiscard]] std::string_view theme_of_node(report const& target, std::uint32_t node,
                                             source_region lead)
{
    std::string_view const text = target.source.text();
    std::string_view const body = piece_at(text, {lead.end, target.sections[node].region.end});
    std::string_view const own = theme_of(piece_at(text, lead), body, target.year);
    std::uint32_t const above = target.sections[node].parent;
    if (!own.empty() || above == no_section || !target.sections[above].heading) return own;
    return theme_of(piece_at(text, *target.sections[above].heading), {}, target.year);
}

} // namespace

void read_measures(report& target, reading const& source)
{
    for (std::uint32_t i = 0; i != target.sections.size(); ++i) {
        section const& node = target.sections[i];
        if (!is_leaf(target, i)) continue;
        if (!has(node.role, section_role::measures) && !has(node.role, section_role::leadership))
            continue;
        source_region const lead = lead_of(node, source, source.nodes.all(i));
        target.measures.push_back({node.region, lead, i, theme_of_node(target, i, lead)});
    }
}

} // namespace fazhi::detail
