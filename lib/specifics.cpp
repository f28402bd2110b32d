// SPDX-License-Identifier: MIT

// Finds hedges, and numbers, rules, times and fields in deficiencies.
#include "specifics.hpp"

#include "lexicon.hpp"
#include "period.hpp"
#include "utf8.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

// Facts stand in reading order.
template <class Facts>
void add_within(Facts const& facts, source_region where, specific_kind kind,
                std::vector<specific_mention>& found)
{
    auto fact = std::lower_bound(facts.begin(), facts.end(), where.begin,
                                 [](auto const& one, std::uint32_t begin) { return one.region.begin < begin; });
    for (; fact != facts.end() && fact->region.end <= where.end; ++fact)
        found.push_back({fact->region, kind});
}

// 近年来, 一直 are no time at which to look; 上半年 and 2024年 are.
[[nodiscard]] std::size_t time_size(std::string_view rest)
{
    auto const period = read_period(rest);
    if (!period || period->kind == period_kind::recurring) return 0;
    return period->kind == period_kind::part_year || period->year ? period->size : 0;
}

} // namespace

void read_plainness(report const& target, deficiency& lack)
{
    std::string_view const text = target.source.text();
    add_within(target.indicators, lack.region, specific_kind::number, lack.specifics);
    add_within(target.citations, lack.region, specific_kind::rule, lack.specifics);
    for (std::uint32_t at = lack.region.begin; at < lack.region.end;) {
        std::string_view const rest = text.substr(at, lack.region.end - at);
        std::size_t size = 0;
        if (auto const hedge = lexicon<"hedge_words">().longest_prefix(rest)) {
            size = hedge->size;
            lack.hedges.push_back({at, at + static_cast<std::uint32_t>(size)});
        } else if (auto const field = lexicon<"specific_fields">().longest_prefix(rest)) {
            size = field->size;
            lack.specifics.push_back({{at, at + static_cast<std::uint32_t>(size)}, specific_kind::field});
        } else if ((size = time_size(rest)) != 0) {
            lack.specifics.push_back({{at, at + static_cast<std::uint32_t>(size)}, specific_kind::time});
        }
        at += static_cast<std::uint32_t>(size != 0 ? size : character_size(text[at]));
    }
    std::stable_sort(lack.specifics.begin(), lack.specifics.end(), [](auto const& a, auto const& b) {
        return a.region.begin < b.region.begin;
    });
}

} // namespace fazhi::detail
