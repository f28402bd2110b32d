// SPDX-License-Identifier: MIT

#include "deficiency/lack_items.hpp"

#include "deficiency/lack_end.hpp"
#include "deficiency/lack_points.hpp"
#include "deficiency/lacks.hpp"
#include "deficiency/stated_cause.hpp"
#include "outline/item_label.hpp"

#include <utility>

namespace fazhi::detail {

std::span<statement const> lack_items::until_promise(std::span<statement const> all) const
{
    std::size_t from = all.size(); // behind the last 问题2：
    while (from != 0 && !opens_labelled(all[from - 1])) --from;
    for (std::size_t i = from; i != all.size(); ++i)
        if (ends_lacks(source_.text, target_.year, all, i)) return all.first(i);
    return all;
}

bool lack_items::opens_labelled(statement const& one) const
{
    return one.opens_sentence && one.end == clause_end::colon
        && read_item_label(text(one)) == item_label::lack;
}

void lack_items::read_labelled(std::span<statement const> all)
{
    all = until_promise(all);
    if (!all.empty() && all.front().end == clause_end::colon
        && read_item_label(text(all.front())) != item_label::none)
        all = all.subspan(1);
    read(all);
}

void lack_items::read(std::span<statement const> all)
{
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (!all[i].opens_sentence) continue;
        auto const opening = read_cause_opening(text(all[i]));
        if (!opening || !(opening->is_of_all || opening->cause.empty())) continue;
        std::size_t const before = causes_.count();
        bool const is_of_all = opening->is_of_all || all[i].block != all.front().block;
        causes_.read_behind(*opening, all.subspan(i),
                            {.is_of_all = is_of_all, .is_inside_item = true});
        causes_.expect(causes_.count() == before);
        all = all.first(i);
        break;
    }
    if (!all.empty()) add(all);
}

void lack_items::add(std::span<statement const> all)
{
    deficiency result;
    result.region = {all.front().region.begin, all.back().region.end};
    result.cause = find_own_cause(source_.text, all);
    read_points(source_.text, all, result);
    target_.deficiencies.push_back(std::move(result));
}

} // namespace fazhi::detail
