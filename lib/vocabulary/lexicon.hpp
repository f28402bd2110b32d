// SPDX-License-Identifier: MIT

// The vocabulary of the genre: tables of words that a jurist can edit (lib/lexicon).
#pragma once

#include <fazhi/scan/word_trie.hpp>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// A row of a table: a word and what the table says of it.
struct lexicon_row {
    std::string_view word;
    /// The further columns, tab-separated as in the file.
    std::string_view columns;

    /// The n-th further column, empty where the row has none.
    [[nodiscard]] std::string_view column(std::size_t n) const noexcept;
};

/// A word found in a text.
struct lexicon_hit {
    std::size_t size = 0;
    lexicon_row const* row = nullptr;
};

/// One table. Where a word is in it twice, the first row counts.
class lexicon_table {
public:
    /// Reads a table: one row a line, columns separated by tabs, `#` begins a comment.
    explicit lexicon_table(std::string_view content);

    [[nodiscard]] std::span<lexicon_row const> rows() const noexcept { return rows_; }
    /// The longest word with which `text` begins.
    [[nodiscard]] std::optional<lexicon_hit> longest_prefix(std::string_view text) const noexcept
    {
        // Most places are told by their first character, without a call.
        if (!prefixes_.may_match(text)) return {};
        return read_prefix(text);
    }
    /// The longest word with which `text` ends.
    [[nodiscard]] std::optional<lexicon_hit> longest_suffix(std::string_view text) const noexcept
    {
        if (!suffixes_.may_match(text)) return {};
        return read_suffix(text);
    }
    /// The row of a word; null where the table does not have it.
    [[nodiscard]] lexicon_row const* find(std::string_view word) const noexcept;
    /// The first position from `at` on where a word may begin; the size of the text where none
    /// does. A loop over a text goes from one to the next.
    [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const noexcept
    {
        return prefixes_.next(text, at);
    }
    /// Whether any word of the table stands in `text`.
    [[nodiscard]] bool occurs_in(std::string_view text) const noexcept;
    /// The first place in `text` where a word of the table stands, with that word.
    struct occurrence {
        std::size_t position;
        lexicon_hit hit;
    };
    [[nodiscard]] std::optional<occurrence> first_in(std::string_view text) const noexcept;

private:
    [[nodiscard]] std::optional<lexicon_hit> read_prefix(std::string_view text) const noexcept;
    [[nodiscard]] std::optional<lexicon_hit> read_suffix(std::string_view text) const noexcept;

    std::vector<lexicon_row> rows_;
    word_trie<reading_end::front> prefixes_;
    word_trie<reading_end::back> suffixes_;
};

/// Adds the characters with which the words of a table begin.
void insert_first_characters(anchor_set& characters, lexicon_table const& table);

/// The content of the table <name>.txt in lib/lexicon or a folder of it, embedded at build.
[[nodiscard]] std::string_view lexicon_content(std::string_view name) noexcept;

/// A name as a template argument.
template <std::size_t N> struct table_name {
    consteval table_name(char const (&name)[N]) { std::copy_n(name, N, characters); }
    char characters[N];
    [[nodiscard]] constexpr std::string_view view() const { return {characters, N - 1}; }
};

/// Reads the table of a name; each is read once.
template <table_name Name> [[nodiscard]] lexicon_table const& read_lexicon()
{
    static lexicon_table const table(lexicon_content(Name.view()));
    return table;
}

/// A table by its name, read at first use: `lexicon<"measure_words">()`.
template <table_name Name> [[nodiscard]] inline lexicon_table const& lexicon()
{
    // Asked for at every other word: where the table is, is known without a call.
    static std::atomic<lexicon_table const*> known = nullptr;
    lexicon_table const* const table = known.load(std::memory_order_acquire);
    if (table != nullptr) [[likely]]
        return *table;
    lexicon_table const& read = read_lexicon<Name>();
    known.store(&read, std::memory_order_release);
    return read;
}

} // namespace fazhi::detail
