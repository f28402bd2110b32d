// SPDX-License-Identifier: MIT

// Changes that say their direction twice: 同比下降-5%.
#include "check/families.hpp"

#include "lexicon.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <string>

namespace fazhi::detail {

namespace {

constexpr std::size_t reach = 24; // bytes in which a verb and its manner stand before the sign

// The bytes of the minus that a text ends with.
[[nodiscard]] std::size_t minus_size(std::string_view before)
{
    auto const sign = lexicon<"minus_signs">().longest_suffix(before);
    return sign ? sign->size : 0;
}

} // namespace

void check_negatives(inspection& target)
{
    std::string_view const text = target.text();
    for (indicator const& each : target.content().indicators) {
        if (each.value.kind != quantity_kind::percent && each.value.kind != quantity_kind::points)
            continue;
        std::uint32_t const from = each.region.begin - std::min<std::uint32_t>(each.region.begin, reach);
        std::string_view const before = text.substr(from, each.region.begin - from);
        std::size_t const size = minus_size(before);
        if (size == 0) continue;
        std::string_view words = trim_end(before.substr(0, before.size() - size));
        if (auto const particle = lexicon<"verb_particles">().longest_suffix(words))
            words.remove_suffix(particle->size); // 下降了
        auto const verb = lexicon<"change_verbs">().longest_suffix(words);
        // 增速为-3% is a fall; 下降-5% is none.
        if (!verb || verb->row->column(0) != "down") continue;
        source_region const region{
            each.region.begin - static_cast<std::uint32_t>(before.size() - words.size() + verb->size),
            each.region.end};
        target.add({.rule = "figure.negative",
                    .region = region,
                    .arguments = {{"stated", std::string(target.text(region))}}});
    }
}

} // namespace fazhi::detail
