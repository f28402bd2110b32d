// SPDX-License-Identifier: MIT

// Dates of the running text: days that no month has, periods that end before they begin, and
// numbered plans with other years than their own.
#include "check/calendar.hpp"
#include "check/families.hpp"

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <fazhi/scan/scan.hpp>

#include <optional>

namespace fazhi::detail {

namespace {

constexpr std::string_view year_sign = "年";
constexpr std::string_view month_sign = "月";
// Between the name of a plan and its years may stand 普法规划（.
constexpr std::size_t plan_reach = 36;

[[nodiscard]] bool is_latin_digit(char c) { return c >= '0' && c <= '9'; }

/// A number of one or two digits and the sign behind it: 12月.
struct counted_part {
    int value = 0;
    std::size_t size = 0;
};

[[nodiscard]] std::optional<counted_part> read_part(std::string_view text, std::string_view sign)
{
    std::size_t digits = 0;
    while (digits < text.size() && is_latin_digit(text[digits])) ++digits;
    if (digits == 0 || digits > 2) return {};
    std::string_view const behind = trim_begin(text.substr(digits));
    if (!behind.starts_with(sign)) return {};
    auto const value = value_of_digits(text.substr(0, digits));
    if (!value) return {};
    return counted_part{static_cast<int>(*value), text.size() - behind.size() + sign.size()};
}

/// A month of the running text, with what is told of its year and day.
struct named_month {
    std::optional<int> year;
    int month = 0;
    std::optional<int> day;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class date_check {
public:
    explicit date_check(inspection& target) : target_(target), text_(target.text()) {}

    void run()
    {
        std::optional<named_month> last;
        for (std::size_t at = target_.others().next(0); at < text_.size();) {
            if (!is_latin_digit(text_[at]) || (at != 0 && is_part_of_number(text_[at - 1]))) {
                if (text_[at] == '\n') last.reset();
                at = target_.others().next(at + character_size(text_[at]));
                continue;
            }
            auto const found = read_month(at);
            if (!found) {
                while (at < text_.size() && is_latin_digit(text_[at])) ++at;
                continue;
            }
            check_day(*found);
            if (last) check_period(*last, *found);
            last = found;
            at = found->end;
        }
        check_plans();
    }

private:
    [[nodiscard]] static bool is_part_of_number(char c)
    {
        return is_latin_digit(c) || c == '.' || c == '-' || c == '/';
    }

    [[nodiscard]] source_region region(std::size_t begin, std::size_t end) const
    {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    [[nodiscard]] std::string quote(std::size_t begin, std::size_t end) const
    {
        return std::string(text_.substr(begin, end - begin));
    }

    // 2024年2月30日, 6月31日, 13月
    [[nodiscard]] std::optional<named_month> read_month(std::size_t at) const
    {
        named_month found;
        found.begin = at;
        std::string_view rest = text_.substr(at);
        if (auto const year = read_year(rest); year && year->has_suffix) {
            found.year = year->year;
            rest = trim_begin(rest.substr(year->size));
        }
        auto const month = read_part(rest, month_sign);
        if (!month) return {};
        found.month = month->value;
        rest = rest.substr(month->size);
        found.end = text_.size() - rest.size();
        std::string_view const behind = trim_begin(rest);
        for (std::string_view const sign : {"日", "号"})
            if (auto const day = read_part(behind, sign)) {
                found.day = day->value;
                found.end = text_.size() - behind.size() + day->size;
            }
        return found;
    }

    void check_day(named_month const& found)
    {
        // What the signature says of its day is asked there.
        if (target_.content().date
            && region(found.begin, found.end) == target_.content().date->region)
            return;
        // Without a year, the 29th of February is a day of some.
        int const year = found.year.value_or(2000);
        if (days_of(year, found.month, found.day).is_real) return;
        target_.add({.rule = "date.impossible",
                     .region = region(found.begin, found.end),
                     .arguments = {{"stated", quote(found.begin, found.end)}}});
    }

    // 2024年5月至2024年3月, 2024年5月至3月
    void check_period(named_month const& first, named_month const& second)
    {
        if (!first.year || second.begin < first.end) return;
        std::string_view const between = trim(text_.substr(first.end, second.begin - first.end));
        auto const mark = lexicon<"range_marks">().longest_prefix(between);
        if (!mark || mark->size != between.size()) return;
        if (mark->row->column(0) != "dash" && mark->row->column(0) != "to") return;
        day_range const from = days_of(*first.year, first.month, first.day);
        day_range const to = days_of(second.year.value_or(*first.year), second.month, second.day);
        if (!from.is_real || !to.is_real || !(to.last < from.first)) return;
        target_.add({.rule = "date.period",
                     .region = region(first.begin, second.end),
                     .related = {region(first.begin, first.end), region(second.begin, second.end)},
                     .arguments = {{"from", quote(first.begin, first.end)},
                                   {"to", quote(second.begin, second.end)}}});
    }

    // “十四五”规划（2021—2024年）: a plan that everybody knows by its number.
    void check_plans()
    {
        lexicon_table const& plans = lexicon<"numbered_plans">();
        scan(text_, plans, [&](std::size_t at) {
            auto const plan = plans.longest_prefix(text_.substr(at));
            if (!plan) return at;
            check_plan(*plan->row, at);
            return at + plan->size;
        });
    }

    void check_plan(lexicon_row const& row, std::size_t at)
    {
        std::size_t const end = at + row.word.size();
        std::string_view const behind = text_.substr(end, plan_reach);
        std::size_t const open = std::min(behind.find("（"), behind.find('('));
        if (open == behind.npos
            || behind.substr(0, open).find_first_of("0123456789\n") != behind.npos)
            return;
        for (std::string_view const mark : {"，", "。", "；", "、", "："})
            if (behind.substr(0, open).find(mark) != behind.npos) return;
        // 八五 is a campaign of legal education where the words say so.
        std::string_view const topic = row.column(2);
        if (!topic.empty() && behind.substr(0, open).find(topic) == behind.npos) return;
        std::size_t const begin = end + open + character_size(behind[open]);
        auto const first = read_year(text_.substr(begin));
        if (!first) return;
        std::string_view rest = trim_begin(text_.substr(begin + first->size));
        auto const mark = lexicon<"range_marks">().longest_prefix(rest);
        if (!mark) return;
        rest = trim_begin(rest.substr(mark->size));
        auto const last = read_year(rest);
        if (!last) return;
        std::string const years = std::string(row.column(0)) + "—" + std::string(row.column(1));
        if (std::to_string(first->year) + "—" + std::to_string(last->year) == years) return;
        std::size_t const stop = text_.size() - rest.size() + last->size;
        target_.add({.rule = "citation.years",
                     .region = region(begin, stop),
                     .related = {region(at, end)},
                     .arguments = {{"stated", quote(at, stop)},
                                   {"known", years + std::string(year_sign)}}});
    }

    inspection& target_;
    std::string_view text_;
};

} // namespace

void check_dates(inspection& target) { date_check(target).run(); }

} // namespace fazhi::detail
