// SPDX-License-Identifier: MIT

// Targets against what has been reached, and shares of one whole against all of it.
#include "check/families.hpp"
#include "check/signs.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <optional>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t longest_list = 8;
constexpr std::size_t telling_name = 4 * han;

/// 败诉 of 行政诉讼败诉率, 联合检查 of 联合检查占比: the words of a rate's name, as far as they
/// tell it from others.
[[nodiscard]] std::string_view stem_of(figure const& each)
{
    for (std::string_view const words : {each.before, std::string_view(each.name)})
        for (std::string_view const word : {rate_sign, std::string_view("占比")}) {
            std::size_t const sign = words.rfind(word);
            if (sign != words.npos && sign >= 2 * han) return words.substr(0, sign);
        }
    return {};
}

/// Bytes that two names share at their ends.
[[nodiscard]] std::size_t shared_end(std::string_view a, std::string_view b)
{
    std::size_t size = 0;
    while (!a.empty() && !b.empty() && last_character(a) == last_character(b)) {
        std::size_t const step = last_character(a).size();
        size += step;
        a.remove_suffix(step);
        b.remove_suffix(step);
    }
    return size;
}

class target_check {
public:
    target_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all())
    {
    }

    void run()
    {
        for (figure const& each : all_)
            if (each.fact->role == indicator_role::target && !each.fact->change
                && each.value().kind == quantity_kind::percent)
                check_target(each);
        for (std::size_t i = 0; i < all_.size(); ++i) check_shares(i);
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    // Whether the words ask for less (降至, 以内) or for more (提高到, 不低于).
    [[nodiscard]] std::optional<bool> wants_more(figure const& wanted) const
    {
        if (wanted.value().approx == approximation::at_most) return false;
        if (wanted.value().approx == approximation::at_least) return true;
        std::size_t const sign = wanted.before.rfind(rate_sign);
        std::string_view const words =
            sign == wanted.before.npos ? wanted.before : wanted.before.substr(sign);
        auto const found = lexicon<"target_directions">().first_in(words);
        if (!found) return {};
        return found->hit.row->column(0) == "up";
    }

    void check_target(figure const& wanted)
    {
        auto const more = wants_more(wanted);
        std::string_view const stem = stem_of(wanted);
        // 甲率、乙率分别稳定在80%、86%: which is whose is not asked here.
        if (wanted.before.find("分别") != std::string_view::npos) return;
        if (!wanted.value().number || !more || stem.empty()) return;
        // Of a rate that several bodies have, the target may be any one's.
        figure const* reached = nullptr;
        bool const betters = asks_for_better(wanted, stem);
        std::size_t longest = 2 * han - 1;
        // 以内 and 以上 set a limit that may well be reached already, unless both are one
        // indicator.
        bool const is_limit = wanted.value().approx != approximation::exact;
        for (figure const& each : all_) {
            if (!each.is_rate() || each.fact->role != indicator_role::result) continue;
            bool const is_same = !wanted.fact->concept_id.empty()
                              && wanted.fact->concept_id == each.fact->concept_id;
            std::size_t const shared = shared_end(stem, stem_of(each));
            bool const is_asked = shared >= 2 * han && betters;
            if (!is_same && (is_limit || shared < telling_name) && !is_asked) continue;
            if (shared > longest) {
                longest = shared;
                reached = &each;
            } else if (shared == longest && reached && is_better(*reached, each, *more)) {
                reached = &each;
            }
        }
        if (!reached) return;
        auto const now = rounded(reached->value());
        // What the words leave open (以下, 以上) does not make a target better.
        interval const bound = interval::point(fraction(*wanted.value().number));
        // 保持在98%以上 and 不低于65% may well be a little less than what was reached.
        bool const holds = is_limit || lexicon<"holding_words">().occurs_in(wanted.before);
        if (holds && *more && !below(bound + interval::point(3), *now)) return;
        if (*more ? !below(bound, *now) : !below(*now, bound)) return;
        target_.add({.rule = "figure.target",
                     .region = wanted.region(),
                     .related = {reached->region()},
                     .arguments = {{"stated", quote(wanted)}, {"earlier", quote(*reached)}},
                     .arithmetic = quote(wanted) + (*more ? " < " : " > ") + quote(*reached)});
    }

    // 将结案率提升至92% of a report with one 结案率: the words ask for more than there is.
    [[nodiscard]] bool asks_for_better(figure const& wanted, std::string_view stem) const
    {
        if (!lexicon<"change_directions">().occurs_in(wanted.before)) return false;
        std::string_view const end = stem.substr(stem.size() - 2 * han);
        return std::count_if(all_.begin(), all_.end(),
                             [&](figure const& other) {
                                 return other.is_rate()
                                     && other.fact->role == indicator_role::result
                                     && stem_of(other).ends_with(end);
                             })
            == 1;
    }

    // The easier of two values, so that a target is asked about only where it beats neither.
    [[nodiscard]] static bool is_better(figure const& a, figure const& b, bool more)
    {
        auto const first = rounded(a.value());
        auto const second = rounded(b.value());
        return more ? below(*second, *first) : below(*first, *second);
    }

    // …分别占45%、40%、30%: together above the whole.
    void check_shares(std::size_t first)
    {
        if (all_[first].value().kind != quantity_kind::percent) return;
        std::string_view const words = all_[first].before;
        // 占比分别为 and 分别占立案数、破案数的 may be of several wholes.
        std::size_t const at = words.find("分别占");
        if (at == words.npos || words.find("、", at) != words.npos) return;
        std::size_t last = first;
        while (last + 1 < all_.size() && last - first < longest_list
               && all_[last + 1].value().kind == quantity_kind::percent
               && (all_[last + 1].since == "、" || all_[last + 1].since == "和"))
            ++last;
        // 61610批、8172.75万件，分别占: each is of a whole of its own.
        std::size_t const count = last - first + 1;
        if (first >= count)
            for (std::size_t i = first - count; i + 1 != first; ++i)
                if (all_[i].sentence == all_[first].sentence
                    && all_[i].value().unit != all_[i + 1].value().unit)
                    return;
        interval sum = interval::point(0);
        finding found{.rule = "figure.shares", .region = all_[first].region()};
        std::string terms;
        for (std::size_t i = first; i <= last; ++i) {
            auto const value = rounded(all_[i].value());
            if (!value) return;
            sum = sum + *value;
            if (i != first) found.related.push_back(all_[i].region());
            terms += (terms.empty() ? "" : " + ") + quote(all_[i]);
        }
        if (!below(interval::point(100), sum)) return;
        found.arguments = {{"computed", written(sum, "%")}};
        found.arithmetic = terms + " = " + written(sum, "%") + " > 100%";
        target_.add(std::move(found));
    }

    inspection& target_;
    std::span<figure const> all_;
};

} // namespace

void check_targets(inspection& target, stated_figures const& figures)
{
    target_check(target, figures).run();
}

} // namespace fazhi::detail
