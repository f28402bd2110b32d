// SPDX-License-Identifier: MIT

// Reads the time that figures cover.
#include "indicator/period.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <fazhi/scan/scan.hpp>

#include <algorithm>
#include <utility>

namespace fazhi::detail {

namespace {

[[nodiscard]] period_kind kind_named(std::string_view name) noexcept
{
    using enum period_kind;
    for (period_kind kind : {year, to_date, part_year, several_years, recurring})
        if (to_string(kind) == name) return kind;
    return year;
}

[[nodiscard]] bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

[[nodiscard]] std::size_t digits_at(std::string_view text)
{
    std::size_t size = 0;
    while (size < text.size() && size < 4 && is_digit(text[size])) ++size;
    return size;
}

// 10月23日
[[nodiscard]] bool begins_with_month(std::string_view text)
{
    text = trim_begin(text);
    std::size_t const size = digits_at(text);
    return size != 0 && size <= 2 && text.substr(size).starts_with("月");
}

// The size of 23日; 0 where there is none.
[[nodiscard]] std::size_t day_size(std::string_view text)
{
    constexpr std::string_view day = "日";
    std::size_t const size = digits_at(text);
    return size != 0 && size <= 2 && text.substr(size).starts_with(day) ? size + day.size() : 0;
}

// 底 of 11月底.
[[nodiscard]] std::size_t month_part_size(std::string_view behind)
{
    auto const part = lexicon<"month_parts">().longest_prefix(behind);
    return part ? part->size : 0;
}

// The size of 1至11月, 1月—11月底, 1月至2010年5月, 1月1日至6月30日 behind a year; 0 where there is
// none.
[[nodiscard]] std::size_t range_of_months_size(std::string_view text)
{
    constexpr std::string_view month = "月";
    constexpr std::string_view year = "年";
    std::string_view rest = text;
    std::size_t const first = digits_at(rest);
    if (first == 0 || first > 2) return 0;
    rest.remove_prefix(first);
    if (rest.starts_with(month)) rest.remove_prefix(month.size());
    rest.remove_prefix(day_size(rest));
    auto const joint = lexicon<"year_joints">().longest_prefix(rest);
    if (!joint) return 0;
    rest.remove_prefix(joint->size);
    if (digits_at(rest) == 4 && rest.substr(4).starts_with(year))
        rest.remove_prefix(4 + year.size());
    std::size_t const last = digits_at(rest);
    if (last == 0 || last > 2 || !rest.substr(last).starts_with(month)) return 0;
    rest.remove_prefix(last + month.size());
    rest.remove_prefix(day_size(rest));
    return text.size() - rest.size() + month_part_size(rest);
}

// The bytes of the years that go on a list or a range of them: 2023年|、2024年和2025年.
[[nodiscard]] std::size_t further_years_size(std::string_view text)
{
    constexpr std::size_t year_size = 4 + 3; // four digits and 年
    constexpr int longest_list = 10;
    std::size_t size = 0;
    for (int i = 0; i != longest_list; ++i) {
        auto const joint = lexicon<"year_joints">().longest_prefix(text.substr(size));
        if (!joint) break;
        std::string_view const next = trim_begin(text.substr(size + joint->size));
        bool const is_year = next.size() >= year_size
                          && std::all_of(next.begin(), next.begin() + 4, is_digit)
                          && next.substr(4).starts_with("年");
        if (!is_year) break;
        size = text.size() - next.size() + year_size;
    }
    return size;
}

// 2024年, 2024年度, 2024年以来, 2024年上半年. A range (2021—2025年) is no period of a figure.
[[nodiscard]] std::optional<period_reading> read_written_year(std::string_view text)
{
    if (text.size() < 7 || (text[0] != '1' && text[0] != '2')) return {};
    int year = 0;
    for (std::size_t i = 0; i != 4; ++i) {
        if (!is_digit(text[i])) return {};
        year = year * 10 + (text[i] - '0');
    }
    std::string_view rest = trim_begin(text.substr(4));
    constexpr std::string_view whole_year = "全年";
    if (rest.starts_with(whole_year))
        return period_reading{text.size() - rest.size() + whole_year.size(), period_kind::year,
                              year};
    if (!rest.starts_with("年")) return {};
    rest.remove_prefix(3);
    period_reading result{text.size() - rest.size(), period_kind::year, year};
    // 2023年和2024年, 2023年至2024年, 2023年、2024年和2025年
    if (std::size_t const further = further_years_size(rest); further != 0)
        return period_reading{text.size() - rest.size() + further, period_kind::several_years, {}};
    if (std::size_t const months = range_of_months_size(rest)) {
        // 2024年1至11月, 2008年1月至2010年5月底
        bool const goes_over = rest.substr(0, months).find("年") != rest.npos;
        result.kind = goes_over ? period_kind::several_years : period_kind::part_year;
        if (goes_over) result.year.reset();
        result.size += months;
        return result;
    }
    if (rest.starts_with("度")) rest.remove_prefix(3);
    if (rest.starts_with("以来")) {
        rest.remove_prefix(6);
        result.kind = period_kind::to_date;
    } else if (auto const word = lexicon<"periods">().longest_prefix(rest)) {
        result.kind = kind_named(word->row->column(0));
        rest.remove_prefix(word->size);
    }
    result.size = text.size() - rest.size();
    return result;
}

} // namespace

namespace {

// The size of 11月底, 2月18日; 0 where there is none.
[[nodiscard]] std::size_t month_and_day_size(std::string_view text)
{
    constexpr std::string_view month = "月";
    std::size_t const size = digits_at(text);
    if (size == 0 || size > 2 || !text.substr(size).starts_with(month)) return 0;
    std::size_t const end = size + month.size();
    if (std::size_t const days = day_size(text.substr(end))) return end + days;
    return end + month_part_size(text.substr(end));
}

// 截至2024年12月底, 截止2025年3月31日.
[[nodiscard]] std::optional<period_reading> read_closing_date(std::string_view text)
{
    // 至2024年11月 tells as much where it begins a clause.
    auto const opener = lexicon<"closing_day_openers">().longest_prefix(text);
    if (!opener) return {};
    std::string_view const day = text.substr(opener->size);
    if (std::size_t const size = month_and_day_size(day))
        return period_reading{opener->size + size, period_kind::to_date, {}};
    auto const date = read_date(day);
    if (!date || day.substr(0, date->size).find("年") == day.npos) return {};
    std::size_t const size = date->size + month_part_size(day.substr(date->size));
    return period_reading{opener->size + size, period_kind::to_date, date->year};
}

} // namespace

std::optional<period_reading> read_period(std::string_view text)
{
    if (text.empty()) return {};
    if (auto const closing = read_closing_date(text)) return closing;
    if (is_digit(text.front())) return read_written_year(text);
    auto const word = lexicon<"periods">().longest_prefix(text);
    if (!word) return {};
    return period_reading{word->size, kind_named(word->row->column(0)), {}};
}

namespace {

constexpr std::size_t year_size = 4 + 3; // four digits and 年

// The size of the 2022年 at the end of a text; 0 where there is none.
[[nodiscard]] std::size_t closing_year_size(std::string_view before)
{
    if (before.size() < year_size || !before.ends_with("年")) return 0;
    std::string_view const digits = before.substr(before.size() - year_size, 4);
    return std::all_of(digits.begin(), digits.end(), is_digit) ? year_size : 0;
}

// The same of a year or another time: 上半年.
[[nodiscard]] std::size_t closing_period_size(std::string_view before)
{
    if (std::size_t const size = closing_year_size(before)) return size;
    auto const word = lexicon<"periods">().longest_suffix(before);
    return word ? word->size : 0;
}

[[nodiscard]] std::string_view without_suffix(std::string_view text, std::string_view suffix)
{
    return text.ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text;
}

} // namespace

std::string_view without_comparison(std::string_view before)
{
    std::string_view rest = without_suffix(before, "的");
    // 比上年同期查获的75起
    if (auto const verb = lexicon<"count_verbs">().longest_suffix(rest);
        verb && verb->size < rest.size())
        rest.remove_suffix(verb->size);
    if (auto const noun = lexicon<"compared_nouns">().longest_suffix(rest))
        rest.remove_suffix(noun->size); // 决算数
    if (auto const word = lexicon<"earlier_words">().longest_suffix(rest)) {
        rest.remove_suffix(word->size);
    } else {
        std::size_t const size = closing_period_size(rest);
        if (size == 0) return before;
        rest.remove_suffix(size);
    }
    auto const opener = lexicon<"comparison_openers">().longest_suffix(rest);
    return opener ? rest.substr(0, rest.size() - opener->size) : before;
}

std::string_view behind_comparison(std::string_view words)
{
    constexpr std::size_t shortest = 6; // bytes: two Chinese characters
    auto const opener = lexicon<"comparison_openers">().longest_prefix(words);
    if (!opener) return words;
    std::string_view rest = words.substr(opener->size);
    auto const earlier = lexicon<"earlier_words">().longest_prefix(rest);
    auto const time = earlier ? std::nullopt : read_period(rest);
    if (!earlier && !time) return words;
    rest.remove_prefix(earlier ? earlier->size : time->size);
    return rest.size() >= shortest ? rest : words;
}

std::optional<indicator_period> year_in_row(std::string_view text, indicator_period const& row,
                                            std::size_t index, std::size_t count)
{
    if (row.kind != period_kind::several_years) return {};
    std::optional<indicator_period> result;
    std::uint32_t at = row.region.begin;
    for (std::size_t i = 0; i != count; ++i) {
        std::string_view rest = text.substr(at, row.region.end - at);
        if (i != 0) {
            auto const joint = lexicon<"coordinators">().longest_prefix(rest);
            if (!joint) return {};
            rest = trim_begin(rest.substr(joint->size));
        }
        constexpr std::string_view year = "年";
        std::size_t const end = rest.find(year);
        if (end != 4) return {};
        std::string_view const digits = rest.substr(0, end);
        if (!std::all_of(digits.begin(), digits.end(), is_digit)) return {};
        auto const begin = static_cast<std::uint32_t>(row.region.end - rest.size());
        at = begin + static_cast<std::uint32_t>(end + year.size());
        int value = 0;
        for (char digit : digits) value = value * 10 + (digit - '0');
        if (i == index) result = indicator_period{{begin, at}, period_kind::year, value};
    }
    return at == row.region.end ? result : std::nullopt;
}

bool follows_comparison(std::string_view before)
{
    return without_comparison(before).size() != before.size();
}

std::optional<indicator_period> period_right_before(std::string_view text, std::uint32_t position)
{
    std::string_view const before = without_suffix(text.substr(0, position), "的");
    std::size_t const size = closing_period_size(before);
    if (size == 0) return {};
    auto const end = static_cast<std::uint32_t>(before.size());
    std::uint32_t const begin = end - static_cast<std::uint32_t>(size);
    auto const found = read_period(before.substr(begin));
    if (!found) return {};
    return indicator_period{{begin, end}, found->kind, found->year};
}

std::string_view without_closing_period(std::string_view stem)
{
    std::size_t const size = closing_period_size(stem);
    return size < stem.size() ? stem.substr(0, stem.size() - size) : stem;
}

anchor_set const& period_anchors()
{
    static anchor_set const anchors = [] {
        anchor_set result{"12截"};
        insert_first_characters(result, lexicon<"periods">());
        return result;
    }();
    return anchors;
}

void period_reader::read_until(std::uint32_t position)
{
    if (read_ >= position) return;
    std::string_view const piece = text_.substr(read_, position - read_);
    scan(piece, period_anchors(), [&](std::size_t at) {
        std::uint32_t const begin = read_ + static_cast<std::uint32_t>(at);
        bool const in_number = begin != 0 && is_digit(text_[begin - 1]);
        auto const found = in_number ? std::nullopt : read_period(piece.substr(at));
        if (!found) return at;
        // 结转至2025年办理 is of no time that has been.
        bool const leads_on = begin >= han_size && is_han_lead(text_[begin - han_size])
                           && text_.substr(begin).starts_with("至");
        if (leads_on) return at + found->size;
        // 较2024年增长23% is of the year that goes before.
        std::string_view const before = text_.substr(0, begin);
        if (lexicon<"comparison_openers">().longest_suffix(before)
            || lexicon<"baseline_openers">().longest_suffix(before))
            return at + found->size;
        auto const size = static_cast<std::uint32_t>(found->size);
        current_ = indicator_period{{begin, begin + size}, found->kind, found->year};
        return at + size;
    });
    read_ = position;
}

// 收到申请90件（2023年为80件），同比增长12%: what a note in brackets is of ends with it.
void period_reader::enter_note(std::optional<indicator_period> const& outer)
{
    if (!current_ || current_ == outer) return;
    std::uint32_t const begin = current_->region.begin;
    std::string_view const before = text_.substr(0, begin);
    if (!before.ends_with("（") && !before.ends_with('(')) return;
    constexpr std::size_t reach = 120; // bytes
    std::string_view const note = text_.substr(begin, reach);
    std::size_t const close = std::min(note.find("）"), note.find(')'));
    if (close == note.npos) return;
    note_end_ = begin + static_cast<std::uint32_t>(close);
    outer_ = outer;
}

std::optional<indicator_period> period_reader::at(std::uint32_t clause_index,
                                                  std::uint32_t position)
{
    if (note_end_ != 0 && position > note_end_) {
        current_ = outer_;
        note_end_ = 0;
    }
    std::optional<indicator_period> const outer = current_;
    // Only what opens a clause, or stands before the figure in its own clause, covers it:
    // 开展2022年度述法 in an earlier clause does not.
    for (; clause_ <= clause_index && clause_ < clauses_.size(); ++clause_) {
        source_region const region = clauses_[clause_].region;
        if (auto const found = read_period(text_.substr(region.begin, region.size()))) {
            auto const size = static_cast<std::uint32_t>(found->size);
            current_ =
                indicator_period{{region.begin, region.begin + size}, found->kind, found->year};
        } else if (current_ && current_->kind == period_kind::part_year
                   && begins_with_month(text_.substr(region.begin, region.size())))
            current_.reset(); // 2023年3月至6月学习3次；10月23日培训1次
        read_ = region.begin;
    }
    std::optional<indicator_period> const carried = current_;
    read_until(position);
    enter_note(outer);
    std::optional<indicator_period> const result = current_;
    current_ =
        result && result != carried && result->kind == period_kind::recurring ? carried : result;
    return result;
}

std::optional<indicator_period> heading_periods::around(std::uint32_t section)
{
    for (; section != no_section; section = source_.sections[section].parent) {
        reading& known = known_[section];
        if (!known.is_read) {
            known.is_read = true;
            if (auto const& words = source_.sections[section].heading) known.period = read(*words);
        }
        if (known.period) return known.period;
    }
    return {};
}

// 年度考核 and 每年述法 are no time that what stands below is of.
std::optional<indicator_period> heading_periods::read(source_region heading) const
{
    auto const found = read_period(source_.text(heading));
    if (!found || found->kind == period_kind::recurring) return {};
    if (found->kind == period_kind::year && !found->year) return {};
    auto const end = heading.begin + static_cast<std::uint32_t>(found->size);
    return indicator_period{{heading.begin, end}, found->kind, found->year};
}

} // namespace fazhi::detail
