// SPDX-License-Identifier: MIT

// Finds the figure that a rate is a rate of.
#include <fazhi/denominator.hpp>

#include <fazhi/ontology.hpp>

namespace fazhi {

namespace {

[[nodiscard]] std::uint32_t distance(source_region a, source_region b) noexcept
{
    return a.begin < b.begin ? b.begin - a.begin : a.begin - b.begin;
}

} // namespace

std::optional<std::uint32_t> stated_denominator(report const& source, std::size_t index)
{
    if (index >= source.indicators.size()) return {};
    indicator const& rate = source.indicators[index];
    auto const* meaning = find_concept(rate.concept_id);
    if (!meaning || meaning->denominator.empty() || rate.change) return {};
    std::optional<std::uint32_t> best;
    bool is_best_near = false;
    for (std::uint32_t i = 0; i != source.indicators.size(); ++i) {
        indicator const& other = source.indicators[i];
        bool const counts = other.concept_id == meaning->denominator && other.scope == rate.scope
                         && !other.change && other.role == rate.role;
        bool const is_near = other.sentence == rate.sentence;
        if (!counts || (!is_near && other.section != rate.section)) continue;
        bool const is_better = !best || (is_near && !is_best_near)
                            || (is_near == is_best_near
                                && distance(other.region, rate.region)
                                       < distance(source.indicators[*best].region, rate.region));
        if (!is_better) continue;
        best = i;
        is_best_near = is_near;
    }
    return best;
}

} // namespace fazhi
