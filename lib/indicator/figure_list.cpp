// SPDX-License-Identifier: MIT

#include "indicator/figure_list.hpp"

#include "indicator/figure_segment.hpp"
#include "indicator/name_owner.hpp"
#include "indicator/name_words.hpp"
#include "indicator/standing_name.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <cstdint>

namespace fazhi::detail {

namespace {

[[nodiscard]] source_region region_of(figure_sentence const& s, std::size_t i)
{
    return s.figures[i].quantity->region;
}

// Whether a mark and nothing else stands between the figure before and the clause of this one.
[[nodiscard]] bool goes_on_right_behind(figure_sentence const& s, std::size_t i)
{
    if (i == 0 || s.figures[i - 1].clause + 1 != s.figures[i].clause) return false;
    return region_of(s, i - 1).end == s.clauses[s.figures[i - 1].clause].region.end;
}

[[nodiscard]] bool goes_on_over_comma(figure_sentence const& s, std::size_t i)
{
    return goes_on_right_behind(s, i)
        && s.clauses[s.figures[i - 1].clause].end == clause_end::comma;
}

// 发放读本90本，|手册|50本，海报20张: further things of a row of which the first has the verb.
[[nodiscard]] bool is_handed_out(figure_sentence const& s, std::size_t i)
{
    auto const is_thing = [&](figure const& each) {
        std::string_view const unit = each.quantity->value.unit;
        return each.verbs.empty() && each.tail.empty() && !each.is_known_bare
            && chinese_count(each.stem) >= 2 && !has_verb_inside(each.stem)
            && !lexicon<"person_units">().find(unit) && !lexicon<"event_units">().find(unit);
    };
    std::size_t first = i;
    for (;; --first) {
        if (first == 0 || i - first == longest_list || !goes_on_over_comma(s, first)) return false;
        figure const& before = s.figures[first - 1];
        if (!before.tail.empty()) return false;
        if (lexicon<"outreach_verbs">().longest_prefix(before.stem)) break;
        if (!before.verbs.empty()) return false;
    }
    for (std::size_t k = first; k <= i; ++k)
        if (!is_thing(s.figures[k]) || piece_before(s, s.figures[k]).starts_with("其中"))
            return false;
    return true;
}

} // namespace

std::size_t last_of_clause(figure_sentence const& s, std::size_t i)
{
    std::size_t last = i;
    while (last - i < longest_list && last + 1 != s.figures.size()
           && s.figures[last + 1].clause == s.figures[i].clause)
        ++last;
    return last;
}

std::string_view noun_of_list(figure_sentence const& s, std::size_t i)
{
    std::size_t const last = last_of_clause(s, i);
    std::string_view const tail = last == i ? std::string_view{} : s.figures[last].tail;
    auto const level = lexicon<"listed_levels">().longest_prefix(tail);
    return level ? tail.substr(level->size) : tail;
}

std::string_view noun_of_level(figure const& each)
{
    std::string_view const named = each.stem.substr(each.verbs.size());
    auto const level = lexicon<"listed_levels">().longest_prefix(named);
    return level ? named.substr(level->size) : std::string_view{};
}

std::optional<std::size_t> first_of_levels(figure_sentence const& s, std::size_t i)
{
    lexicon_table const& levels = lexicon<"listed_levels">();
    for (std::size_t k = i; i - k < longest_list; --k) {
        // 国家级示范村2个，累计达17个；省级31个
        bool const is_sum = k != i && s.figures[k].stem.empty();
        if (!is_sum && !levels.find(s.figures[k].stem)) return {};
        bool const goes_on =
            s.figures[k].tail.empty() && (in_list(s, k) || goes_on_right_behind(s, k));
        if (!goes_on || !s.figures[k - 1].tail.empty()) return {};
        if (s.figures[k - 1].quantity->value.unit != s.figures[i].quantity->value.unit) return {};
        if (chinese_count(noun_of_level(s.figures[k - 1])) >= 2) return k - 1;
    }
    return {};
}

bool in_list(figure_sentence const& s, std::size_t i)
{
    if (i == 0 || s.figures[i - 1].clause != s.figures[i].clause) return false;
    // 收到建议9件（采纳4件: a part of what stands before the bracket and no further item.
    std::uint32_t const end = region_of(s, i - 1).end;
    std::string_view const between = s.text.substr(end, region_of(s, i).begin - end);
    return !between.starts_with("（") && !between.starts_with('(');
}

bool is_listed(figure_sentence const& s, std::size_t i)
{
    if (i == 0) return false;
    figure const& earlier = s.figures[i - 1];
    figure const& each = s.figures[i];
    if (earlier.clause == each.clause) return true;
    if (begins_alike(s, i)) return true;
    // 终止4件、未结1件；诉讼案件5件: behind ； a list is another.
    bool const is_long = i > 1 && s.figures[i - 2].clause == earlier.clause
                      && s.clauses[earlier.clause].end != clause_end::semicolon;
    bool const goes_on =
        each.stem.starts_with("“") || ends_alike(earlier.stem, each.stem) || is_long;
    return goes_on && earlier.clause + 1 == each.clause
        && earlier.quantity->value.unit == each.quantity->value.unit
        && region_of(s, i - 1).end == s.clauses[earlier.clause].region.end;
}

bool is_enumerated(figure_sentence const& s, std::size_t i)
{
    constexpr std::size_t least = 4;
    if (!in_list(s, i)) return false;
    figure const& each = s.figures[i];
    std::size_t const begin = i > longest_list ? i - longest_list : 0;
    std::size_t const end = std::min(s.figures.size(), i + longest_list);
    auto const near = s.figures.subspan(begin, end - begin);
    auto const is_alike = [&](figure const& other) {
        return other.clause == each.clause
            && other.quantity->value.unit == each.quantity->value.unit;
    };
    return static_cast<std::size_t>(std::count_if(near.begin(), near.end(), is_alike)) >= least;
}

bool is_sibling(figure_sentence const& s, std::size_t i)
{
    constexpr std::size_t telling_size = 6; // two Chinese characters
    bool const is_beside = in_list(s, i) || goes_on_over_comma(s, i);
    if (!is_beside || !s.figures[i].verbs.empty() || !s.figures[i - 1].verbs.empty()) return false;
    std::string_view const stem = s.figures[i].stem;
    if (stem.size() <= telling_size) return false;
    // 9家中心提供|法律咨询90人次、法律查询30人次
    std::string_view const before = s.figures[i - 1].stem;
    std::string_view const end =
        before.substr(before.size() - std::min(before.size(), stem.size()));
    std::string_view const telling = stem.substr(0, telling_size);
    return before.starts_with(telling) || end.starts_with(telling);
}

bool begins_alike(figure_sentence const& s, std::size_t i)
{
    constexpr std::size_t telling_size = 6; // two Chinese characters
    if (i == 0) return false;
    figure const& before = s.figures[i - 1];
    figure const& each = s.figures[i];
    if (before.clause + 1 != each.clause || s.clauses[before.clause].end != clause_end::comma)
        return false;
    if (piece_before(s, each).starts_with("其中")) return false;
    if (lexicon<"event_units">().find(each.quantity->value.unit)) return false;
    if (!each.tail.empty() || !before.tail.empty()) return false;
    if (each.stem.size() < 2 * telling_size || has_verb_inside(each.stem)) return false;
    std::size_t const acted =
        before.verbs.empty() ? subject_and_verb(before.stem).size() : before.verbs.size();
    return acted != 0 && before.stem.substr(acted).starts_with(each.stem.substr(0, telling_size));
}

bool is_further_party(figure_sentence const& s, std::size_t i)
{
    if (!goes_on_over_comma(s, i) || !s.figures[i - 1].tail.empty()) return false;
    figure const& each = s.figures[i];
    lexicon_table const& parties = lexicon<"counted_parties">();
    if (!each.tail.empty() || !each.verbs.empty() || piece_before(s, each).starts_with("其中"))
        return false;
    if (is_handed_out(s, i)) return true;
    auto const party = parties.longest_suffix(each.stem);
    auto const other = parties.longest_suffix(s.figures[i - 1].stem);
    return party && other && party->row != other->row;
}

bool is_further_part(figure_sentence const& s, std::size_t i)
{
    auto const is_noun = [&](figure const& each) {
        return each.verbs.empty() && each.tail.empty() && !each.is_known_bare
            && !lexicon<"rate_names">().longest_suffix(each.stem);
    };
    if (i == 0 || !is_noun(s.figures[i])) return false;
    if (in_list(s, i) && in_bracket(s, i)) return true;
    for (std::size_t k = i; k != 0 && i - k < longest_list && goes_on_over_comma(s, k); --k) {
        figure const& before = s.figures[k - 1];
        if (!is_noun(before) || before.quantity->value.unit != s.figures[i].quantity->value.unit)
            return false;
        if (piece_before(s, before).starts_with("其中")) return true;
    }
    return false;
}

bool is_part_of_last(figure_sentence const& s, std::size_t i)
{
    if (i == 0) return false;
    figure const& before = s.figures[i - 1];
    figure const& each = s.figures[i];
    if (before.clause + 1 != each.clause || !before.tail.empty() || before.is_known_bare)
        return false;
    return chinese_count(before.stem) >= 4
        && before.quantity->value.unit == each.quantity->value.unit
        && lexicon<"part_openers">().longest_prefix(piece_before(s, each));
}

bool is_event_in_verbs(figure_sentence const& s, std::size_t i)
{
    std::string_view const stem = s.figures[i].stem;
    return i != 0 && in_list(s, i) && is_only_verbs(stem)
        && lexicon<"event_nouns">().longest_suffix(stem)
        && lexicon<"event_units">().find(s.figures[i].quantity->value.unit);
}

bool is_event_of_list(figure_sentence const& s, std::size_t i, std::string_view stem)
{
    if (i == 0 || chinese_count(stem) < 4 || s.figures[i].is_known_bare) return false;
    figure const& earlier = s.figures[i - 1];
    std::string_view const unit = s.figures[i].quantity->value.unit;
    return goes_on_over_comma(s, i) && earlier.quantity->value.unit == unit
        && lexicon<"event_units">().find(unit)
        && (s.figures[i].verbs.empty() || lexicon<"event_nouns">().longest_prefix(stem))
        && lexicon<"event_nouns">().longest_suffix(stem);
}

bool lacks_noun(figure_sentence const& s, std::size_t i)
{
    figure const& each = s.figures[i];
    if (each.stem.empty() || !each.tail.empty() || each.stem.data() < s.text.data()) return false;
    auto const end = static_cast<std::size_t>(each.stem.data() - s.text.data()) + each.stem.size();
    return s.text.substr(end).starts_with("的");
}

std::optional<std::size_t> count_of_share(figure_sentence const& s, std::size_t i)
{
    if (s.figures[i].quantity->value.kind != quantity_kind::percent) return {};
    for (std::size_t k = i; k != 0 && i - k < longest_list; --k) {
        figure const& each = s.figures[k - 1];
        if (s.figures[k].clause - each.clause > 1) return {};
        quantity_kind const kind = each.quantity->value.kind;
        bool const is_count = kind == quantity_kind::count || kind == quantity_kind::money;
        if (is_count && (each.change == nullptr || each.change->is_end_point)) return k - 1;
    }
    return {};
}

} // namespace fazhi::detail
