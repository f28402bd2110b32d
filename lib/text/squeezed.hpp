// SPDX-License-Identifier: MIT

// A short text without its white space, for comparing it with words: `政 府 工 作 报 告`.
#pragma once

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace fazhi::detail {

/// The characters of a text that are no white space, up to `Capacity` bytes of them.
template <std::size_t Capacity> class squeezed {
public:
    explicit squeezed(std::string_view text) noexcept { append(text); }

    void append(std::string_view text) noexcept
    {
        while (!text.empty()) {
            std::size_t word = 0; // bytes up to the next white space
            std::size_t space = 0;
            while (word < text.size()
                   && (is_han_lead(text[word]) || (space = space_size(text.substr(word))) == 0)) {
                std::size_t const next = std::min(word + character_size(text[word]), text.size());
                if (size_ + next > Capacity) return add(text.substr(0, word));
                word = next;
            }
            add(text.substr(0, word));
            text.remove_prefix(word + space);
        }
    }
    void clear() noexcept { size_ = 0; }
    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }

private:
    void add(std::string_view word) noexcept
    {
        std::memcpy(bytes_.data() + size_, word.data(), word.size());
        size_ += word.size();
    }

    std::array<char, Capacity> bytes_;
    std::size_t size_ = 0;
};

/// The bytes at the start of `text` that hold `count` bytes other than white space.
[[nodiscard]] constexpr std::size_t unsqueezed_size(std::string_view text,
                                                    std::size_t count) noexcept
{
    std::size_t at = 0;
    while (at < text.size() && count != 0) {
        if (std::size_t const space = space_size(text.substr(at))) {
            at += space;
            continue;
        }
        std::size_t const size = character_size(text[at]);
        at += size;
        count -= size < count ? size : count;
    }
    return at < text.size() ? at : text.size();
}

} // namespace fazhi::detail
