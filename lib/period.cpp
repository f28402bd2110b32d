// SPDX-License-Identifier: MIT

// Reads the time that figures cover.
#include "period.hpp"

#include "lexicon.hpp"
#include "read.hpp"
#include "utf8.hpp"

#include <fazhi/scan/scan.hpp>

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
    if (!rest.starts_with("年")) return {};
    rest.remove_prefix(3);
    period_reading result{text.size() - rest.size(), period_kind::year, year};
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

// 截至2024年12月底, 截止2025年3月31日.
[[nodiscard]] std::optional<period_reading> read_closing_date(std::string_view text)
{
    if (!text.starts_with("截至") && !text.starts_with("截止")) return {};
    std::size_t const opener = std::string_view("截至").size();
    auto const date = read_date(text.substr(opener));
    if (!date || text.substr(opener).substr(0, date->size).find("年") == text.npos) return {};
    std::size_t size = opener + date->size;
    for (std::string_view end : {"底", "末", "初"})
        if (text.substr(size).starts_with(end)) size += end.size();
    return period_reading{size, period_kind::to_date, date->year};
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
        // 较2024年增长23% is of the year that goes before.
        if (lexicon<"comparison_openers">().longest_suffix(text_.substr(0, begin)))
            return at + found->size;
        auto const size = static_cast<std::uint32_t>(found->size);
        current_ = indicator_period{{begin, begin + size}, found->kind, found->year};
        return at + size;
    });
    read_ = position;
}

std::optional<indicator_period> period_reader::at(std::uint32_t clause_index, std::uint32_t position)
{
    // Only what opens a clause, or stands before the figure in its own clause, covers it:
    // 开展2022年度述法 in an earlier clause does not.
    for (; clause_ <= clause_index && clause_ < clauses_.size(); ++clause_) {
        source_region const region = clauses_[clause_].region;
        if (auto const found = read_period(text_.substr(region.begin, region.size()))) {
            auto const size = static_cast<std::uint32_t>(found->size);
            current_ = indicator_period{{region.begin, region.begin + size}, found->kind, found->year};
        }
        read_ = region.begin;
    }
    std::optional<indicator_period> const carried = current_;
    read_until(position);
    std::optional<indicator_period> const result = current_;
    current_ = result && result != carried && result->kind == period_kind::recurring ? carried : result;
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
