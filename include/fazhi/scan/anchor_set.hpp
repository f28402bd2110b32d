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

    /// Whether the character of these three bytes is in the set.
    [[nodiscard]] constexpr bool contains(char first, char second, char third) const noexcept
    {
        auto const row = (static_cast<unsigned char>(first) & 0x0FU) << 6
                       | (static_cast<unsigned char>(second) & 0x3FU);
        return (bits_[row] >> (static_cast<unsigned char>(third) & 0x3FU) & 1) != 0;
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
    constexpr void insert(std::uint32_t code)
    {
        bits_[code >> 6] |= std::uint64_t{1} << (code & 63);
    }

    std::array<std::uint64_t, 1024> bits_{};
};

} // namespace fazhi
