// SPDX-License-Identifier: MIT

// Changes against an earlier value that the text gives with them: 56件，比去年的70件减少14件;
// 1206件，同比上升12.3%（2023年为1074件）.
#include "check/bases.hpp"
#include "check/change_finding.hpp"
#include "check/changes.hpp"
#include "check/families.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t longest_lead = 36;

[[nodiscard]] interval distance(interval const& a, interval const& b)
{
    return below(b, a) ? a - b : b - a;
}

class base_check {
public:
    base_check(inspection& target, stated_figures const& figures)
        : target_(target), all_(figures.all())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (is_earlier_base(target_.content(), all_[i]))
                check_base(i);
            else
                check_more_or_less(i);
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    void check_base(std::size_t i)
    {
        figure const& base = all_[i];
        figure const* const now = level_before_base(i);
        // Changes between the two values and right behind the base.
        if (now) check_between(*now, base);
        figure const* first = nullptr;
        for (std::size_t k = i + 1; k < all_.size() && k <= i + 2; ++k) {
            figure const& each = all_[k];
            if (each.sentence != base.sentence || each.clause > all_[k - 1].clause + 1) return;
            if (!each.fact->change || each.is_limit) return;
            if (now)
                check_change(*now, base, each);
            else if (first)
                check_both(base, *first, each);
            first = &each;
        }
    }

    // 比承诺的6天缩短2.8天，比法定的20天: what stands behind another base is a change from that.
    void check_between(figure const& now, figure const& base)
    {
        for (figure const* each = &now + 1; each != &base; ++each)
            if (is_earlier_base(target_.content(), *each)) return;
        for (figure const* each = &now + 1; each != &base; ++each) check_change(now, base, *each);
    }

    // The value that the base is the earlier one of.
    [[nodiscard]] figure const* level_before_base(std::size_t i) const
    {
        for (std::size_t k = i; k != 0 && i - k < 5;) {
            figure const& each = all_[--k];
            if (each.sentence != all_[i].sentence || all_[i].clause > each.clause + 3)
                return nullptr;
            if (each.fact->change || is_earlier_base(target_.content(), each)) continue;
            bool const is_level = each.value().number && same_measure(each, all_[i])
                               && each.fact->role == indicator_role::result;
            return is_level ? &each : nullptr;
        }
        return nullptr;
    }

    void check_change(figure const& now, figure const& base, figure const& change)
    {
        if (!change.fact->change) return;
        auto const later = rounded(now.value());
        auto const earlier = rounded(base.value());
        if (!later || !earlier) return;
        interval const moved = distance(*later, *earlier);
        if (change.value().kind == quantity_kind::percent) {
            if (now.value().kind == quantity_kind::percent) return;
            if (!earlier->low || !(*earlier->low > fraction(0))) return;
            compare(base, now, change, moved / *earlier * interval::point(100), "%");
        } else if (change.value().kind == quantity_kind::ratio && change.value().unit == "倍") {
            // 增长一倍
            if (!earlier->low || !(*earlier->low > fraction(0))) return;
            compare(base, now, change, moved / *earlier, "倍");
        } else if (change.value().kind == quantity_kind::points
                       ? now.value().kind == quantity_kind::percent
                       : same_measure(now, change)) {
            compare(base, now, change, moved, change.value().unit);
        }
    }

    // 86批，比上年少14批，同比下降14%: a change told with 少, and its share of the year before.
    void check_more_or_less(std::size_t i)
    {
        figure const& moved = all_[i];
        if (i == 0 || i + 1 >= all_.size() || !moved.is_amount()) return;
        // 比邻县少14批 is of another level than the ratio.
        if (!moved.fact->change || !is_difference(moved)) return;
        auto const less = lexicon<"more_or_less_words">().longest_suffix(trim(moved.since));
        figure const& now = all_[i - 1];
        figure const& ratio = all_[i + 1];
        if (!now.is_amount() || !same_measure(now, moved) || now.sentence != moved.sentence) return;
        if (!ratio.fact->change || ratio.value().kind != quantity_kind::percent) return;
        if (ratio.sentence != moved.sentence || ratio.clause > moved.clause + 1) return;
        interval const level = *rounded(now.value());
        interval const by = *rounded(moved.value());
        bool const is_up = less->row->column(0) == "up";
        if (is_up && !below(by, level)) return;
        interval const earlier = is_up ? level - by : level + by;
        compare(moved, now, ratio, by / earlier * interval::point(100), "%");
    }

    // 较上年同期的320件增加80件，增幅25%
    void check_both(figure const& base, figure const& moved, figure const& ratio)
    {
        if (!same_measure(base, moved) || ratio.value().kind != quantity_kind::percent) return;
        auto const earlier = rounded(base.value());
        auto const by = rounded(moved.value());
        if (!earlier || !by || !earlier->low || !(*earlier->low > fraction(0))) return;
        compare(base, moved, ratio, *by / *earlier * interval::point(100), "%");
    }

    void compare(figure const& base, figure const& now, figure const& change,
                 interval const& computed, std::string_view unit)
    {
        if (fits(computed, change.value()) != fit::none) return;
        add_change(target_, {&base, &now, &change, computed.to_string(2) + std::string(unit)});
    }

    inspection& target_;
    std::span<figure const> all_;
};

// 上年为15.4%, 去年同期388件: named as what was before, with nothing else.
[[nodiscard]] bool is_named_earlier(std::string_view words)
{
    auto const earlier = lexicon<"earlier_words">().longest_prefix(words);
    if (!earlier) return false;
    std::string_view const rest = words.substr(earlier->size);
    return rest.empty() || lexicon<"copulas">().find(rest);
}

} // namespace

bool is_difference(figure const& each)
{
    std::string_view words = trim(each.since);
    for (std::string_view const mark : {"，", ","})
        if (words.starts_with(mark)) words.remove_prefix(mark.size());
    return words.size() <= longest_lead && lexicon<"more_or_less_words">().longest_suffix(words)
        && lexicon<"comparison_openers">().longest_prefix(words);
}

bool is_earlier_base(report const& content, figure const& each)
{
    if (!each.value().number || each.fact->change) return false;
    std::string_view words = trim(each.since);
    if (words.size() > longest_lead) return false;
    bool const in_bracket = words.find("（") != words.npos || words.find("(") != words.npos;
    for (std::string_view const mark : {"（", "(", "，", ","})
        if (words.starts_with(mark)) words.remove_prefix(mark.size());
    bool const is_compared = lexicon<"comparison_openers">().longest_prefix(words).has_value();
    // 比上年少14批 is a change and no earlier value.
    if (is_compared && lexicon<"more_or_less_words">().longest_suffix(words)) return false;
    if (!in_bracket && !is_compared) return is_named_earlier(words);
    if (lexicon<"earlier_words">().occurs_in(words)) return true;
    // 较法定时限15.8个工作日压减: what is compared and changed right away.
    if (is_compared && lexicon<"change_directions">().longest_prefix(each.after)) return true;
    if (is_compared && each.after.starts_with("相比")) return true;
    return content.year && words.find(std::to_string(*content.year - 1)) != words.npos;
}

void check_bases(inspection& target, stated_figures const& figures)
{
    base_check(target, figures).run();
}

} // namespace fazhi::detail
