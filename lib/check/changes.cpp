// SPDX-License-Identifier: MIT

// Changes against the values that they lead from and to: 由88%提升至96.4%，提升8.4个百分点.
#include "check/changes.hpp"
#include "check/change_finding.hpp"
#include "check/families.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t longest_list = 8;
// ，由 and ，即从 between a change and the values that it leads from and to.
constexpr std::size_t longest_joint = 12;
// Bytes before the earlier of two ranks in which 由 may stand.
constexpr std::size_t longest_origin = 24;

[[nodiscard]] interval absolute_difference(interval const& from, interval const& to)
{
    return below(to, from) ? from - to : to - from;
}

class change_check {
public:
    change_check(inspection& target, stated_figures const& figures)
        : target_(target), figures_(figures)
    {
    }

    void run()
    {
        auto const all = figures_.all();
        for (std::size_t i = 0; i + 1 < all.size();) {
            std::size_t const width = list_size(i);
            std::size_t const second = i + width;
            // 从202元、270元提高到209元、280元: each to its own.
            if (second < all.size() && list_size(second) == width
                && all[i].sentence == all[second].sentence && is_pair(all[second - 1], all[second]))
                for (std::size_t k = 0; k != width; ++k)
                    if (same_measure(all[i + k], all[second + k]))
                        check_pair(all[i + k], all[second + k],
                                   width == 1 ? second + 1 : all.size());
            i = second;
        }
        for (figure const& each : all) {
            if (each.fact->change && !each.is_limit) check_change(each);
            if (is_net(each)) check_net(each);
            check_listed_rates(each);
        }
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    // How many figures stand in a list from `first` on: 202元、270元.
    [[nodiscard]] std::size_t list_size(std::size_t first) const
    {
        auto const all = figures_.all();
        std::size_t last = first;
        while (last + 1 < all.size() && last - first < longest_list
               && all[last + 1].sentence == all[first].sentence
               && (all[last + 1].since == "、" || all[last + 1].since == "和"))
            ++last;
        return last - first + 1;
    }

    // Two values of one thing: 由24%提升到40.2%, or 去年88件，今年131件.
    [[nodiscard]] bool is_pair(figure const& from, figure const& to) const
    {
        if (!from.value().number || !to.value().number || !same_measure(from, to)) return false;
        if (from.fact->change || to.fact->change) return false;
        return from.fact->role == indicator_role::baseline || leads_from(from, to)
            || is_earlier(from, to);
    }

    // 由全市第7位升至第3位: 由 in front of the first, a word of change between the two.
    [[nodiscard]] static bool leads_from(figure const& from, figure const& to)
    {
        if (from.clause != to.clause) return false;
        auto const hit = lexicon<"change_directions">().longest_prefix(to.since);
        if (!hit || to.since.size() - hit->size > 3) return false;
        std::string_view const end = last_character(to.since);
        if (end != "至" && end != "到" && end != "为") return false;
        std::size_t const reach = std::min(from.before.size(), longest_origin);
        return lexicon<"baseline_openers">().occurs_in(
            from.before.substr(from.before.size() - reach));
    }

    [[nodiscard]] bool is_earlier(figure const& from, figure const& to) const
    {
        if (!from.is_count() || !to.is_count() || to.clause > from.clause + 1) return false;
        if (lexicon<"earlier_words">().occurs_in(from.before)) return true;
        auto const& first = from.fact->period;
        auto const& second = to.fact->period;
        return first && second && first->year && second->year && *first->year + 1 == *second->year
            && target_.text(from.around).find("年") != std::string_view::npos;
    }

    void check_pair(figure const& from, figure const& to, std::size_t next)
    {
        auto const first = rounded(from.value());
        auto const second = rounded(to.value());
        if (!first || !second) return;
        check_direction(from, to, *first, *second);
        auto const all = figures_.all();
        check_change_in_front(from, to, *first, *second);
        for (std::size_t i = next; i < all.size() && i < next + 2; ++i) {
            figure const& change = all[i];
            if (change.sentence != to.sentence || change.is_limit) return;
            bool const is_change =
                change.fact->change && level_before(target_, figures_, change) == &to;
            if (!is_change && !(i == next && (is_change_share(change) || is_climb(from, change))))
                return;
            check_difference(from, to, change, *first, *second);
        }
    }

    // 由第9位上升到第3位，提升6位
    [[nodiscard]] static bool is_climb(figure const& from, figure const& each)
    {
        if (from.value().kind != quantity_kind::rank || !each.is_count()) return false;
        auto const hit = lexicon<"change_directions">().longest_prefix(each.before);
        return hit && each.before.size() - hit->size <= 3;
    }

    // 平均压缩75%，由20天压缩至5天: the change stands right before the pair.
    void check_change_in_front(figure const& from, figure const& to, interval const& first,
                               interval const& second)
    {
        if (&from == figures_.all().data()) return;
        figure const& change = *(&from - 1);
        if (change.sentence != from.sentence || !change.fact->change) return;
        if (change.clause + 1 != from.clause || from.fact->change) return;
        if (from.since.size() > longest_joint || !change.after.empty()) return;
        std::string_view const end = last_character(trim(from.since));
        if (end != "由" && end != "从") return;
        if (level_before(target_, figures_, change)) return;
        check_difference(from, to, change, first, second);
    }

    // 压缩比例75%: a percentage with the word of a change in front, and nothing else.
    [[nodiscard]] static bool is_change_share(figure const& each)
    {
        if (each.value().kind != quantity_kind::percent) return false;
        auto const hit = lexicon<"change_directions">().longest_prefix(each.before);
        if (!hit) return false;
        std::string_view const rest = each.before.substr(hit->size);
        return rest.empty() || lexicon<"change_shares">().find(rest) != nullptr;
    }

    void check_direction(figure const& from, figure const& to, interval const& first,
                         interval const& second)
    {
        // In a list the cue stands before the first of the later values.
        auto const all = figures_.all();
        figure const* cue = &to;
        while (cue != all.data() && (cue->since == "、" || cue->since == "和")) --cue;
        auto const direction = direction_in(cue->since);
        if (!direction) return;
        if (from.fact->role != indicator_role::baseline && !leads_from(from, to) && cue == &to)
            return;
        bool is_up = *direction == change_direction::up;
        // A better place in a row has a smaller number.
        if (from.value().kind == quantity_kind::rank) is_up = !is_up;
        bool const is_reversed = is_up ? below(second, first) : below(first, second);
        if (!is_reversed && !is_reversed_as_written(from, to, is_up)) return;
        target_.add(
            {.rule = "figure.direction",
             .region = {from.region().begin, to.region().end},
             .related = {from.region(), to.region()},
             .arguments = {{"from", quote(from)},
                           {"to", quote(to)},
                           {"direction", *direction == change_direction::up ? "up" : "down"}},
             .arithmetic = quote(from) + (is_up ? " > " : " < ") + quote(to)});
    }

    // 由99.4%提升至99%: whatever was rounded, the text itself goes the other way.
    [[nodiscard]] static bool is_reversed_as_written(figure const& from, figure const& to,
                                                     bool is_up)
    {
        if (from.value().approx != approximation::exact
            || to.value().approx != approximation::exact)
            return false;
        return is_up ? *to.value().number < *from.value().number
                     : *from.value().number < *to.value().number;
    }

    void check_difference(figure const& from, figure const& to, figure const& change,
                          interval const& first, interval const& second)
    {
        interval const difference = absolute_difference(first, second);
        auto const kind = change.value().kind;
        bool const of_rates = from.value().kind == quantity_kind::percent;
        if (kind == quantity_kind::points) {
            if (of_rates && fits(difference, change.value()) == fit::none)
                report(from, to, change, difference.to_string(2) + "个百分点", " − ");
        } else if (kind == quantity_kind::percent) {
            if (!first.low || !(*first.low > fraction(0))) return;
            interval const ratio = difference / first * interval::point(100);
            if (fits(ratio, change.value()) != fit::none) return;
            if (of_rates && fits(difference, change.value()) != fit::none)
                report_points(from, to, change, ratio);
            else
                report(from, to, change, ratio.to_string(2) + "%", " → ");
        } else if (same_measure(to, change) || (to.value().kind == quantity_kind::rank)) {
            if (fits(difference, change.value()) == fit::none)
                report(from, to, change, difference.to_string(2) + std::string(change.value().unit),
                       " → ");
        }
    }

    void report(figure const& from, figure const& to, figure const& change,
                std::string const& computed, std::string_view sign)
    {
        add_change(target_, {&from, &to, &change, computed, sign});
    }

    void report_points(figure const& from, figure const& to, figure const& change,
                       interval const& ratio)
    {
        add_change(target_, {&from, &to, &change, ratio.to_string(2) + "%"}, "figure.points");
    }

    void check_change(figure const& change)
    {
        figure const* const level = level_before(target_, figures_, change);
        if (!level || !level->value().number || level->fact->role == indicator_role::baseline)
            return;
        auto const now = rounded(level->value());
        auto const moved = rounded(change.value());
        if (!now || !moved) return;
        bool const is_up = change.fact->change->direction == change_direction::up;
        if (level->is_rate() && change.value().kind == quantity_kind::points)
            check_earlier_rate(*level, change, *now, *moved, is_up);
        else if (level->is_amount() && is_amount_of(*level, change)) {
            check_earlier_count(*level, change, *now, *moved, is_up);
            check_both_changes(*level, change, *now, *moved, is_up);
        }
    }

    // 净增5510户: what came less what went.
    [[nodiscard]] static bool is_net(figure const& each)
    {
        return each.value().number
            && lexicon<"net_words">().longest_suffix(trim(each.before)).has_value();
    }

    // 新设9860户…；注销4350户，净增5510户
    void check_net(figure const& net)
    {
        figure const* came = nullptr;
        figure const* went = nullptr;
        auto const moved = rounded(net.value());
        if (!moved) return;
        std::vector<interval> seen;
        figure const* const begin = figures_.all().data();
        for (figure const* each = &net; each != begin && &net - each < 8;) {
            --each;
            if (each->sentence + 1 < net.sentence || !each->value().number) break;
            bool const is_like = each->value().kind == net.value().kind
                              && (net.value().kind != quantity_kind::count
                                  || agree(each->value().unit, net.value().unit));
            if (!is_like || lexicon<"part_words">().occurs_in(each->since)) continue;
            interval const value = *rounded(each->value());
            for (interval const& other : seen)
                if (!apart(absolute_difference(value, other), *moved)) return;
            seen.push_back(value);
            if (each->sentence != net.sentence) continue;
            if (!went && lexicon<"leaving_words">().occurs_in(each->before)) went = each;
            if (!came && lexicon<"coming_words">().occurs_in(each->before)) came = each;
        }
        if (!came || !went) return;
        interval const computed =
            absolute_difference(*rounded(came->value()), *rounded(went->value()));
        report(*came, *went, net, written(computed) + std::string(net.value().unit), " → ");
    }

    // 合格率分别为91.3%和95.0%，提高3.7个百分点
    void check_listed_rates(figure const& change)
    {
        if (change.value().kind != quantity_kind::points || !change.fact->change
            || change.fact->change->base)
            return;
        figure const* const begin = figures_.all().data();
        if (&change - begin < 2) return;
        figure const& second = *(&change - 1);
        figure const& first = *(&change - 2);
        if (first.sentence != change.sentence || change.clause != second.clause + 1) return;
        if (!first.is_rate() || !second.is_rate()
            || list_size(static_cast<std::size_t>(&first - begin)) != 2)
            return;
        if (first.before.find("分别") == std::string_view::npos || !change.after.empty()) return;
        if (first.before.rfind("率") == std::string_view::npos
            || first.before.find("、") != std::string_view::npos)
            return;
        std::string_view const words = trim(change.before);
        auto const hit = lexicon<"change_directions">().longest_prefix(words);
        if (!hit || words.size() > hit->size + 3) return;
        interval const difference =
            absolute_difference(*rounded(first.value()), *rounded(second.value()));
        if (fits(difference, change.value()) == fit::none)
            report(first, second, change, difference.to_string(2) + "个百分点", " − ");
    }

    [[nodiscard]] static bool is_amount_of(figure const& level, figure const& change)
    {
        if (change.value().kind != level.value().kind) return false;
        return agree(level.value().unit, change.value().unit);
    }

    void check_earlier_rate(figure const& level, figure const& change, interval const& now,
                            interval const& moved, bool is_up)
    {
        if (level.before.find("率") == std::string_view::npos
            && level.before.find("占") == std::string_view::npos
            && level.before.find("度") == std::string_view::npos)
            return;
        if (is_up ? !below(now, moved) : !below(interval::point(100), now + moved)) return;
        report_earlier(level, change, is_up, is_up ? "< 0" : "> 100%");
    }

    void check_earlier_count(figure const& level, figure const& change, interval const& now,
                             interval const& moved, bool is_up)
    {
        if (is_up && below(now, moved) && !is_net(change))
            report_earlier(level, change, is_up, "< 0");
    }

    void report_earlier(figure const& level, figure const& change, bool is_up,
                        std::string const& bound)
    {
        target_.add(
            {.rule = "figure.prior",
             .region = change.region(),
             .related = {level.region()},
             .arguments = {{"level", quote(level)}, {"stated", quote(change)}},
             .arithmetic = quote(level) + (is_up ? " − " : " + ") + quote(change) + " " + bound});
    }

    // 131件，比上年增加20件，增长18%: both changes lead from one earlier value.
    void check_both_changes(figure const& level, figure const& change, interval const& now,
                            interval const& moved, bool is_up)
    {
        auto const all = figures_.all();
        auto const at = static_cast<std::size_t>(&change - all.data());
        auto const is_ratio = [&](std::size_t i) {
            if (i >= all.size() || all[i].sentence != change.sentence) return false;
            figure const& each = all[i];
            bool const is_relative =
                each.fact->change && each.value().kind == quantity_kind::percent;
            return (is_relative && level_before(target_, figures_, each) == &level)
                || (i > at && is_change_share(each));
        };
        std::size_t const place = is_ratio(at + 1) ? at + 1 : at - 1;
        if (place != at + 1 && (at == 0 || !is_ratio(place))) return;
        figure const& ratio = all[place];
        interval const earlier = is_up ? now - moved : now + moved;
        if (!earlier.low || !(*earlier.low > fraction(0))) return;
        interval const computed = moved / earlier * interval::point(100);
        if (fits(computed, ratio.value()) != fit::none) return;
        target_.add({.rule = "figure.from_to",
                     .region = ratio.region(),
                     .related = {level.region(), change.region()},
                     .arguments = {{"from", written(earlier) + std::string(level.value().unit)},
                                   {"to", quote(level)},
                                   {"stated", quote(ratio)},
                                   {"computed", computed.to_string(2) + "%"}},
                     .arithmetic = written(moved) + " ÷ (" + written(now) + (is_up ? " − " : " + ")
                                 + written(moved) + ") = " + computed.to_string(2) + "% ≠ "
                                 + quote(ratio)});
    }

    inspection& target_;
    stated_figures const& figures_;
};

} // namespace

void check_changes(inspection& target, stated_figures const& figures)
{
    change_check(target, figures).run();
}

} // namespace fazhi::detail
