// SPDX-License-Identifier: MIT

// Words and characters that do not belong: requests, markup, placeholders, marks without their
// pair.
#include "check/families.hpp"

#include "page/lines.hpp"
#include "text/non_han.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <fazhi/scan/scan.hpp>

#include <algorithm>

namespace fazhi::detail {

namespace {

constexpr std::size_t longest_markup = 120;
constexpr std::size_t deepest_nesting = 64;
constexpr std::size_t longest_quote = 60;

[[nodiscard]] bool is_digit(char c) { return c >= '0' && c <= '9'; }

// （ and ) pair as well: which width they should have is asked elsewhere.
[[nodiscard]] bool closes(std::string_view character, lexicon_row const& row)
{
    return character == row.column(0)
        || (character == ")" && (row.word == "（" || row.word == "("));
}

/// Where something may begin that is looked at: a word of the tables, a digit or a mark of a pair.
struct wording_anchors {
    anchor_set closing;
    anchor_set all{"0123456789"};

    wording_anchors()
    {
        insert_first_characters(all, lexicon<"markup">());
        insert_first_characters(all, lexicon<"placeholders">());
        insert_first_characters(all, lexicon<"doubled_marks">());
        insert_first_characters(all, lexicon<"request_words">());
        insert_first_characters(all, lexicon<"mark_pairs">());
        insert_closing(")");
        for (lexicon_row const& row : lexicon<"mark_pairs">().rows()) insert_closing(row.column(0));
    }

private:
    void insert_closing(std::string_view mark)
    {
        closing.insert_first(mark);
        all.insert_first(mark);
    }
};

[[nodiscard]] wording_anchors const& anchors()
{
    static wording_anchors const result;
    return result;
}

/// An opening mark that waits for the one that closes it.
struct open_mark {
    std::uint32_t at = 0;
    lexicon_row const* row = nullptr;
};

class wording_check {
public:
    explicit wording_check(inspection& target) : target_(target), text_(target.text()) {}

    void run()
    {
        for (std::size_t begin = 0; begin < text_.size();) {
            std::size_t const stop = end_of_line(text_, begin);
            read_line(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(stop));
            begin = stop + 1;
        }
        check_widths();
    }

private:
    void read_line(std::uint32_t begin, std::uint32_t end)
    {
        open_.clear();
        std::string_view const line = text_.substr(begin, end - begin);
        scan(line, anchors().all, [&](std::size_t within) {
            auto const at = begin + static_cast<std::uint32_t>(within);
            std::string_view const rest = line.substr(within);
            std::string_view const character = first_character(rest);
            if (std::size_t const bold = bold_size(line, within); bold != 0) return within + bold;
            if (auto const found = find_words(rest)) return within + add_words(at, *found);
            if (is_digit(rest.front())) return within + read_digits(at, end);
            read_mark(at, character, begin);
            return within + character.size();
        });
        // A quotation may run over lines; what it opens with is odd all the same.
        for (open_mark const& each : open_)
            add_quote("text.unclosed", each.at,
                      each.at + static_cast<std::uint32_t>(each.row->word.size()));
    }

    struct found_words {
        std::string_view rule;
        std::uint32_t size = 0;
    };

    // **（一）加强领导。** of a text that was marked up: the mark of bold type at the start of a
    // line, and the one that ends it. Elsewhere two stars stand for something that was left out.
    [[nodiscard]] static std::size_t bold_size(std::string_view line, std::size_t at) noexcept
    {
        constexpr std::string_view star = "**";
        if (!line.substr(at).starts_with(star)) return 0;
        std::string_view const before = trim(line.substr(0, at));
        std::string_view const behind = line.substr(at + star.size());
        if (before.empty()) return behind.find(star) != behind.npos ? star.size() : 0;
        bool const closes = before.starts_with(star) && before.rfind(star) == 0;
        bool const ends = trim(behind).empty()
                       || mark_at(before, before.size() - last_character(before).size()).kind
                              == mark::full_stop;
        return closes && ends ? star.size() : 0;
    }

    [[nodiscard]] static std::optional<found_words> find_words(std::string_view rest)
    {
        if (auto const hit = lexicon<"markup">().longest_prefix(rest)) {
            std::string_view const end = hit->row->column(0);
            std::size_t const close = end.empty() ? 0 : rest.substr(0, longest_markup).find(end);
            if (end.empty())
                return found_words{"text.markup", static_cast<std::uint32_t>(hit->size)};
            if (close != rest.npos)
                return found_words{"text.markup", static_cast<std::uint32_t>(close + end.size())};
        }
        if (auto const hit = lexicon<"placeholders">().longest_prefix(rest)) {
            std::size_t size = hit->size;
            std::string_view const again = last_character(rest.substr(0, size));
            while (rest.substr(size).starts_with(again)) size += again.size();
            return found_words{"text.placeholder", static_cast<std::uint32_t>(size)};
        }
        if (auto const hit = lexicon<"doubled_marks">().longest_prefix(rest))
            return found_words{is_kind(*hit->row, "doubled") ? "text.doubled" : "text.lost",
                               static_cast<std::uint32_t>(hit->size)};
        if (auto const hit = lexicon<"request_words">().longest_prefix(rest))
            return found_words{"wording.request", static_cast<std::uint32_t>(hit->size)};
        return {};
    }

    std::uint32_t add_words(std::uint32_t at, found_words found)
    {
        add_quote(found.rule, at, at + found.size);
        return found.size;
    }

    // 20212025年 has lost what stood between two years; 418日 has lost its 月.
    [[nodiscard]] std::uint32_t read_digits(std::uint32_t at, std::uint32_t end)
    {
        std::uint32_t stop = at;
        while (stop < end && is_digit(text_[stop])) ++stop;
        std::string_view const run = text_.substr(at, stop - at);
        std::string_view const behind = text_.substr(stop, end - stop);
        bool const is_start = at == 0 || (text_[at - 1] != '.' && text_[at - 1] != '-');
        bool const two_years = run.size() == 8 && behind.starts_with("年")
                            && is_year(run.substr(0, 4)) && is_year(run.substr(4));
        bool const lost_month = (run.size() == 3 || run.size() == 4) && behind.starts_with("日")
                             && is_start && !behind.starts_with("日均") && run.front() != '0';
        if (two_years)
            add_quote("text.lost", at, stop + 3);
        else if (lost_month)
            add_quote("text.lost", at, stop + 3);
        return stop - at;
    }

    [[nodiscard]] static bool is_year(std::string_view run)
    {
        return run.starts_with("19") || run.starts_with("20");
    }

    void read_mark(std::uint32_t at, std::string_view character, std::uint32_t line)
    {
        if (lexicon_row const* const row = lexicon<"mark_pairs">().find(character)) {
            open_.push_back({at, row});
            return;
        }
        if (anchors().closing.contains_first(character)) close(at, character, line);
    }

    void close(std::uint32_t at, std::string_view character, std::uint32_t line)
    {
        // What is opened further out than anybody nests marks is not looked for.
        std::size_t const outermost = open_.size() - std::min(open_.size(), deepest_nesting);
        for (std::size_t depth = open_.size(); depth != outermost; --depth) {
            if (!closes(character, *open_[depth - 1].row)) continue;
            for (std::size_t i = depth; i < open_.size(); ++i)
                add_quote("text.unclosed", open_[i].at,
                          open_[i].at + static_cast<std::uint32_t>(open_[i].row->word.size()));
            open_.resize(depth - 1);
            return;
        }
        // 1) and 一） number items.
        bool const is_bracket = character == ")" || character == "）";
        if (is_bracket && is_item_number(at, line)) return;
        add_quote("text.unclosed", at, at + static_cast<std::uint32_t>(character.size()));
    }

    [[nodiscard]] bool is_item_number(std::uint32_t at, std::uint32_t line) const
    {
        std::uint32_t const from = at - std::min(at - line, 12U);
        std::string_view before = text_.substr(from, at - from);
        while (!before.empty() && !is_continuation(before.back()) && is_digit(before.back()))
            before.remove_suffix(1);
        while (lexicon<"numerals">().longest_suffix(before))
            before.remove_suffix(lexicon<"numerals">().longest_suffix(before)->size);
        return before.size() < at - from
            && (trim_end(before).empty() || mark_ends(trim_end(before)));
    }

    [[nodiscard]] static bool mark_ends(std::string_view before)
    {
        std::string_view const last = last_character(before);
        return last == "。" || last == "；" || last == "：" || last == "，" || last == ";"
            || last == ":" || last == ",";
    }

    void check_widths()
    {
        std::size_t wide = 0;
        std::size_t narrow = 0;
        std::optional<std::uint32_t> first_wide;
        std::optional<std::uint32_t> first_narrow;
        for (std::size_t i = any_non_han::next(text_, 0); i < text_.size();
             i = any_non_han::next(text_, i + character_size(text_[i]))) {
            auto const at = static_cast<std::uint32_t>(i);
            std::string_view const character = first_character(text_.substr(at));
            if (character == "，" || character == "；" || character == "：" || character == "（") {
                ++wide;
                if (!first_wide) first_wide = at;
            } else if (is_narrow_mark(at)) {
                ++narrow;
                if (!first_narrow) first_narrow = at;
            }
        }
        if (wide == 0 || narrow == 0) return;
        std::uint32_t const at = wide < narrow ? *first_wide : *first_narrow;
        target_.add(
            {.rule = "text.width",
             .region = {at, at + static_cast<std::uint32_t>(character_size(text_[at]))},
             .arguments = {{"wide", std::to_string(wide)}, {"narrow", std::to_string(narrow)}}});
    }

    // , ; : ( between Chinese characters.
    [[nodiscard]] bool is_narrow_mark(std::uint32_t at) const
    {
        char const c = text_[at];
        if (c != ',' && c != ';' && c != ':' && c != '(') return false;
        return at != 0 && is_han_byte(text_[at - 1]) && at + 1 < text_.size()
            && is_han_byte(text_[at + 1]);
    }

    [[nodiscard]] static bool is_han_byte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

    void add_quote(std::string_view rule, std::uint32_t begin, std::uint32_t end)
    {
        // Words around it tell where to look; the place is the mark alone.
        std::uint32_t from = begin > 18 ? begin - 18 : 0;
        while (from < begin && is_continuation(text_[from])) ++from;
        std::uint32_t to =
            std::min<std::uint32_t>(end + 18, static_cast<std::uint32_t>(text_.size()));
        while (to > end && to < text_.size() && is_continuation(text_[to])) --to;
        std::string quoted(
            text_.substr(from, std::min<std::size_t>(to - from, longest_quote + end - begin)));
        std::replace(quoted.begin(), quoted.end(), '\n', ' ');
        std::replace(quoted.begin(), quoted.end(), '\r', ' ');
        target_.add({.rule = rule,
                     .region = {begin, end},
                     .arguments = {{"stated", std::string(trim(quoted))}}});
    }

    inspection& target_;
    std::string_view text_;
    std::vector<open_mark> open_;
};

} // namespace

void check_wording(inspection& target) { wording_check(target).run(); }

} // namespace fazhi::detail
