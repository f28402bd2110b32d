// SPDX-License-Identifier: MIT

// The frame around the text: title, signature, date, addressee, copies, document number.
#include "check/calendar.hpp"
#include "check/families.hpp"
#include "check/interim.hpp"

#include "frame/title.hpp"
#include "page/lines.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <fazhi/publication.hpp>

#include <algorithm>

namespace fazhi::detail {

namespace {

// A second copy of the title stands within so many bytes of the first.
constexpr std::size_t title_reach = 600;

[[nodiscard]] std::string without_spaces(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        std::size_t const space = space_size(text);
        std::size_t const size = space != 0 ? space : character_size(text.front());
        if (space == 0) plain += text.substr(0, size);
        text.remove_prefix(std::min(size, text.size()));
    }
    return plain;
}

[[nodiscard]] std::string without_digits(std::string_view text)
{
    std::string plain;
    for (char const c : text)
        if (c < '0' || c > '9') plain += c;
    return plain;
}

// Whether the characters of one name stand in another in their order: 区司法局 in 柳树区司法局.
[[nodiscard]] bool abbreviates(std::string_view name, std::string_view full)
{
    while (!name.empty()) {
        std::string_view const character = first_character(name);
        std::size_t const at = full.find(character);
        if (at == full.npos) return false;
        full.remove_prefix(at + character.size());
        name.remove_prefix(character.size());
    }
    return true;
}

[[nodiscard]] bool is_latin_digit(char c) { return c >= '0' && c <= '9'; }

class frame_check {
public:
    explicit frame_check(inspection& target) : target_(target), content_(target.content()) {}

    void run()
    {
        check_title();
        check_date();
        check_addressees();
        check_number();
    }

private:
    [[nodiscard]] std::string quote(source_region region) const
    {
        return std::string(target_.text(region));
    }

    // Where something should stand and does not: the beginning of the text.
    [[nodiscard]] source_region beginning() const
    {
        std::string_view const text = target_.text();
        std::string_view const first = first_character(trim_begin(text));
        auto const begin =
            static_cast<std::uint32_t>(first.empty() ? 0 : first.data() - text.data());
        return {begin, begin + static_cast<std::uint32_t>(first.size())};
    }

    void check_title()
    {
        if (!content_.title) {
            target_.add({.rule = "title.missing", .region = beginning()});
            return;
        }
        std::string const title = without_spaces(target_.text(*content_.title));
        check_double(title);
        check_issuer(title);
        bool has_year = false;
        for (std::size_t at = 0; at < title.size(); at += character_size(title[at]))
            has_year = has_year || read_year(std::string_view(title).substr(at)).has_value();
        if (!has_year && !has_year_below())
            target_.add({.rule = "title.year", .region = *content_.title});
    }

    // （2024年度） on the line below the title.
    [[nodiscard]] bool has_year_below() const
    {
        std::string_view const below = trim_begin(target_.text().substr(content_.title->end));
        bool const opens = below.starts_with("（") || below.starts_with("(");
        return opens
            && read_year(trim_begin(below.substr(first_character(below).size()))).has_value();
    }

    // What stands above the title, without the lines on which a page tells it: 标题：….
    [[nodiscard]] static std::string without_keys(std::string_view above)
    {
        std::string result;
        while (!above.empty()) {
            source_region const stop = first_line_end(above);
            std::string const line = without_spaces(above.substr(0, stop.begin));
            auto const key = lexicon<"noise_keys">().longest_prefix(line);
            std::string_view const behind = key ? std::string_view(line).substr(key->size) : "";
            // 【部门文件】清溪县…: the column of a page.
            bool const is_key = behind.starts_with("：") || behind.starts_with(":")
                             || line.starts_with("【") || line.starts_with("[");
            if (!is_key) result += line;
            above.remove_prefix(stop.end);
        }
        return result;
    }

    // 《…报告》 of a letter that brings it is a citation, …报告的通知 the title of another.
    [[nodiscard]] static bool stands_in(std::string_view above, std::string_view title)
    {
        for (std::size_t at = above.find(title); at != above.npos; at = above.find(title, at + 1))
            if (std::string_view const behind = above.substr(at + title.size());
                !behind.starts_with("》") && !behind.starts_with("的"))
                return true;
        return false;
    }

    void check_double(std::string const& title)
    {
        std::string_view const text = target_.text();
        std::uint32_t const begin = content_.title->begin;
        std::uint32_t const end = content_.title->end;
        std::size_t const from = begin > title_reach ? begin - title_reach : 0;
        std::string const before = without_keys(text.substr(from, begin - from));
        std::string const behind = without_spaces(text.substr(end, title_reach));
        if (stands_in(before, title) || std::string_view(behind).starts_with(title))
            target_.add({.rule = "title.doubled", .region = *content_.title});
        else if (std::string const plain = without_digits(title);
                 plain.size() != title.size()
                 && (stands_in(without_digits(before), plain)
                     || without_digits(behind).starts_with(plain)))
            target_.add({.rule = "title.copies", .region = *content_.title});
    }

    // The bodies that sign are those of the title.
    void check_issuer(std::string const& title)
    {
        std::string_view head = title;
        std::size_t cut = std::min(head.find("关于"), head.size());
        for (std::size_t at = 0; at < cut; at += character_size(head[at]))
            if (read_year(head.substr(at))) cut = at;
        // 清溪县“十四五”时期…: neither stands there, and other words end the name.
        head = cut == head.size() ? issuer_part(head) : head.substr(0, cut);
        if (head.empty()) return;
        for (source_region const place : signature()) {
            std::string const name = without_spaces(target_.text(place));
            if (abbreviates(name, head) || abbreviates(head, name)) continue;
            target_.add({.rule = "title.issuer",
                         .region = place,
                         .related = {*content_.title},
                         .arguments = {{"title", std::string(head)}, {"issuer", name}}});
        }
    }

    // The names that stand right before the date, set apart by runs of blanks.
    [[nodiscard]] std::vector<source_region> signature() const
    {
        std::vector<source_region> names;
        for (issuer const& each : content_.issuers)
            if (!content_.title->contains(each.region)) names.push_back(each.region);
        if (!names.empty() || !content_.date) return names;
        std::string_view const text = target_.text();
        std::string_view before = trim_end(text.substr(0, content_.date->region.begin));
        std::size_t const line = before.find_last_of("\r\n");
        if (line == before.npos) return names;
        before = trim(before.substr(line + 1));
        if (before.empty() || is_running_text(before) || before.size() > 90) return names;
        if (before.find("  ") != before.npos || before.find("\u3000") != before.npos) return names;
        // 特此报告 and a heading are no names; what ends like a body is.
        if (lexicon<"issuer_suffixes">().longest_suffix(before))
            names.push_back(region_of(text, before));
        return names;
    }

    void check_date()
    {
        auto const& date = content_.date;
        // What a page says above the title is no date of the document.
        bool const is_of_page = date && content_.title && date->region.end <= content_.title->begin
                             && !is_below_name(date->region);
        if (!date || is_of_page) {
            target_.add({.rule = "date.missing", .region = beginning()});
            return;
        }
        std::string const stated = quote(date->region);
        if (!date->month || !date->day)
            target_.add(
                {.rule = "date.incomplete",
                 .region = date->region,
                 .arguments = {{"stated", stated}, {"part", date->month ? "day" : "month"}}});
        day_range const days = days_of(*date);
        if (!days.is_real) {
            target_.add({.rule = "date.impossible",
                         .region = date->region,
                         .arguments = {{"stated", stated}}});
            return;
        }
        if (content_.year && days.last < first_day(*content_.year + 1) && !is_interim(content_))
            target_.add(
                {.rule = "date.early",
                 .region = date->region,
                 .arguments = {{"stated", stated}, {"year", std::to_string(*content_.year)}}});
        auto const& as_of = target_.options().as_of;
        if (as_of && days.first > days_of(*as_of).first)
            target_.add({.rule = "date.later",
                         .region = date->region,
                         .arguments = {{"stated", stated}, {"as_of", written(*as_of)}}});
        check_page(days, date->region, stated);
        check_date_form(*date, stated);
    }

    // The names and the date of a letter that brings the report stand above its title.
    [[nodiscard]] bool is_below_name(source_region date) const
    {
        return std::any_of(content_.issuers.begin(), content_.issuers.end(),
                           [&](issuer const& each) {
                               return each.region.end <= date.begin
                                   && trim(target_.text({each.region.end, date.begin})).empty();
                           });
    }

    // A page cannot have been published before the document was signed.
    void check_page(day_range const& signed_on, source_region place, std::string const& stated)
    {
        auto const page = publication_date(content_);
        if (!page || page->region == place) return;
        day_range const published = days_of(*page);
        if (!published.is_real || !(published.last < signed_on.first)) return;
        target_.add({.rule = "date.later",
                     .region = place,
                     .related = {page->region},
                     .arguments = {{"stated", stated}, {"as_of", quote(page->region)}}});
    }

    void check_date_form(document_date const& date, std::string const& stated)
    {
        std::string_view const text = stated;
        bool const has_years = text.find("年") != text.npos;
        bool const is_arabic = std::any_of(text.begin(), text.end(), is_latin_digit);
        bool has_leading_zero = false;
        for (std::size_t i = 1; i + 1 < text.size(); ++i)
            has_leading_zero =
                has_leading_zero
                || (text[i] == '0' && !is_latin_digit(text[i - 1]) && is_latin_digit(text[i + 1]));
        if (has_years && is_arabic && !has_leading_zero) return;
        target_.add(
            {.rule = "date.form", .region = date.region, .arguments = {{"stated", stated}}});
    }

    // A converted text has no full-width marks at all; that is looked at once, in text.width.
    [[nodiscard]] bool is_full_width() const
    {
        return target_.text().find("，") != std::string_view::npos;
    }

    void check_addressees()
    {
        if (!is_full_width()) return;
        for (source_region const each : content_.addressees) {
            std::string_view const behind = trim_begin(target_.text().substr(each.end, 12));
            if (behind.starts_with("：")) continue;
            target_.add(
                {.rule = "addressee.form", .region = each, .arguments = {{"stated", quote(each)}}});
        }
        for (source_region const each : content_.cc) {
            std::string_view const text = target_.text();
            bool const opens = trim_end(text.substr(0, each.begin)).ends_with("：");
            bool const closes = target_.text(each).ends_with("。")
                             || trim_begin(text.substr(each.end, 6)).starts_with("。");
            if (opens && closes) continue;
            target_.add(
                {.rule = "copy.form", .region = each, .arguments = {{"stated", quote(each)}}});
        }
    }

    void check_number()
    {
        if (content_.document_number) check_number_form(content_.document_number->region);
        for (citation const& each : content_.citations)
            if (each.kind == citation_kind::document_number) check_number_form(each.region);
    }

    void check_number_form(source_region region)
    {
        std::string_view const text = target_.text(region);
        std::size_t const open = text.find("〔");
        std::size_t const close = text.find("〕");
        std::string_view const number =
            close == text.npos ? std::string_view{} : trim_begin(text.substr(close + 3));
        std::string_view detail;
        if (open == text.npos || close == text.npos || close < open)
            detail = "bracket";
        else if (trim(text.substr(open + 3, close - open - 3)).size() != 4)
            detail = "year";
        else if (number.starts_with("第"))
            detail = "ordinal";
        else if (number.starts_with("0") || number.starts_with("０"))
            detail = "zero";
        if (detail.empty()) return;
        target_.add({.rule = "number.form",
                     .region = region,
                     .arguments = {{"stated", quote(region)}, {"detail", std::string(detail)}}});
    }

    inspection& target_;
    report const& content_;
};

} // namespace

void check_frame(inspection& target) { frame_check(target).run(); }

} // namespace fazhi::detail
