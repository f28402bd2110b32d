// SPDX-License-Identifier: MIT

// Computes the measures of a whole report, in one walk over its facts.
#include <fazhi/metric.hpp>

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/ontology.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace fazhi {

namespace {

using count = std::int64_t;

[[nodiscard]] bool is_han(std::string_view character) noexcept
{
    if (character.size() != 3) return character.size() == 4;
    auto const lead = static_cast<unsigned char>(character.front());
    return lead >= 0xE4 && lead <= 0xE9;
}

[[nodiscard]] count characters_in(std::string_view text) noexcept
{
    count result = 0;
    for (std::size_t at = 0; at < text.size(); at += detail::character_size(text[at]))
        if (is_han(detail::first_character(text.substr(at)))) ++result;
    return result;
}

// How often words of a table stand in a text.
[[nodiscard]] count words_in(detail::lexicon_table const& table, std::string_view text)
{
    count result = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const hit = table.longest_prefix(text.substr(at));
        if (hit) ++result;
        at += hit ? hit->size : detail::character_size(text[at]);
    }
    return result;
}

[[nodiscard]] decimal whole(count value) { return decimal(value); }

// value ÷ of, rounded half up to `digits` decimals; nothing of nothing.
[[nodiscard]] std::optional<decimal> ratio(count value, count of, int digits)
{
    if (of == 0) return {};
    count scale = 1;
    for (int i = 0; i != digits; ++i) scale *= 10;
    return decimal((2 * value * scale + of) / (2 * of), -digits);
}

[[nodiscard]] std::optional<decimal> share(count value, count of) { return ratio(value, of, 4); }
[[nodiscard]] std::optional<decimal> mean(count value, count of) { return ratio(value, of, 2); }
[[nodiscard]] std::optional<decimal> per_1000(count value, count of)
{
    return ratio(1000 * value, of, 2);
}

template <class Facts, class Test> [[nodiscard]] count count_of(Facts const& facts, Test test)
{
    return static_cast<count>(std::count_if(facts.begin(), facts.end(), test));
}

template <class Facts> [[nodiscard]] count size_of(Facts const& facts)
{
    return static_cast<count>(facts.size());
}

// The values, each put in by its name.
class metric_values {
public:
    metric_values()
    {
        for (metric const& each : metrics()) values_.push_back({&each, {}});
    }

    void set(std::string_view id, std::optional<decimal> value)
    {
        for (metric_value& each : values_)
            if (each.measure->id == id) each.value = value;
    }

    [[nodiscard]] std::vector<metric_value> take() { return std::move(values_); }

private:
    std::vector<metric_value> values_;
};

class report_measurer {
public:
    explicit report_measurer(report const& source) : source_(source), body_(body_of(source))
    {
        body_characters_ = characters_in(source.text(body_));
    }

    [[nodiscard]] std::vector<metric_value> take()
    {
        measure_parts();
        measure_deficiencies();
        measure_figures();
        measure_commitments();
        measure_themes();
        measure_wording();
        return values_.take();
    }

private:
    [[nodiscard]] static source_region body_of(report const& source)
    {
        auto const end = static_cast<std::uint32_t>(source.source.text().size());
        if (source.sections.empty()) return {0, end};
        source_region result{source.sections.front().region.begin, 0};
        for (section const& each : source.sections)
            if (each.level == 1) result.end = std::max(result.end, each.region.end);
        return result;
    }

    void measure_parts()
    {
        values_.set("body_characters", whole(body_characters_));
        static constexpr std::array<section_role, 4> roles{
            section_role::measures, section_role::leadership, section_role::deficiencies,
            section_role::plan};
        static constexpr std::array<std::string_view, 4> names{"measures_share", "leadership_share",
                                                               "deficiencies_share", "plan_share"};
        count covered = 0;
        for (std::size_t i = 0; i != roles.size(); ++i) {
            count characters = 0;
            bool is_covered = false;
            for (section const& part : source_.sections) {
                if (!has(part.role, roles[i])) continue;
                is_covered = true;
                // A part of two roles at once is neither's alone.
                if (part.level == 1 && part.role == roles[i])
                    characters += characters_in(source_.text(part.region));
            }
            is_covered = is_covered || (roles[i] == section_role::leadership && names_leadership());
            covered += is_covered ? 1 : 0;
            values_.set(names[i], share(characters, body_characters_));
        }
        values_.set("content_coverage", whole(covered));
    }

    // 第一责任人 in a heading below another part.
    [[nodiscard]] bool names_leadership() const
    {
        return std::any_of(source_.sections.begin(), source_.sections.end(), [&](auto const& each) {
            return each.heading
                && source_.text(*each.heading).find("第一责任人") != std::string_view::npos;
        });
    }

    void measure_deficiencies()
    {
        auto const& all = source_.deficiencies;
        count characters = 0;
        count hedges = 0;
        for (deficiency const& each : all) {
            characters += characters_in(source_.text(each.region));
            hedges += size_of(each.hedges);
        }
        count const size = size_of(all);
        auto const share_of = [&](auto test) { return share(count_of(all, test), size); };
        values_.set("deficiency_count", whole(size));
        values_.set("deficiency_length", mean(characters, size));
        values_.set("deficiency_hedges", mean(hedges, size));
        values_.set("causes_stated", share_of([](auto const& d) { return d.cause.has_value(); }));
        values_.set("deficiency_specificity",
                    share_of([](auto const& d) { return !d.specifics.empty(); }));
        values_.set("deficiencies_answered",
                    share_of([](auto const& d) { return !d.addressed_by.empty(); }));
    }

    void measure_figures()
    {
        auto const& all = source_.indicators;
        count const size = size_of(all);
        auto const in_body = count_of(all, [&](auto const& i) {
            return i.region.begin >= body_.begin && i.region.end <= body_.end;
        });
        values_.set("number_density", per_1000(in_body, body_characters_));
        values_.set("exact_share", share(count_of(all,
                                                  [](auto const& i) {
                                                      return i.value.approx == approximation::exact;
                                                  }),
                                         size));
        values_.set(
            "mapped_share",
            share(count_of(all, [](auto const& i) { return !i.concept_id.empty(); }), size));
        values_.set("rank_claims", whole(count_of(all, [](auto const& i) {
                        return i.value.kind == quantity_kind::rank;
                    })));
        auto const is_rate = [](indicator const& i) {
            return i.value.kind == quantity_kind::percent && !i.change;
        };
        auto const is_hundred = [&](indicator const& i) {
            return is_rate(i) && i.value.number && *i.value.number == decimal(100)
                && i.value.approx == approximation::exact;
        };
        values_.set("hundred_share", share(count_of(all, is_hundred), count_of(all, is_rate)));
        values_.set("worded_extremes", whole(count_of(source_.observations, [](auto const& o) {
                        return o.role == indicator_role::result;
                    })));
        auto const has_polarity = [](std::string_view polarity) {
            return [polarity](indicator const& i) {
                auto const* meaning = find_concept(i.concept_id);
                return meaning && meaning->polarity == polarity;
            };
        };
        count const adverse = count_of(all, has_polarity("-"));
        values_.set("adverse_share", share(adverse, adverse + count_of(all, has_polarity("+"))));
    }

    void measure_commitments()
    {
        count actions = 0;
        count numeric = 0;
        count testability = 0;
        count dated = 0;
        count hard = 0;
        count soft = 0;
        count vague = 0;
        for (commitment const& promise : source_.commitments)
            for (commitment_action const& action : promise.actions) {
                ++actions;
                testability += action.testability;
                numeric += action.testability == 3 ? 1 : 0;
                dated += action.deadline ? 1 : 0;
                hard += action.strength == commitment_strength::hard ? 1 : 0;
                soft += action.strength == commitment_strength::soft ? 1 : 0;
                vague += is_vague(action) ? 1 : 0;
            }
        values_.set("commitment_count", whole(size_of(source_.commitments)));
        values_.set("action_count", whole(actions));
        values_.set("numeric_target_share", share(numeric, actions));
        values_.set("testability", mean(testability, actions));
        values_.set("deadline_share", share(dated, actions));
        values_.set("hard_share", share(hard, actions));
        values_.set("soft_share", share(soft, actions));
        values_.set("vague_verb_share", share(vague, actions));
    }

    [[nodiscard]] bool is_vague(commitment_action const& action) const
    {
        return action.verb && action.targets.empty() && !action.deliverable
            && detail::lexicon<"vague_verbs">().find(source_.text(*action.verb));
    }

    void measure_themes()
    {
        count all = 0;
        for (measure const& each : source_.measures)
            all += characters_in(source_.text(each.region));
        static constexpr std::string_view prefix = "theme_";
        for (metric const& each : metrics()) {
            if (!each.id.starts_with(prefix)) continue;
            std::string_view const id = each.id.substr(prefix.size());
            count characters = 0;
            for (measure const& done : source_.measures)
                if (done.theme == id || (id == "untold" && done.theme.empty()))
                    characters += characters_in(source_.text(done.region));
            values_.set(each.id, share(characters, all));
        }
    }

    void measure_wording()
    {
        std::string_view const body = source_.text(body_);
        values_.set(
            "vague_quantities",
            per_1000(words_in(detail::lexicon<"vague_quantities">(), body), body_characters_));
        values_.set("award_claims", whole(words_in(detail::lexicon<"award_words">(), body)));
        count quotes = 0;
        for (std::size_t at = body.find("“"); at != body.npos; at = body.find("“", at + 1))
            ++quotes;
        values_.set("slogan_density", per_1000(quotes, body_characters_));

        auto const& all = source_.citations;
        auto const share_of = [&](auto test) { return share(count_of(all, test), size_of(all)); };
        values_.set("citation_count", whole(size_of(all)));
        values_.set("citation_law_share", share_of([](auto const& c) {
                        return c.kind == citation_kind::law || c.kind == citation_kind::regulation;
                    }));
        values_.set("citation_plan_share",
                    share_of([](auto const& c) { return c.kind == citation_kind::outline; }));
    }

    report const& source_;
    source_region body_;
    count body_characters_ = 0;
    metric_values values_;
};

} // namespace

std::span<metric const> metrics()
{
    static std::vector<metric> const all = [] {
        std::vector<metric> result;
        for (detail::lexicon_row const& row : detail::lexicon<"metrics">().rows())
            result.push_back({row.word, row.column(0), row.column(1), row.column(2), row.column(3),
                              row.column(4), row.column(5)});
        return result;
    }();
    return all;
}

std::vector<metric_value> measure_report(report const& source)
{
    return report_measurer(source).take();
}

} // namespace fazhi
