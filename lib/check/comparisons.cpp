// SPDX-License-Identifier: MIT

// Two values that the words compare: 1.8名，低于全区3.2名的平均水平; 复议数是诉讼数的2.6倍.
#include "check/change_finding.hpp"
#include "check/families.hpp"
#include "check/signs.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <optional>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::string_view is_word = "是";
constexpr std::size_t most_back = 24;

/// The name of a body of cases without the words that many of them have.
[[nodiscard]] bool names(figure const& each, std::string_view topic)
{
    // 一审行政诉讼 is named by 一审行政诉讼案件; 复议的案件数 by 行政复议.
    if (topic.size() < 2 * han) return false;
    return each.name.find(topic) != each.name.npos
        || std::string_view(each.before).find(topic) != std::string_view::npos;
}

class comparison_check {
public:
    comparison_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all())
    {
    }

    void run()
    {
        for (std::size_t i = 1; i < all_.size(); ++i) {
            check_comparison(i);
            check_multiple(i);
            check_difference(i);
        }
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    // …，低于全区3.2名的平均水平: the first value against the one it is compared with.
    void check_comparison(std::size_t i)
    {
        figure const& level = all_[i - 1];
        figure const& other = all_[i];
        if (level.sentence != other.sentence || other.clause > level.clause + 1) return;
        if (level.fact->change || other.fact->change) return;
        if (level.value().kind != other.value().kind || level.value().unit != other.value().unit)
            return;
        auto const hit = lexicon<"comparing_words">().longest_prefix(leading_words(other.since));
        if (!hit) return;
        // 高于平均水平2件 tells a difference and no level.
        std::string_view const between = leading_words(other.since).substr(hit->size);
        if (between.size() < 2 * han || between.ends_with("平均值") || between.ends_with("水平"))
            return;
        auto const first = rounded(level.value());
        auto const second = rounded(other.value());
        if (!first || !second) return;
        bool const is_above = hit->row->column(0) == "above";
        if (is_above ? !below(*first, *second) : !below(*second, *first)) return;
        target_.add({.rule = "figure.comparison",
                     .region = {level.region().begin, other.region().end},
                     .related = {level.region(), other.region()},
                     .arguments = {{"first", quote(level)},
                                   {"second", quote(other)},
                                   {"word", std::string(hit->row->word)}},
                     .arithmetic = quote(level) + (is_above ? " < " : " > ") + quote(other)});
    }

    // 7.9%，高于全市平均水平（6.5%）1.4个百分点: the difference of the two.
    void check_difference(std::size_t i)
    {
        if (i < 2) return;
        figure const& points = all_[i];
        figure const& other = all_[i - 1];
        figure const& level = all_[i - 2];
        if (points.value().kind != quantity_kind::points || !points.value().number) return;
        if (level.sentence != points.sentence || points.clause > other.clause
            || other.clause > level.clause + 1)
            return;
        if (level.value().kind != quantity_kind::percent || level.fact->change
            || other.value().kind != quantity_kind::percent || other.fact->change)
            return;
        auto const hit = lexicon<"comparing_words">().longest_prefix(leading_words(other.since));
        if (!hit || !(points.since == "）" || points.since == ")" || points.since.empty())) return;
        auto const first = rounded(level.value());
        auto const second = rounded(other.value());
        if (!first || !second) return;
        interval const difference = below(*second, *first) ? *first - *second : *second - *first;
        if (fits(difference, points.value()) != fit::none) return;
        add_change(target_, {&other, &level, &points, difference.to_string(2) + "个百分点", " − "});
    }

    [[nodiscard]] static std::string_view leading_words(std::string_view since)
    {
        // The unit may be followed by a mark; the word of comparison opens the next clause.
        std::string_view words = trim_begin(since);
        if (!words.empty() && mark_at(words, 0).kind == mark::comma)
            words.remove_prefix(mark_at(words, 0).size);
        return trim_begin(words);
    }

    // A数是B的2.6倍: both are counted nearby.
    void check_multiple(std::size_t i)
    {
        figure const& times = all_[i];
        if (times.value().kind != quantity_kind::ratio || times.value().unit != "倍") return;
        if (times.fact->change || !times.value().number) return;
        std::string_view const words = times.before;
        if (!words.ends_with(of_word)) return;
        std::size_t const at = words.rfind(is_word);
        if (at == words.npos) return;
        std::string_view whole = words.substr(at + is_word.size());
        whole.remove_suffix(of_word.size());
        std::size_t const least = whole.size();
        if (least < 2 * han) return;
        std::size_t const first = i > most_back ? i - most_back : 0;
        std::size_t const last = std::min(all_.size(), i + 6);
        figure const* nearest_part = nullptr;
        figure const* nearest_whole = nullptr;
        for (std::size_t w = first; w < last; ++w) {
            figure const& base = all_[w];
            if (!base.is_count() || !names(base, whole)) continue;
            for (std::size_t p = first; p < last; ++p) {
                figure const& part = all_[p];
                if (p == w || !part.is_count() || !agree(part.value().unit, base.value().unit))
                    continue;
                if (!shares_topic(part, words.substr(0, at))) continue;
                interval const ratio = *rounded(part.value()) / *rounded(base.value());
                if (fits(ratio, times.value()) != fit::none) return;
                if (!nearest_part) {
                    nearest_part = &part;
                    nearest_whole = &base;
                }
            }
        }
        if (!nearest_part) return;
        interval const ratio = *rounded(nearest_part->value()) / *rounded(nearest_whole->value());
        target_.add({.rule = "figure.multiple",
                     .region = times.region(),
                     .related = {nearest_part->region(), nearest_whole->region()},
                     .arguments = {{"part", quote(*nearest_part)},
                                   {"whole", quote(*nearest_whole)},
                                   {"stated", quote(times)},
                                   {"computed", ratio.to_string(2)}},
                     .arithmetic = quote(*nearest_part) + " ÷ " + quote(*nearest_whole) + " = "
                                 + ratio.to_string(2) + " ≠ " + quote(times)});
    }

    // Whether a pair of characters of the topic that is no general word stands in the name.
    [[nodiscard]] static bool shares_topic(figure const& each, std::string_view topic)
    {
        for (std::size_t from = 0; from + 2 * han <= topic.size();
             from += character_size(topic[from])) {
            std::string_view const pair = topic.substr(from, 2 * han);
            if (lexicon<"general_pairs">().find(pair)) continue;
            if (each.name.find(pair) != each.name.npos) return true;
        }
        return false;
    }

    inspection& target_;
    std::span<figure const> all_;
};

} // namespace

void check_comparisons(inspection& target, stated_figures const& figures)
{
    comparison_check(target, figures).run();
}

} // namespace fazhi::detail
