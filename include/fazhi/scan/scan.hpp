// SPDX-License-Identifier: MIT

// One pass over a text that stops only where something may begin.
#pragma once

#include <fazhi/scan/anchor_set.hpp>

namespace fazhi {

/// Calls `read(position)` at each character of `anchors` in the UTF-8 text. `read` gives the offset
/// to go on at, behind what it has read; `position` or less where it has read nothing.
template <class Read>
constexpr void scan(std::string_view text, anchor_set const& anchors, Read read)
{
    std::size_t const end = text.size();
    for (std::size_t at = 0; at < end;) {
        // Most characters are of three bytes and no anchors: they are passed here.
        while (end - at > 2 && anchor_set::is_three_bytes(text[at])
               && !anchors.contains(text[at], text[at + 1], text[at + 2])) {
            at += 3;
            if (at == end) return;
        }
        std::size_t const size = anchor_set::size_of(text[at]);
        std::size_t next = at;
        if (anchors.contains_first(text.substr(at))) next = read(at);
        at = next > at ? next : at + size;
    }
}

} // namespace fazhi
