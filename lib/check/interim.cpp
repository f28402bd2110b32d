// SPDX-License-Identifier: MIT

#include "check/interim.hpp"

#include "text/squeezed.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/scan/scan.hpp>

namespace fazhi::detail {

bool is_interim(report const& target)
{
    if (!target.title) return false;
    squeezed<300> const title(target.source.text(*target.title));
    lexicon_table const& periods = lexicon<"periods">();
    bool found = false;
    scan(title.view(), periods, [&](std::size_t at) {
        auto const hit = periods.longest_prefix(title.view().substr(at));
        found = found || (hit && hit->row->column(0) == "part_year");
        return at;
    });
    return found;
}

} // namespace fazhi::detail
