// SPDX-License-Identifier: MIT

// Finds hedges, and numbers, rules, times and fields in deficiencies.
#include "deficiency/specifics.hpp"

#include "indicator/period.hpp"
#include "page/lines.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/scan/scan.hpp>

#include <algorithm>

namespace fazhi::detail {

namespace {

// Facts stand in reading order.
template <class Facts>
void add_within(Facts const& facts, source_region where, specific_kind kind,
                std::vector<specific_mention>& found)
{
    auto fact = std::lower_bound(
        facts.begin(), facts.end(), where.begin,
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

// The characters with which a hedge, a field or a time may begin.
[[nodiscard]] anchor_set const& mention_anchors()
{
    static anchor_set const anchors = [] {
        anchor_set result = period_anchors();
        insert_first_characters(result, lexicon<"hedge_words">());
        insert_first_characters(result, lexicon<"specific_fields">());
        return result;
    }();
    return anchors;
}

} // namespace

void read_plainness(report const& target, deficiency& lack)
{
    std::string_view const text = target.source.text();
    add_within(target.indicators, lack.region, specific_kind::number, lack.specifics);
    add_within(target.citations, lack.region, specific_kind::rule, lack.specifics);
    std::string_view const whole = text.substr(lack.region.begin, lack.region.size());
    scan(whole, mention_anchors(), [&](std::size_t at) {
        std::string_view const rest = whole.substr(at);
        auto const place = [&](std::size_t size) { return region_of(text, rest.substr(0, size)); };
        if (auto const hedge = lexicon<"hedge_words">().longest_prefix(rest)) {
            lack.hedges.push_back(place(hedge->size));
            return at + hedge->size;
        }
        if (auto const field = lexicon<"specific_fields">().longest_prefix(rest)) {
            lack.specifics.push_back({place(field->size), specific_kind::field});
            return at + field->size;
        }
        std::size_t const size = time_size(rest);
        if (size != 0) lack.specifics.push_back({place(size), specific_kind::time});
        return at + size;
    });
    std::stable_sort(lack.specifics.begin(), lack.specifics.end(),
                     [](auto const& a, auto const& b) { return a.region.begin < b.region.begin; });
}

} // namespace fazhi::detail
