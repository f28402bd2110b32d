// SPDX-License-Identifier: MIT

#include "deficiency/stated_cause.hpp"

#include "page/lines.hpp"
#include "text/non_han.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace fazhi::detail {

namespace {

void give(deficiency& lack, source_region cause, bool is_inside)
{
    if (!lack.cause)
        lack.cause = cause;
    else if (lack.cause->begin < cause.begin)
        lack.cause->end = cause.end;
    if (is_inside) lack.region.end = std::max(lack.region.end, cause.end);
}

// The parts of a sentence between ，, and also between 、 where these are needed, if there are
// `count` of them and each admits a lack; none otherwise.
[[nodiscard]] std::vector<source_region> split(std::string_view text, source_region where,
                                               std::size_t count)
{
    std::string_view const whole = text.substr(where.begin, where.size());
    for (bool const at_pauses : {false, true}) {
        std::vector<source_region> parts;
        std::size_t begin = 0;
        bool all_lack = true;
        auto const add = [&](std::size_t end) {
            std::string_view const part = trim(whole.substr(begin, end - begin));
            all_lack = all_lack && find_lack(part);
            parts.push_back(region_of(text, part));
        };
        for (unquoted_characters walk(whole); walk.seek(any_non_han{}) && all_lack; walk.step()) {
            std::size_t const at = walk.position();
            bool const parts_here = mark_at(whole, at).kind == mark::comma
                                 || (at_pauses && walk.rest().starts_with("、"));
            if (!parts_here) continue;
            add(at);
            begin = at + character_size(whole[at]);
        }
        add(whole.size());
        if (all_lack && parts.size() == count) return parts;
    }
    return {};
}

} // namespace

std::uint32_t end_of_cause(std::string_view text, std::span<statement const> all,
                           cause_opening const& opening)
{
    constexpr std::size_t most_clauses = 6;
    auto const at = [&](std::size_t i) {
        return text.substr(all[i].region.begin, all[i].region.size());
    };
    std::size_t last = 0; // of the clauses that surely belong to the cause
    std::size_t end = 1;  // behind those of its sentence
    for (; end < all.size() && end <= most_clauses && !all[end].opens_sentence; ++end) {
        if (opens_effect(at(end))) return all[end - 1].region.end;
        if (last + 1 == end && adds_cause(at(end))) last = end;
    }
    // 与人员不足|有关: the cause may end before its clause.
    if (!opening.is_named && last == 0) return region_of(text, opening.cause).end;
    return all[opening.is_named ? end - 1 : last].region.end;
}

std::optional<source_region> find_own_cause(std::string_view text, std::span<statement const> all)
{
    auto const at = [&](std::size_t i) {
        return text.substr(all[i].region.begin, all[i].region.size());
    };
    auto const behind = [&](cause_opening const& opening, std::size_t i) {
        return source_region{region_of(text, opening.cause).begin,
                             end_of_cause(text, all.subspan(i), opening)};
    };
    for (std::size_t i = 1; i < all.size(); ++i) {
        auto const opening = read_cause_opening(at(i));
        if (!opening) continue;
        if (!opening->cause.empty()) return behind(*opening, i);
        // 主要原因：编制受限; 究其原因，主要是编制受限
        bool const leads_on = all[i].end == clause_end::colon
                           || (opening->is_named && all[i].end == clause_end::comma);
        if (leads_on && i + 1 < all.size() && !all[i].opens_sentence) {
            std::size_t const last = i + sentence_at(all, i).size() - 1;
            std::string_view const cause = without_cause_fillers(at(i + 1));
            return source_region{region_of(text, cause).begin, all[last].region.end};
        }
    }
    for (std::size_t i = 0; i != all.size(); ++i) {
        std::string_view const here = at(i);
        std::size_t const open = std::min(here.find("（"), here.find('('));
        if (open == here.npos) continue;
        std::string_view inside = here.substr(open + first_character(here.substr(open)).size());
        inside = inside.substr(0, std::min(inside.find("）"), inside.find(')')));
        auto const opening = read_cause_opening(inside);
        if (opening && !opening->cause.empty()) return region_of(text, opening->cause);
    }
    if (all.empty()) return {};
    auto const opening = read_cause_opening(at(0));
    if (!opening || opening->cause.empty()) return {};
    return behind(*opening, 0);
}

void give_causes(std::string_view text, std::span<stated_cause const> causes,
                 std::span<deficiency> items)
{
    if (causes.empty() || items.empty()) return;
    // Where some items have told their own, one behind the last item is that item's.
    bool const stand_together =
        causes.front().items_before == items.size() && items.size() != 1
        && std::none_of(items.begin(), items.end(),
                        [](deficiency const& item) { return item.cause.has_value(); });
    bool const is_of_last = causes.size() == 1 && !causes.front().is_of_all;
    if (!stand_together || is_of_last) {
        // Each item has its own, and it is a part of the item.
        for (stated_cause const& one : causes) {
            if (one.items_before == 0) continue;
            give(items[one.items_before - 1], one.region, items.size() != 1);
        }
    } else if (items.size() == causes.size()) {
        for (std::size_t i = 0; i != items.size(); ++i) give(items[i], causes[i].region, false);
    } else if (causes.size() == 1) {
        std::vector<source_region> const parts = split(text, causes.front().region, items.size());
        for (std::size_t i = 0; i != items.size(); ++i)
            give(items[i], parts.empty() ? causes.front().region : parts[i], false);
    }
}

} // namespace fazhi::detail
