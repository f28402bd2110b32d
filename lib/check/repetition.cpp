// SPDX-License-Identifier: MIT

// The same thing said twice has one number.
#include "check/bases.hpp"
#include "check/families.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <map>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t shortest_name = 18; // six characters; shorter ones name too many things
constexpr std::size_t shortest_known_name = 9;
constexpr std::size_t longest_label = 45;

// A name without the words that tell no thing from another.
[[nodiscard]] std::string plain_name(std::string_view name)
{
    std::string plain;
    plain.reserve(name.size());
    while (!name.empty()) {
        if (auto const hit = lexicon<"neutral_name_words">().longest_prefix(name))
            name.remove_prefix(hit->size);
        else if (std::size_t const space = space_size(name))
            name.remove_prefix(space);
        else {
            std::string_view const character = first_character(name);
            plain += character;
            name.remove_prefix(character.size());
        }
    }
    return plain;
}

[[nodiscard]] bool is_level(figure const& each)
{
    auto const& fact = *each.fact;
    // 4.1批次/千人 is no number of things.
    if (each.after.starts_with("/") || each.after.starts_with("／")) return false;
    return each.value().number && !fact.change && fact.role == indicator_role::result
        && (each.value().kind == quantity_kind::count || each.value().kind == quantity_kind::percent
            || each.value().kind == quantity_kind::money)
        && (!fact.period || fact.period->kind == period_kind::year);
}

// Parts and lists have the names of their wholes: 其中, 每, 首批.
[[nodiscard]] bool is_of_a_part(figure const& each)
{
    return lexicon<"part_words">().occurs_in(each.since);
}

// A canonical indicator of which a report has one number, such as the cases it accepted.
[[nodiscard]] bool has_one_value(figure const& each)
{
    return !each.fact->concept_id.empty()
        && lexicon<"single_valued_concepts">().longest_prefix(each.fact->concept_id).has_value();
}

[[nodiscard]] std::string quote(inspection const& target, figure const& each)
{
    return std::string(target.text(each.region()));
}

void report_repeated(inspection& target, figure const& earlier, figure const& each)
{
    auto const first = rounded(earlier.value());
    auto const second = rounded(each.value());
    if (!first || !second || !apart(*first, *second)) return;
    if (auto const cut = cut_off(earlier.value()); cut && !apart(*cut, *second)) return;
    if (auto const cut = cut_off(each.value()); cut && !apart(*cut, *first)) return;
    auto const& year = each.fact->period;
    auto const& earlier_year = earlier.fact->period;
    bool const has_years = year && year->year && earlier_year && earlier_year->year;
    if (has_years && year->year != earlier_year->year) return;
    target.add({.rule = "figure.repeated",
                .region = each.region(),
                .related = {earlier.region()},
                .arguments = {{"name", each.name.empty() ? earlier.name : each.name},
                              {"stated", quote(target, each)},
                              {"earlier", quote(target, earlier)}},
                .arithmetic = quote(target, earlier) + " ≠ " + quote(target, each)});
}

// 煤矿方面： of the sentence that a figure stands in; empty where it has none.
[[nodiscard]] std::string_view label_of(inspection const& target, figure const& each)
{
    std::string_view const sentence = target.text(each.fact->sentence).substr(0, longest_label);
    std::size_t const colon = std::min(sentence.find("："), sentence.find(':'));
    return colon == sentence.npos ? std::string_view{} : trim(sentence.substr(0, colon));
}

// 煤矿方面：检查2家… and 非煤矿山方面：检查8家… are of two things.
[[nodiscard]] bool are_labelled_apart(inspection const& target, figure const& a, figure const& b)
{
    std::string_view const first = label_of(target, a);
    std::string_view const second = label_of(target, b);
    return !first.empty() && !second.empty() && first != second;
}

void check_names(inspection& target, stated_figures const& figures)
{
    std::map<std::string, figure const*> seen;
    for (figure const& each : figures.all()) {
        if (!is_level(each) || is_of_a_part(each)) continue;
        if (is_earlier_base(target.content(), each)) continue;
        std::string key = plain_name(each.name);
        if (key.size() < (has_one_value(each) ? shortest_known_name : shortest_name)) continue;
        if (lexicon<"vague_names">().longest_prefix(key)) continue;
        key += '\n';
        key += each.value().unit;
        key += '\n';
        key += to_string(each.fact->scope);
        auto const [place, is_new] = seen.emplace(std::move(key), &each);
        if (is_new) continue;
        figure const& earlier = *place->second;
        // In one sentence the same name means two things that are told apart otherwise.
        if (earlier.sentence == each.sentence || are_labelled_apart(target, earlier, each))
            continue;
        report_repeated(target, earlier, each);
    }
}

// Two numbers of one canonical indicator, however it is named.
void check_concepts(inspection& target, stated_figures const& figures)
{
    std::map<std::pair<std::string_view, std::string_view>, figure const*> seen;
    for (figure const& each : figures.all()) {
        if (!is_level(each) || is_of_a_part(each) || !has_one_value(each)) continue;
        if (is_earlier_base(target.content(), each)) continue;
        auto const [place, is_new] =
            seen.emplace(std::pair{each.fact->concept_id, each.value().unit}, &each);
        if (is_new) continue;
        figure const& earlier = *place->second;
        // In one part the second is mostly another body's, or a part of the first.
        if (earlier.fact->section == each.fact->section
            || plain_name(earlier.name) == plain_name(each.name))
            continue;
        if (earlier.fact->scope == each.fact->scope) report_repeated(target, earlier, each);
    }
}

} // namespace

void check_repetition(inspection& target, stated_figures const& figures)
{
    check_names(target, figures);
    check_concepts(target, figures);
}

} // namespace fazhi::detail
