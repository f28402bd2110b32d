// SPDX-License-Identifier: MIT

// Tells page noise by its form: keys with values, words of widgets, dates and counters alone.
#include "page/noise.hpp"

#include "page/lines.hpp"
#include "quantity/numeral.hpp"
#include "text/punctuation.hpp"
#include "text/squeezed.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <array>

namespace fazhi::detail {

namespace {

// Bytes; a Chinese character has three. Longer lines than these are text whatever they begin with,
// but for a table of keys, which may come on one line.
constexpr std::size_t longest_keyed_line = 360;
constexpr std::size_t longest_weakly_keyed_line = 240;
constexpr std::size_t longest_widget_line = 240;
constexpr std::size_t longest_marked_line = 180;
// How far into a line a second key is looked for.
constexpr std::size_t key_reach = 420;

using short_text = squeezed<96>;
// A key has at most eleven characters, set apart at most by as many spaces.
using key_text = squeezed<36>;

[[nodiscard]] bool is_one_of(std::string_view character, std::string_view set) noexcept
{
    return !character.empty() && set.find(character) != set.npos;
}

// Marks that set off keys and words on a page. Sentence marks are not among them.
[[nodiscard]] bool is_separator(std::string_view character) noexcept
{
    if (character.size() == 1) return is_one_of(character, "|/\\>-_:,;[](){}*+=#~&<");
    return is_one_of(character,
                     "｜／＞－：，、；［］【】（）〔〕「」《》〈〉·•●◆■▪※★→»›—–｛｝＋◎○");
}

[[nodiscard]] std::size_t separators_size(std::string_view text) noexcept
{
    std::size_t at = 0;
    while (at < text.size()) {
        std::string_view const rest = text.substr(at);
        if (std::size_t const space = space_size(rest)) {
            at += space;
            continue;
        }
        std::string_view const character = first_character(rest);
        if (!is_separator(character)) break;
        at += character.size();
    }
    return at;
}

// A letter, digit or Chinese character, as against marks alone: ----, [ ], ? ? ?
[[nodiscard]] bool has_word(std::string_view text) noexcept
{
    for (std::size_t at = 0; at < text.size(); at += character_size(text[at])) {
        std::string_view const character = first_character(text.substr(at));
        char const c = character.front();
        if ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) return true;
        auto const lead = static_cast<unsigned char>(c);
        if (lead >= 0xE4 && lead <= 0xE9) return true;
        if (lead == 0xEF && value_of_digits(character)) return true;
        if (lead == 0xE3 || lead == 0xF0) {
            // Beside the marks of this block stand 〇 and the rare characters.
            if (character == "〇" || lead == 0xF0 || character >= "\u3400") return true;
        }
        if (character == "①") return true;
    }
    return false;
}

// A key where `text` begins: 索引号 in [ 索引号 ], 索 引 号：, | 索引号 |.
struct found_key {
    std::size_t size = 0; // to the end of the mark behind it
    bool is_weak = false; // a word that also begins sentences
};

[[nodiscard]] found_key read_key(std::string_view text, bool bracketed)
{
    lexicon_table const& table = lexicon<"noise_keys">();
    if (table.next(first_character(text), 0) != 0) return {}; // most begin like no key
    key_text const word(text.substr(0, 80));
    auto const hit = table.longest_prefix(word.view());
    if (!hit) return {};
    bool const is_weak = hit->row->column(0) == "weak";
    std::size_t const word_size = unsqueezed_size(text, hit->size);
    std::string_view const behind = text.substr(word_size);
    std::string_view const next = trim_begin(behind);
    std::string_view const mark = first_character(next);
    std::size_t const to_mark = text.size() - next.size() + mark.size();
    if (is_one_of(mark, "：:|｜")) return {to_mark, is_weak};
    if (bracketed && is_one_of(mark, "]】）)］〕")) return {to_mark, false};
    if (is_weak) return {};
    if (next.empty() || next.size() < behind.size()) return {word_size, false};
    return {};
}

[[nodiscard]] bool has_key_within(std::string_view text, std::size_t reach)
{
    text = text.substr(0, std::min(text.size(), reach));
    bool at_word = false;
    for (std::size_t at = 0; at < text.size(); at += character_size(text[at])) {
        std::string_view const rest = text.substr(at);
        bool const is_gap = space_size(rest) != 0 || is_separator(first_character(rest));
        if (!is_gap && at_word && read_key(rest, true).size != 0) return true;
        at_word = is_gap;
    }
    return false;
}

// A full stop with a good piece of text behind it.
[[nodiscard]] bool runs_on(std::string_view text)
{
    std::size_t const stop = text.find("。");
    return stop != text.npos && text.size() - stop > 60;
}

[[nodiscard]] bool is_keyed(std::string_view body)
{
    std::size_t const marks = separators_size(body);
    std::string_view const rest = body.substr(std::min(marks, body.size()));
    found_key const key = read_key(rest, marks != 0);
    if (key.size == 0) return false;
    if (body.size() <= (key.is_weak ? longest_weakly_keyed_line : longest_keyed_line)
        && !runs_on(rest.substr(key.size)))
        return true;
    return has_key_within(rest.substr(key.size), key_reach);
}

// A table row: cells between bars.
[[nodiscard]] bool is_table_row(std::string_view body)
{
    if (body.starts_with("|") || body.starts_with("｜")) return true;
    if (body.size() > longest_keyed_line) return false;
    std::size_t const bar = body.find('|');
    return bar != body.npos && body.find('|', bar + 1) != body.npos && body.find("。") == body.npos;
}

[[nodiscard]] bool is_breadcrumb(std::string_view body)
{
    if (body.size() > longest_widget_line || body.find("。") != body.npos) return false;
    std::size_t arrows = 0;
    for (std::string_view arrow :
         {std::string_view(">"), std::string_view("＞"), std::string_view("»"),
          std::string_view("›"), std::string_view("→")})
        for (std::size_t at = body.find(arrow); at != body.npos;
             at = body.find(arrow, at + arrow.size()))
            ++arrows;
    return arrows >= 2 || (arrows == 1 && body.starts_with("首页"));
}

// A date as sites write it, with the time of day: 2025-03-28 09:18
[[nodiscard]] std::size_t clock_size(std::string_view text) noexcept
{
    std::size_t at = 0;
    while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == ':')) ++at;
    return at;
}

// Words of widgets, keys, dates and counters, and nothing else.
[[nodiscard]] bool is_widget_row(std::string_view body)
{
    if (body.size() > longest_widget_line) return false;
    bool is_told = false;
    bool after_key = false;
    std::size_t words = 0;
    for (;;) {
        body.remove_prefix(separators_size(body));
        if (body.empty()) return is_told;
        if (auto const date = may_begin_year(body) ? read_date(body) : std::nullopt;
            date && date->month) {
            // 2025-03-01 alone is of a site; 2025年3月1日 alone may be the date of the report.
            is_told = is_told || body.substr(0, date->size).find("年") == body.npos;
            body.remove_prefix(date->size);
            continue;
        }
        if (std::size_t const size = clock_size(body)) {
            body.remove_prefix(size);
            after_key = false;
            continue;
        }
        if (found_key const key = read_key(body, true); key.size != 0) {
            is_told = after_key = true;
            body.remove_prefix(key.size);
            continue;
        }
        short_text const word(body.substr(0, 48));
        if (auto const hit = lexicon<"noise_words">().longest_prefix(word.view())) {
            std::string_view const rest = body.substr(unsqueezed_size(body, hit->size));
            if (rest.empty() || space_size(rest) != 0 || is_separator(first_character(rest))
                || clock_size(rest) != 0) {
                is_told = true;
                body = rest;
                after_key = false;
                continue;
            }
        }
        // The value of a key: anything without a space.
        if (!after_key || ++words > 12) return false;
        after_key = false;
        while (!body.empty() && space_size(body) == 0 && body.front() != '|')
            body.remove_prefix(first_character(body).size());
    }
}

// Whether words stand in a line that are on no line of a report: .gov.cn, 版权所有.
[[nodiscard]] bool holds_noise(std::string_view body)
{
    static word_trie<> const words = [] {
        word_trie<> result;
        for (lexicon_row const& row : lexicon<"noise_lines">().rows())
            if (row.column(0) == "inside") result.insert(row.word, 0);
        return result;
    }();
    return words.occurs_in(body);
}

// Told by what they begin with or hold: 扫一扫在手机上…, ….gov.cn, 版权所有
[[nodiscard]] bool is_marked(std::string_view body)
{
    if (body.size() > longest_marked_line) return false;
    std::string_view const bare = body.substr(separators_size(body));
    short_text const start(bare.substr(0, 96));
    lexicon_table const& table = lexicon<"noise_lines">();
    if (auto const hit = table.longest_prefix(start.view()))
        if (hit->row->column(0) == "start") return true;
    if (std::size_t const stop = body.find("。"); stop != body.npos && stop + 3 < body.size())
        return false;
    return holds_noise(body);
}

// A page number: - 12 -, — 3 —, 第 3 页
[[nodiscard]] bool is_page_number(std::string_view body)
{
    if (body.size() > 40) return false;
    std::size_t const marks = separators_size(body);
    std::string_view rest = body.substr(marks);
    std::size_t const digits = clock_size(rest);
    if (digits == 0 || digits > 4 || marks == 0) return false;
    rest.remove_prefix(digits);
    return !rest.empty() && separators_size(rest) == rest.size();
}

} // namespace

bool is_noise(std::string_view body)
{
    if (body.empty()) return false;
    if (body.size() <= longest_widget_line && !has_word(body)) return true;
    if (body.starts_with("<!--") && body.ends_with("-->")) return true;
    if (is_table_row(body) || is_keyed(body)) return true;
    if (body.size() > longest_widget_line) return false;
    if (is_page_number(body)) return true;
    // 1、2024年报告.docx is the name of a file to be fetched.
    if (lexicon<"file_endings">().longest_suffix(body)) return true;
    // （1）主动公开 is a heading, however much it looks like the value of a key.
    if (auto const marker = read_marker(body); marker && marker->style != marker_style::dash)
        return false;
    return is_breadcrumb(body) || is_marked(body) || is_widget_row(body);
}

std::size_t residue_size(std::string_view text)
{
    std::size_t size = 0;
    for (;;) {
        std::string_view const rest = text.substr(size);
        std::string_view const bare = trim_begin(rest);
        std::size_t next = 0;
        if (auto const hit = lexicon<"residues">().longest_prefix(bare)) {
            std::string_view const end = hit->row->column(0);
            // A residue with an end of its own: [bookmark: …]. The end is near or it is none.
            std::size_t const reach = std::min<std::size_t>(bare.size(), 200);
            std::size_t const close = end.empty() ? hit->size : bare.substr(0, reach).find(end);
            if (close != bare.npos) next = close + end.size();
        } else if (bare.starts_with("? ?") || bare.starts_with("？ ？")) {
            std::string_view const mark = first_character(bare);
            while (bare.substr(next).starts_with(mark)) {
                next += mark.size();
                while (std::size_t const space = space_size(bare.substr(next))) next += space;
            }
        } else if (bare.starts_with("#")) {
            std::size_t const signs = std::min(bare.find_first_not_of('#'), bare.size());
            if (space_size(bare.substr(signs)) != 0) next = signs;
        }
        if (next == 0) return size == 0 ? 0 : text.size() - bare.size();
        size = text.size() - bare.size() + next;
    }
}

std::string_view without_trailing_residue(std::string_view text)
{
    lexicon_table const& residues = lexicon<"residues">();
    for (;;) {
        text = trim_end(text);
        std::size_t size = 0;
        if (auto const hit = residues.longest_suffix(text); hit && hit->row->column(0).empty()) {
            size = hit->size;
        } else if (text.ends_with(">")) {
            // One with an end of its own begins near: <span style="…">.
            std::string_view const near =
                text.substr(text.size() - std::min<std::size_t>(text.size(), 200));
            std::size_t const open = near.rfind('<');
            if (open != near.npos && residue_size(near.substr(open)) == near.size() - open)
                size = near.size() - open;
        }
        if (size == 0) return text;
        text.remove_suffix(size);
    }
}

} // namespace fazhi::detail
