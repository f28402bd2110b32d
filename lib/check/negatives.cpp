// SPDX-License-Identifier: MIT

// Changes that say their direction twice: 同比下降-5%.
#include "check/families.hpp"

#include "quantity/quantity_place.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <string>

namespace fazhi::detail {

namespace {

constexpr std::size_t reach = 24; // bytes in which a verb and its manner stand before the sign

} // namespace

void check_negatives(inspection& target)
{
    std::string_view const text = target.text();
    for (indicator const& each : target.content().indicators) {
        if (each.value.kind != quantity_kind::percent && each.value.kind != quantity_kind::points)
            continue;
        std::uint32_t const from =
            each.region.begin - std::min<std::uint32_t>(each.region.begin, reach);
        std::string_view const before = text.substr(from, each.region.begin - from);
        auto const minus = read_minus_before(before);
        if (!minus) continue;
        auto const verb = lexicon<"change_verbs">().longest_suffix(minus->words);
        // 增速为-3% is a fall; 下降-5% is none.
        if (!verb || verb->row->column(0) != "down") continue;
        source_region const region{
            each.region.begin
                - static_cast<std::uint32_t>(before.size() - minus->words.size() + verb->size),
            each.region.end};
        target.add({.rule = "figure.negative",
                    .region = region,
                    .arguments = {{"stated", std::string(target.text(region))}}});
    }
}

} // namespace fazhi::detail
