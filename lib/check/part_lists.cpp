// SPDX-License-Identifier: MIT

#include "check/part_lists.hpp"

#include "check/bases.hpp"

#include "text/brackets.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <utility>

namespace fazhi::detail {

using figure = stated_figure;

interval part_lists::value(std::size_t i) const { return *rounded(all_[i].value()); }

bool part_lists::agrees(std::size_t a, std::size_t b) const
{
    return agree(all_[a].value().unit, all_[b].value().unit)
        || agree(all_[a].value().unit, second_unit(b))
        || agree(second_unit(a), all_[b].value().unit);
}

bool part_lists::counts_alike(std::size_t a, std::size_t b) const
{
    std::string_view const unit = all_[a].value().unit;
    return unit == all_[b].value().unit || unit == second_unit(b)
        || second_unit(a) == all_[b].value().unit || !all_[a].is_count();
}

// 份 of 103件（份）, which sums up 件 and 份.
std::string_view part_lists::second_unit(std::size_t i) const
{
    std::string_view const written = target_.text(all_[i].region());
    auto const bracket = bracket_at_end(written);
    return bracket ? bracket->inside : std::string_view{};
}

std::string part_lists::quote(std::size_t i) const
{
    return std::string(target_.text(all_[i].region()));
}

std::vector<std::size_t> part_lists::wholes_before(std::size_t part) const
{
    std::vector<std::size_t> wholes;
    std::size_t const from = part > 6 ? part - 6 : 0;
    std::size_t const sentence = all_[part].sentence;
    for (std::size_t i = part; i != from;) {
        --i;
        std::size_t const distance = sentence - all_[i].sentence;
        if (distance > 1 || (distance == 1 && !figures_.goes_on(sentence))) break;
        // A sentence before this one is looked back at only where 其中 opens this one.
        if (distance == 1 && !opens_sentence(part)) break;
        if (all_[i].is_amount() && agrees(i, part) && !is_mean(all_[i])
            && !is_earlier_base(target_.content(), all_[i]))
            wholes.push_back(i);
    }
    return wholes;
}

bool part_lists::is_mean(figure const& each)
{
    return lexicon<"mean_words">().occurs_in(each.before);
}

bool part_lists::opens_sentence(std::size_t part) const
{
    return trim_begin(all_[part].since).starts_with(among)
        && all_[part].since.data() == target_.text().data() + all_[part].fact->sentence.begin;
}

bool part_lists::is_rest(figure const& each)
{
    std::string_view words = each.before;
    if (words.starts_with(pause)) words.remove_prefix(pause.size());
    return lexicon<"rest_words">().longest_prefix(words).has_value();
}

std::vector<std::size_t> part_lists::parts_from(std::size_t first) const
{
    std::vector<std::size_t> parts{first};
    for (std::size_t i = first + 1; i < all_.size() && parts.size() != most_parts; ++i) {
        figure const& each = all_[i];
        if (each.sentence != all_[first].sentence) break;
        if (each.since.find(among) != each.since.npos || each.since.find("；") != each.since.npos
            || each.since.find(';') != each.since.npos || crosses_bracket(each.since))
            break;
        if (each.clause > all_[parts.back()].clause + 1) break;
        // 规章31件、文件795件，纠正17件: a list of pauses ends at the comma.
        if (parts.size() > 1 && each.clause != all_[parts.back()].clause
            && all_[parts.back()].clause == all_[first].clause && !is_rest(each))
            break;
        if (each.is_rate() || each.fact->change || each.is_limit) continue;
        if (!all_[i].is_amount() || !agrees(i, first)) {
            if (is_of_name(i, first)) continue;
            break;
        }
        parts.push_back(i);
    }
    return parts;
}

bool part_lists::is_of_name(std::size_t i, std::size_t first) const
{
    return i + 1 < all_.size() && all_[i + 1].clause == all_[i].clause && all_[i + 1].is_amount()
        && agrees(i + 1, first) && all_[i + 1].since.find(pause) == std::string_view::npos;
}

bool part_lists::crosses_bracket(std::string_view words)
{
    int depth = 0;
    for (std::size_t at = 0; at < words.size(); at += character_size(words[at])) {
        std::string_view const character = first_character(words.substr(at));
        if (opens_bracket(character, round_brackets)) ++depth;
        if (closes_bracket(character, round_brackets) && --depth < 0) return true;
    }
    return depth != 0;
}

std::vector<figure const*> part_lists::figures_of(std::vector<std::size_t> const& places) const
{
    std::vector<figure const*> found;
    for (std::size_t const each : places) found.push_back(&all_[each]);
    return found;
}

interval part_lists::sum_of(std::span<std::size_t const> parts) const
{
    interval sum = interval::point(0);
    for (std::size_t const each : parts) sum = sum + value(each);
    return sum;
}

} // namespace fazhi::detail
