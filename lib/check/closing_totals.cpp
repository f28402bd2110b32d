// SPDX-License-Identifier: MIT

// Parts against the whole told behind them: 建议97件、提案121件，共218件.
#include "check/bases.hpp"
#include "check/families.hpp"
#include "check/part_kinds.hpp"
#include "check/part_lists.hpp"
#include "check/total_finding.hpp"

#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <vector>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t longest_rest = 12;
constexpr std::size_t longest_summing = 33;
constexpr std::size_t noun = 6; // bytes of two Chinese characters

class closing_total_check {
public:
    closing_total_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all()), lists_(target, figures)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i != all_.size(); ++i) {
            if (!all_[i].is_amount()) continue;
            if (closes_list(all_[i].before) || closes_list_of(i))
                check_closing_total(i, true);
            else if (may_close_list(all_[i].before))
                check_closing_total(i, false);
            check_parallel_total(i);
        }
    }

private:
    // 合计, 全年共, 共清理: words that sum up, with few others around them.
    [[nodiscard]] static bool closes_list(std::string_view words)
    {
        if (auto const end = lexicon<"total_words">().longest_suffix(words))
            return words.size() - end->size < longest_rest;
        auto const front = lexicon<"total_words">().longest_prefix(words);
        return front && words.size() - front->size <= noun;
    }

    // 11个社区调委会共12个调委会: the words before 共 are the last part's;
    // 召开例会4次，共召开会议6次.
    [[nodiscard]] bool closes_list_of(std::size_t total) const
    {
        if (total == 0 || all_[total - 1].sentence != all_[total].sentence) return false;
        std::string_view words = all_[total].before;
        if (auto const end = lexicon<"total_words">().longest_suffix(words))
            return all_[total - 1].clause == all_[total].clause && all_[total - 1].after == words
                && words.size() > end->size
                && !words.substr(0, words.size() - end->size).ends_with(pause);
        auto const front = lexicon<"total_words">().longest_prefix(words);
        if (!front || words.size() < front->size + noun || words.size() > longest_summing)
            return false;
        std::string_view const counted = words.substr(words.size() - noun);
        return !lexicon<"general_pairs">().find(counted) && total > 1
            && (all_[total - 1].before.ends_with(counted)
                || all_[total - 2].before.ends_with(counted));
    }

    // 研究议题共32次, 共出具意见176份: what sums up may be of other things, too.
    [[nodiscard]] static bool may_close_list(std::string_view words)
    {
        if (words.size() > longest_summing) return false;
        return lexicon<"total_words">().longest_suffix(words)
            || lexicon<"total_words">().longest_prefix(words);
    }

    // A8件、B9件，合计17件: the last two parts or more make the total.
    void check_closing_total(std::size_t total, bool is_sure)
    {
        std::vector<std::size_t> parts;
        for (std::size_t i = total; i != 0 && parts.size() != most_parts;) {
            --i;
            if (all_[i].sentence != all_[total].sentence) break;
            if (all_[i].is_rate() || all_[i].fact->change) continue;
            // 四类案件共6件
            if (parts.empty() && all_[i].clause == all_[total].clause && !lists_.agrees(i, total))
                continue;
            bool const is_listed =
                is_sure ? lists_.agrees(i, total) : parts.empty() || lists_.agrees(i, parts[0]);
            if (!all_[i].is_amount() || !is_listed || is_earlier_base(target_.content(), all_[i]))
                break;
            parts.insert(parts.begin(), i);
            if (parts.size() > 1 && !apart(lists_.value(total), lists_.sum_of(parts))) return;
        }
        if (parts.size() < 2) return;
        if (all_[total].clause > all_[parts.back()].clause + 1) return;
        // 实际完成15亿元，…，加上补助13亿元: what it is added to stands before.
        if (lexicon<"adding_words">().occurs_in(all_[parts.front()].since)) return;
        // 省级2个，累计达17个；市级31个，累计268个: each is a total of its own.
        if (std::any_of(parts.begin(), parts.end(),
                        [&](std::size_t part) { return closes_list(all_[part].before); }))
            return;
        // 涉及4个方面、29个单位共计50项问题: 项 are neither of both.
        is_sure = is_sure && std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
                      return lists_.counts_alike(part, total);
                  });
        if (is_sure || is_slip_apart(all_[total], lists_.figures_of(parts)))
            report(total, parts, lists_.sum_of(parts));
    }

    // 甲立案63件，罚没3万元；乙立案14件，罚没2万元，合计立案77件、罚没5万元: each of the two
    // measures.
    void check_parallel_total(std::size_t total)
    {
        std::string_view const words = all_[total].before;
        if (words.size() < noun) return;
        bool const is_sum = lexicon<"total_words">().occurs_in(words)
                         || (total != 0 && all_[total].since.starts_with(pause)
                             && all_[total - 1].clause == all_[total].clause
                             && lexicon<"total_words">().occurs_in(all_[total - 1].before));
        if (!is_sum) return;
        std::string_view const counted = words.substr(words.size() - noun);
        std::vector<std::size_t> parts;
        std::size_t others = 0;
        for (std::size_t i = total; i != 0 && total - i < 2 * most_parts;) {
            figure const& each = all_[--i];
            if (each.sentence != all_[total].sentence) break;
            if (each.clause == all_[total].clause) continue;
            if (!each.is_amount() || each.fact->change) return;
            if (lists_.agrees(i, total) && each.before.ends_with(counted))
                parts.insert(parts.begin(), i);
            else
                ++others;
        }
        // As many of the one as of the other, in turn.
        if (parts.size() < 2 || others != parts.size()) return;
        interval const sum = lists_.sum_of(parts);
        if (apart(lists_.value(total), sum)) report(total, parts, sum);
    }

    void report(std::size_t total, std::vector<std::size_t> const& parts, interval const& sum)
    {
        add_total(target_, lists_, total, parts, sum);
    }

    inspection& target_;
    std::span<stated_figure const> all_;
    part_lists lists_;
};

} // namespace

void check_closing_totals(inspection& target, stated_figures const& figures)
{
    closing_total_check(target, figures).run();
}

} // namespace fazhi::detail
