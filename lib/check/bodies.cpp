// SPDX-License-Identifier: MIT

// Numbers of bodies: a place has as many townships on one page as on another and in the table of
// divisions, and 6个站点全部 are the 6个站点 of before.
#include "check/families.hpp"
#include "check/shares.hpp"
#include "check/signs.hpp"

#include "divisions/division_table.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/division.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t most_bodies = 64;
constexpr std::size_t most_before = 12;

/// A number of bodies that a place has: 14个 of 14个乡镇, or 12个行政村、3个社区 together.
struct body_count {
    figure const* stated = nullptr;
    std::string_view kind;
    long long number = 0;
    bool is_all = false;
    figure const* other = nullptr; ///< the second of two kinds
};

[[nodiscard]] bool is_exact(figure const& each)
{
    auto const& value = each.value();
    return value.kind == quantity_kind::count && value.approx == approximation::exact
        && value.number && value.number->exponent() == 0;
}

[[nodiscard]] bool has_body_unit(figure const& each)
{
    return each.value().unit == "个" || each.value().unit.empty();
}

[[nodiscard]] bool is_of_all(figure const& each)
{
    return lexicon<"all_words">().occurs_in(each.before)
        || lexicon<"all_words">().occurs_in(each.after) || is_divided(each);
}

// 有3个乡镇 are some; 共有14个乡镇 are all.
[[nodiscard]] bool is_of_some(figure const& each)
{
    return lexicon<"some_words">().longest_suffix(each.before)
        && !lexicon<"having_words">().longest_suffix(each.before);
}

class body_check {
public:
    body_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i != all_.size(); ++i) {
            if (auto const found = read_count(i)) kinds_[found->kind].push_back(*found);
            if (auto const found = read_pair(i)) kinds_[found->kind].push_back(*found);
            check_units(i);
            check_reference(i);
        }
        for (auto const& [kind, counts] : kinds_) check_kind(counts);
        check_townships(kinds_["township"]);
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    // 14个乡镇、2个街道: each of them is a part of the bodies of the place.
    [[nodiscard]] bool is_one_of_two_kinds(std::size_t i) const
    {
        figure const& each = all_[i];
        auto const is_other = [&](std::size_t k) {
            return k < all_.size() && all_[k].clause == each.clause
                && lexicon<"township_words">().longest_prefix(all_[k].after);
        };
        bool const follows =
            is_other(i + 1) && all_[i + 1].since.find(pause) != std::string_view::npos;
        return follows || (i != 0 && is_other(i - 1) && each.since.ends_with(pause));
    }

    [[nodiscard]] std::optional<body_count> read_count(std::size_t i) const
    {
        figure const& each = all_[i];
        if (!is_exact(each) || !has_body_unit(each)) return {};
        auto const hit = lexicon<"body_nouns">().longest_prefix(each.after);
        if (!hit || is_of_some(each)) return {};
        if (is_one_of_two_kinds(i)) return {};
        return body_count{&each, hit->row->column(0), each.value().number->mantissa(),
                          is_of_all(each)};
    }

    // 12个行政村、3个社区: together the villages of the place.
    [[nodiscard]] std::optional<body_count> read_pair(std::size_t i) const
    {
        if (i + 1 >= all_.size()) return {};
        figure const& first = all_[i];
        figure const& second = all_[i + 1];
        if (!is_exact(first) || !is_exact(second) || !has_body_unit(first)
            || !has_body_unit(second))
            return {};
        if (first.clause != second.clause || second.since.size() > 8 * han) return {};
        if (!second.since.ends_with(pause) && !lexicon<"list_joins">().longest_suffix(second.since))
            return {};
        if (is_of_some(first)) return {};
        for (lexicon_row const& row : lexicon<"body_pairs">().rows()) {
            if (!first.after.starts_with(row.word) || !second.after.starts_with(row.column(0)))
                continue;
            return body_count{&first, row.column(1),
                              first.value().number->mantissa() + second.value().number->mantissa(),
                              is_of_all(first), &second};
        }
        return {};
    }

    [[nodiscard]] static std::ptrdiff_t times_stated(std::vector<body_count> const& counts,
                                                     long long number)
    {
        return std::count_if(counts.begin(), counts.end(),
                             [&](body_count const& each) { return each.number == number; });
    }

    // The number that is stated most often; of those the one that is said of all, or the first.
    [[nodiscard]] static body_count const* usual_of(std::vector<body_count> const& counts)
    {
        if (counts.size() < 2 || counts.size() > most_bodies) return nullptr;
        body_count const* best = nullptr;
        std::ptrdiff_t most = 0;
        for (body_count const& each : counts) {
            std::ptrdiff_t const times = times_stated(counts, each.number);
            if (times > most || (times == most && each.is_all && !best->is_all)) {
                best = &each;
                most = times;
            }
        }
        return best;
    }

    // Fewer of them may be meant, so that a smaller number differs only where it is said of all or
    // nearly all.
    void check_kind(std::vector<body_count> const& counts)
    {
        body_count const* const usual = usual_of(counts);
        if (!usual) return;
        for (body_count const& each : counts) {
            if (each.number == usual->number) continue;
            bool const is_near =
                5 * each.number >= 4 * usual->number && 5 * each.number <= 6 * usual->number;
            // No statement is of more bodies than there are.
            bool const is_more = each.number > usual->number
                              && (usual->is_all || times_stated(counts, usual->number) > 1);
            bool const differs = is_near || is_more || (each.is_all && usual->is_all);
            if (differs && !is_total_of(each, *usual) && !is_total_of(*usual, each))
                report(each, *usual);
        }
    }

    // 14个乡镇、2个街道共16个镇街, 16个镇街（14个乡镇、2个街道）: added up where totals are.
    [[nodiscard]] bool is_total_of(body_count const& total, body_count const& pair) const
    {
        if (!pair.other) return false;
        bool const is_behind = pair.other + 1 == total.stated;
        if (!is_behind && total.stated + 1 != pair.stated) return false;
        std::string_view const between = is_behind ? total.stated->since : pair.stated->since;
        return lexicon<"total_words">().occurs_in(between) || between.find("（") != between.npos
            || between.find('(') != between.npos;
    }

    // The county that the report is of; empty where no issuer tells, or all of it is not meant.
    [[nodiscard]] std::optional<division> county() const
    {
        for (std::size_t i = 0; i != target_.content().issuers.size(); ++i)
            if (auto found = division_of(target_.content(), i);
                found && !found->is_part && found->place.level == administrative_level::county)
                return std::move(found->place);
        return {};
    }

    // Against the table: no county has more townships than it knows, and 全县14个乡镇 are those
    // that are no 街道 at least. Divisions change, so that it is no more than a note.
    void check_townships(std::vector<body_count> const& counts)
    {
        if (counts.empty() || !target_.asks_for("figure.townships")) return;
        std::optional<division> const place = county();
        if (!place) return;
        long long towns = 0;
        long long all = 0;
        each_town(towns_of(place->code), [&](packed_town const& town) {
            ++all;
            towns += town.ending == "镇" || town.ending == "乡";
        });
        if (all == 0) return;
        for (body_count const& each : counts) {
            if (each.number <= all && (!each.is_all || each.number >= towns)) continue;
            finding found{.rule = "figure.townships", .region = region_of(each)};
            found.arguments = {
                {"stated", text_of(each)}, {"place", place->name}, {"known", std::to_string(all)}};
            found.arithmetic = text_of(each) + " ≠ " + std::to_string(all);
            target_.add(std::move(found));
        }
    }

    void report(body_count const& each, body_count const& usual)
    {
        finding found{.rule = "figure.bodies", .region = region_of(each)};
        found.related = {region_of(usual)};
        found.arguments = {{"stated", text_of(each)}, {"earlier", text_of(usual)}};
        found.arithmetic = text_of(usual) + " ≠ " + text_of(each);
        target_.add(std::move(found));
    }

    [[nodiscard]] static source_region region_of(body_count const& each)
    {
        return each.other ? source_region{each.stated->region().begin, each.other->region().end}
                          : each.stated->region();
    }

    [[nodiscard]] std::string text_of(body_count const& each) const
    {
        return each.other ? quote(*each.stated) + " + " + quote(*each.other) : quote(*each.stated);
    }

    // 36个部门和16个乡镇述法，实现52个单位全覆盖: both kinds together are the units.
    void check_units(std::size_t i)
    {
        if (i + 2 >= all_.size() || !is_exact(all_[i]) || !is_exact(all_[i + 1])) return;
        figure const& first = all_[i];
        figure const& second = all_[i + 1];
        if (!has_body_unit(first) || !has_body_unit(second) || first.clause != second.clause)
            return;
        bool const is_joined =
            second.since.ends_with(pause) || lexicon<"list_joins">().longest_suffix(second.since);
        if (!is_joined || second.since.size() > 10 * han) return;
        if (!lexicon<"unit_nouns">().occurs_in(second.since)
            || !lexicon<"body_nouns">().longest_prefix(second.after))
            return;
        long long const sum = first.value().number->mantissa() + second.value().number->mantissa();
        for (std::size_t k = i + 2; k < all_.size() && k <= i + 5; ++k) {
            figure const& each = all_[k];
            if (each.sentence != first.sentence) return;
            if (!is_exact(each) || !each.after.starts_with("单位")) continue;
            if (!lexicon<"all_words">().occurs_in(each.after)) return;
            if (each.value().number->mantissa() != sum)
                report({&each, {}, 0, true}, {&first, {}, 0, true, &second});
            return;
        }
    }

    // The noun of 6个站点全部 and 9个分局中还有: all of what was counted before.
    [[nodiscard]] static std::string_view definite_noun(figure const& each)
    {
        std::string_view words = each.after;
        if (auto const divided = divided_noun(each)) {
            words = *divided;
        } else {
            auto const whole = lexicon<"entire_words">().first_in(words);
            if (!whole) return {};
            words = words.substr(0, whole->position);
        }
        return words.size() >= 2 * han && words.size() <= 6 * han ? words : std::string_view{};
    }

    // 设立1个中心、6个站点，6个站点全部配备: the number of before.
    void check_reference(std::size_t i)
    {
        figure const& each = all_[i];
        if (!is_exact(each) || each.fact->change) return;
        std::string_view const noun = definite_noun(each);
        if (noun.empty() || lexicon<"body_nouns">().find(noun)) return;
        figure const* earlier = nullptr;
        for (std::size_t k = i; k != 0 && i - k < most_before;) {
            figure const& other = all_[--k];
            bool const is_near = is_divided(each) ? other.fact->section == each.fact->section
                                                  : other.sentence == each.sentence;
            if (!is_near) break;
            if (!is_exact(other) || other.fact->change || other.value().unit != each.value().unit)
                continue;
            if (!is_named(other, noun)) continue;
            if (*other.value().number == *each.value().number) return;
            if (!earlier) earlier = &other;
        }
        if (!earlier || is_of_some(each)) return;
        report({&each, {}, 0, true}, {earlier, {}, 0, true});
    }

    [[nodiscard]] static bool is_named(figure const& each, std::string_view noun)
    {
        return each.after.starts_with(noun) || (each.after.empty() && each.before.ends_with(noun));
    }

    inspection& target_;
    std::span<figure const> all_;
    std::map<std::string_view, std::vector<body_count>> kinds_;
};

} // namespace

void check_bodies(inspection& target, stated_figures const& figures)
{
    body_check(target, figures).run();
}

} // namespace fazhi::detail
