// SPDX-License-Identifier: MIT

// Reads what the report refers to, block by block.
#include "facts.hpp"

namespace fazhi::detail {

void read_citations(report& target, reading const& source)
{
    for (text_block const& block : source.page.blocks)
        find_citations(source.text, source.page.others, block.region, target.citations);
}

} // namespace fazhi::detail
