// SPDX-License-Identifier: MIT

// Reads what was done: the lowest outline nodes of the measures and leadership parts.
#include "facts.hpp"

#include "clause/parts.hpp"
#include "measure/theme.hpp"
#include "page/lines.hpp"

#include <algorithm>

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

// Whether an item of a list begins a node, or goes on into it; both stand in reading order.
template <class Item>
[[nodiscard]] bool begins_with_item(std::vector<Item> const& items, source_region node)
{
    auto const item = std::lower_bound(
        items.begin(), items.end(), node.begin,
        [](Item const& each, std::uint32_t begin) { return each.region.end <= begin; });
    // What stands before it is the marker, or a heading; a node that ends with lacks is a measure.
    return item != items.end() && item->region.begin < node.begin + node.size() / 3;
}

// （三）存在的问题 in a part on what was done: its items are no measures.
[[nodiscard]] bool is_on_lacks_or_plan(report const& target, section const& node)
{
    return begins_with_item(target.deficiencies, node.region)
        || begins_with_item(target.commitments, node.region);
}

// 五、…。下一步：一是…；二是…: a part whose items are those of the plan tells of itself what was
// done.
[[nodiscard]] bool holds_only_lacks_or_plan(report const& target, std::uint32_t node)
{
    for (std::uint32_t i = node + 1; i < target.sections[node].subtree_end;
         i = target.sections[i].subtree_end)
        if (!is_on_lacks_or_plan(target, target.sections[i])) return false;
    return true;
}

} // namespace

void read_measures(report& target, reading const& source)
{
    for (std::uint32_t i = 0; i != target.sections.size(); ++i) {
        section const& node = target.sections[i];
        if (!is_leaf(target, i) && !holds_only_lacks_or_plan(target, i)) continue;
        if (!has(node.role, section_role::measures) && !has(node.role, section_role::leadership))
            continue;
        if (is_on_lacks_or_plan(target, node)) continue;
        source_region const lead = lead_of(node, source, source.nodes.all(i));
        target.measures.push_back({node.region, lead, i, theme_of_node(target, i, lead)});
    }
}

} // namespace fazhi::detail
