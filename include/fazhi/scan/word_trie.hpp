// SPDX-License-Identifier: MIT

// Words by their characters, read from the front of a text or from its back.
#pragma once

#include <fazhi/scan/anchor_set.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace fazhi {

/// From which end of a text a trie reads its words.
enum class reading_end : std::uint8_t { front, back };

/// A set of UTF-8 words, each with a number, that gives the longest of them with which a text
/// begins (or ends). A look-up costs one step for each character that is shared with a word, and
/// most characters are told from the first by one bit.
///
/// `trie.insert("人民", 1); trie.insert("人民政府", 2);` → `trie.longest("人民政府办")` is 12
/// bytes, 2.
template <reading_end End = reading_end::front> class word_trie {
public:
    /// A word that a text begins (or ends) with; of no size where there is none.
    struct match {
        std::size_t size = 0;
        std::uint32_t number = 0;
        [[nodiscard]] constexpr explicit operator bool() const noexcept { return size != 0; }
    };

    /// Adds a word. The first number stays where a word is added again.
    void insert(std::string_view word, std::uint32_t number)
    {
        if (word.empty()) return;
        longest_size_ = std::max(longest_size_, word.size());
        // The slot of the step taken last; slots move when the table grows.
        std::uint64_t taken = 0;
        std::uint32_t node = root;
        for (std::string_view rest = word; !rest.empty();) {
            character const next = read(rest);
            if (next.size == 0) return;
            if (node == root)
                first_[filter_row(next.code)] |= std::uint64_t{1} << (next.code & 63U);
            else
                steps_[slot_of(taken)].followers |= follower_bit(next.code);
            taken = key_of(node, next.code);
            node = child_for(taken);
            rest = without(rest, next.size);
        }
        step& last = steps_[slot_of(taken)];
        if (last.ends_word) return;
        last.ends_word = true;
        numbers_[node] = number;
    }

    /// Whether some word may begin (or end) there: most characters are told by this.
    [[nodiscard]] bool may_match(std::string_view text) const noexcept
    {
        if (text.size() >= 3) {
            char const* const edge =
                text.data() + (End == reading_end::front ? 0 : text.size() - 3);
            if (anchor_set::is_three_bytes(*edge)) return may_begin_three(edge);
        }
        if (text.empty()) return false;
        character const first = read(text);
        return first.size != 0 && may_begin(first.code);
    }

    /// The first position from `at` on where a word may begin; the size of the text where none
    /// does.
    [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const noexcept
        requires(End == reading_end::front)
    {
        char const* const begin = text.data();
        std::size_t const end = text.size();
        while (at < end) {
            // Most characters are of three bytes.
            for (; at + 2 < end && anchor_set::is_three_bytes(begin[at]); at += 3)
                if (may_begin_three(begin + at)) return at;
            if (at >= end) break;
            character const other = read(text.substr(at));
            if (other.size == 0) break;
            if (may_begin(other.code)) return at;
            at += other.size;
        }
        return end;
    }

    /// Calls `visit(match)` for every word with which `text` begins (or ends), the shortest first.
    template <class Visit> void visit_all(std::string_view text, Visit visit) const
    {
        if (!may_match(text)) return;
        std::string_view rest = text;
        character next = read(rest);
        for (std::uint32_t node = root;;) {
            step const& found = steps_[slot_of(key_of(node, next.code))];
            if (found.child == root) return;
            node = found.child;
            rest = without(rest, next.size);
            if (found.ends_word) visit(match{text.size() - rest.size(), numbers_[node]});
            if (found.followers == 0 || rest.empty()) return;
            next = read(rest);
            if (next.size == 0 || (found.followers & follower_bit(next.code)) == 0) return;
        }
    }

    /// The longest word with which `text` begins (or ends).
    [[nodiscard]] match longest(std::string_view text) const noexcept
    {
        match best;
        visit_all(text, [&](match const& found) { best = found; });
        return best;
    }

    /// Whether any word stands in `text`.
    [[nodiscard]] bool occurs_in(std::string_view text) const noexcept
        requires(End == reading_end::front)
    {
        for (std::size_t at = next(text, 0); at < text.size();
             at = next(text, at + anchor_set::size_of(text[at])))
            if (longest(text.substr(at))) return true;
        return false;
    }

    /// The word that is all of `text`.
    [[nodiscard]] match find(std::string_view text) const noexcept
    {
        if (text.size() > longest_size_) return {};
        match const found = longest(text);
        return found.size == text.size() ? found : match{};
    }

private:
    static constexpr std::uint32_t root = 0;
    static constexpr std::uint64_t mixer = 0x9E3779B97F4A7C15;

    struct character {
        std::uint32_t code;
        std::size_t size;
    };
    /// One step: the child of a node for a character. A child of 0 is an empty slot. All that a
    /// look-up asks of a step lies together, for a table is seldom in the nearest cache.
    struct step {
        std::uint64_t key = 0;
        std::uint32_t child : 31 = root;
        std::uint32_t ends_word : 1 = 0;
        std::uint32_t followers = 0; ///< a bit for each character that may come next
    };

    [[nodiscard]] static std::uint32_t code_of(char const* at, std::size_t size) noexcept
    {
        if (size != 4) return anchor_set::code_of(at, size);
        auto const byte = [&](std::size_t i) {
            return std::uint32_t{static_cast<unsigned char>(at[i])} & 0x3FU;
        };
        return (byte(0) & 0x07U) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3);
    }

    // The next character; of no size where the text ends within it.
    [[nodiscard]] static character read(std::string_view text) noexcept
    {
        // Most characters are of three bytes.
        if constexpr (End == reading_end::front) {
            if (text.size() >= 3 && anchor_set::is_three_bytes(text.front()))
                return {anchor_set::code_of(text.data(), 3), 3};
            std::size_t const size = anchor_set::size_of(text.front());
            if (size > text.size()) return {0, 0};
            return {code_of(text.data(), size), size};
        } else {
            if (text.size() >= 3 && anchor_set::is_three_bytes(text[text.size() - 3]))
                return {anchor_set::code_of(text.data() + (text.size() - 3), 3), 3};
            std::size_t size = 1;
            while (size != 4 && size != text.size()
                   && (static_cast<unsigned char>(text[text.size() - size]) & 0xC0U) == 0x80U)
                ++size;
            char const* const at = text.data() + (text.size() - size);
            if (anchor_set::size_of(*at) != size) return {0, 0};
            return {code_of(at, size), size};
        }
    }

    [[nodiscard]] static std::string_view without(std::string_view text, std::size_t size) noexcept
    {
        if constexpr (End == reading_end::front)
            return text.substr(size);
        else
            return text.substr(0, text.size() - size);
    }

    // Whether a word may begin with a character: a bit for each row of 64, of which few collide.
    [[nodiscard]] bool may_begin(std::uint32_t code) const noexcept
    {
        return (first_[filter_row(code)] >> (code & 63U) & 1U) != 0;
    }
    [[nodiscard]] static std::size_t filter_row(std::uint32_t code) noexcept
    {
        return code >> 6 & 31U;
    }
    // The same for a character of three bytes, of which the last six bits are in the third and
    // those before in the second.
    [[nodiscard]] bool may_begin_three(char const* at) const noexcept
    {
        auto const second = static_cast<unsigned char>(at[1]);
        auto const third = static_cast<unsigned char>(at[2]);
        return (first_[second & 31U] >> (third & 63U) & 1U) != 0;
    }

    [[nodiscard]] static std::uint32_t follower_bit(std::uint32_t code) noexcept
    {
        return std::uint32_t{1} << (code * 2654435761U >> 27);
    }

    [[nodiscard]] static std::uint64_t key_of(std::uint32_t node, std::uint32_t code) noexcept
    {
        return std::uint64_t{node} << 24 | code;
    }

    [[nodiscard]] std::size_t slot_of(std::uint64_t key) const noexcept
    {
        std::size_t const mask = steps_.size() - 1;
        auto slot = static_cast<std::size_t>(key * mixer >> 32) & mask;
        while (steps_[slot].child != root && steps_[slot].key != key) slot = (slot + 1) & mask;
        return slot;
    }

    std::uint32_t child_for(std::uint64_t key)
    {
        if (numbers_.size() * 2 > steps_.size()) grow();
        step& found = steps_[slot_of(key)];
        if (found.child == root) {
            found.key = key;
            found.child = static_cast<std::uint32_t>(numbers_.size()) & 0x7FFFFFFFU;
            numbers_.push_back(0);
        }
        return found.child;
    }

    void grow()
    {
        std::vector<step> const old = std::exchange(steps_, std::vector<step>(steps_.size() * 2));
        for (step const& each : old)
            if (each.child != root) steps_[slot_of(each.key)] = each;
    }

    std::size_t longest_size_ = 0;
    std::array<std::uint64_t, 32> first_{};
    std::vector<step> steps_ = std::vector<step>(16);
    std::vector<std::uint32_t> numbers_ = {0};
};

} // namespace fazhi
