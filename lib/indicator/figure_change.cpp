// SPDX-License-Identifier: MIT

// Gives the figures of a sentence the cues found in it.
#include "indicator/figure_change.hpp"

#include "indicator/period.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

[[nodiscard]] bool is_listed(std::string_view between)
{
    between = trim(between);
    return between == "，" || between == "," || lexicon<"coordinators">().find(between);
}

} // namespace

void attach_changes(std::string_view text, std::span<figure> figures,
                    std::span<found_change const> changes, std::size_t& next)
{
    for (std::size_t i = 0; i != figures.size(); ++i) {
        source_region const here = figures[i].quantity->region;
        while (
            next != changes.size() && changes[next].region.end < here.begin
            && !trim(text.substr(changes[next].region.end, here.begin - changes[next].region.end))
                    .empty())
            ++next;
        if (next != changes.size() && changes[next].region.end <= here.begin) {
            figures[i].change = &changes[next];
            continue;
        }
        if (i == 0 || figures[i - 1].quantity->value.unit != figures[i].quantity->value.unit)
            continue;
        std::uint32_t const end = figures[i - 1].quantity->region.end;
        if (is_listed(text.substr(end, here.begin - end)) && figures[i - 1].change)
            figures[i].change = figures[i - 1].change;
    }
}

std::size_t baseline_opener_size(std::string_view before, quantity_kind kind)
{
    std::string_view rest = trim_end(before);
    if (kind == quantity_kind::rank)
        if (auto const place = lexicon<"rank_cues">().longest_suffix(rest); is_kind(place, "lead"))
            rest.remove_suffix(place->size);
    auto const word = lexicon<"baseline_openers">().longest_suffix(rest);
    return word ? before.size() - rest.size() + word->size : 0;
}

void mark_baselines(std::string_view text, std::span<figure> figures)
{
    for (std::size_t i = 1; i < figures.size(); ++i) {
        figure& earlier = figures[i - 1];
        std::uint32_t const end = earlier.quantity->region.end;
        std::uint32_t const begin = figures[i].quantity->region.begin;
        std::string_view const between = trim(text.substr(end, begin - end));
        bool const stated = figures[i].change && figures[i].change->is_end_point
                         && figures[i].change->region.begin
                                == static_cast<std::size_t>(between.data() - text.data());
        std::string_view const before = text.substr(0, earlier.quantity->region.begin);
        bool const opened = baseline_opener_size(before, earlier.quantity->value.kind) != 0;
        // 与上年的90件相比，增长20%
        bool const parted =
            lexicon<"comparison_closers">().longest_prefix(between) && follows_comparison(before);
        if (parted) earlier.is_baseline = true;
        // 较2022年558件增加555件
        bool const compared = figures[i].change && !figures[i].change->is_end_point
                           && figures[i].change->region.begin
                                  == static_cast<std::size_t>(between.data() - text.data())
                           && follows_comparison(before);
        if (compared) earlier.is_baseline = true;
        bool const linked = stated || (opened && lexicon<"end_point_words">().find(between));
        if (linked && (opened || stated)) earlier.is_baseline = true;
    }
}

change_kind kind_of_change(quantity_value const& value)
{
    switch (value.kind) {
    case quantity_kind::points: return change_kind::points;
    case quantity_kind::percent:
    case quantity_kind::ratio: return change_kind::relative;
    default: return change_kind::absolute;
    }
}

} // namespace fazhi::detail
