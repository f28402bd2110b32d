// SPDX-License-Identifier: MIT

#include "deficiency/lack_causes.hpp"

#include "deficiency/lack_end.hpp"
#include "page/lines.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

void lack_causes::open()
{
    first_item_ = target_.deficiencies.size();
    causes_.clear();
    are_expected_ = false;
}

void lack_causes::go_on()
{
    causes_.clear();
    are_expected_ = true;
}

std::size_t lack_causes::item_count() const noexcept
{
    return target_.deficiencies.size() - first_item_;
}

void lack_causes::read_behind(cause_opening const& opening, std::span<statement const> all,
                              cause_place place)
{
    if (opening.cause.empty()) return read(all.subspan(1), place);
    std::size_t const before = causes_.size();
    read(all, place);
    if (causes_.size() > before)
        causes_[before].region.begin = region_of(source_.text, opening.cause).begin;
}

void lack_causes::read(std::span<statement const> all, cause_place place)
{
    bool begins = true;
    for (std::size_t i = 0; i != all.size(); ++i) {
        statement const& one = all[i];
        if (ends_lacks(source_.text, target_.year, all, i)) return;
        if (begins) {
            std::string_view const cause =
                without_cause_fillers(source_.text.substr(one.region.begin, one.region.size()));
            // 主要有： and 一方面， lead to a cause.
            if (cause.empty() || lexicon<"paired_openers">().find(cause)) continue;
            add({region_of(source_.text, cause).begin, one.region.end}, place);
        } else {
            causes_.back().region.end = one.region.end;
        }
        begins = one.ends_sentence() || one.end == clause_end::semicolon;
    }
}

void lack_causes::add(source_region region, cause_place place)
{
    std::size_t const items = item_count() + (place.is_inside_item ? 1 : 0);
    causes_.push_back({region, items, place.is_of_all});
}

void lack_causes::pair()
{
    give_causes(source_.text, causes_, std::span(target_.deficiencies).subspan(first_item_));
}

} // namespace fazhi::detail
