// SPDX-License-Identifier: MIT

#include "indicator/figure_subject.hpp"

#include "indicator/clause_subject.hpp"
#include "indicator/figure_list.hpp"
#include "indicator/name_words.hpp"
#include "indicator/standing_name.hpp"
#include "vocabulary/lexicon.hpp"

#include <utility>

namespace fazhi::detail {

namespace {

[[nodiscard]] bool counts_events(figure const& each)
{
    return lexicon<"event_units">().find(each.quantity->value.unit) != nullptr;
}

} // namespace

std::string_view figure_subject::at(std::size_t i)
{
    figure const& each = s_.figures[i];
    // 即办件占比87% is told between.
    if (each.quantity->value.kind == quantity_kind::percent) return {};
    std::string_view place = std::exchange(place_, {});
    // 每万人拥有律师2人；每个村法律明白人7名
    bool const is_apart =
        each.clause != 0 && s_.clauses[each.clause - 1].end == clause_end::semicolon;
    if (is_apart) place = {};
    if (each.quantity->value.kind != quantity_kind::count || !each.tail.empty()) return {};
    // 公证机构 is no act, though 公证 is.
    auto const is_noun = [&] {
        bool const are_people = lexicon<"person_units">().find(each.quantity->value.unit)
                             && in_list(s_, i); // 律师9名、司法鉴定人8名
        return each.verbs.empty()
            && (are_people || !has_verb_inside(each.stem)
                || lexicon<"verb_lookalikes">().longest_suffix(each.stem).has_value());
    };
    // 被诉行政机关|中，区政府9件，街道8件
    if (!each.group.empty() && (each.verbs.empty() || each.is_sorted)) return each.group;
    if (i == 0) return {};
    if (std::string_view const subject = passive_before(i); !subject.empty()) return subject;
    figure const& before = s_.figures[i - 1];
    bool const is_part = piece_before(s_, each).starts_with("其中");
    bool const is_near = before.clause == each.clause || before.clause + 1 == each.clause;
    if (each.is_known_bare || !is_near || is_part) return {};
    if (before.clause != each.clause)
        if (std::string_view const meeting = meeting_before(i); !meeting.empty()) return meeting;
    // 全市共有律所72家、律师90名
    bool const may_be_of_place =
        each.verbs.empty()
        && (before.clause != each.clause
                ? !is_apart
                : lexicon<"self_references">().longest_prefix(before.stem).has_value()
                      || before.stem.starts_with("每"));
    std::string_view const named = may_be_of_place ? place_of(before.stem) : std::string_view{};
    std::string_view const known = named.empty() ? place : named;
    if (!known.empty() && is_noun()) place_ = known;
    return place_;
}

// 县政府常务会议|研究议题16个，学法6次; 联席会议|召开4次，研究议题13个
std::string_view figure_subject::meeting_before(std::size_t i) const
{
    figure const& each = s_.figures[i];
    figure const& before = s_.figures[i - 1];
    bool const is_alike = each.quantity->value.unit == before.quantity->value.unit;
    if (is_alike && !lexicon<"meeting_acts">().longest_prefix(each.stem)) return {};
    if (!counts_events(each) && !(counts_events(before) && is_short(each.stem))) return {};
    std::string_view const meeting = meeting_of(before.stem);
    if (meeting.empty()) return {};
    // 党工委会议研究议题8个，主任办公会学法9次; 机关集体学法9次: of another.
    constexpr std::size_t longest_act = 4; // Chinese characters: 会前学法
    bool const has_subject = lexicon<"meeting_bodies">().occurs_in(each.stem)
                          || (each.verbs.empty() && chinese_count(each.stem) > longest_act
                              && !lexicon<"meeting_acts">().longest_prefix(each.stem));
    if (has_subject) return {};
    // 常务会议听取汇报4次，研究重大问题4次: what a meeting does with what it is told.
    auto const act = lexicon<"meeting_acts">().longest_prefix(each.stem);
    bool const acts_again =
        act && act->size < each.stem.size()
        && lexicon<"meeting_acts">().longest_prefix(before.stem.substr(meeting.size()));
    if (acts_again) return meeting;
    if (counts_events(each)) {
        bool const has_object =
            each.verbs.empty() ? has_verb_inside(each.stem) : each.verbs.size() != each.stem.size();
        return has_object ? std::string_view{} : meeting;
    }
    bool const was_held = is_only_verbs(before.stem.substr(meeting.size()));
    return was_held ? meeting : std::string_view{};
}

// 处罚决定|被纠错7件、被撤销3件
std::string_view figure_subject::passive_before(std::size_t i) const
{
    constexpr std::string_view passive = "被";
    constexpr std::size_t longest = 180; // bytes
    figure const& each = s_.figures[i];
    figure const& before = s_.figures[i - 1];
    if (!each.stem.starts_with(passive) || before.clause + 1 < each.clause
        || before.stem.size() > longest)
        return {};
    std::size_t const at = before.stem.find(passive);
    return at != before.stem.npos && at != 0 ? before.stem.substr(0, at) : std::string_view{};
}

} // namespace fazhi::detail
