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
    for (std::size_t at = anchors.next(text, 0); at < end; at = anchors.next(text, at)) {
        std::size_t const next = read(at);
        at = next > at ? next : at + anchor_set::size_of(text[at]);
        if (at >= end) return;
    }
}

} // namespace fazhi
