// SPDX-License-Identifier: MIT

// Tables whose second column says what kind of word each is; a word may be of several kinds.
#pragma once

#include "vocabulary/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace fazhi::detail {

/// Whether a table calls a word `kind`: the column holds kinds separated by blanks.
[[nodiscard]] inline bool is_kind(lexicon_row const& row, std::string_view kind) noexcept
{
    std::string_view kinds = row.column(0);
    while (!kinds.empty()) {
        std::string_view const next = kinds.substr(0, kinds.find(' '));
        if (next == kind) return true;
        kinds.remove_prefix(next.size() == kinds.size() ? kinds.size() : next.size() + 1);
    }
    return false;
}

[[nodiscard]] inline bool is_kind(std::optional<lexicon_hit> const& hit,
                                  std::string_view kind) noexcept
{
    return hit && is_kind(*hit->row, kind);
}

/// Such a table read once, with an enumerator for each kind, in the order of `names`:
/// `kind_table<lack_word> lacks(lexicon<"deficiency_cues">(), {"lack", "need"});`
template <class Kind> class kind_table {
public:
    kind_table(lexicon_table const& table, std::initializer_list<std::string_view> names)
    {
        for (lexicon_row const& row : table.rows()) {
            std::uint32_t kinds = 0;
            std::uint32_t bit = 1;
            for (std::string_view const name : names) {
                if (is_kind(row, name)) kinds |= bit;
                bit <<= 1;
            }
            words_.insert(row.word, kinds);
        }
    }

    /// A word that a text begins with; of no size where there is none.
    struct match {
        std::size_t size = 0;
        std::uint32_t kinds = 0; ///< a bit for each

        [[nodiscard]] explicit operator bool() const noexcept { return size != 0; }
        [[nodiscard]] bool is(Kind kind) const noexcept
        {
            return (kinds >> static_cast<std::uint32_t>(kind) & 1U) != 0;
        }
    };

    /// The longest word with which `text` begins.
    [[nodiscard]] match longest(std::string_view text) const noexcept
    {
        if (!words_.may_match(text)) return {};
        auto const found = words_.longest(text);
        return {found.size, found.number};
    }

    /// The first position from `at` on where a word may begin; the size of the text where none
    /// does.
    [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const noexcept
    {
        return words_.next(text, at);
    }

private:
    word_trie<> words_;
};

} // namespace fazhi::detail
