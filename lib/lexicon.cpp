// SPDX-License-Identifier: MIT

// Reads the word tables and finds their words in a text.
#include "lexicon.hpp"

#include "utf8.hpp"

#include <numeric>

namespace fazhi::detail {

namespace {

// Mixes the bytes of one character into a bucket number.
[[nodiscard]] std::size_t bucket_of(std::string_view character) noexcept
{
    std::size_t hash = 0;
    for (char c : character) hash = hash * 37 + static_cast<unsigned char>(c);
    return (hash ^ (hash >> 8)) & 0xFF;
}

template <class Character, class Index, class Buckets>
void build_index(std::vector<lexicon_row> const& rows, Character character, Index& order, Buckets& buckets)
{
    order.resize(rows.size());
    std::iota(order.begin(), order.end(), std::uint16_t{0});
    // Within a bucket the longest word comes first, so that the first match is the longest.
    std::stable_sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
        std::size_t const left = bucket_of(character(rows[a].word));
        std::size_t const right = bucket_of(character(rows[b].word));
        return left != right ? left < right : rows[a].word.size() > rows[b].word.size();
    });
    std::size_t next = 0;
    for (std::size_t bucket = 0; bucket != 256; ++bucket) {
        buckets[bucket] = static_cast<std::uint16_t>(next);
        while (next != order.size() && bucket_of(character(rows[order[next]].word)) == bucket) ++next;
    }
    buckets[256] = static_cast<std::uint16_t>(next);
}

} // namespace

std::string_view lexicon_row::column(std::size_t n) const noexcept
{
    std::string_view rest = columns;
    for (; n != 0; --n) {
        std::size_t const tab = rest.find('\t');
        if (tab == rest.npos) return {};
        rest.remove_prefix(tab + 1);
    }
    return rest.substr(0, rest.find('\t'));
}

lexicon_table::lexicon_table(std::string_view content)
{
    while (!content.empty()) {
        std::string_view line = content.substr(0, content.find('\n'));
        content.remove_prefix(std::min(content.size(), line.size() + 1));
        line = line.substr(0, line.find('#'));
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
            line.remove_suffix(1);
        if (line.empty()) continue;
        std::size_t const tab = line.find('\t');
        std::string_view const columns = tab == line.npos ? std::string_view{} : line.substr(tab + 1);
        rows_.push_back({line.substr(0, tab), columns});
        first_characters_.insert_first(rows_.back().word);
    }
    build_index(rows_, first_character, by_first_, first_buckets_);
    build_index(rows_, last_character, by_last_, last_buckets_);
}

std::optional<lexicon_hit> lexicon_table::longest_prefix(std::string_view text) const noexcept
{
    if (!may_begin(text)) return {};
    std::size_t const bucket = bucket_of(first_character(text));
    for (std::size_t i = first_buckets_[bucket]; i != first_buckets_[bucket + 1]; ++i) {
        lexicon_row const& row = rows_[by_first_[i]];
        if (text.starts_with(row.word)) return lexicon_hit{row.word.size(), &row};
    }
    return {};
}

std::optional<lexicon_hit> lexicon_table::longest_suffix(std::string_view text) const noexcept
{
    if (text.empty()) return {};
    std::size_t const bucket = bucket_of(last_character(text));
    for (std::size_t i = last_buckets_[bucket]; i != last_buckets_[bucket + 1]; ++i) {
        lexicon_row const& row = rows_[by_last_[i]];
        if (text.ends_with(row.word)) return lexicon_hit{row.word.size(), &row};
    }
    return {};
}

lexicon_row const* lexicon_table::find(std::string_view word) const noexcept
{
    if (!may_begin(word)) return nullptr;
    std::size_t const bucket = bucket_of(first_character(word));
    for (std::size_t i = first_buckets_[bucket]; i != first_buckets_[bucket + 1]; ++i)
        if (rows_[by_first_[i]].word == word) return &rows_[by_first_[i]];
    return nullptr;
}

std::optional<lexicon_table::occurrence> lexicon_table::first_in(std::string_view text) const noexcept
{
    for (std::size_t at = 0; at < text.size(); at += character_size(text[at]))
        if (auto hit = longest_prefix(text.substr(at))) return occurrence{at, *hit};
    return {};
}

bool lexicon_table::occurs_in(std::string_view text) const noexcept { return first_in(text).has_value(); }

} // namespace fazhi::detail
