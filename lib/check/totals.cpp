// SPDX-License-Identifier: MIT

// Parts against the whole told before them: 审查276件，其中决策11件、合同246件.
#include "check/bases.hpp"
#include "check/families.hpp"
#include "check/part_kinds.hpp"
#include "check/part_lists.hpp"
#include "check/shares.hpp"
#include "check/total_finding.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t longest_sorting = 36;
constexpr std::size_t noun = 6; // bytes of two Chinese characters
// A bracket that lists the parts of a total is not longer.
constexpr std::size_t longest_bracket = 300;
constexpr std::size_t close_size = 3;

[[nodiscard]] bool starts_after(std::string_view words, std::string_view character)
{
    return words.find(character) != words.npos;
}

class total_check {
public:
    total_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all()), figures_(figures), lists_(target, figures)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i != all_.size(); ++i) {
            if (is_loss(i)) check_bracket(i);
            check_new(i);
            if (!all_[i].is_amount()) continue;
            if (starts_after(all_[i].since, among)) check_among(i);
            check_divided(i);
            check_sorted(i);
            check_bracket(i);
            check_partition(i);
            check_spread(i);
        }
    }

private:
    // 流失6名（离职4名、调岗2名）
    [[nodiscard]] bool is_loss(std::size_t i) const
    {
        auto const& change = all_[i].fact->change;
        return change && change->kind == change_kind::absolute && all_[i].value().number
            && all_[i].value().kind == quantity_kind::count;
    }

    void check_among(std::size_t first)
    {
        auto wholes = lists_.wholes_before(first);
        if (wholes.empty()) return;
        check_pairs(wholes.front(), first);
        // 其中 of a later figure in one clause: 19家单位，其中联系企业119家 is of something else.
        std::vector<std::size_t> parts = lists_.parts_from(first);
        std::size_t const largest =
            *std::max_element(wholes.begin(), wholes.end(), [&](std::size_t a, std::size_t b) {
                return below(lists_.value(a), lists_.value(b));
            });
        std::erase_if(parts, [&](std::size_t i) {
            return all_[i].clause > all_[first].clause
                && below(lists_.value(largest), lists_.value(i));
        });
        // 撤销48件，责令履职10件。其中行政强制52件: of all that was listed before.
        bool const is_of_list =
            wholes.size() > 1 && all_[wholes.front()].sentence != all_[first].sentence;
        interval const bound = is_of_list ? lists_.sum_of(wholes) : lists_.value(largest);
        for (std::size_t const part : parts) {
            if (!below(bound, lists_.value(part))) continue;
            return report_part(part, wholes.front());
        }
        if (parts.size() < 2) return;
        check_sum(wholes, parts, is_all_of(parts) || names_parts(wholes.front(), parts));
    }

    // 队伍12支380人，其中综合队1支60人、专业队3支120人: people of the parts against all people.
    void check_pairs(std::size_t whole, std::size_t first)
    {
        if (whole + 2 != first || !all_[whole + 1].since.empty()) return;
        std::vector<std::size_t> parts;
        for (std::size_t i = first; i + 1 < all_.size(); i += 2) {
            if (all_[i].sentence != all_[first].sentence || !lists_.agrees(i, whole)) break;
            if (!all_[i + 1].since.empty() || !lists_.agrees(i + 1, whole + 1)) return;
            parts.push_back(i + 1);
        }
        if (parts.size() < 2) return;
        std::vector<std::size_t> counted;
        for (std::size_t const part : parts) counted.push_back(part - 1);
        interval const sum = lists_.sum_of(parts);
        bool const counts_fit = !apart(lists_.value(whole), lists_.sum_of(counted));
        bool const people_fit = !apart(lists_.value(whole + 1), sum);
        if (below(lists_.value(whole + 1), sum) || (counts_fit && !people_fit))
            report(whole + 1, parts, sum);
        if (below(lists_.value(whole), lists_.sum_of(counted)) || (people_fit && !counts_fit))
            report(whole, counted, lists_.sum_of(counted));
    }

    void report_part(std::size_t part, std::size_t whole)
    {
        target_.add({.rule = "figure.part",
                     .region = all_[part].region(),
                     .related = {all_[whole].region()},
                     .arguments = {{"part", lists_.quote(part)}, {"whole", lists_.quote(whole)}},
                     .arithmetic = lists_.quote(part) + " > " + lists_.quote(whole)});
    }

    // Parts against the counts that may be their whole.
    void check_sum(std::vector<std::size_t> const& wholes, std::vector<std::size_t> const& parts,
                   bool is_all)
    {
        interval const sum = lists_.sum_of(parts);
        if (are_told_twice(wholes.front(), parts) || are_stages(wholes.front(), parts)) return;
        // 撤销48件，责令履职10件。其中…: all of the list before.
        if (wholes.size() > 1 && !apart(lists_.sum_of(wholes), sum)) return;
        // 审结91件，未结8件，其中撤诉23件: what stands in front is too small for any of them.
        bool const is_too_small = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
            return below(lists_.value(wholes.front()), lists_.value(part));
        });
        if (is_too_small && std::any_of(wholes.begin(), wholes.end(), [&](std::size_t whole) {
                return below(sum, lists_.value(whole));
            }))
            return;
        // Right in front of its parts stands their whole.
        bool const is_next = wholes.front() + 1 == parts.front();
        bool is_above = true;
        for (std::size_t const whole : wholes) {
            if (!apart(lists_.value(whole), sum)) return;
            is_above = is_above
                    && (below(lists_.value(whole), sum) || (is_next && whole != wholes.front()));
        }
        if (is_above) return report(wholes.front(), parts, sum);
        for (std::size_t const whole : wholes)
            if (is_slip_apart(all_[whole], lists_.figures_of(parts)))
                return report(whole, parts, sum);
        if (is_all && !is_stated_before(parts.front(), sum)) report(wholes.front(), parts, sum);
    }

    // 抓获90人，其中刑拘81人、逮捕48人、移送起诉60人: stages that the same people go through.
    [[nodiscard]] bool are_stages(std::size_t whole, std::vector<std::size_t> const& parts) const
    {
        auto const stages = std::count_if(parts.begin(), parts.end(), [&](std::size_t part) {
            return lexicon<"stage_words">().occurs_in(all_[part].before)
                && !below(lists_.value(whole), lists_.value(part));
        });
        return stages > 1;
    }

    // 390件，其中简易110件，普通280件，撤销8件: the first make the whole, the rest are of it as
    // well.
    [[nodiscard]] bool are_told_twice(std::size_t whole,
                                      std::vector<std::size_t> const& parts) const
    {
        interval sum = lists_.value(parts.front());
        for (std::size_t k = 1; k + 1 < parts.size(); ++k) {
            sum = sum + lists_.value(parts[k]);
            if (sum.is_point() && !apart(sum, lists_.value(whole))) return true;
        }
        return false;
    }

    // Whether the parts are all of their whole: the last is the rest, or they are of the kinds of
    // one classification, such as 民事, 刑事, 行政.
    [[nodiscard]] bool is_all_of(std::vector<std::size_t> const& parts) const
    {
        for (std::size_t k = 1; k < parts.size(); ++k)
            if (part_lists::is_rest(all_[parts[k]])) return true;
        return is_all_kinds(lists_.figures_of(parts));
    }

    // Whether a count before has the sum, in whatever unit: the parts may be of that.
    [[nodiscard]] bool is_stated_before(std::size_t first, interval const& sum,
                                        std::size_t earliest = 0) const
    {
        for (std::size_t i = first; i != 0 && first - i < most_parts;) {
            --i;
            if (all_[i].sentence < earliest) return false;
            if (all_[i].is_amount() && !apart(lists_.value(i), sum)) return true;
        }
        return false;
    }

    // 代表建议、政协提案218件，其中建议97件、提案121件: the total names its parts.
    [[nodiscard]] bool names_parts(std::size_t whole, std::vector<std::size_t> const& parts) const
    {
        std::string_view const name = all_[whole].before;
        std::size_t joints = 0;
        for (std::string_view rest = name; !rest.empty();) {
            auto const join = lexicon<"list_joins">().longest_prefix(rest);
            if (join || rest.starts_with(pause)) ++joints;
            rest.remove_prefix(join ? join->size : character_size(rest.front()));
        }
        if (joints + 1 != parts.size()) return false;
        return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
            std::string_view const words = all_[part].before;
            return words.size() >= noun
                && name.find(words.substr(words.size() - noun)) != name.npos;
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
            bool const is_part =
                each.is_count() && agree(each.value().unit, all_[total].value().unit)
                && each.clause == all_[i - 1].clause + 1 && each.before.ends_with("等")
                && each.after.substr(0, 4 * 3).find(kind) != each.after.npos;
            if (!is_part) break;
            parts.push_back(i);
        }
        if (parts.size() < 2) return;
        interval const sum = lists_.sum_of(parts);
        if (apart(lists_.value(total), sum)) report(total, parts, sum);
    }

    // 7个仲裁院中，不足3人的有8个: some of what was told is not more.
    void check_divided(std::size_t whole)
    {
        if (!is_divided(all_[whole])) return;
        for (std::size_t i = whole + 1; i < all_.size() && i <= whole + 3; ++i) {
            if (all_[i].sentence != all_[whole].sentence || is_divided(all_[i])) return;
            if (all_[i].clause > all_[whole].clause + 2) return;
            if (!all_[i].is_amount() || all_[i].value().unit != all_[whole].value().unit) continue;
            if (below(lists_.value(whole), lists_.value(i))) return report_part(i, whole);
            return check_remainder(whole, i);
        }
    }

    // 1326个乡镇中，已配备的862个，其余464个尚未配备
    void check_remainder(std::size_t whole, std::size_t part)
    {
        for (std::size_t i = part + 1; i < all_.size() && i <= part + 3; ++i) {
            if (all_[i].sentence != all_[whole].sentence) return;
            if (all_[i].is_rate() || all_[i].fact->change) continue;
            if (!all_[i].is_amount() || all_[i].value().unit != all_[whole].value().unit) return;
            if (!part_lists::is_rest(all_[i])) return;
            std::vector<std::size_t> const parts{part, i};
            if (apart(lists_.value(whole), lists_.sum_of(parts)))
                report(whole, parts, lists_.sum_of(parts));
            return;
        }
    }

    // 按场所分，住宅58起
    [[nodiscard]] static bool is_sorting(std::string_view words)
    {
        if (lexicon<"sorting_words">().occurs_in(words)) return true;
        std::size_t const by = words.rfind("按");
        if (by == words.npos) return false;
        std::string_view const behind = words.substr(by, longest_sorting);
        return behind.find("分，") != behind.npos || behind.find("看，") != behind.npos;
    }

    // 累计达15个，新增4个: what is new is among all there are.
    void check_new(std::size_t i)
    {
        if (i == 0 || all_[i - 1].sentence != all_[i].sentence) return;
        figure const& all = all_[i - 1];
        if (all_[i].clause != all.clause + 1 || !all.is_amount() || !all_[i].value().number) return;
        if (!all_[i].before.ends_with("新增") || all_[i].value().kind != all.value().kind) return;
        if (!lexicon<"total_words">().occurs_in(all.before) || !lists_.agrees(i, i - 1)) return;
        if (below(lists_.value(i - 1), lists_.value(i))) report_part(i, i - 1);
    }

    // 新收2364件…。按领域分，公安846件、…、其他568件: all of what was told before.
    void check_sorted(std::size_t first)
    {
        if (first == 0 || !is_sorting(all_[first].since)) return;
        std::vector<std::size_t> const parts = lists_.parts_from(first);
        if (parts.size() < 3) return;
        std::vector<std::size_t> wholes;
        std::size_t sentence = all_[first].sentence;
        for (std::size_t i = first; i != 0 && first - i < 2 * most_parts;) {
            figure const& each = all_[--i];
            bool goes_on = true;
            for (; sentence != each.sentence; --sentence)
                goes_on = goes_on && figures_.goes_on(sentence);
            if (!goes_on) break;
            if (each.is_amount() && lists_.agrees(i, first)) wholes.push_back(i);
        }
        if (wholes.empty()) return;
        interval const sum = lists_.sum_of(parts);
        for (std::size_t const whole : wholes)
            if (!apart(lists_.value(whole), sum)) return;
        for (std::size_t const whole : wholes)
            if (is_slip_apart(all_[whole], lists_.figures_of(parts)))
                return report(whole, parts, sum);
        bool const is_all = is_all_of(parts);
        bool const is_above = std::all_of(wholes.begin(), wholes.end(), [&](std::size_t whole) {
            return below(lists_.value(whole), sum);
        });
        if (is_above || (is_all && wholes.size() == 1)) report(wholes.back(), parts, sum);
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
        auto const begin = all_[total].region().end + static_cast<std::uint32_t>(open);
        for (std::size_t i = total + 1; i < all_.size() && all_[i].region().begin < end; ++i) {
            if (all_[i].region().begin < begin) return;
            if (parts.size() == most_parts || !all_[i].is_count() || !lists_.agrees(i, total))
                return;
            parts.push_back(i);
        }
        // 酒驾2415起（醉驾386起）
        if (parts.size() == 1 && all_[total].is_amount() && !part_lists::is_mean(all_[total])
            && !lexicon<"all_words">().occurs_in(inside)
            && !lexicon<"total_words">().occurs_in(inside)
            && below(lists_.value(total), lists_.value(parts[0]))
            && target_.text().substr(all_[parts[0]].region().end, close_size).find_first_of(")\xEF")
                   == 0)
            return report_part(parts[0], total);
        if (parts.size() < 2) return;
        interval const sum = lists_.sum_of(parts);
        if (are_told_twice(total, parts)) return;
        bool const is_some = starts_after(inside, "等") || starts_after(inside, among)
                          || starts_after(inside, "含") || starts_after(inside, "包括");
        if (below(lists_.value(total), sum) || (!is_some && apart(lists_.value(total), sum)))
            report(total, parts, sum);
    }

    // 合格1176批次，不合格24批次: that is checked as a flow.
    [[nodiscard]] bool is_flow(std::vector<std::size_t> const& parts) const
    {
        auto const rows = lexicon<"flows">().rows();
        return std::any_of(rows.begin(), rows.end(), [&](lexicon_row const& row) {
            return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
                return has_word(all_[part].before, row.column(3));
            });
        });
    }

    // 68项，包括法定37项、赋权31项
    void check_partition(std::size_t first)
    {
        if (first == 0 || all_[first - 1].sentence != all_[first].sentence) return;
        std::size_t const total = first - 1;
        if (!all_[total].is_count() || !lists_.agrees(total, first)) return;
        if (all_[first].clause != all_[total].clause + 1) return;
        std::vector<std::size_t> const parts = lists_.parts_from(first);
        if (parts.size() < 2) return;
        interval const sum = lists_.sum_of(parts);
        auto const hit = lexicon<"partition_words">().longest_prefix(all_[first].before);
        std::string_view lead = trim_begin(all_[first].since);
        // 评议37家单位，优秀12家: its noun may stand behind the number.
        if (lead.starts_with(all_[total].after)) lead.remove_prefix(all_[total].after.size());
        // 428条：甲12条、乙36条; 清理318件，废止76件，继续有效242件
        bool const is_told = lead.starts_with("：") || lead.starts_with(":")
                          || ((lead.starts_with("，") || lead.starts_with(","))
                              && is_all_kinds(lists_.figures_of(parts))
                              && opens_with_kind(all_[first]) && !is_flow(parts));
        bool const is_part_above = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
            return below(lists_.value(total), lists_.value(part));
        });
        if (!hit && is_told && !is_part_above && apart(lists_.value(total), sum)
            && !is_stated_before(total, sum, all_[total].sentence))
            report(total, parts, sum);
        if (!hit) return;
        // 修改2件，继续有效30件: outcomes of something else.
        bool const is_outcome = hit->row->column(0) == "outcome";
        if (is_outcome && below(lists_.value(total), lists_.value(first))) return;
        // 其中终止52件，维持39件: one outcome beside another, and not its whole.
        if (is_outcome && starts_after(all_[total].since, among)) return;
        bool const is_all = is_all_of(parts)
                         || ((hit->row->column(0) == "all" || is_outcome)
                             && all_[parts.back()].clause == all_[first].clause);
        if (below(lists_.value(total), sum) || (is_all && apart(lists_.value(total), sum)))
            report(total, parts, sum);
    }

    void report(std::size_t total, std::vector<std::size_t> const& parts, interval const& sum)
    {
        add_total(target_, lists_, total, parts, sum);
    }

    inspection& target_;
    std::span<stated_figure const> all_;
    stated_figures const& figures_;
    part_lists lists_;
};

} // namespace

void check_totals(inspection& target, stated_figures const& figures)
{
    total_check(target, figures).run();
}

} // namespace fazhi::detail
