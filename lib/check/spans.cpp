// SPDX-License-Identifier: MIT

// Years and months that cannot be: 20214年, 2025—2021年, a plan of three years for 2024—2027, an
// outline with other years than its own.
#include "check/families.hpp"

#include "quantity/numeral.hpp"
#include "quantity/quantity_place.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <map>
#include <optional>

namespace fazhi::detail {

namespace {

constexpr std::string_view year_sign = "年";
constexpr std::string_view month_sign = "月";
// So many bytes may stand between two months and the words that say how long it was.
constexpr std::size_t month_reach = 90;
// So many bytes may stand between 三年 and the years of a plan: 三年行动计划（2024—2026年）.
constexpr std::size_t span_reach = 75;

[[nodiscard]] bool is_latin_digit(char c) { return c >= '0' && c <= '9'; }

/// 2021—2025年, where it stands.
struct written_range {
    year_range years;
    std::size_t size = 0;
};

[[nodiscard]] std::optional<std::size_t> range_mark_size(std::string_view text)
{
    auto const mark = lexicon<"range_marks">().longest_prefix(text);
    if (!mark || (mark->row->column(0) != "dash" && mark->row->column(0) != "to")) return {};
    return mark->size;
}

[[nodiscard]] std::optional<written_range> read_range(std::string_view text)
{
    auto const first = read_year(text);
    if (!first) return {};
    std::string_view rest = trim_begin(text.substr(first->size));
    auto const mark = range_mark_size(rest);
    if (!mark) return {};
    rest = trim_begin(rest.substr(*mark));
    auto const last = read_year(rest);
    if (!last) return {};
    return written_range{{first->year, last->year}, text.size() - rest.size() + last->size};
}

class span_check {
public:
    explicit span_check(inspection& target) : target_(target), text_(target.text()) {}

    void run()
    {
        for (std::size_t at = 0; at < text_.size();) {
            if (!is_latin_digit(text_[at])) {
                at += character_size(text_[at]);
                continue;
            }
            std::size_t end = at;
            while (end < text_.size() && is_latin_digit(text_[end])) ++end;
            if (at == 0 || (text_[at - 1] != '.' && text_[at - 1] != '/')) read_run(at, end);
            at = end;
        }
        check_citations();
    }

private:
    [[nodiscard]] static source_region region(std::size_t begin, std::size_t end)
    {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    [[nodiscard]] std::string quote(source_region place) const
    {
        return std::string(target_.text(place));
    }

    void read_run(std::size_t begin, std::size_t end)
    {
        std::string_view const rest = text_.substr(begin);
        if (end - begin == 4) {
            if (auto const range = read_range(rest)) return check_range(begin, *range);
            if (read_year(rest)) return;
        }
        if (end - begin == 4 || end - begin == 5) check_odd(begin, end);
        if (end - begin <= 2) check_months(begin, end);
    }

    // 3月至11月开展为期6个月的整治: as many months as are said, or one less.
    void check_months(std::size_t begin, std::size_t end)
    {
        std::string_view rest = text_.substr(end);
        if (!rest.starts_with(month_sign)) return;
        rest = trim_begin(rest.substr(month_sign.size()));
        auto const mark = range_mark_size(rest);
        if (!mark) return;
        rest = trim_begin(rest.substr(*mark));
        std::size_t size = 0;
        while (size < rest.size() && is_latin_digit(rest[size])) ++size;
        auto const first = value_of_digits(text_.substr(begin, end - begin));
        auto const last = value_of_digits(rest.substr(0, size));
        if (!rest.substr(size).starts_with(month_sign) || !first || !last || *first < 1
            || *last > 12 || *last <= *first)
            return;
        std::string_view behind = rest.substr(size + month_sign.size(), month_reach);
        behind = behind.substr(0, behind.find_first_of("\r\n"));
        behind = behind.substr(0, behind.find("。"));
        auto const opener = lexicon<"span_openers">().first_in(behind);
        if (!opener) return;
        std::string_view const stated = behind.substr(opener->position + opener->hit.size);
        std::size_t const run = std::max(end_of_numeral(stated, 0), end_of_code(stated, 0));
        auto number = value_of_digits(stated.substr(0, run));
        if (!number) number = value_of_numeral(stated.substr(0, run));
        if (!number || !stated.substr(run).starts_with("个月")) return;
        std::int64_t const computed = *last - *first + 1;
        if (*number == computed || *number == computed - 1) return;
        std::size_t const place = static_cast<std::size_t>(stated.data() - text_.data());
        source_region const span = region(place, place + run + std::string_view("个月").size());
        source_region const months =
            region(begin, text_.size() - rest.size() + size + month_sign.size());
        target_.add({.rule = "date.span",
                     .region = span,
                     .related = {months},
                     .arguments = {{"span", quote(span)},
                                   {"stated", quote(months)},
                                   {"computed", std::to_string(computed)}},
                     .arithmetic = std::to_string(*last) + " − " + std::to_string(*first)
                                 + " + 1 = " + std::to_string(computed) + " ≠ "
                                 + std::to_string(*number)});
    }

    void check_range(std::size_t begin, written_range const& found)
    {
        source_region const place = region(begin, begin + found.size);
        if (found.years.first > found.years.last) {
            target_.add({.rule = "year.range",
                         .region = place,
                         .arguments = {{"from", std::to_string(found.years.first)},
                                       {"to", std::to_string(found.years.last)}},
                         .arithmetic = std::to_string(found.years.first) + " > "
                                     + std::to_string(found.years.last)});
            return;
        }
        check_span(place, found.years);
    }

    // 三年行动计划（2024—2026年）: as many years as are said.
    void check_span(source_region place, year_range years)
    {
        std::size_t const from = place.begin > span_reach ? place.begin - span_reach : 0;
        std::string_view before = text_.substr(from, place.begin - from);
        std::size_t const cut = before.find_last_of("\r\n");
        if (cut != before.npos) before.remove_prefix(cut + 1);
        for (std::string_view const mark : {"。", "；", "》", "，", "、"}) {
            std::size_t const stop = before.rfind(mark);
            if (stop != before.npos) before.remove_prefix(stop + mark.size());
        }
        std::size_t const sign = before.rfind(year_sign);
        if (sign == before.npos || sign < 3) return;
        // A run of years names a plan only: 三年行动, 五年规划.
        std::string_view const behind = before.substr(sign + year_sign.size());
        bool const is_run = behind.empty() || behind == "（" || behind == "(";
        if (!is_run && !lexicon<"plan_nouns">().longest_prefix(behind)) return;
        std::string_view const character = last_character(before.substr(0, sign));
        std::string_view const earlier = before.substr(0, sign - character.size());
        if (!earlier.empty() && end_of_numeral(last_character(earlier), 0) != 0) return;
        if (!earlier.empty() && (earlier.ends_with("第") || is_latin_digit(earlier.back()))) return;
        auto number = value_of_digits(character);
        if (!number) number = value_of_numeral(character);
        // 连续5年（2020—2024年）, 近五年（…）: a run of years and no plan.
        if (is_run && !lexicon<"run_openers">().longest_suffix(earlier)) return;
        int const stated = years.last - years.first + 1;
        if (!number || *number < 2 || *number == stated) return;
        source_region const span = region(place.begin - (before.size() - sign) - character.size(),
                                          place.begin - (before.size() - sign) + year_sign.size());
        target_.add({.rule = "year.span",
                     .region = place,
                     .related = {span},
                     .arguments = {{"span", quote(span)},
                                   {"stated", quote(place)},
                                   {"computed", std::to_string(stated)}},
                     .arithmetic = std::to_string(years.last) + " − " + std::to_string(years.first)
                                 + " + 1 = " + std::to_string(stated) + " ≠ "
                                 + std::to_string(*number)});
    }

    // 5024年度, 20214年以来: meant as a year and none.
    void check_odd(std::size_t begin, std::size_t end)
    {
        std::string_view const behind = trim_begin(text_.substr(end));
        std::string_view const before = trim_end(text_.substr(0, begin));
        bool const has_sign = behind.starts_with(year_sign);
        auto const mark = range_mark_size(behind);
        bool const opens_range =
            end - begin == 4 && mark && read_year(trim_begin(behind.substr(*mark))).has_value();
        if (!has_sign && !opens_range) return;
        // QX08-0100-2026-0003: a piece of a code.
        if (!has_sign && !before.empty()
            && (is_letter_or_digit(before.back()) || range_mark_size(last_character(before))))
            return;
        if (!opens_range && !is_meant_as_year(before, behind.substr(year_sign.size()))) return;
        source_region const place =
            region(begin, has_sign ? text_.size() - behind.size() + year_sign.size() : end);
        target_.add({.rule = "year.odd", .region = place, .arguments = {{"stated", quote(place)}}});
    }

    [[nodiscard]] static bool is_meant_as_year(std::string_view before, std::string_view behind)
    {
        behind = trim_begin(behind);
        if (!behind.empty() && is_latin_digit(behind.front())) return true; // 月
        auto const after = lexicon<"year_contexts">().longest_prefix(behind);
        if (after && after->row->column(0) == "behind") return true;
        auto const front = lexicon<"year_contexts">().longest_suffix(before);
        if (front && front->row->column(0) == "before") return true;
        std::string_view const last = last_character(before);
        if (last.empty() || !range_mark_size(last)) return false;
        std::string_view const other = trim_end(before.substr(0, before.size() - last.size()));
        return !other.empty() && is_latin_digit(other.back());
    }

    void check_citations()
    {
        std::map<std::string, source_region> seen;
        for (citation const& each : target_.content().citations) {
            if (!each.years || each.years->first >= each.years->last) continue;
            if (check_known(each)) continue;
            auto const [place, is_new] = seen.emplace(plain_title(each.title), each.region);
            if (is_new || years_of(place->second) == *each.years) continue;
            add_years(each.region, quote(place->second), place->second);
        }
    }

    [[nodiscard]] year_range years_of(source_region place) const
    {
        for (citation const& each : target_.content().citations)
            if (each.region == place && each.years) return *each.years;
        return {};
    }

    // A title without what tells its years.
    [[nodiscard]] std::string plain_title(source_region title) const
    {
        std::string plain;
        for (std::string_view rest = target_.text(title); !rest.empty();) {
            std::string_view const character = first_character(rest);
            rest.remove_prefix(character.size());
            bool const is_mark = lexicon<"range_marks">().longest_prefix(character).has_value()
                              || space_size(character) != 0;
            if (is_mark || is_digit(character) || character == "（" || character == "）"
                || character == "(" || character == ")")
                continue;
            plain += character;
        }
        return plain;
    }

    // The outlines that are known by their years.
    [[nodiscard]] bool check_known(citation const& cited)
    {
        std::string_view const title = target_.text(cited.title);
        std::string known;
        for (lexicon_row const& row : lexicon<"outlines_in_force">().rows()) {
            std::string_view const name = row.word.substr(0, row.word.find("（"));
            if (name.size() == row.word.size()) continue;
            std::size_t const at = title.find(name);
            bool const is_itself =
                at == 0 || (at != title.npos && opens_title(title.substr(0, at)));
            if (!is_itself) continue;
            std::string_view rest = title.substr(at + name.size());
            if (rest.starts_with("（"))
                rest.remove_prefix(3);
            else if (rest.starts_with("("))
                rest.remove_prefix(1);
            auto const written = read_range(trim_begin(rest));
            if (!written) continue;
            if (std::to_string(written->years.first) == row.column(0)
                && std::to_string(written->years.last) == row.column(1))
                return true;
            known += (known.empty() ? "" : "、") + std::string(row.word);
        }
        if (known.empty()) return false;
        add_years(cited.region, known, cited.region);
        return true;
    }

    [[nodiscard]] static bool opens_title(std::string_view before)
    {
        return before.ends_with("〈") || before.ends_with("<") || before.ends_with("《");
    }

    void add_years(source_region place, std::string known, source_region other)
    {
        target_.add({.rule = "citation.years",
                     .region = place,
                     .related = {other},
                     .arguments = {{"stated", quote(place)}, {"known", std::move(known)}}});
    }

    inspection& target_;
    std::string_view text_;
};

} // namespace

void check_spans(inspection& target) { span_check(target).run(); }

} // namespace fazhi::detail
