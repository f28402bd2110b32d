// SPDX-License-Identifier: MIT

// Means against the totals that they are means of: 120户，户均增收2000元，共24万元;
// 4126件，日均11件; 3期、每期60人，共180人次.
#include "check/bases.hpp"
#include "check/families.hpp"
#include "check/signs.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t most_before = 14;
constexpr std::size_t most_behind = 3;
constexpr std::size_t sentences_before = 2;
constexpr std::size_t most_bodies = 400;
// A mean is written in whole things, cut off or rounded up, from here on.
constexpr long long smallest_rounded_up = 10;

/// 平均每百件15条: what is divided by, and the words before the number.
struct mean_phrase {
    std::string_view units; ///< measure words, parted by blanks
    std::string_view noun;  ///< 村（社区） of 平均每个村（社区）, where it is named
    std::string_view place; ///< 村 of 村均, 校 of 平均每校
    std::string_view divisors; ///< numbers of days or months, where it is a mean of time
    std::string_view counted;  ///< 受理 of 日均受理约59件
    long long times = 1;       ///< 100 of 每百件
    bool is_each = false;      ///< 每期60人: a mean only where a total follows
};

[[nodiscard]] std::string_view without_degrees(std::string_view words)
{
    while (auto const hit = lexicon<"degree_words">().longest_suffix(words))
        words.remove_suffix(hit->size);
    return words;
}

[[nodiscard]] std::optional<mean_phrase> read_mean(std::string_view before)
{
    mean_phrase read;
    for (std::size_t at = 0; at < before.size(); at += character_size(before[at])) {
        std::string_view const words = before.substr(at);
        if (auto const time = lexicon<"mean_words">().longest_prefix(words);
            time && !time->row->column(0).empty()) {
            read.divisors = time->row->column(0);
            read.counted = without_degrees(words.substr(time->size));
            return read;
        }
        if (auto const head = lexicon<"mean_heads">().longest_prefix(words)) {
            read.units = head->row->column(0);
            read.place = head->row->column(1);
            read.counted = without_degrees(words.substr(head->size));
            return read;
        }
        auto const opener = lexicon<"mean_openers">().longest_prefix(words);
        if (!opener) continue;
        std::string_view rest = words.substr(opener->size);
        for (auto const& [sign, times] : {std::pair{"百", 100LL}, {"千", 1000LL}, {"万", 10000LL}})
            if (rest.starts_with(sign)) {
                rest.remove_prefix(han);
                read.times = times;
            }
        if (auto const place = lexicon<"mean_places">().longest_prefix(rest)) {
            read.units = place->row->column(0);
            read.place = place->row->word;
            read.counted = without_degrees(rest.substr(place->size));
            read.is_each = opener->row->word == "每";
            return read;
        }
        auto const unit = lexicon<"measure_words">().longest_prefix(rest);
        if (opener->row->word == "单" && (!unit || !rest.substr(unit->size).starts_with("平均")))
            continue;
        if (!unit || lexicon<"period_units">().find(unit->row->word)) return {};
        read.units = unit->row->word;
        read.noun = without_degrees(rest.substr(unit->size));
        read.is_each = opener->row->word == "每";
        // 每家次平均6条
        if (read.noun.starts_with("平均")) {
            read.noun = {};
            read.is_each = false;
        }
        read.counted = read.noun;
        return read;
    }
    return {};
}

// 调委会 stands in 人民调解委员会: each character, in order.
[[nodiscard]] bool abbreviates(std::string_view name, std::string_view full)
{
    for (; !name.empty(); name.remove_prefix(character_size(name.front()))) {
        std::size_t const at = full.find(first_character(name));
        if (at == full.npos) return false;
        full.remove_prefix(at + character_size(full[at]));
    }
    return true;
}

// How much of a noun the words of a count name: 村（社区） of 15个村（社区）.
[[nodiscard]] std::size_t named_size(figure const& count, std::string_view noun)
{
    std::size_t size = 0;
    while (size < noun.size() && size < count.after.size()) {
        std::string_view const next = first_character(noun.substr(size));
        if (next != first_character(count.after.substr(size))) break;
        size += next.size();
    }
    if (size >= 2 * han || (size != 0 && size == count.after.size())) return size;
    // Behind its number nothing may stand: 人民调解委员会1286个.
    std::size_t best = 0;
    for (std::size_t end = noun.size(); end >= 2 * han;
         end -= last_character(noun.substr(0, end)).size()) {
        std::string_view const name = noun.substr(0, end);
        bool const is_named =
            count.before.ends_with(name) || (end >= 3 * han && abbreviates(name, count.before));
        if (is_named) best = std::max(best, end);
        if (best != 0) break;
    }
    return best;
}

class mean_check {
public:
    mean_check(inspection& target, stated_figures const& figures)
        : target_(target), figures_(figures), all_(figures.all())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (!is_level_or_gain(all_[i])) continue;
            if (auto const phrase = read_mean(all_[i].before)) check(i, *phrase);
        }
    }

private:
    struct divisor {
        interval value;
        figure const* stated = nullptr;
        std::string text;
    };

    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    [[nodiscard]] static interval value(figure const& each) { return *rounded(each.value()); }

    void check(std::size_t i, mean_phrase phrase)
    {
        figure const& mean = all_[i];
        auto const divisors = divisors_of(i, phrase);
        if (divisors.empty()) return;
        figure const* total = nullptr;
        divisor const* divided_by = nullptr;
        for (figure const* each : totals_of(i, phrase)) {
            for (divisor const& by : divisors) {
                if (by.stated == each) continue;
                if (fits_mean(computed(*each, by, phrase), mean.value())) return;
                if (!total && is_telling(*each, mean)) {
                    total = each;
                    divided_by = &by;
                }
            }
        }
        if (total) report(mean, *total, *divided_by, computed(*total, *divided_by, phrase));
    }

    [[nodiscard]] static interval computed(figure const& total, divisor const& by,
                                           mean_phrase const& phrase)
    {
        return value(total) / by.value * interval::point(phrase.times);
    }

    [[nodiscard]] static bool fits_mean(interval const& computed, quantity_value const& stated)
    {
        if (fits(computed, stated) != fit::none) return true;
        auto const whole = rounded(stated);
        if (!whole || !whole->low || *whole->low < fraction(smallest_rounded_up)) return !whole;
        if (!whole->is_point()) return false;
        fraction const less_than_one(decimal(99, -2));
        return !apart(computed, {*whole->low - less_than_one, *whole->high + less_than_one});
    }

    // 户均增收2000元 is a change by its words and still a mean.
    [[nodiscard]] static bool is_level_or_gain(figure const& each)
    {
        auto const kind = each.value().kind;
        bool const is_measured = (kind == quantity_kind::other || kind == quantity_kind::area)
                              && each.value().number && !each.fact->change
                              && each.fact->role == indicator_role::result;
        return each.is_amount() || is_measured
            || (each.fact->change && each.fact->change->kind == change_kind::absolute
                && each.value().number && each.fact->role == indicator_role::result);
    }

    // Whether the words lead from a total and a divisor to the mean.
    [[nodiscard]] static bool is_telling(figure const& total, figure const& mean)
    {
        bool const is_behind = total.region().begin > mean.region().begin;
        if (total.sentence != mean.sentence) return false;
        if (!is_behind && mean.clause > total.clause + 3) return false;
        return true;
    }

    // What the mean may be divided by, the nearest first.
    [[nodiscard]] std::vector<divisor> divisors_of(std::size_t i, mean_phrase& phrase) const
    {
        std::vector<divisor> found;
        for (std::string_view rest = phrase.divisors; !rest.empty();) {
            long long days = 0;
            auto const end = std::from_chars(rest.data(), rest.data() + rest.size(), days).ptr;
            rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
            rest = trim_begin(rest);
            found.push_back({interval::point(days), nullptr, std::to_string(days)});
        }
        if (!phrase.divisors.empty()) return found;
        std::size_t named = 0;
        auto const consider = [&](std::size_t k) {
            figure const& each = all_[k];
            if (k == i || !each.is_count() || !divides(each, phrase)) return;
            std::size_t const size = phrase.noun.empty() ? 0 : named_size(each, phrase.noun);
            if (needs_noun(phrase) && size == 0 && !phrase.noun.empty()) return;
            if (!phrase.place.empty() && !names_place(each, phrase.place)) return;
            if (size < named) return;
            if (size > named) found.clear();
            named = size;
            found.push_back({value(each), &each, quote(each)});
        };
        for_each_near(i, consider);
        if (found.empty() && (needs_noun(phrase) || !phrase.place.empty())
            && all_.size() < most_bodies)
            for (std::size_t k = 0; k < all_.size(); ++k) consider(k);
        keep_totals(found);
        add_sums(found);
        // What is left of the words behind the noun is what is counted.
        phrase.counted.remove_prefix(phrase.noun.empty() ? 0 : named);
        return found;
    }

    // 12个行政村 of 村均, 68所学校 of 平均每校.
    [[nodiscard]] static bool names_place(figure const& each, std::string_view place)
    {
        return each.after.substr(0, 5 * han).find(place) != each.after.npos
            || each.before.ends_with(place);
    }

    // 老党员18名、…，共计50名: a total is meant where there is one.
    static void keep_totals(std::vector<divisor>& found)
    {
        auto const is_total = [](divisor const& each) {
            return each.stated && lexicon<"total_words">().longest_suffix(each.stated->before);
        };
        if (std::any_of(found.begin(), found.end(), is_total))
            std::erase_if(found, [&](divisor const& each) { return !is_total(each); });
    }

    // 个 may be of anything: its noun has to be the same.
    [[nodiscard]] static bool needs_noun(mean_phrase const& phrase)
    {
        return lexicon<"units_of_anything">().find(phrase.units) != nullptr;
    }

    [[nodiscard]] static bool divides(figure const& each, mean_phrase const& phrase)
    {
        std::string_view units = phrase.units;
        while (!units.empty()) {
            std::string_view const unit = units.substr(0, units.find(' '));
            if (each.value().unit == unit) return true;
            units.remove_prefix(std::min(units.size(), unit.size() + 1));
        }
        return false;
    }

    // 不予处罚136件、减轻处罚95件，案均…: both together.
    void add_sums(std::vector<divisor>& found) const
    {
        std::size_t const size = found.size();
        for (std::size_t k = 0; k + 1 < size && k < 4; ++k) {
            figure const* const later = found[k].stated;
            figure const* const earlier = found[k + 1].stated;
            if (!later || !earlier || earlier + 1 != later || earlier->sentence != later->sentence)
                continue;
            found.push_back({found[k].value + found[k + 1].value, later,
                             found[k + 1].text + " + " + found[k].text});
        }
    }

    template <class Visit> void for_each_near(std::size_t i, Visit visit) const
    {
        for (std::size_t k = i + 1; k < all_.size() && k <= i + most_behind; ++k)
            if (all_[k].sentence == all_[i].sentence) visit(k);
        std::size_t sentence = all_[i].sentence;
        std::size_t crossed = 0;
        for (std::size_t k = i; k != 0 && i - k < most_before;) {
            --k;
            for (; sentence != all_[k].sentence; --sentence, ++crossed)
                if (crossed == sentences_before || !figures_.goes_on(sentence)) return;
            visit(k);
        }
    }

    // The totals that it may be a mean of, the nearest first.
    [[nodiscard]] std::vector<figure const*> totals_of(std::size_t i,
                                                       mean_phrase const& phrase) const
    {
        std::vector<figure const*> found;
        figure const& mean = all_[i];
        for_each_near(i, [&](std::size_t k) {
            figure const& each = all_[k];
            if (!is_level_or_gain(each) || !measures_alike(each, mean)) return;
            if (read_mean(each.before) || is_earlier_base(target_.content(), each)) return;
            auto const& period = each.fact->period;
            if (!phrase.divisors.empty() && period && period->kind != period_kind::year) return;
            bool const is_sum =
                k > i
                && (lexicon<"total_words">().occurs_in(each.since)
                    || target_.text({mean.region().end, each.region().begin}).find("（")
                           != std::string_view::npos);
            // 投入1.5万元建墙10面，每面1500元
            bool const is_in_bracket = mean.since.starts_with("（") || mean.since.starts_with("(");
            bool const is_next =
                (k + 2 == i && phrase.place.empty()) || (k + 1 == i && is_in_bracket);
            bool const is_told = !phrase.is_each || (phrase.counted.empty() && is_next);
            if (k > i ? !is_sum : !is_told || !counts_same(each, mean, phrase)) return;
            found.push_back(&each);
        });
        return found;
    }

    // 人 and 人次 for the people of trainings.
    [[nodiscard]] static bool measures_alike(figure const& total, figure const& mean)
    {
        if (same_measure(total, mean)) return true;
        return total.value().kind == mean.value().kind && !mean.value().unit.empty()
            && total.value().unit.starts_with(mean.value().unit);
    }

    // Whether what the mean counts is what the total counts.
    [[nodiscard]] static bool counts_same(figure const& total, figure const& mean,
                                          mean_phrase const& phrase)
    {
        if (!mean.after.empty() && !total.after.empty()
            && first_character(mean.after) != first_character(total.after)
            && mark_at(mean.after, 0).kind == mark::none)
            return false;
        std::string_view const counted = phrase.counted;
        if (counted.empty()) return true;
        if (mean.value().kind == quantity_kind::money
            && lexicon<"money_nouns">().occurs_in(total.before))
            return true;
        if (counted.size() <= 2 * han) {
            for (std::string_view rest = counted; !rest.empty();
                 rest.remove_prefix(character_size(rest.front())))
                if (total.says(first_character(rest))) return true;
            return false;
        }
        return total.says(counted.substr(counted.size() - std::min(counted.size(), 2 * han)));
    }

    void report(figure const& mean, figure const& total, divisor const& by,
                interval const& computed)
    {
        finding found{.rule = "figure.mean", .region = mean.region(), .related = {total.region()}};
        if (by.stated) found.related.push_back(by.stated->region());
        found.arguments = {{"stated", quote(mean)},
                           {"total", quote(total)},
                           {"computed", computed.to_string(2) + std::string(mean.value().unit)}};
        found.arithmetic =
            quote(total) + " ÷ " + by.text + " = " + computed.to_string(2) + " ≠ " + quote(mean);
        target_.add(std::move(found));
    }

    inspection& target_;
    stated_figures const& figures_;
    std::span<figure const> all_;
};

} // namespace

void check_means(inspection& target, stated_figures const& figures)
{
    mean_check(target, figures).run();
}

} // namespace fazhi::detail
