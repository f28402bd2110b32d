// SPDX-License-Identifier: MIT

// Shares against the counts around them: …件，占51.3%; 占立案数4.65万件的40%; 分别占11.4%、56.5%.
#include "check/shares.hpp"

#include "check/bases.hpp"
#include "check/families.hpp"
#include "check/share_finding.hpp"
#include "check/signs.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::string_view inside = "中";
// So many figures before a share are looked at for its whole.
constexpr std::size_t most_before = 20;
constexpr std::size_t sentences_before = 2;
constexpr std::size_t longest_list = 8;

// 涉外 of 涉外占比: what the share is of, where the words say it.
[[nodiscard]] std::optional<std::string_view> named_part(figure const& rate)
{
    auto const hit = lexicon<"share_words">().longest_suffix(rate.before);
    if (!hit || hit->size == share_sign.size()) return {};
    std::string_view const front = rate.before.substr(0, rate.before.size() - hit->size);
    if (front.size() < 2 * han || front.find(share_sign) != front.npos) return {};
    return front;
}

// 不予处罚占结案数的: the words of the part before 占, those of the whole behind it.
[[nodiscard]] std::size_t inner_sign(figure const& rate)
{
    if (!rate.before.ends_with(of_word)) return 0;
    std::size_t const at = rate.before.find(share_sign);
    return at != rate.before.npos && at >= 2 * han ? at : 0;
}

// 结案 of 占结案数的: the whole by its name.
[[nodiscard]] std::string_view named_whole(figure const& rate)
{
    std::string_view words = rate.before.substr(inner_sign(rate));
    auto const opener = lexicon<"share_openers">().longest_prefix(words);
    if (!opener) return {};
    words.remove_prefix(opener->size);
    if (words.ends_with(of_word)) words.remove_suffix(of_word.size());
    if (auto const noun = lexicon<"total_nouns">().longest_suffix(words))
        words.remove_suffix(noun->size);
    if (auto const noun = lexicon<"counted_things">().longest_suffix(words))
        words.remove_suffix(noun->size);
    return words.size() >= 2 * han ? words : std::string_view{};
}

// 土地纠纷58起（38.2%）
[[nodiscard]] bool is_in_bracket(figure const& rate)
{
    bool const opens = rate.since == "（" || rate.since == "(";
    return opens && (rate.after.starts_with("）") || rate.after.starts_with(")"));
}

class share_check {
public:
    share_check(inspection& target, stated_figures const& figures)
        : target_(target), figures_(figures), all_(figures.all())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (!all_[i].is_rate() && !is_multiple(all_[i])) continue;
            if (check_ratio_in_bracket(i)) continue;
            if (is_inner(i))
                check_inner(i);
            else if (std::size_t const size = list_size(i))
                check_list(i, size);
            else if (is_share(all_[i]))
                check_share(i);
            else if (all_[i].is_rate())
                check_divided(i);
        }
    }

private:
    [[nodiscard]] static bool is_multiple(figure const& each)
    {
        return each.value().kind == quantity_kind::ratio && each.value().unit == "倍"
            && each.value().number && !each.fact->change;
    }

    [[nodiscard]] static interval value(figure const& each) { return *rounded(each.value()); }

    [[nodiscard]] static bool fits_share(figure const& part, interval const& whole,
                                         figure const& rate)
    {
        return fits(share_of(value(part), whole), rate.value()) != fit::none;
    }

    // 211件，占总数528件的40%: the whole stands inside.
    [[nodiscard]] bool is_inner(std::size_t i) const
    {
        figure const& rate = all_[i];
        if (i < 2 || (rate.before != of_word && rate.before != "）的" && rate.before != ")的"))
            return false;
        figure const& whole = all_[i - 1];
        figure const& part = all_[i - 2];
        if (part.sentence != rate.sentence || part.clause + 1 < rate.clause) return false;
        if (whole.clause != rate.clause) return false;
        std::string_view const lead = part.clause == whole.clause ? whole.since : whole.before;
        return part.is_amount() && whole.value().number && !whole.fact->change
            && same_measure(part, whole)
            && (lexicon<"share_openers">().longest_prefix(lead).has_value()
                || (is_multiple(rate) && lead.starts_with("是")));
    }

    void check_inner(std::size_t i)
    {
        figure const& rate = all_[i];
        auto whole = rounded(all_[i - 1].value());
        if (!whole) return;
        // 目标任务4万人 is set and not counted: it is not rounded.
        if (lexicon<"set_amounts">().occurs_in(all_[i - 1].since))
            whole = interval::point(fraction(*all_[i - 1].value().number));
        if (is_multiple(rate)) {
            interval const computed = value(all_[i - 2]) / *whole;
            if (fits(computed, rate.value()) != fit::none) return;
            add_multiple(i, computed);
        } else if (!fits_share(all_[i - 2], *whole, rate)) {
            compared_share compared = compare_share(target_, rate, all_[i - 2], all_[i - 1]);
            compared.whole = *whole;
            add_share(target_, compared);
        }
    }

    void add_multiple(std::size_t i, interval const& computed)
    {
        std::string const part(target_.text(all_[i - 2].region()));
        std::string const whole(target_.text(all_[i - 1].region()));
        std::string const stated(target_.text(all_[i].region()));
        target_.add(
            {.rule = "figure.multiple",
             .region = all_[i].region(),
             .related = {all_[i - 2].region(), all_[i - 1].region()},
             .arguments = {{"part", part},
                           {"whole", whole},
                           {"stated", stated},
                           {"computed", computed.to_string(2)}},
             .arithmetic = part + " ÷ " + whole + " = " + computed.to_string(2) + " ≠ " + stated});
    }

    // How many shares a list has that begins here: 分别占11.4%、56.5%、32.2%.
    [[nodiscard]] std::size_t list_size(std::size_t first) const
    {
        figure const& lead = all_[first];
        if (!lead.is_rate()) return 0;
        bool const is_told = lexicon<"respective_words">().occurs_in(lead.before)
                          && (lead.before.find(share_sign) != lead.before.npos
                              || lexicon<"share_words">().occurs_in(lead.before));
        if (!is_told && !lexicon<"share_words">().find(lead.before)) return 0;
        // 分别占立案总数、破案总数的: of several wholes.
        if (lead.before.find(pause) != lead.before.npos) return 0;
        std::size_t size = 1;
        while (first + size < all_.size() && size < longest_list
               && (all_[first + size].since == pause || all_[first + size].since == "和")
               && all_[first + size].is_rate())
            ++size;
        return size > 1 ? size : 0;
    }

    // Each of the counts in front has its share in the list.
    void check_list(std::size_t first, std::size_t size)
    {
        if (first < size) return;
        auto const parts = all_.subspan(first - size, size);
        auto const rates = all_.subspan(first, size);
        for (figure const& each : parts)
            if (!each.is_amount() || !same_measure(each, parts.front())
                || each.sentence != rates.front().sentence)
                return;
        interval sum = interval::point(0);
        for (figure const& each : parts) sum = sum + value(each);
        auto const fitting = [&](interval const& whole) {
            std::size_t number = 0;
            for (std::size_t k = 0; k != size; ++k) number += fits_share(parts[k], whole, rates[k]);
            return number;
        };
        figure const* best = nullptr;
        std::size_t most = fitting(sum);
        bool const is_all = most == size;
        for (figure const* whole : wholes_before(first - size, parts.front())) {
            std::size_t const number = fitting(value(*whole));
            if (number <= most) continue;
            most = number;
            best = whole;
        }
        if (is_all) return check_whole(first - size, parts, sum);
        if (most == size || most == 0 || most + 1 < size) return;
        for (std::size_t k = 0; k != size; ++k) {
            if (fits_share(parts[k], best ? value(*best) : sum, rates[k])) continue;
            compared_share compared =
                compare_share(target_, rates[k], parts[k], best ? *best : parts.front());
            if (!best) {
                compared.whole = sum;
                compared.whole_text = written(sum) + std::string(parts.front().value().unit);
            }
            add_share(target_, compared);
        }
    }

    // Parts that have their shares of all of them together: the whole told in front is that.
    void check_whole(std::size_t part, std::span<figure const> parts, interval const& sum)
    {
        auto const wholes = wholes_before(part, parts.front());
        if (wholes.empty() || wholes.front()->sentence != parts.front().sentence) return;
        for (figure const* whole : wholes)
            if (!apart(value(*whole), sum)) return;
        std::string terms;
        finding found{.rule = "figure.total", .region = wholes.front()->region()};
        for (figure const& each : parts) {
            found.related.push_back(each.region());
            terms += (terms.empty() ? "" : " + ") + written(value(each));
        }
        std::string const stated(target_.text(wholes.front()->region()));
        found.arguments = {{"total", stated}, {"computed", written(sum)}};
        found.arithmetic = terms + " = " + written(sum) + " ≠ " + stated;
        target_.add(std::move(found));
    }

    // The amounts before a part that it may be a part of, the nearest first.
    [[nodiscard]] std::vector<figure const*> wholes_before(std::size_t part,
                                                           figure const& measured) const
    {
        std::vector<figure const*> wholes;
        std::size_t sentence = all_[part].sentence;
        std::size_t crossed = 0;
        for (std::size_t k = part; k != 0 && part - k < most_before;) {
            figure const& each = all_[--k];
            for (; sentence != each.sentence; --sentence, ++crossed)
                if (crossed == sentences_before || !figures_.goes_on(sentence)) return wholes;
            if (each.is_amount() && same_measure(each, measured) && !has_share(k)
                && !is_earlier_base(target_.content(), each))
                wholes.push_back(&each);
        }
        return wholes;
    }

    // Counts that have a share of their own are parts, too.
    [[nodiscard]] bool has_share(std::size_t count) const
    {
        return count + 1 < all_.size() && all_[count + 1].sentence == all_[count].sentence
            && all_[count + 1].is_rate() && is_share(all_[count + 1])
            && !named_part(all_[count + 1]);
    }

    [[nodiscard]] figure const* part_of(std::size_t i) const
    {
        figure const& rate = all_[i];
        if (auto const name = named_part(rate)) {
            for (std::size_t k = i; k != 0 && i - k < 6;) {
                figure const& each = all_[--k];
                if (each.sentence != rate.sentence) return nullptr;
                if (each.is_amount() && each.before.find(*name) != each.before.npos) return &each;
            }
            return nullptr;
        }
        if (std::size_t const sign = inner_sign(rate)) {
            std::string_view const name = rate.before.substr(sign - 2 * han, 2 * han);
            for (std::size_t k = i; k != 0 && i - k < 6;) {
                figure const& each = all_[--k];
                if (each.sentence != rate.sentence) return nullptr;
                if (each.is_amount() && each.before.find(name) != each.before.npos) return &each;
            }
            return nullptr;
        }
        // 145件，同比下降9.4%，为复议案件的44.5%
        std::size_t k = i - 1;
        if (all_[k].fact->change && k != 0 && all_[k - 1].sentence == rate.sentence) --k;
        figure const& part = all_[k];
        std::uint32_t const reach = k + 1 == i ? 1 : 2;
        bool const is_near = part.sentence == rate.sentence && part.clause + reach >= rate.clause;
        return is_near && part.is_amount() ? &part : nullptr;
    }

    // 占比仅8%（418件/5230件）
    [[nodiscard]] bool check_ratio_in_bracket(std::size_t i)
    {
        if (i + 2 >= all_.size() || !all_[i].is_rate()) return false;
        figure const& part = all_[i + 1];
        figure const& whole = all_[i + 2];
        bool const opens = part.since == "（" || part.since == "(";
        if (!opens || (whole.since != "/" && whole.since != "÷" && whole.since != "／"))
            return false;
        if (!part.is_amount() || !whole.is_amount() || !same_measure(part, whole)) return false;
        if (!fits_share(part, value(whole), all_[i]))
            add_share(target_, compare_share(target_, all_[i], part, whole));
        return true;
    }

    // 占比99.4%（1865项）
    [[nodiscard]] figure const* part_in_bracket(std::size_t i) const
    {
        if (i + 1 >= all_.size() || all_[i].before.ends_with(of_word)) return nullptr;
        figure const& part = all_[i + 1];
        bool const opens = part.since == "（" || part.since == "(";
        bool const closes = part.after.starts_with("）") || part.after.starts_with(")");
        return opens && closes && part.is_amount() ? &part : nullptr;
    }

    // Whether another share of the sentence is of that whole, so that this one is, too.
    [[nodiscard]] bool has_mate(figure const& rate, figure const& whole) const
    {
        auto const at = static_cast<std::size_t>(&rate - all_.data());
        std::size_t const last = std::min(all_.size(), at + most_before);
        for (std::size_t k = at > most_before ? at - most_before : 1; k < last; ++k) {
            figure const& each = all_[k];
            if (k == 0 || k == at || each.sentence != rate.sentence || !each.is_rate()
                || !is_share(each))
                continue;
            figure const* const part = part_of(k);
            if (part && part != &whole && same_measure(*part, whole)
                && fits_share(*part, value(whole), each))
                return true;
        }
        return false;
    }

    // Whether the words say that a part is of a whole: 其中, 事项中.
    [[nodiscard]] bool leads_to(figure const& whole, figure const& part) const
    {
        if (is_divided(whole)) return true;
        return part.since.find(among) != part.since.npos && &whole + 1 == &part;
    }

    void check_share(std::size_t i)
    {
        figure const& rate = all_[i];
        if (i == 0) return;
        figure const* part = part_of(i);
        if (figure const* const inner = part_in_bracket(i)) part = inner;
        if (!part) return;
        auto wholes =
            wholes_before(std::min(i, static_cast<std::size_t>(part - all_.data())), *part);
        std::erase(wholes, part);
        std::string_view const name = named_whole(rate);
        auto const is_named = [&](figure const* each) {
            // 学校中 in front of a number goes on with the words of the one before.
            bool const goes_on = each != all_.data() && (each - 1)->clause == each->clause
                              && (each - 1)->sentence == each->sentence
                              && each->since.starts_with(name);
            return each->after.starts_with(name)
                || (each->before.find(name) != each->before.npos && !goes_on);
        };
        // 为复议案件的44.5% is a share only of what it names.
        bool const is_told_share = rate.before.find(share_sign) != rate.before.npos
                                || lexicon<"share_words">().longest_suffix(rate.before)
                                || is_in_bracket(rate);
        if (!is_told_share
            && (name.empty() || std::none_of(wholes.begin(), wholes.end(), is_named)))
            return;
        if (!name.empty() && std::any_of(wholes.begin(), wholes.end(), is_named))
            std::erase_if(wholes, [&](figure const* each) { return !is_named(each); });
        if (figure const* const whole = whole_in_bracket(i, *part)) wholes.assign(1, whole);
        bool is_cut_off = false;
        figure const* nearest = nullptr;
        figure const* mated = nullptr;
        interval const row = sum_of_row(*part, all_.data());
        for (figure const* whole : wholes) {
            if (fits(share_of(row, value(*whole)), rate.value()) == fit::when_rounded) return;
            fit const found = fits(share_of(value(*part), value(*whole)), rate.value());
            if (found == fit::when_rounded) return;
            is_cut_off = is_cut_off || found == fit::when_cut_off;
            if (found == fit::when_cut_off) nearest = whole;
            if (!mated && has_mate(rate, *whole)) mated = whole;
            bool const is_told = whole->sentence == rate.sentence || opens_with_among(*part)
                              || (!name.empty() && is_named(whole));
            bool const is_below = below(value(*whole), value(*part)) && !leads_to(*whole, *part)
                               && (name.empty() || !is_named(whole));
            if (!nearest && is_told && !is_below) nearest = whole;
        }
        if (is_cut_off)
            return add_share(target_, compare_share(target_, rate, *part, *nearest),
                             "figure.truncated");
        if (mated) nearest = mated;
        if (!nearest || fits_sum(wholes, *part, rate) || fits_behind(i, *part)) return;
        add_share(target_, compare_share(target_, rate, *part, *nearest));
    }

    [[nodiscard]] bool opens_with_among(figure const& part) const
    {
        return trim_begin(part.since).starts_with(among)
            && part.since.data() == target_.text().data() + part.fact->sentence.begin;
    }

    [[nodiscard]] static bool fits_sum(std::vector<figure const*> const& wholes, figure const& part,
                                       figure const& rate)
    {
        interval sum = interval::point(0);
        std::size_t number = 0;
        for (figure const* each : wholes)
            if (each->sentence == rate.sentence) {
                sum = sum + value(*each);
                ++number;
            }
        return number > 1 && fits_share(part, sum, rate);
    }

    // 占符合条件教师总数的20.1%（符合条件1721人）: the whole in a bracket behind.
    [[nodiscard]] figure const* whole_in_bracket(std::size_t i, figure const& part) const
    {
        if (i + 1 >= all_.size() || all_[i].before.find(of_word) == std::string_view::npos)
            return nullptr;
        figure const& whole = all_[i + 1];
        bool const opens = whole.since.starts_with("（") || whole.since.starts_with("(");
        return opens && whole.is_amount() && same_measure(whole, part) ? &whole : nullptr;
    }

    // Whether a count behind the share is what it is a share of: …；共审结131件.
    [[nodiscard]] bool fits_behind(std::size_t i, figure const& part) const
    {
        for (std::size_t k = i + 1; k < all_.size() && all_[k].sentence == all_[i].sentence; ++k)
            if (all_[k].is_amount() && same_measure(all_[k], part)
                && fits_share(part, value(all_[k]), all_[i]))
                return true;
        return false;
    }

    // 积案20件中的18件，化解率80%: a rate right behind some of what was told before.
    void check_divided(std::size_t i)
    {
        if (i < 2) return;
        figure const& rate = all_[i];
        figure const& part = all_[i - 1];
        figure const& whole = all_[i - 2];
        if (whole.sentence != rate.sentence || part.clause + 1 != rate.clause) return;
        if (!part.is_amount() || !whole.is_amount() || !same_measure(part, whole)) return;
        if (!part.since.starts_with("中的") && !part.since.starts_with("中有")) return;
        std::size_t const sign = rate.before.find("率");
        if (sign == rate.before.npos || sign < 2 * han) return;
        std::string_view const stem = rate.before.substr(sign - 2 * han, 2 * han);
        bool const is_of_it = whole.before.find(stem) != whole.before.npos
                           || part.after.find(stem) != part.after.npos;
        if (!is_of_it || fits_share(part, value(whole), rate)) return;
        compared_share compared = compare_share(target_, rate, part, whole);
        compared.name = std::string(rate.before.substr(0, sign + han));
        add_share(target_, compared);
    }

    inspection& target_;
    stated_figures const& figures_;
    std::span<figure const> all_;
};

} // namespace

bool is_share(figure const& rate)
{
    std::string_view const words = rate.before;
    if (lexicon<"share_words">().find(words) || is_in_bracket(rate)) return true;
    // 占受理总数的45.2%, 占结案总数75%, 为复议案件的44.5%
    bool const is_opened = lexicon<"share_openers">().longest_prefix(words).has_value();
    if (is_opened && words.ends_with(of_word)) return true;
    if (words.starts_with(share_sign) && lexicon<"total_nouns">().longest_suffix(words))
        return true;
    if (inner_sign(rate) != 0) return true;
    return named_part(rate).has_value();
}

bool is_divided(figure const& whole) { return divided_noun(whole).has_value(); }

std::optional<std::string_view> divided_noun(figure const& whole)
{
    std::string_view const words = whole.after;
    std::size_t const at = words.find(inside, 2 * han);
    if (at == words.npos) return {};
    std::string_view const noun = words.substr(0, at);
    if (lexicon<"inside_lookalikes">().longest_suffix(words.substr(0, at + han))) return {};
    std::string_view const behind = words.substr(at + han);
    bool const leads = behind.empty() || lexicon<"divided_tails">().find(behind)
                    || behind.ends_with(of_word) || behind.ends_with("有")
                    || lexicon<"limit_endings">().longest_suffix(behind);
    return leads ? std::optional(noun) : std::nullopt;
}

void check_shares(inspection& target, stated_figures const& figures)
{
    share_check(target, figures).run();
}

} // namespace fazhi::detail
