// SPDX-License-Identifier: MIT

// What no figure can be: a rate above 100 %, 3.5件, a decrease by 120 %, the 10th of 9.
#include "check/families.hpp"

#include "lexicon.hpp"
#include "utf8.hpp"

#include <charconv>

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
            if (!each.value().number) continue;
            check_percent(each);
            check_decrease(each);
            check_fraction(each);
            check_days(each);
            check_rank(i);
            check_mean(i);
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

    // 受理工单2.27万件，日均62件
    void check_mean(std::size_t i)
    {
        figure const& mean = all_[i];
        if (!mean.is_count() || i == 0) return;
        auto const hit = lexicon<"mean_words">().longest_prefix(mean.before);
        if (!hit || hit->row->column(0).empty()) return;
        figure const& total = all_[i - 1];
        if (total.sentence != mean.sentence || total.clause + 1 < mean.clause || !total.is_count())
            return;
        if (!agree(total.value().unit, mean.value().unit)) return;
        auto const& period = total.fact->period;
        if (period && period->kind != period_kind::year) return;
        auto const value = rounded(total.value());
        std::string_view divisors = hit->row->column(0);
        interval first;
        while (!divisors.empty()) {
            long long divisor = 0;
            auto const end =
                std::from_chars(divisors.data(), divisors.data() + divisors.size(), divisor).ptr;
            divisors.remove_prefix(static_cast<std::size_t>(end - divisors.data()));
            while (divisors.starts_with(' ')) divisors.remove_prefix(1);
            interval const computed = *value / interval::point(divisor);
            // A mean is mostly rounded to whole things, or cut off there.
            if (fits(computed, mean.value()) != fit::none || near(computed, mean.value())) return;
            if (!first.low) first = computed;
        }
        target_.add({.rule = "figure.mean",
                     .region = mean.region(),
                     .related = {total.region()},
                     .arguments = {{"stated", quote(mean)},
                                   {"total", quote(total)},
                                   {"computed", first.to_string(1)}},
                     .arithmetic = first.to_string(1) + " ≠ " + quote(mean)});
    }

    [[nodiscard]] static bool near(interval const& computed, quantity_value const& stated)
    {
        auto const value = rounded(stated);
        if (!value) return true;
        fraction const less_than_one(decimal(99, -2));
        return !apart(computed,
                      {value->low ? std::optional(*value->low - less_than_one) : std::nullopt,
                       value->high ? std::optional(*value->high + less_than_one) : std::nullopt});
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
