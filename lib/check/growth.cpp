// SPDX-License-Identifier: MIT

// Growth without its base: of 365件，同比增长295% no whole number can be the year before.
#include "check/bases.hpp"
#include "check/changes.hpp"
#include "check/families.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

using figure = stated_figure;

// Whether a change speaks of the level before it: between them stand words of comparison only.
[[nodiscard]] bool follows_directly(inspection const& target, figure const& change)
{
    // 比邻县多20件 is a difference from another level, of the count before it all the same.
    if (!change.fact->change) return is_difference(change);
    std::string_view words = change.since;
    if (change.fact->change->base) {
        std::string_view const base = target.text(*change.fact->change->base);
        std::size_t const at = words.find(base);
        if (at != words.npos) {
            std::string_view const front = trim(words.substr(0, at));
            words = words.substr(at + base.size());
            if (front.size() > 4) words = change.since;
        }
    }
    while (!(words = trim_begin(words)).empty()) {
        if (auto const hit = lexicon<"change_directions">().longest_prefix(words))
            words.remove_prefix(hit->size);
        else if (auto const neutral = lexicon<"neutral_change_words">().longest_prefix(words))
            words.remove_prefix(neutral->size);
        else if (mark_at(words, 0).kind == mark::comma)
            words.remove_prefix(mark_at(words, 0).size);
        else if (words.starts_with("、"))
            words.remove_prefix(3);
        else
            return false;
    }
    return true;
}

constexpr std::ptrdiff_t longest_list = 8;

// 、18.6%, 和18.6%
[[nodiscard]] bool joins(figure const& each)
{
    return each.since == "、" || lexicon<"list_joins">().find(each.since) != nullptr;
}

// 96批、215人次，同比分别下降18.6%、22.1%: as many counts as changes, each to its own.
[[nodiscard]] figure const* level_in_list(stated_figures const& figures, figure const& change)
{
    figure const* const begin = figures.all().data();
    figure const* const end = begin + figures.all().size();
    figure const* first = &change;
    while (first != begin && joins(*first) && &change - first < longest_list) --first;
    if (first->since.find("分别") == first->since.npos || first->since.size() > 45) return nullptr;
    figure const* last = &change;
    while (last + 1 != end && joins(*(last + 1)) && last - &change < longest_list) ++last;
    std::ptrdiff_t const size = last - first + 1;
    if (size < 2 || first - begin < size) return nullptr;
    for (figure const* level = first - size; level != first; ++level)
        if (level->sentence != change.sentence || !level->is_count()) return nullptr;
    if (first - size != begin) {
        figure const& before = *(first - size - 1);
        if (before.sentence == change.sentence && before.is_count()) return nullptr;
    }
    return &change - size;
}

// Whether a change stands in a list that 分别 shares out among the counts before it.
[[nodiscard]] bool is_one_of_several(stated_figures const& figures, figure const& change)
{
    figure const* const begin = figures.all().data();
    figure const* first = &change;
    while (first != begin && joins(*first) && &change - first < longest_list) --first;
    return first->since.find("分别") != first->since.npos;
}

// Whether a count is the last of a list of its sentence.
[[nodiscard]] bool closes_list(figure const& level)
{
    return level.since.starts_with("、") || level.since.find("其中") != level.since.npos;
}

} // namespace

std::optional<change_direction> direction_in(std::string_view words)
{
    auto const found = lexicon<"change_directions">().first_in(words);
    if (!found) return {};
    return found->hit.row->column(0) == "up" ? change_direction::up : change_direction::down;
}

figure const* level_before(inspection const& target, stated_figures const& figures,
                           figure const& change)
{
    auto const all = figures.all();
    auto at = static_cast<std::size_t>(&change - all.data());
    figure const* asked = &change;
    // 增加20件，增长18%: both are of the level before them.
    for (int step = 0; step != 3 && at != 0; ++step) {
        figure const& before = all[at - 1];
        if (before.sentence != change.sentence) return nullptr;
        bool const same_name =
            asked->clause != before.clause && !before.name.empty() && before.name == asked->name;
        if (!follows_directly(target, *asked) && !same_name) return nullptr;
        // 比去年的70件减少14件 is of what stands in front of the comparison.
        if (is_earlier_base(target.content(), before)) return nullptr;
        if (!before.fact->change && !is_difference(before)) return &before;
        asked = &before;
        --at;
    }
    return nullptr;
}

void check_growth(inspection& target, stated_figures const& figures)
{
    for (figure const& each : figures.all()) {
        auto const& change = each.fact->change;
        if (!change || change->kind != change_kind::relative
            || each.value().kind != quantity_kind::percent || each.value().unit == "‰")
            continue;
        if (each.fact->role != indicator_role::result) continue;
        auto const grown = rounded(each.value());
        if (!grown || !grown->low || !grown->high) continue;
        figure const* level = level_in_list(figures, each);
        bool const is_listed = level != nullptr;
        // 86支1260人，较上年增加12支160人，分别增长16.2%、18.5%: each of one, but of which?
        if (!level && is_one_of_several(figures, each)) continue;
        if (!level) level = level_before(target, figures, each);
        if (!level || !level->is_count()) continue;
        auto const now = rounded(level->value());
        if (!now || !now->is_point() || *now->low == fraction(0)) continue;

        interval const hundred = interval::point(100);
        bool const is_up = change->direction == change_direction::up;
        auto const base_of = [&](interval const& rate) {
            return *now / ((is_up ? hundred + rate : hundred - rate) / hundred);
        };
        if (!is_up && !(*grown->high < fraction(100))) continue;
        interval const base = base_of(*grown);
        if (base.has_whole()) continue;
        // 其中企业1213户、合作社24户，同比增长8.6%: of the total, not of its last part.
        if (!is_listed && closes_list(*level)) continue;
        auto const cut = cut_off(each.value());
        bool const fits_cut_off = cut && base_of(*cut).has_whole();
        fraction const below_it = base.low->floor();
        auto const stated_from = [&](fraction earlier) {
            fraction const change_of = (*now->low - earlier) / earlier * fraction(100);
            return (is_up ? change_of : fraction(0) - change_of).to_string(2) + "%";
        };
        std::string const sign = is_up ? "+" : "−";
        std::string const stated(target.text(each.region()));
        std::string tried;
        for (fraction const earlier : {below_it, below_it + fraction(1)}) {
            if (!(earlier > fraction(0))) continue;
            if (!tried.empty()) tried += "; ";
            tried += earlier.to_string(0) + " → " + now->low->to_string(0) + " = " + sign
                   + stated_from(earlier);
        }
        target.add({.rule = fits_cut_off ? "figure.truncated" : "figure.growth",
                    .region = each.region(),
                    .related = {level->region()},
                    .arguments = {{"rate", is_up ? "增长" : "下降"},
                                  {"part", std::string(target.text(level->region()))},
                                  {"stated", stated},
                                  {"base", base.to_string(2)},
                                  {"tried", tried}},
                    .arithmetic = tried + (fits_cut_off ? " → " : " ≠ ") + sign + stated});
    }
}

} // namespace fazhi::detail
