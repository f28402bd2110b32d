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
    char const* const bytes = text.data();
    std::size_t const end = text.size();
    for (std::size_t at = 0; at < end;) {
        auto const lead = static_cast<unsigned char>(bytes[at]);
        std::size_t const size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (size == 4 || end - at < size || !anchors.contains(anchor_set::code_of(bytes + at, size))) {
            at += size;
            continue;
        }
        std::size_t const next = read(at);
        at = next > at ? next : at + size;
    }
}

} // namespace fazhi
