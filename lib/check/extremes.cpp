// SPDX-License-Identifier: MIT

// Highest, lowest, mean and distance: 最高94.6分、最低85.3分，平均91.2分，差距9.3分.
#include "check/change_finding.hpp"
#include "check/families.hpp"

#include "vocabulary/lexicon.hpp"

#include <optional>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

// So many figures apart are the two ends, their mean and their distance.
constexpr std::size_t most_figures = 5;
// 的社区仅 of 最少的社区仅1场.
constexpr std::size_t longest_joint = 18;

class extreme_check {
public:
    extreme_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (is_one(all_[i], "highest"))
                check(i);
            else if (is_one(all_[i], "lowest"))
                check_with_mean(i);
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    // Whether its own words, since the figure before it, make a figure the highest or the lowest.
    [[nodiscard]] bool is_one(figure const& each, std::string_view end) const
    {
        if (!each.value().number || each.fact->change) return false;
        // 最高 and 最低 may be read as bounds of the number itself.
        std::string_view const words =
            target_.text({each.region().begin - static_cast<std::uint32_t>(each.before.size()),
                          each.region().end});
        if (!lexicon<"extreme_words">().occurs_in(words)) return false;
        for (lexicon_row const& row : lexicon<"extreme_words">().rows()) {
            if (row.column(0) != end) continue;
            // 最低养育标准分别提高至 is the name of something.
            std::size_t const reach = row.word.size() + longest_joint + each.region().size();
            std::string_view const near =
                words.substr(words.size() - std::min(words.size(), reach));
            if (near.find(row.word) != near.npos) return true;
        }
        return false;
    }

    [[nodiscard]] static interval value(figure const& each)
    {
        bool const is_bound = each.value().approx == approximation::at_least
                           || each.value().approx == approximation::at_most;
        if (is_bound) return interval::point(fraction(*each.value().number));
        return *rounded(each.value());
    }

    // The figure of that kind nearest to the highest one.
    [[nodiscard]] figure const* find(std::size_t i, std::string_view end) const
    {
        for (std::size_t step = 1; step <= most_figures; ++step) {
            for (bool const is_behind : {true, false}) {
                if (is_behind ? i + step >= all_.size() : step > i) continue;
                figure const& each = is_behind ? all_[i + step] : all_[i - step];
                if (each.sentence == all_[i].sentence && is_one(each, end)
                    && same_measure(each, all_[i]))
                    return &each;
            }
        }
        return nullptr;
    }

    void check(std::size_t i)
    {
        figure const& high = all_[i];
        figure const* const low = find(i, "lowest");
        figure const* const mean = find(i, "mean");
        if (low) check_below(*low, high);
        if (mean) check_below(*mean, high);
        if (low && mean) check_below(*low, *mean);
        if (low) check_distance(high, *low);
    }

    // 低于平均水平95.2%，最低为88.7%
    void check_with_mean(std::size_t i)
    {
        if (find(i, "highest")) return;
        if (figure const* const mean = find(i, "mean")) check_below(all_[i], *mean);
    }

    void check_below(figure const& low, figure const& high)
    {
        if (!below(value(high), value(low))) return;
        target_.add({.rule = "figure.extremes",
                     .region = low.region(),
                     .related = {high.region()},
                     .arguments = {{"stated", quote(low)}, {"other", quote(high)}},
                     .arithmetic = quote(low) + " > " + quote(high)});
    }

    // 差距9.3分 is a difference, 相差4倍 a ratio.
    void check_distance(figure const& high, figure const& low)
    {
        figure const* const last = std::max(&high, &low);
        for (figure const* each = last + 1; each != all_.data() + all_.size() && each <= last + 2;
             ++each) {
            if (each->sentence != high.sentence) return;
            if (!lexicon<"distance_words">().longest_prefix(each->before)) continue;
            interval const top = value(high);
            interval const bottom = value(low);
            bool const is_ratio = each->value().unit == "倍";
            bool const is_points = each->value().kind == quantity_kind::points
                                && high.value().kind == quantity_kind::percent;
            if (!is_ratio && !is_points && !same_measure(*each, high)) return;
            interval const computed = is_ratio ? top / bottom : top - bottom;
            // 相差3倍 of 16 and 4 is meant by some, 相差4倍 by others.
            bool const is_right =
                fits(computed, each->value()) != fit::none
                || (is_ratio && fits(computed - interval::point(1), each->value()) != fit::none);
            if (is_right) return;
            add_change(target_,
                       {&low, &high, each, computed.to_string(2) + std::string(each->value().unit),
                        is_ratio ? " ÷ " : " − "});
            return;
        }
    }

    inspection& target_;
    std::span<figure const> all_;
};

} // namespace

void check_extremes(inspection& target, stated_figures const& figures)
{
    extreme_check(target, figures).run();
}

} // namespace fazhi::detail
