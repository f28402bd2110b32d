// SPDX-License-Identifier: MIT

// The characters with which something may begin: a bitmap over the basic plane of Unicode.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fazhi {

/// A set of characters, made from text: `anchor_set{"0123456789一二三"}`. Characters beyond the
/// basic plane are left out.
class anchor_set {
public:
    constexpr anchor_set() = default;
    /// The characters of a UTF-8 text.
    constexpr explicit anchor_set(std::string_view characters)
    {
        for (std::size_t at = 0; at < characters.size();) at += insert_first(characters.substr(at));
    }

    /// Adds the first character of a word; gives its size in bytes.
    constexpr std::size_t insert_first(std::string_view word)
    {
        if (word.empty()) return 0;
        std::size_t const size = size_of(word[0]);
        if (word.size() < size) return word.size();
        if (size != 4) insert(code_of(word.data(), size));
        return size;
    }

    [[nodiscard]] constexpr bool contains(std::uint32_t code) const noexcept
    {
        return (bits_[code >> 6] >> (code & 63) & 1) != 0;
    }

    /// Whether a word begins with a character of the set.
    [[nodiscard]] constexpr bool contains_first(std::string_view word) const noexcept
    {
        if (word.empty()) return false;
        std::size_t const size = size_of(word[0]);
        return size != 4 && word.size() >= size && contains(code_of(word.data(), size));
    }

    /// The first position from `at` on with a character of the set; the size of the text where
    /// there is none.
    [[nodiscard]] constexpr std::size_t next(std::string_view text, std::size_t at) const noexcept
    {
        char const* const begin = text.data();
        char const* const end = begin + text.size();
        char const* here = begin + at;
        // Most characters are of three bytes, and most others of one.
        while (end - here > 2) {
            std::size_t size = 1;
            if (is_three_bytes(*here)) {
                if (contains_three(here)) break;
                size = 3;
            } else if (static_cast<unsigned char>(*here) < 0x80) {
                if (contains(code_of(here, 1))) break;
            } else {
                size = size_of(*here);
                if (contains_first({here, static_cast<std::size_t>(end - here)})) break;
            }
            here += size;
        }
        while (here < end && end - here <= 2
               && !contains_first({here, static_cast<std::size_t>(end - here)}))
            here += size_of(*here);
        return here < end ? static_cast<std::size_t>(here - begin) : text.size();
    }

    [[nodiscard]] static constexpr bool is_three_bytes(char lead) noexcept
    {
        return (static_cast<unsigned char>(lead) & 0xF0) == 0xE0;
    }

    /// Bytes of the character that begins with `lead`.
    [[nodiscard]] static constexpr std::size_t size_of(char lead) noexcept
    {
        auto const byte = static_cast<unsigned char>(lead);
        return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    }

    /// The code point of the character of 1, 2 or 3 bytes at `character`.
    [[nodiscard]] static constexpr std::uint32_t code_of(char const* character,
                                                         std::size_t size) noexcept
    {
        auto const byte = [&](std::size_t i) {
            return std::uint32_t{static_cast<unsigned char>(character[i])};
        };
        if (size == 1) return byte(0);
        if (size == 2) return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
        return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    }

private:
    // The same for a character of three bytes, of which the last six bits are in the third.
    [[nodiscard]] constexpr bool contains_three(char const* at) const noexcept
    {
        std::size_t const row = (static_cast<unsigned char>(at[0]) & 0x0FU) << 6
                              | (static_cast<unsigned char>(at[1]) & 0x3FU);
        return (bits_[row] >> (static_cast<unsigned char>(at[2]) & 0x3FU) & 1U) != 0;
    }

    constexpr void insert(std::uint32_t code)
    {
        bits_[code >> 6] |= std::uint64_t{1} << (code & 63);
    }

    std::array<std::uint64_t, 1024> bits_{};
};

} // namespace fazhi
