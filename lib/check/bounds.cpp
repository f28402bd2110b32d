// SPDX-License-Identifier: MIT

// What no figure can be: a rate above 100 %, 3.5件, a decrease by 120 %, the 10th of 9.
#include "check/families.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

using figure = stated_figure;

class bound_check {
public:
    bound_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i != all_.size(); ++i) {
            figure const& each = all_[i];
            if (!each.value().number || each.is_limit) continue;
            check_percent(each);
            check_decrease(each);
            check_fraction(each);
            check_days(each);
            check_rank(i);
            check_good_days(i);
        }
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    void check_percent(figure const& each)
    {
        if (each.value().kind != quantity_kind::percent || each.fact->change) return;
        auto const value = rounded(each.value());
        if (!value || !below(interval::point(100), *value)) return;
        std::string_view words = each.before;
        std::size_t sign = words.rfind("率");
        if (sign == words.npos) {
            words = each.name;
            if (!words.ends_with("率")) return;
            sign = words.size() - 3;
        }
        std::string_view const name = words.substr(0, sign + 3);
        if (lexicon<"open_rates">().longest_suffix(name)) return;
        if (lexicon<"change_directions">().occurs_in(words.substr(sign))) return;
        target_.add({.rule = "figure.percent",
                     .region = each.region(),
                     .arguments = {{"rate", std::string(trim(name))}, {"stated", quote(each)}},
                     .arithmetic = quote(each) + " > 100%"});
    }

    // Nothing falls by more than it was, and 倍 tells how much more there is.
    void check_decrease(figure const& each)
    {
        auto const& change = each.fact->change;
        if (!change || change->direction != change_direction::down) return;
        if (each.value().kind == quantity_kind::ratio && each.value().unit == "倍") {
            target_.add({.rule = "wording.times",
                         .region = each.region(),
                         .arguments = {{"stated", quote(each)}}});
            return;
        }
        auto const value = rounded(each.value());
        if (each.value().kind != quantity_kind::percent || !value) return;
        if (!below(interval::point(100), *value)) return;
        target_.add({.rule = "figure.decrease",
                     .region = each.region(),
                     .arguments = {{"stated", quote(each)}},
                     .arithmetic = quote(each) + " > 100%"});
    }

    void check_fraction(figure const& each)
    {
        if (each.value().kind != quantity_kind::count
            || each.value().approx != approximation::exact)
            return;
        if (!lexicon<"whole_units">().find(each.value().unit)) return;
        fraction const value(*each.value().number);
        if (!value.known() || value.is_whole()) return;
        for (std::string_view const words : {each.before, std::string_view(each.name)})
            if (lexicon<"mean_words">().occurs_in(words)) return;
        // 由平均0.8次降至0.2次
        if (lexicon<"mean_words">().occurs_in(
                target_.text({each.around.begin, each.region().begin})))
            return;
        target_.add({.rule = "figure.fraction",
                     .region = each.region(),
                     .arguments = {{"stated", quote(each)}}});
    }

    // 优良天数3410天
    void check_days(figure const& each)
    {
        if (each.value().unit != "天" || !each.says("天数")) return;
        auto const value = rounded(each.value());
        if (!value || !below(interval::point(366), *value)) return;
        auto const& period = each.fact->period;
        if (period && period->kind == period_kind::several_years) return;
        target_.add({.rule = "figure.days",
                     .region = each.region(),
                     .arguments = {{"stated", quote(each)}},
                     .arithmetic = quote(each) + " > 366"});
    }

    // 优良天数342天，优良率93.4%: of the days of the year, a few of which may not have been
    // measured.
    void check_good_days(std::size_t i)
    {
        if (i == 0 || !all_[i].is_rate()) return;
        figure const& days = all_[i - 1];
        figure const& rate = all_[i];
        if (days.value().unit != "天" || !days.says("优良")
            || rate.before.find("优良") == rate.before.npos)
            return;
        if (days.sentence != rate.sentence || days.clause + 1 < rate.clause) return;
        auto const number = rounded(days.value());
        auto const share = rounded(rate.value());
        if (!number || !share || below(interval::point(366), *number)) return;
        interval const year{fraction(355), fraction(366)};
        interval const computed = *number / year * interval::point(100);
        if (!apart(computed, *share)) return;
        target_.add({.rule = "figure.rate",
                     .region = rate.region(),
                     .related = {days.region()},
                     .arguments = {{"rate", "优良率"},
                                   {"stated", quote(rate)},
                                   {"part", quote(days)},
                                   {"whole", "365天"},
                                   {"computed", computed.to_string(1) + "%"}},
                     .arithmetic = quote(days) + " ÷ 366…355天 = " + computed.to_string(1) + "% ≠ "
                                 + quote(rate)});
    }

    // 在9个区县中排第十名
    void check_rank(std::size_t i)
    {
        figure const& rank = all_[i];
        if (rank.value().kind != quantity_kind::rank || i == 0) return;
        if (!lexicon<"place_units">().find(rank.value().unit)) return;
        figure const& ranked = all_[i - 1];
        if (ranked.clause != rank.clause || ranked.value().kind != quantity_kind::count
            || !ranked.value().number)
            return;
        if (rank.before.find("中") == rank.before.npos) return;
        auto const place = rounded(rank.value());
        auto const number = rounded(ranked.value());
        if (!place || !number || !below(*number, *place)) return;
        target_.add({.rule = "figure.rank",
                     .region = rank.region(),
                     .related = {ranked.region()},
                     .arguments = {{"stated", quote(rank)}, {"whole", quote(ranked)}},
                     .arithmetic = quote(rank) + " > " + quote(ranked)});
    }

    inspection& target_;
    std::span<stated_figure const> all_;
};

} // namespace

void check_bounds(inspection& target, stated_figures const& figures)
{
    bound_check(target, figures).run();
}

} // namespace fazhi::detail
