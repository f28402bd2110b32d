// SPDX-License-Identifier: MIT

#include "clause/node_clauses.hpp"

#include <fazhi/report.hpp>

namespace fazhi::detail {

node_clauses::node_clauses(report const& target, layout const& page,
                           std::vector<clause> const& clauses)
    : headings_(target.sections.size()), own_(target.sections.size()), all_(target.sections.size())
{
    auto const count = static_cast<std::uint32_t>(clauses.size());
    for (std::uint32_t i = 0; i != count; ++i) {
        text_block const& block = page.blocks[clauses[i].block];
        std::uint32_t const node = block.section;
        if (node >= own_.size()) continue;
        if (block.is_heading) ++headings_[node];
        if (own_[node].empty()) own_[node].first = i;
        own_[node].last = i + 1;
    }
    // Children stand behind their parents, so that one walk from the end gathers all.
    for (std::size_t n = own_.size(); n-- != 0;) {
        clause_range& all = all_[n];
        if (!own_[n].empty()) all = all.empty() ? own_[n] : clause_range{own_[n].first, all.last};
        std::uint32_t const parent = target.sections[n].parent;
        if (parent >= all_.size() || all.empty()) continue;
        clause_range& around = all_[parent];
        around = around.empty() ? all : clause_range{all.first, around.last};
    }
}

} // namespace fazhi::detail
