// SPDX-License-Identifier: MIT

// The characters between Chinese ones: marks, figures, letters and spaces, which say where what
// stands in a text that is Chinese for the most part.
#pragma once

#include "text/utf8.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Finds the next character that is no Chinese one, in a text of which there is no map.
struct any_non_han {
    /// The first from `at` on; the size of the text where there is none.
    [[nodiscard]] static std::size_t next(std::string_view text, std::size_t at) noexcept
    {
        while (at < text.size() && is_han_lead(text[at])) at += han_size;
        return at < text.size() ? at : text.size();
    }
};

/// Where the characters of a UTF-8 text are that are no Chinese ones. It is made once, a bit for
/// each byte, so that those who look for marks or figures need not walk over the text again.
///
/// `for (at = map.next(0); at < end; at = map.next(at + size))` stops in 第1条，共3条 at 1 ， 3.
class non_han_map {
public:
    non_han_map() : non_han_map(std::string_view{}) {}
    explicit non_han_map(std::string_view text);

    /// The first at or behind `at`, where a character begins; the size of the text where none is.
    [[nodiscard]] std::size_t next(std::size_t at) const noexcept
    {
        std::size_t word = at / bits_of_word;
        if (std::uint64_t const here = words_[word] >> at % bits_of_word; here != 0)
            return at + static_cast<std::size_t>(std::countr_zero(here));
        do ++word;
        while (words_[word] == 0);
        return word * bits_of_word + static_cast<std::size_t>(std::countr_zero(words_[word]));
    }

private:
    static constexpr std::size_t bits_of_word = 64;

    // The bits of all bytes that are of no Chinese character, and those behind the text.
    std::vector<std::uint64_t> words_;
};

} // namespace fazhi::detail
