// SPDX-License-Identifier: MIT

// Shares given as fractions of counts nearby (约占四成, 超过四分之三), and rates of several bodies
// against the counts of all of them.
#include "check/families.hpp"
#include "check/share_finding.hpp"
#include "check/shares.hpp"
#include "check/signs.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::string_view together = "合计";
constexpr std::string_view tenths = "成";
constexpr std::size_t most_parts = 6;

class ratio_check {
public:
    ratio_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all())
    {
    }

    void run()
    {
        for (std::size_t i = 1; i < all_.size(); ++i) {
            check_fraction(i);
            check_mixture(i);
        }
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    // 农民工案件144件，约占四成; 五星级6个、四星级4个，占比合计超过四分之三
    void check_fraction(std::size_t i)
    {
        figure const& share = all_[i];
        if (share.value().kind != quantity_kind::ratio || share.value().unit == "倍") return;
        if (!share.value().number || share.fact->change) return;
        if (!share.before.starts_with(share_sign) && !share.before.starts_with("约占")) return;
        if (share.before.size() > 8 * han) return;
        figure const& last = all_[i - 1];
        if (!last.is_count() || last.sentence != share.sentence || share.clause > last.clause + 1)
            return;
        std::size_t first = i - 1;
        if (share.before.find(together) != share.before.npos)
            while (first != 0 && i - first < most_parts && is_listed(first)) --first;
        if (first == 0) return;
        interval part = interval::point(0);
        for (std::size_t k = first; k != i; ++k) part = part + *rounded(all_[k].value());
        auto stated = rounded(share.value());
        if (!stated) return;
        if (share.value().unit == tenths) *stated = *stated / interval::point(10);
        // A fraction in words is a round number.
        interval const slack = interval::point(fraction(decimal(5, -2)));
        if (stated->low && share.value().approx != approximation::over)
            stated->low = *stated->low - *slack.low;
        if (stated->high) stated->high = *stated->high + *slack.low;
        auto const wholes = wholes_before(first, i, part);
        if (wholes.empty()) return;
        for (figure const* whole : wholes)
            if (!apart(part / *rounded(whole->value()), *stated)) return;
        compared_share compared = compare_share(target_, share, last, *wholes.front());
        compared.part = part;
        compared.part_text = written(part) + std::string(last.value().unit);
        compared.related.clear();
        for (std::size_t k = first; k != i; ++k) compared.related.push_back(all_[k].region());
        compared.related.push_back(wholes.front()->region());
        add_share(target_, compared);
    }

    // 约占总量的三成
    [[nodiscard]] static bool is_of_total(figure const& share)
    {
        return lexicon<"total_nouns">().occurs_in(share.before);
    }

    // Whether a figure stands in a list with the one before it.
    [[nodiscard]] bool is_listed(std::size_t i) const
    {
        return i != 0 && all_[i - 1].is_count() && all_[i].clause == all_[i - 1].clause
            && all_[i].since.starts_with("、")
            && agree(all_[i].value().unit, all_[i - 1].value().unit);
    }

    // The counts of the sentence that the parts may be of, the nearest first.
    [[nodiscard]] std::vector<figure const*> wholes_before(std::size_t first, std::size_t i,
                                                           interval const& part) const
    {
        std::vector<figure const*> wholes;
        bool const is_told = all_[first].since.find(among) != std::string_view::npos
                          || all_[first].since.find("；") != std::string_view::npos;
        std::uint32_t const earliest =
            all_[first].sentence - (is_of_total(all_[i]) && all_[first].sentence != 0 ? 1U : 0U);
        for (std::size_t k = first; k != 0 && first - k < most_parts;) {
            figure const& whole = all_[--k];
            if (whole.sentence < earliest) break;
            if (!is_told && !is_divided(whole) && !is_of_total(all_[i])) continue;
            if (whole.is_count() && agree(whole.value().unit, all_[first].value().unit)
                && !below(*rounded(whole.value()), part))
                wholes.push_back(&whole);
        }
        return wholes;
    }

    // 出庭应诉 of 负责人出庭应诉率.
    [[nodiscard]] static std::string_view stem_of(figure const& each)
    {
        std::size_t const sign = each.before.rfind(rate_sign);
        if (sign == each.before.npos || sign < 4 * han) return {};
        return each.before.substr(sign - 4 * han, 4 * han);
    }

    [[nodiscard]] static bool names_bodies(figure const& each)
    {
        return lexicon<"rate_scopes">().occurs_in(each.before);
    }

    // Of two bodies with 100% and 95.5%, both together have something in between.
    void check_mixture(std::size_t i)
    {
        figure const& second = all_[i];
        std::string_view const stem = stem_of(second);
        if (stem.empty() || !second.is_rate() || !names_bodies(second)) return;
        figure const* first = nullptr;
        for (std::size_t k = i; k != 0 && i - k < most_parts;) {
            figure const& each = all_[--k];
            if (each.sentence != second.sentence) break;
            if (each.is_rate() && stem_of(each) == stem && names_bodies(each)) first = &each;
        }
        if (!first) return;
        auto const at = static_cast<std::size_t>(first - all_.data());
        figure const* part = nullptr;
        figure const* whole = nullptr;
        for (std::size_t k = at; k != 0 && at - k < most_parts && !whole;) {
            figure const& each = all_[--k];
            if (each.sentence + 1 < second.sentence) break;
            if (!each.is_count()) continue;
            if (!part && each.before.find(stem) != each.before.npos && !names_bodies(each))
                part = &each;
            else if (part && agree(each.value().unit, part->value().unit))
                whole = &each;
        }
        if (!whole) return;
        auto const least = std::min(low_end(*first), low_end(second), less);
        auto const most = std::max(high_end(*first), high_end(second), less);
        interval const computed =
            *rounded(part->value()) / *rounded(whole->value()) * interval::point(100);
        if (!apart(computed, {least, most})) return;
        target_.add({.rule = "figure.mixture",
                     .region = {first->region().begin, second.region().end},
                     .related = {part->region(), whole->region()},
                     .arguments = {{"part", quote(*part)},
                                   {"whole", quote(*whole)},
                                   {"computed", computed.to_string(2) + "%"},
                                   {"first", quote(*first)},
                                   {"second", quote(second)}},
                     .arithmetic = quote(*part) + " ÷ " + quote(*whole) + " = "
                                 + computed.to_string(2) + "% ∉ " + quote(*first) + "…"
                                 + quote(second)});
    }

    [[nodiscard]] static bool less(fraction a, fraction b) { return a < b; }

    [[nodiscard]] static fraction low_end(figure const& each)
    {
        return rounded(each.value())->low.value_or(fraction(0));
    }

    [[nodiscard]] static fraction high_end(figure const& each)
    {
        auto const cut = cut_off(each.value());
        if (cut && cut->high) return *cut->high;
        return rounded(each.value())->high.value_or(fraction(100));
    }

    inspection& target_;
    std::span<figure const> all_;
};

} // namespace

void check_ratios(inspection& target, stated_figures const& figures)
{
    ratio_check(target, figures).run();
}

} // namespace fazhi::detail
