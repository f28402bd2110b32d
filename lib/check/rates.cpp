// SPDX-License-Identifier: MIT

// Rates against the counts that they are rates of: 调解1.25万件，成功1.24万件，成功率99.6%.
#include "check/bases.hpp"
#include "check/families.hpp"
#include "check/share_finding.hpp"
#include "check/shares.hpp"
#include "check/signs.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <optional>

namespace fazhi::detail {

namespace {

constexpr std::size_t longest_stem = 48;
// So many figures around a rate are looked at.
constexpr std::size_t most_before = 32;
constexpr std::size_t sentences_far = 3;
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
    return lexicon<"negations">().longest_suffix(words.substr(0, at)).has_value();
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
            if (each.is_rate() && !is_share(each)) check_rate(each);
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
        // 合格率低于全省平均水平95.2%: the rate of others.
        if (lexicon<"comparing_words">().occurs_in(words.substr(sign))) return;
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
            if (parts_.empty() && stem.size() >= 2 * han && gather_far(rate, stem)) return;
        }
        if (parts_.empty())
            check_whole(rate, stem);
        else
            compare(rate, stem);
    }

    [[nodiscard]] bool has_whole() const
    {
        // 审结178件，未审结12件: both together.
        bool const has_rest = std::any_of(parts_.begin(), parts_.end(),
                                          [](part_match const& each) { return each.is_rest; });
        if (has_rest && std::any_of(parts_.begin(), parts_.end(), [](part_match const& each) {
                return !each.is_rest;
            }))
            return true;
        return std::any_of(counts_.begin(), counts_.end(), [&](figure const* each) {
            return !is_part(each)
                && std::any_of(parts_.begin(), parts_.end(),
                               [&](auto const& part) { return same_measure(*each, *part.part); });
        });
    }

    // 立案1126件，结案1048件…。分类别看，…。结案率93.1%: further back in its paragraph, where the
    // words of both counts are those of the rate.
    [[nodiscard]] bool gather_far(figure const& rate, std::string_view stem)
    {
        auto const all = figures_.all();
        std::size_t sentence = rate.sentence;
        figure const* part = nullptr;
        figure const* whole = nullptr;
        for (auto k = static_cast<std::size_t>(&rate - all.data()); k != 0;) {
            figure const& each = all[--k];
            for (; sentence != each.sentence; --sentence)
                if (rate.sentence - sentence == sentences_far || !figures_.goes_on(sentence))
                    return false;
            if (!each.is_amount() || is_earlier_base(target_.content(), each)) continue;
            if (!part && match(each, stem))
                part = &each;
            else if (part && !whole && same_measure(each, *part) && is_whole_of(each, stem))
                whole = &each;
            if (whole) break;
        }
        if (!whole || part->sentence != whole->sentence || part->sentence == rate.sentence)
            return false;
        if (fits(share_of(*value_of(*part), *value_of(*whole)), rate.value()) != fit::none)
            return true;
        if (below(*value_of(*whole), *value_of(*part)) || is_of_other_scope(rate, *part, *whole))
            return true;
        compared_share compared = compare_share(target_, rate, *part, *whole);
        compared.name = std::string(stem) + std::string(rate_sign);
        add_share(target_, compared);
        return true;
    }

    // Counts behind a rate that its name speaks of.
    void gather_behind(figure const& rate, std::string_view stem)
    {
        auto const all = figures_.all();
        auto const at = static_cast<std::size_t>(&rate - all.data());
        for (std::size_t i = at + 1; i < all.size() && i <= at + 2; ++i) {
            figure const& each = all[i];
            if (each.sentence != rate.sentence || !each.is_amount()) return;
            if (each.since.find("；") != each.since.npos
                || each.since.find("其中") != each.since.npos)
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
            if (each.is_amount() && !is_earlier_base(target_.content(), each))
                counts_.push_back(&each);
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
        std::erase_if(parts_,
                      [&](part_match const& each) { return each.size < longest && !each.is_rest; });
        // 整改通知书43份，到期整改42份: what was done stands right before its number.
        auto const ends = [&](part_match const& each) {
            return each.is_rest
                || each.part->before.ends_with(
                    stem.substr(stem.size() - std::min(stem.size(), each.size)));
        };
        if (parts_.size() > 1 && std::any_of(parts_.begin(), parts_.end(), ends))
            std::erase_if(parts_, [&](part_match const& each) { return !ends(each); });
        if (std::any_of(parts_.begin(), parts_.end(),
                        [](auto const& each) { return each.is_before; }))
            std::erase_if(parts_, [](part_match const& each) { return !each.is_before; });
    }

    [[nodiscard]] std::optional<part_match> match(figure const& count, std::string_view stem) const
    {
        if (stem.size() < 2 * han) return {};
        // What they share ends as the stem does.
        bool const may_share = count.says(stem.substr(stem.size() - 2 * han));
        for (std::size_t from = 0; stem.size() - from >= 2 * han;
             from += character_size(stem[from])) {
            std::string_view const shared = stem.substr(from);
            lexicon_row const* const row = lexicon<"rate_relations">().find(shared);
            if ((!may_share && !row) || narrows(stem.substr(0, from), count)) continue;
            for (bool const is_before : {true, false}) {
                std::string_view const words = is_before ? count.before : count.after;
                std::size_t const at = words.rfind(shared);
                if (at == words.npos) continue;
                // 应出庭52次 is what 出庭 is a part of.
                if (lexicon<"owing_words">().longest_suffix(words.substr(0, at))) continue;
                return part_match{&count, shared.size(), is_negated(words, at), is_before};
            }
            if (!row) continue;
            if (has_word(count.before, row->column(0))
                && !has_word(count.before, "应出庭 应当出庭 应诉案件"))
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

    // Whether the rate is nearly that of another whole, such as one that the text does not tell.
    [[nodiscard]] bool is_almost_met(figure const& rate, part_match const& part,
                                     figure const* compared) const
    {
        interval const stated = *rounded(rate.value());
        interval const slack = stated / interval::point(10);
        return std::any_of(counts_.begin(), counts_.end(), [&](figure const* whole) {
            if (whole == compared || is_part(whole) || !same_measure(*whole, *part.part))
                return false;
            interval const share = share_of(*value_of(*part.part), *value_of(*whole), part.is_rest);
            return !below(share, stated - slack) && !below(stated + slack, share);
        });
    }

    // 直接纠错236件，纠错率24.2%，调解170件，调解率17.4%: each is of what both are parts of.
    [[nodiscard]] bool has_own_rate(figure const& rate, figure const& count) const
    {
        figure const* const next = &count + 1;
        if (next >= &rate || !next->is_rate() || next->sentence != count.sentence) return false;
        std::size_t const sign = next->before.find(rate_sign);
        if (sign == std::string_view::npos || sign < 2 * han) return false;
        return count.before.ends_with(next->before.substr(sign - 2 * han, 2 * han));
    }

    [[nodiscard]] bool is_part(figure const* each) const
    {
        return std::any_of(parts_.begin(), parts_.end(),
                           [&](part_match const& part) { return part.part == each; });
    }

    void compare(figure const& rate, std::string_view stem)
    {
        part_match const* nearest = nullptr;
        figure const* nearest_whole = nullptr;
        bool is_cut_off = false;
        for (part_match const& part : parts_) {
            for (figure const* whole : counts_) {
                if (whole == part.part || is_part(whole)) continue;
                if (!same_measure(*whole, *part.part)) continue;
                fit const found = fits(
                    share_of(*value_of(*part.part), *value_of(*whole), part.is_rest), rate.value());
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
        if (nearest && is_cut_off) {
            if (!below(*value_of(*nearest_whole), *value_of(*nearest->part))
                && !is_of_other_scope(rate, *nearest->part, *nearest_whole))
                report("figure.truncated", rate, stem, *nearest, *nearest_whole);
            return;
        }
        if (check_complement(rate, stem) || !nearest || fits_sums(rate, *nearest)
            || is_of_other_scope(rate, *nearest->part, *nearest_whole))
            return;
        if (nearest->part->sentence != nearest_whole->sentence) return;
        if (has_own_rate(rate, *nearest_whole) && !is_whole_of(*nearest_whole, stem)
            && is_almost_met(rate, *nearest, nearest_whole))
            return;
        // 对9件依法处理，处理率100%: these are all.
        if (nearest->part->before.ends_with("对")) return;
        // 报备规章2件、文件41件，规范率100%: of a list none is much more than what it is a part of.
        if (nearest_whole + 1 == nearest->part && nearest->part->since.starts_with("、")
            && below(*value_of(*nearest_whole) * interval::point(2), *value_of(*nearest->part)))
            return;
        // What is told before a whole and is more is no part of it.
        if (below(*value_of(*nearest_whole), *value_of(*nearest->part))
            && nearest->part < nearest_whole)
            return;
        // A part above its whole is a part of something else, unless the words say that it is not.
        if (below(*value_of(*nearest_whole), *value_of(*nearest->part))
            && !is_whole_of(*nearest_whole, stem)
            && !stand_together(rate, *nearest->part, *nearest_whole))
            return;
        if (nearest->part->sentence != rate.sentence
            && (rate.since.size() > 60 || !is_whole_of(*nearest_whole, stem) || counts_own(rate)))
            return;
        report("figure.rate", rate, stem, *nearest, *nearest_whole);
    }

    // 考试合格90人。评查案卷80卷，合格率98%: what its own sentence counts is what a rate is of.
    [[nodiscard]] bool counts_own(figure const& rate) const
    {
        return std::any_of(counts_.begin(), counts_.end(), [&](figure const* each) {
            return each->sentence == rate.sentence && each < &rate;
        });
    }

    // 核查线索1236条，解决1918条，解决率96.9%: one right after the other, in clauses of their own.
    [[nodiscard]] static bool stand_together(figure const& rate, figure const& part,
                                             figure const& whole)
    {
        return &whole + 1 == &part && &part + 1 == &rate && whole.clause + 1 == part.clause
            && part.clause + 1 == rate.clause && whole.value().unit == part.value().unit;
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
        // 18个部门建立三项制度，17个部门完成: what is less than the part is no whole of it.
        bool const holds = !below(*value_of(*whole), *value_of(*part.part));
        bool const other_holds = !below(*value_of(*nearest_whole), *value_of(*nearest->part));
        if (holds != other_holds) return holds;
        bool const precedes = whole->region().begin < part.part->region().begin;
        bool const other_precedes = nearest_whole->region().begin < part.part->region().begin;
        if (precedes != other_precedes) return precedes;
        return distance(whole) < distance(nearest_whole);
    }

    // Several parts of several wholes in one sentence may have one rate together, and so may a
    // part with what it leaves: 成功263起，未成功5起.
    [[nodiscard]] bool fits_sums(figure const& rate, part_match const& nearest) const
    {
        interval parts = interval::point(0);
        interval wholes = interval::point(0);
        bool has_wholes = false;
        for (part_match const& each : parts_)
            if (same_measure(*each.part, *nearest.part)) parts = parts + *value_of(*each.part);
        for (figure const* each : counts_)
            if (!is_part(each) && same_measure(*each, *nearest.part)) {
                wholes = wholes + *value_of(*each);
                has_wholes = true;
            }
        if (!has_wholes) return false;
        // 撤销8件、确认违法5件，纠错率9.8%: both of what was closed.
        for (figure const* each : counts_)
            if (!is_part(each) && same_measure(*each, *nearest.part)
                && fits(share_of(parts, *value_of(*each), nearest.is_rest), rate.value())
                       != fit::none)
                return true;
        return fits(share_of(parts, wholes, nearest.is_rest), rate.value()) != fit::none;
    }

    // 成功263起，未成功5起，成功率98.1%: the two are all of it.
    [[nodiscard]] bool check_complement(figure const& rate, std::string_view stem)
    {
        for (part_match const& done : parts_)
            for (part_match const& rest : parts_) {
                if (done.is_rest || !rest.is_rest || !same_measure(*done.part, *rest.part))
                    continue;
                if (rest.part->sentence != rate.sentence || done.part->sentence != rate.sentence)
                    continue;
                compared_share compared = compare_share(target_, rate, *done.part, *rest.part);
                compared.name = std::string(stem) + std::string(rate_sign);
                compared.whole_text = compared.part_text + " + " + compared.whole_text;
                compared.whole = compared.whole + compared.part;
                fit const found = fits(share_of(compared.part, compared.whole), rate.value());
                if (found == fit::none) add_share(target_, compared);
                return true;
            }
        return false;
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
        // 取消、下放事项386项: what is no more has no rate.
        if (lexicon<"removal_words">().occurs_in(nearest->before)) return;
        interval const parts = *wanted * *value_of(*nearest) / interval::point(100);
        target_.add({.rule = "figure.numerator",
                     .region = rate.region(),
                     .related = {nearest->region()},
                     .arguments = {{"whole", std::string(target_.text(nearest->region()))},
                                   {"rate", std::string(stem) + std::string(rate_sign)},
                                   {"stated", std::string(target_.text(rate.region()))}},
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

    void report(std::string_view rule, figure const& rate, std::string_view stem,
                part_match const& part, figure const& whole)
    {
        compared_share compared = compare_share(target_, rate, *part.part, whole);
        compared.name = std::string(stem) + std::string(rate_sign);
        compared.is_rest = part.is_rest;
        add_share(target_, compared, rule);
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
