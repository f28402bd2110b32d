// SPDX-License-Identifier: MIT

// What a report answers about its own text.
#include <fazhi/report.hpp>

#include <algorithm>

namespace fazhi {

std::string report::name(indicator const& fact) const
{
    std::string joined;
    for (source_region const piece : fact.name) joined += text(piece);
    return joined;
}

std::vector<source_region> report::leaves() const
{
    // Cut wherever a node begins or ends: a node with children is cut into its own text and
    // theirs, and nothing between two cuts can be lost.
    auto const size = static_cast<std::uint32_t>(source.text().size());
    std::vector<std::uint32_t> cuts;
    cuts.reserve(2 * sections.size() + 2);
    cuts.push_back(0);
    cuts.push_back(size);
    for (section const& node : sections) {
        cuts.push_back(std::min(node.region.begin, size));
        cuts.push_back(std::min(node.region.end, size));
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

    std::vector<source_region> pieces;
    pieces.reserve(cuts.size() - 1);
    for (std::size_t i = 1; i != cuts.size(); ++i) pieces.push_back({cuts[i - 1], cuts[i]});
    return pieces;
}

} // namespace fazhi
