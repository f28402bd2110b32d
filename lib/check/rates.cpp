// SPDX-License-Identifier: MIT

// Rates against the counts that they are rates of: 调解1.25万件，成功1.24万件，成功率99.6%.
#include "check/families.hpp"

#include "lexicon.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <optional>

namespace fazhi::detail {

namespace {

constexpr std::string_view rate_sign = "率";
constexpr std::size_t longest_stem = 48;
constexpr std::size_t han = 3; // bytes of a Chinese character
// So many figures around a rate are looked at.
constexpr std::size_t most_before = 32;
// A count above it gives a whole number of things for nearly every rate.
constexpr long long largest_telling_whole = 2000;
constexpr long long smallest_telling_whole = 4;

using figure = stated_figure;

// Whether the words up to a place end a name: 的, a mark or a number stands there.
[[nodiscard]] bool ends_name(std::string_view character)
{
    return character.size() < han || character == "、" || character == "的" || character == "“"
        || character == "”" || character == "，" || character == "；" || character == "：";
}

/// 调解成功 of 矛盾纠纷调解成功率达; empty where no rate is named.
[[nodiscard]] std::string_view stem_before(std::string_view words, std::size_t sign)
{
    std::size_t begin = sign;
    while (begin != 0 && sign - begin < longest_stem) {
        std::string_view const character = last_character(words.substr(0, begin));
        if (ends_name(character)) break;
        begin -= character.size();
    }
    return words.substr(begin, sign - begin);
}

/// How well the words of a count say what a rate counts.
struct part_match {
    figure const* part = nullptr;
    std::size_t size = 0;   ///< bytes of the rate's name that they share
    bool is_rest = false;   ///< 不合格36批次: what is not counted
    bool is_before = false; ///< said before the number
};

[[nodiscard]] bool is_negated(std::string_view words, std::size_t at)
{
    std::string_view const before = words.substr(0, at);
    return before.ends_with("不") || before.ends_with("未") || before.ends_with("非")
        || before.ends_with("未能");
}

[[nodiscard]] bool has_word(std::string_view words, std::string_view list)
{
    while (!list.empty()) {
        std::string_view const word = list.substr(0, list.find(' '));
        if (words.find(word) != words.npos) return true;
        list.remove_prefix(std::min(list.size(), word.size() + 1));
    }
    return false;
}

[[nodiscard]] std::optional<interval> value_of(figure const& each) { return rounded(each.value()); }

class rate_check {
public:
    rate_check(inspection& target, stated_figures const& figures)
        : target_(target), figures_(figures)
    {
    }

    void run()
    {
        for (figure const& each : figures_.all()) {
            if (!each.is_rate()) continue;
            if (is_inner_share(each))
                check_inner_share(each);
            else if (is_share(each))
                check_share(each);
            else
                check_rate(each);
        }
    }

private:
    void check_rate(figure const& rate)
    {
        std::string_view words = rate.before;
        std::size_t sign = words.rfind(rate_sign);
        if (sign == words.npos) {
            words = rate.name;
            if (!words.ends_with(rate_sign)) return;
            sign = words.size() - rate_sign.size();
        }
        std::string_view const stem = stem_before(words, sign);
        if (stem.size() < 2 * han) return;
        gather(rate);
        find_parts(stem);
        if (parts_.empty() || !has_whole()) {
            // 成功率98.2%，成功调解2303件: what it is stated from may follow.
            std::size_t const before = counts_.size();
            gather_behind(rate, stem);
            if (counts_.size() != before) find_parts(stem);
            if (parts_.empty() || !has_whole()) {
                counts_.resize(before);
                find_parts(stem);
            }
        }
        if (parts_.empty())
            check_whole(rate, stem);
        else
            compare(rate, stem);
    }

    [[nodiscard]] bool has_whole() const
    {
        return std::any_of(counts_.begin(), counts_.end(), [&](figure const* each) {
            return !is_part(each)
                && agree(each->value().unit, parts_.front().part->value().unit);
        });
    }

    // Counts behind a rate that its name speaks of.
    void gather_behind(figure const& rate, std::string_view stem)
    {
        auto const all = figures_.all();
        auto const at = static_cast<std::size_t>(&rate - all.data());
        for (std::size_t i = at + 1; i < all.size() && i <= at + 2; ++i) {
            figure const& each = all[i];
            if (each.sentence != rate.sentence || !each.is_count()) return;
            if (each.since.find("；") != each.since.npos || each.since.find("其中") != each.since.npos)
                return;
            if (is_whole_of(each, stem) || match(each, stem)) counts_.push_back(&each);
        }
    }

    // The counts that a rate may be of: those of its sentence and of the one before.
    void gather(figure const& rate)
    {
        counts_.clear();
        auto const all = figures_.all();
        auto const at = static_cast<std::size_t>(&rate - all.data());
        std::size_t const earliest = rate.sentence - (figures_.goes_on(rate.sentence) ? 1U : 0U);
        std::size_t first = at;
        while (first != 0 && at - first != most_before && all[first - 1].sentence >= earliest)
            --first;
        for (figure const& each : all.subspan(first, at - first))
            if (each.is_count()) counts_.push_back(&each);
    }

    void find_parts(std::string_view stem)
    {
        parts_.clear();
        for (figure const* each : counts_)
            if (auto const found = match(*each, stem)) parts_.push_back(*found);
        if (parts_.empty()) return;
        // The count that shares most of the name is the part; 行政应诉案件 only shares 应诉.
        std::size_t longest = 0;
        for (part_match const& each : parts_) longest = std::max(longest, each.size);
        std::erase_if(parts_, [&](part_match const& each) { return each.size < longest; });
        if (std::any_of(parts_.begin(), parts_.end(),
                        [](auto const& each) { return each.is_before; }))
            std::erase_if(parts_, [](part_match const& each) { return !each.is_before; });
    }

    [[nodiscard]] std::optional<part_match> match(figure const& count, std::string_view stem) const
    {
        for (std::size_t from = 0; stem.size() - from >= 2 * han;
             from += character_size(stem[from])) {
            std::string_view const shared = stem.substr(from);
            if (narrows(stem.substr(0, from), count)) continue;
            for (bool const is_before : {true, false}) {
                std::string_view const words = is_before ? count.before : count.after;
                std::size_t const at = words.rfind(shared);
                if (at == words.npos) continue;
                // 应出庭52次 is what 出庭 is a part of.
                if (words.substr(0, at).ends_with("应")) continue;
                return part_match{&count, shared.size(), is_negated(words, at), is_before};
            }
            lexicon_row const* const row = lexicon<"rate_relations">().find(shared);
            if (!row) continue;
            if (has_word(count.before, row->column(0))
                && !has_word(count.before, "应出庭 应诉案件"))
                return part_match{&count, shared.size() - 1, false, true};
        }
        return {};
    }

    // 按时 of 按时办结率, where the count is not of what was done in time.
    [[nodiscard]] static bool narrows(std::string_view front, figure const& count)
    {
        for (lexicon_row const& row : lexicon<"rate_qualifiers">().rows())
            if (front.ends_with(row.word) && !count.says(row.word)) return true;
        return false;
    }

    [[nodiscard]] bool is_part(figure const* each) const
    {
        return std::any_of(parts_.begin(), parts_.end(),
                           [&](part_match const& part) { return part.part == each; });
    }

    [[nodiscard]] static interval share(interval const& part, interval const& whole, bool is_rest)
    {
        interval const hundred = interval::point(100);
        interval const ratio = part / whole * hundred;
        return is_rest ? hundred - ratio : ratio;
    }

    void compare(figure const& rate, std::string_view stem)
    {
        part_match const* nearest = nullptr;
        figure const* nearest_whole = nullptr;
        bool is_cut_off = false;
        for (part_match const& part : parts_) {
            for (figure const* whole : counts_) {
                if (whole == part.part || is_part(whole)) continue;
                if (!agree(whole->value().unit, part.part->value().unit)) continue;
                fit const found = fits(
                    share(*value_of(*part.part), *value_of(*whole), part.is_rest), rate.value());
                if (found == fit::when_rounded) return;
                bool const is_better =
                    found == fit::when_cut_off
                    || (!is_cut_off && is_nearer(rate, part, whole, nearest, nearest_whole));
                if (!is_better) continue;
                nearest = &part;
                nearest_whole = whole;
                is_cut_off = found == fit::when_cut_off || is_cut_off;
            }
        }
        if (nearest && is_cut_off) return report_cut_off(rate, stem, *nearest, *nearest_whole);
        if (!nearest || fits_sums(rate) || is_of_other_scope(rate, *nearest->part, *nearest_whole))
            return;
        if (nearest->part->sentence != nearest_whole->sentence) return;
        // A part above its whole is a part of something else, unless the words say that it is not.
        if (below(*value_of(*nearest_whole), *value_of(*nearest->part))
            && !is_whole_of(*nearest_whole, stem))
            return;
        if (nearest->part->sentence != rate.sentence && rate.since.size() > 60) return;
        report_misfit(rate, stem, *nearest, *nearest_whole);
    }

    // The part right before the rate, and the count right before the part.
    [[nodiscard]] static bool is_nearer(figure const& rate, part_match const& part,
                                        figure const* whole, part_match const* nearest,
                                        figure const* nearest_whole)
    {
        if (!nearest) return true;
        auto const distance = [&](figure const* each) {
            auto const a = static_cast<std::int64_t>(each->region().begin);
            auto const b = static_cast<std::int64_t>(rate.region().begin);
            return a < b ? b - a : (a - b) * 4;
        };
        if (part.part != nearest->part) return distance(part.part) < distance(nearest->part);
        bool const precedes = whole->region().begin < part.part->region().begin;
        bool const other_precedes = nearest_whole->region().begin < part.part->region().begin;
        if (precedes != other_precedes) return precedes;
        return distance(whole) < distance(nearest_whole);
    }

    // Several parts of several wholes in one sentence may have one rate together.
    [[nodiscard]] bool fits_sums(figure const& rate) const
    {
        interval parts = interval::point(0);
        interval wholes = interval::point(0);
        for (part_match const& each : parts_) parts = parts + *value_of(*each.part);
        for (figure const* each : counts_)
            if (!is_part(each) && agree(each->value().unit, parts_.front().part->value().unit))
                wholes = wholes + *value_of(*each);
        return fits(share(parts, wholes, parts_.front().is_rest), rate.value()) != fit::none;
    }

    [[nodiscard]] bool is_of_other_scope(figure const& rate, figure const& part,
                                         figure const& whole) const
    {
        std::string_view const counted = target_.text(part.around);
        std::string_view const all = target_.text(whole.around);
        for (lexicon_row const& row : lexicon<"rate_scopes">().rows())
            if (rate.before.find(row.word) != rate.before.npos
                && counted.find(row.word) == counted.npos && all.find(row.word) == all.npos)
                return true;
        return false;
    }

    // A rate of a count whose part is not told: some whole number of parts must give it.
    void check_whole(figure const& rate, std::string_view stem)
    {
        quantity_value const& stated = rate.value();
        auto const wanted = value_of(rate);
        if (stated.approx != approximation::exact || !wanted || !wanted->low || !wanted->high)
            return;
        if (*stated.number == decimal(100) || *stated.number == decimal(0)) return;
        figure const* nearest = nullptr;
        for (figure const* each : counts_) {
            auto const whole = value_of(*each);
            if (!whole || !whole->is_point() || *whole->low > fraction(largest_telling_whole))
                return;
            if (*whole->low < fraction(smallest_telling_whole)) continue;
            interval const cut = cut_off(stated).value_or(*wanted);
            if ((*wanted * *whole / interval::point(100)).has_whole()
                || (cut * *whole / interval::point(100)).has_whole())
                return;
            if (lexicon<"event_units">().find(each->value().unit)) continue;
            if (each->sentence == rate.sentence && each->clause + 5 >= rate.clause
                && each->region().begin < rate.region().begin && is_whole_of(*each, stem))
                nearest = each;
        }
        if (!nearest || is_of_other_scope(rate, *nearest, *nearest)) return;
        interval const parts = *wanted * *value_of(*nearest) / interval::point(100);
        target_.add({.rule = "figure.numerator",
                     .region = rate.region(),
                     .related = {nearest->region()},
                     .arguments = arguments(
                         rate, stem, {{"whole", std::string(target_.text(nearest->region()))}}),
                     .arithmetic = written(*value_of(*nearest)) + " × " + written(*wanted, "%")
                                 + " = " + written(parts)});
    }

    [[nodiscard]] static bool is_whole_of(figure const& count, std::string_view stem)
    {
        for (std::size_t from = 0; stem.size() - from >= 2 * han;
             from += character_size(stem[from]))
            if (lexicon_row const* const row = lexicon<"rate_relations">().find(stem.substr(from)))
                return has_word(count.before, row->column(1))
                    || has_word(count.after, row->column(1));
        return false;
    }

    [[nodiscard]] static bool is_share(figure const& rate)
    {
        if (lexicon<"share_words">().find(rate.before)) return true;
        // 占受理总数的45.2%
        return rate.before.starts_with("占") && rate.before.ends_with("的")
            && lexicon<"total_nouns">().occurs_in(rate.before);
    }

    // 211件，占总数528件的40%: the whole stands inside.
    [[nodiscard]] bool is_inner_share(figure const& rate) const
    {
        auto const at = static_cast<std::size_t>(&rate - figures_.all().data());
        if (at < 2 || rate.before != "的") return false;
        figure const& whole = figures_.all()[at - 1];
        figure const& part = figures_.all()[at - 2];
        return part.sentence == rate.sentence && whole.clause == rate.clause
            && part.clause + 1 >= rate.clause && whole.before.starts_with("占") && part.is_count()
            && whole.is_count() && agree(part.value().unit, whole.value().unit);
    }

    void check_inner_share(figure const& rate)
    {
        figure const& whole = *(&rate - 1);
        parts_.assign(1, {&rate - 2, 0, false, true});
        interval const computed = share(*value_of(*parts_.front().part), *value_of(whole), false);
        if (fits(computed, rate.value()) == fit::none)
            report_misfit(rate, "占比", parts_.front(), whole);
    }

    // Counts that have a share of their own are parts, too.
    [[nodiscard]] bool has_share(figure const* count) const
    {
        auto const all = figures_.all();
        auto const next = static_cast<std::size_t>(count - all.data()) + 1;
        return next < all.size() && all[next].sentence == count->sentence && all[next].is_rate()
            && is_share(all[next]);
    }

    // Whether a count behind the share is what it is a share of: …；共审结131件.
    [[nodiscard]] bool fits_behind(figure const& rate, figure const& part) const
    {
        auto const all = figures_.all();
        for (auto i = static_cast<std::size_t>(&rate - all.data()) + 1;
             i < all.size() && all[i].sentence == rate.sentence; ++i) {
            figure const& whole = all[i];
            if (!whole.is_count() || !agree(whole.value().unit, part.value().unit)) continue;
            if (fits(share(*value_of(part), *value_of(whole), false), rate.value()) != fit::none)
                return true;
        }
        return false;
    }

    // …件，占51.3%: the share of the count before it in one of those before that.
    void check_share(figure const& rate)
    {
        gather(rate);
        std::erase_if(counts_, [&](figure const* each) {
            return each->region().begin > rate.region().begin;
        });
        if (counts_.empty() || counts_.back()->clause + 1 < rate.clause) return;
        if (figures_.all().data() + (&rate - figures_.all().data()) - 1 != counts_.back()) return;
        figure const* const part = counts_.back();
        counts_.pop_back();
        figure const* nearest = nullptr;
        bool is_cut_off = false;
        for (figure const* whole : counts_) {
            if (!agree(whole->value().unit, part->value().unit)) continue;
            if (below(*value_of(*whole), *value_of(*part))) continue;
            if (has_share(whole)) continue;
            switch (fits(share(*value_of(*part), *value_of(*whole), false), rate.value())) {
            case fit::when_rounded:
                return;
            case fit::when_cut_off:
                is_cut_off = true;
                [[fallthrough]];
            case fit::none:
                nearest = whole;
            }
        }
        parts_.assign(1, {part, 0, false, true});
        if (!nearest || nearest->sentence != rate.sentence || fits_sums(rate)) return;
        if (fits_behind(rate, *part)) return;
        if (is_cut_off)
            report_cut_off(rate, "占比", parts_.front(), *nearest);
        else
            report_misfit(rate, "占比", parts_.front(), *nearest);
    }

    using arguments_list = std::vector<finding_argument>;

    [[nodiscard]] arguments_list arguments(figure const& rate, std::string_view stem,
                                           arguments_list more) const
    {
        more.push_back({"rate", stem == "占比" ? std::string(stem)
                                               : std::string(stem) + std::string(rate_sign)});
        more.push_back({"stated", std::string(target_.text(rate.region()))});
        return more;
    }

    void report(std::string_view rule, figure const& rate, std::string_view stem,
                part_match const& part, figure const& whole, std::string_view sign)
    {
        interval const computed = share(*value_of(*part.part), *value_of(whole), part.is_rest);
        std::string const counted = written(*value_of(*part.part));
        std::string const all = written(*value_of(whole));
        std::string const result = computed.to_string(2) + "%";
        target_.add(
            {.rule = rule,
             .region = rate.region(),
             .related = {part.part->region(), whole.region()},
             .arguments = arguments(rate, stem,
                                    {{"part", std::string(target_.text(part.part->region()))},
                                     {"whole", std::string(target_.text(whole.region()))},
                                     {"computed", result}}),
             .arithmetic = (part.is_rest ? "1 − " : "") + counted + " ÷ " + all + " = " + result
                         + std::string(sign) + std::string(target_.text(rate.region()))});
    }

    void report_misfit(figure const& rate, std::string_view stem, part_match const& part,
                       figure const& whole)
    {
        report("figure.rate", rate, stem, part, whole, " ≠ ");
    }

    void report_cut_off(figure const& rate, std::string_view stem, part_match const& part,
                        figure const& whole)
    {
        if (is_of_other_scope(rate, *part.part, whole)) return;
        report("figure.truncated", rate, stem, part, whole, " → ");
    }

    inspection& target_;
    stated_figures const& figures_;
    std::vector<figure const*> counts_;
    std::vector<part_match> parts_;
};

} // namespace

void check_rates(inspection& target, stated_figures const& figures)
{
    rate_check(target, figures).run();
}

} // namespace fazhi::detail
