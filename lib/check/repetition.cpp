// SPDX-License-Identifier: MIT

// The same thing said twice has one number.
#include "check/families.hpp"

#include "lexicon.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t shortest_name = 18; // six characters; shorter ones name too many things
constexpr std::size_t shortest_known_name = 9;
constexpr std::size_t most_bodies = 64;

// A name without the words that tell no thing from another.
[[nodiscard]] std::string plain_name(std::string_view name)
{
    std::string plain;
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
    if (year && earlier_year && year->year != earlier_year->year) return;
    target.add({.rule = "figure.repeated",
                .region = each.region(),
                .related = {earlier.region()},
                .arguments = {{"name", each.name.empty() ? earlier.name : each.name},
                              {"stated", quote(target, each)},
                              {"earlier", quote(target, earlier)}},
                .arithmetic = quote(target, earlier) + " ≠ " + quote(target, each)});
}

void check_names(inspection& target, stated_figures const& figures)
{
    std::map<std::string, figure const*> seen;
    for (figure const& each : figures.all()) {
        if (!is_level(each) || is_of_a_part(each)) continue;
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
        if (earlier.sentence != each.sentence) report_repeated(target, earlier, each);
    }
}

// Two numbers of one canonical indicator, however it is named.
void check_concepts(inspection& target, stated_figures const& figures)
{
    std::map<std::pair<std::string_view, std::string_view>, figure const*> seen;
    for (figure const& each : figures.all()) {
        if (!is_level(each) || is_of_a_part(each) || !has_one_value(each)) continue;
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

/// A number of bodies that a place has: 14个 of 14个乡镇.
struct body_count {
    figure const* stated = nullptr;
    std::string_view kind;
    long long number = 0;
    bool is_all = false;
};

// 14个乡镇、2个街道: each of them is a part of the bodies of the place.
[[nodiscard]] bool is_one_of_two_kinds(figure const& each, stated_figures const& figures)
{
    auto const all = figures.all();
    auto const at = static_cast<std::size_t>(&each - all.data());
    auto const is_other = [&](std::size_t i) {
        return i < all.size() && all[i].clause == each.clause
            && (all[i].after.starts_with("街道") || all[i].after.starts_with("镇")
                || all[i].after.starts_with("乡"));
    };
    bool const follows = is_other(at + 1) && all[at + 1].since.find("、") != std::string_view::npos;
    return follows || (at != 0 && is_other(at - 1) && each.since.ends_with("、"));
}

[[nodiscard]] std::optional<body_count> read_body_count(figure const& each,
                                                        stated_figures const& figures)
{
    auto const& value = each.value();
    if (value.kind != quantity_kind::count || value.approx != approximation::exact) return {};
    if (!value.number || value.number->exponent() != 0) return {};
    if (value.unit != "个" && !value.unit.empty()) return {};
    auto const hit = lexicon<"body_nouns">().longest_prefix(each.after);
    if (!hit || lexicon<"some_words">().longest_suffix(each.before)) return {};
    if (is_one_of_two_kinds(each, figures)) return {};
    bool const is_all = lexicon<"all_words">().occurs_in(each.before)
                     || lexicon<"all_words">().occurs_in(each.after);
    return body_count{&each, hit->row->column(0), value.number->mantissa(), is_all};
}

[[nodiscard]] std::ptrdiff_t times_stated(std::vector<body_count> const& counts, long long number)
{
    return std::count_if(counts.begin(), counts.end(),
                         [&](body_count const& each) { return each.number == number; });
}

// The number that is stated most often; of those the one that is said of all, or the first.
[[nodiscard]] body_count const* usual_of(std::vector<body_count> const& counts)
{
    if (counts.size() < 2 || counts.size() > most_bodies) return nullptr;
    body_count const* best = nullptr;
    std::ptrdiff_t most = 0;
    for (body_count const& each : counts) {
        std::ptrdiff_t const times = times_stated(counts, each.number);
        if (times > most || (times == most && each.is_all && !best->is_all)) {
            best = &each;
            most = times;
        }
    }
    return best;
}

// A place has as many townships on one page as on another. Fewer of them may be meant, so that a
// smaller number differs only where it is said of all or nearly all.
void check_bodies(inspection& target, stated_figures const& figures)
{
    std::map<std::string_view, std::vector<body_count>> kinds;
    for (figure const& each : figures.all())
        if (auto const found = read_body_count(each, figures)) kinds[found->kind].push_back(*found);
    for (auto const& [kind, counts] : kinds) {
        body_count const* const usual = usual_of(counts);
        if (!usual) continue;
        for (body_count const& each : counts) {
            if (each.number == usual->number) continue;
            bool const is_near =
                5 * each.number >= 4 * usual->number && 5 * each.number <= 6 * usual->number;
            // No statement is of more bodies than there are.
            bool const is_more = each.number > usual->number
                              && (usual->is_all || times_stated(counts, usual->number) > 1);
            if (!is_near && !is_more && !(each.is_all && usual->is_all)) continue;
            target.add({.rule = "figure.bodies",
                        .region = each.stated->region(),
                        .related = {usual->stated->region()},
                        .arguments = {{"stated", quote(target, *each.stated)},
                                      {"earlier", quote(target, *usual->stated)}},
                        .arithmetic =
                            quote(target, *usual->stated) + " ≠ " + quote(target, *each.stated)});
        }
    }
}

} // namespace

void check_repetition(inspection& target, stated_figures const& figures)
{
    check_names(target, figures);
    check_concepts(target, figures);
    check_bodies(target, figures);
}

} // namespace fazhi::detail
