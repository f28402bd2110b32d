// SPDX-License-Identifier: MIT

#include "stated_cause.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

void give(deficiency& lack, source_region cause, bool is_inside)
{
    if (!lack.cause)
        lack.cause = cause;
    else if (lack.cause->begin < cause.begin)
        lack.cause->end = cause.end;
    if (is_inside) lack.region.end = std::max(lack.region.end, cause.end);
}

} // namespace

std::uint32_t end_of_cause(std::string_view text, std::span<statement const> all,
                           cause_opening const& opening)
{
    constexpr std::size_t most_clauses = 6;
    auto const at = [&](std::size_t i) {
        return text.substr(all[i].region.begin, all[i].region.size());
    };
    std::size_t last = 0;    // of the clauses that surely belong to the cause
    std::size_t end = 1;     // behind those of its sentence
    for (; end < all.size() && end <= most_clauses && !all[end].opens_sentence; ++end) {
        if (opens_effect(at(end))) return all[end - 1].region.end;
        if (last + 1 == end && adds_cause(at(end))) last = end;
    }
    return all[opening.is_named ? end - 1 : last].region.end;
}

void give_causes(std::span<stated_cause const> causes, std::span<deficiency> items)
{
    if (causes.empty() || items.empty()) return;
    // Where some items have told their own, one behind the last item is that item's.
    bool const stand_together =
        causes.front().items_before == items.size() && items.size() != 1
        && std::none_of(items.begin(), items.end(), [](deficiency const& item) { return item.cause.has_value(); });
    if (!stand_together) {
        // Each item has its own, and it is a part of the item.
        for (stated_cause const& one : causes) {
            if (one.items_before == 0) continue;
            give(items[one.items_before - 1], one.region, items.size() != 1);
        }
    } else if (items.size() == causes.size()) {
        for (std::size_t i = 0; i != items.size(); ++i) give(items[i], causes[i].region, false);
    }
}

} // namespace fazhi::detail
