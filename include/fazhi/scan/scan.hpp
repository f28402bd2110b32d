// SPDX-License-Identifier: MIT

// One pass over a text that stops only where something may begin.
#pragma once

#include <fazhi/scan/anchor_set.hpp>

namespace fazhi {

/// Calls `read(position)` at each place of the UTF-8 text where something may begin: at a character
/// of an `anchor_set`, or of those with which the words of a `word_trie` or `word_table` begin.
/// `read` gives the offset to go on at, behind what it has read; `position` or less where it has
/// read nothing.
///
/// `scan("共12件", anchor_set{"0123456789"}, [](std::size_t at) { return at + 2; })` reads at
/// byte 3.
template <class Anchors, class Read>
constexpr void scan(std::string_view text, Anchors const& anchors, Read read)
{
    std::size_t const end = text.size();
    for (std::size_t at = anchors.next(text, 0); at < end; at = anchors.next(text, at)) {
        std::size_t const next = read(at);
        at = next > at ? next : at + anchor_set::size_of(text[at]);
        if (at >= end) return;
    }
}

} // namespace fazhi
