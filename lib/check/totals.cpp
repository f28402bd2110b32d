// SPDX-License-Identifier: MIT

// Parts against their whole: 审查276件，其中决策11件、合同246件；建议97件、提案121件，共218件.
#include "check/families.hpp"

#include "lexicon.hpp"
#include "punctuation.hpp"
#include "utf8.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::string_view among = "其中";
constexpr std::size_t most_parts = 16;
constexpr std::size_t longest_rest = 12;
constexpr std::size_t noun = 6; // bytes of two Chinese characters
// A bracket that lists the parts of a total is not longer.
constexpr std::size_t longest_bracket = 300;

[[nodiscard]] bool starts_after(std::string_view words, std::string_view character)
{
    return words.find(character) != words.npos;
}

class total_check {
public:
    total_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all()), figures_(figures)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i != all_.size(); ++i) {
            if (!is_amount(i)) continue;
            if (starts_after(all_[i].since, among)) check_among(i);
            if (closes_list(all_[i].before)) check_closing_total(i);
            check_bracket(i);
            check_partition(i);
            check_spread(i);
        }
    }

private:
    // A count of things or an amount of money that was reached.
    [[nodiscard]] bool is_amount(std::size_t i) const
    {
        figure const& each = all_[i];
        return each.is_count()
            || (each.value().kind == quantity_kind::money && each.value().number
                && !each.fact->change && each.fact->role == indicator_role::result);
    }

    [[nodiscard]] interval value(std::size_t i) const { return *rounded(all_[i].value()); }

    [[nodiscard]] bool agrees(std::size_t a, std::size_t b) const
    {
        return agree(all_[a].value().unit, all_[b].value().unit);
    }

    // The count that 其中 looks back at: the nearest one of the same measure.
    [[nodiscard]] std::optional<std::size_t> whole_before(std::size_t part) const
    {
        std::size_t const from = part > 6 ? part - 6 : 0;
        std::size_t const sentence = all_[part].sentence;
        for (std::size_t i = part; i != from;) {
            --i;
            std::size_t const distance = sentence - all_[i].sentence;
            if (distance > 1 || (distance == 1 && !figures_.goes_on(sentence))) return {};
            // A sentence before this one is looked back at only where 其中 opens this one.
            if (distance == 1 && !opens_sentence(part)) return {};
            if (is_amount(i) && agrees(i, part) && !is_mean(all_[i])) return i;
        }
        return {};
    }

    [[nodiscard]] static bool is_mean(figure const& each)
    {
        return lexicon<"mean_words">().occurs_in(each.before);
    }

    [[nodiscard]] bool opens_sentence(std::size_t part) const
    {
        return trim_begin(all_[part].since).starts_with(among)
            && all_[part].since.data() == target_.text().data() + all_[part].fact->sentence.begin;
    }

    // The counts listed from `first` on that are parts of the same whole.
    [[nodiscard]] std::vector<std::size_t> parts_from(std::size_t first) const
    {
        std::vector<std::size_t> parts{first};
        for (std::size_t i = first + 1; i < all_.size() && parts.size() != most_parts; ++i) {
            figure const& each = all_[i];
            if (each.sentence != all_[first].sentence) break;
            if (starts_after(each.since, among) || starts_after(each.since, "；")
                || starts_after(each.since, ";") || starts_after(each.since, "（")
                || starts_after(each.since, "(") || starts_after(each.since, "）")
                || starts_after(each.since, ")"))
                break;
            if (each.clause > all_[parts.back()].clause + 1) break;
            if (each.is_rate() || each.fact->change) continue;
            if (!is_amount(i) || !agrees(i, first)) break;
            parts.push_back(i);
        }
        return parts;
    }

    [[nodiscard]] interval sum_of(std::span<std::size_t const> parts) const
    {
        interval sum = interval::point(0);
        for (std::size_t const each : parts) sum = sum + value(each);
        return sum;
    }

    void check_among(std::size_t first)
    {
        auto const whole = whole_before(first);
        if (!whole) return;
        // 其中 of a later figure in one clause: 19家单位，其中联系企业119家 is of something else.
        std::vector<std::size_t> parts = parts_from(first);
        std::erase_if(parts, [&](std::size_t i) {
            return all_[i].clause > all_[first].clause && below(value(*whole), value(i));
        });
        for (std::size_t const part : parts) {
            if (!below(value(*whole), value(part))) continue;
            target_.add({.rule = "figure.part",
                         .region = all_[part].region(),
                         .related = {all_[*whole].region()},
                         .arguments = {{"part", quote(part)}, {"whole", quote(*whole)}},
                         .arithmetic = quote(part) + " > " + quote(*whole)});
            return;
        }
        if (parts.size() < 2) return;
        interval const sum = sum_of(parts);
        bool const is_all = std::any_of(parts.begin() + 1, parts.end(), [&](std::size_t i) {
            std::string_view words = all_[i].before;
            if (words.starts_with("、")) words.remove_prefix(std::string_view("、").size());
            return lexicon<"rest_words">().longest_prefix(words).has_value();
        });
        if (below(value(*whole), sum)
            || ((is_all || names_parts(*whole, parts)) && apart(value(*whole), sum)))
            report(*whole, parts, sum);
    }

    // 代表建议、政协提案218件，其中建议97件、提案121件: the total names its parts.
    [[nodiscard]] bool names_parts(std::size_t whole, std::vector<std::size_t> const& parts) const
    {
        std::string_view const name = all_[whole].before;
        std::size_t pauses = 0;
        for (std::size_t at = name.find("、"); at != name.npos; at = name.find("、", at + 3)) ++pauses;
        if (pauses + 1 != parts.size() || parts.size() < 2) return false;
        return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
            std::string_view const words = all_[part].before;
            return words.size() >= noun && name.find(words.substr(words.size() - noun)) != name.npos;
        });
    }

    // 集成服务64项，企业开办等36项企业服务，出生等28个服务事项: the parts have the total's noun.
    void check_spread(std::size_t total)
    {
        std::string_view const name = all_[total].before;
        if (name.size() < noun || !all_[total].after.empty()) return;
        std::string_view const kind = name.substr(name.size() - noun);
        if (lexicon<"general_pairs">().find(kind)) return;
        std::vector<std::size_t> parts;
        for (std::size_t i = total + 1; i < all_.size() && parts.size() != most_parts; ++i) {
            figure const& each = all_[i];
            if (each.sentence != all_[total].sentence) break;
            bool const is_part = each.is_count() && agree(each.value().unit, all_[total].value().unit)
                              && each.clause == all_[i - 1].clause + 1
                              && each.before.ends_with("等")
                              && each.after.substr(0, 4 * 3).find(kind) != each.after.npos;
            if (!is_part) break;
            parts.push_back(i);
        }
        if (parts.size() < 2) return;
        interval const sum = sum_of(parts);
        if (apart(value(total), sum)) report(total, parts, sum);
    }

    // 合计, 全年共, 共清理: words that sum up, with few others around them.
    [[nodiscard]] static bool closes_list(std::string_view words)
    {
        if (auto const end = lexicon<"total_words">().longest_suffix(words))
            return words.size() - end->size <= longest_rest;
        auto const front = lexicon<"total_words">().longest_prefix(words);
        return front && words.size() - front->size <= noun;
    }

    // A8件、B9件，合计17件: the last two parts or more make the total.
    void check_closing_total(std::size_t total)
    {
        std::vector<std::size_t> parts;
        for (std::size_t i = total; i != 0 && parts.size() != most_parts;) {
            --i;
            if (all_[i].sentence != all_[total].sentence) break;
            if (all_[i].is_rate() || all_[i].fact->change) continue;
            if (!is_amount(i) || !agrees(i, total)) break;
            parts.insert(parts.begin(), i);
            if (parts.size() > 1 && !apart(value(total), sum_of(parts))) return;
        }
        if (parts.size() < 2) return;
        if (all_[total].clause > all_[parts.back()].clause + 1) return;
        report(total, parts, sum_of(parts));
    }

    // 68项（法定37项、赋权31项）
    void check_bracket(std::size_t total)
    {
        std::string_view const behind =
            target_.text().substr(all_[total].region().end, longest_bracket);
        std::size_t open = behind.find("（");
        std::size_t const narrow = behind.find('(');
        bool const is_narrow = narrow < open;
        open = std::min(open, narrow);
        if (open == behind.npos || open > 45) return;
        for (std::size_t at = 0; at < open; at += mark_at(behind, at).size)
            if (mark_at(behind, at).kind != mark::none) return;
        std::size_t const close =
            behind.find(is_narrow ? std::string_view(")") : std::string_view("）"), open);
        if (close == behind.npos) return;
        std::string_view const inside = behind.substr(open, close - open);
        std::uint32_t const end = all_[total].region().end + static_cast<std::uint32_t>(close);
        std::vector<std::size_t> parts;
        for (std::size_t i = total + 1; i < all_.size() && all_[i].region().begin < end; ++i) {
            if (parts.size() == most_parts || !all_[i].is_count() || !agrees(i, total)) return;
            parts.push_back(i);
        }
        if (parts.size() < 2) return;
        interval const sum = sum_of(parts);
        bool const is_some = starts_after(inside, "等") || starts_after(inside, among)
                          || starts_after(inside, "含") || starts_after(inside, "包括");
        if (below(value(total), sum) || (!is_some && apart(value(total), sum)))
            report(total, parts, sum);
    }

    // 68项，包括法定37项、赋权31项
    void check_partition(std::size_t first)
    {
        if (first == 0 || all_[first - 1].sentence != all_[first].sentence) return;
        std::size_t const total = first - 1;
        if (!all_[total].is_count() || !agrees(total, first)) return;
        if (all_[first].clause != all_[total].clause + 1) return;
        auto const hit = lexicon<"partition_words">().longest_prefix(all_[first].before);
        if (!hit) return;
        std::vector<std::size_t> const parts = parts_from(first);
        if (parts.size() < 2) return;
        interval const sum = sum_of(parts);
        // 修改2件，继续有效30件: outcomes of something else.
        bool const is_outcome = hit->row->column(0) == "outcome";
        if (is_outcome && below(value(total), value(first))) return;
        bool const is_all =
            (hit->row->column(0) == "all" || is_outcome) && all_[parts.back()].clause == all_[first].clause;
        if (below(value(total), sum) || (is_all && apart(value(total), sum)))
            report(total, parts, sum);
    }

    [[nodiscard]] std::string quote(std::size_t i) const
    {
        return std::string(target_.text(all_[i].region()));
    }

    void report(std::size_t total, std::vector<std::size_t> const& parts, interval const& sum)
    {
        finding found{.rule = "figure.total", .region = all_[total].region()};
        std::string terms;
        for (std::size_t const each : parts) {
            found.related.push_back(all_[each].region());
            terms += (terms.empty() ? "" : " + ") + written(value(each));
        }
        found.arguments = {{"total", quote(total)}, {"computed", written(sum)}};
        found.arithmetic = terms + " = " + written(sum) + (below(value(total), sum) ? " > " : " ≠ ")
                         + quote(total);
        target_.add(std::move(found));
    }

    inspection& target_;
    std::span<stated_figure const> all_;
    stated_figures const& figures_;
};

} // namespace

void check_totals(inspection& target, stated_figures const& figures)
{
    total_check(target, figures).run();
}

} // namespace fazhi::detail
