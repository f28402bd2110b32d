// SPDX-License-Identifier: MIT

// Tells UTF-8 from what is not, fast where reports are: ASCII and Chinese characters.
#include "text/utf8.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace fazhi::detail {

namespace {

[[nodiscard]] unsigned byte_at(char const* place) noexcept
{
    return static_cast<unsigned char>(*place);
}

// Bytes of the well-formed character at `place`, which is not ASCII; 0 where there is none.
[[nodiscard]] std::size_t well_formed_size(char const* place, std::size_t left) noexcept
{
    unsigned const lead = byte_at(place);
    std::size_t const size = lead < 0xC2 ? 0
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                           : lead < 0xF5 ? 4
                                         : 0;
    if (size == 0 || size > left) return 0;
    for (std::size_t i = 1; i != size; ++i)
        if (!is_continuation(place[i])) return 0;
    unsigned const second = byte_at(place + 1);
    switch (lead) {
    case 0xE0: return second >= 0xA0 ? size : 0; // else overlong
    case 0xED: return second <= 0x9F ? size : 0; // else a surrogate
    case 0xF0: return second >= 0x90 ? size : 0; // else overlong
    case 0xF4: return second <= 0x8F ? size : 0; // else above U+10FFFF
    default: return size;
    }
}

// The bits that tell a lead byte of three and a continuation byte, for two characters at once,
// written as bytes so that the order of bytes in a word does not matter.
using eight_bytes = std::array<unsigned char, 8>;
constexpr auto form_mask =
    std::bit_cast<std::uint64_t>(eight_bytes{0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0});
constexpr auto form =
    std::bit_cast<std::uint64_t>(eight_bytes{0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0});
constexpr std::uint64_t high_bits = 0x8080808080808080;

[[nodiscard]] std::uint64_t eight_at(char const* place) noexcept
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, place, sizeof eight);
    return eight;
}

// After E0 an overlong form may stand, after ED a surrogate; other leads of three leave no doubt.
[[nodiscard]] bool is_plain_lead(char const* place) noexcept
{
    unsigned const lead = byte_at(place);
    return lead != 0xE0 && lead != 0xED;
}

// Two Chinese characters or full-width marks: six bytes, and no exception to think of.
[[nodiscard]] bool are_two_of_three_bytes(char const* place, std::uint64_t eight) noexcept
{
    return (eight & form_mask) == form && is_plain_lead(place) && is_plain_lead(place + 3);
}

} // namespace

std::size_t find_malformed(std::string_view text) noexcept
{
    char const* const begin = text.data();
    char const* const end = begin + text.size();
    char const* place = begin;
    while (place != end) {
        while (end - place >= 8) {
            std::uint64_t const eight = eight_at(place);
            if (are_two_of_three_bytes(place, eight))
                place += 6;
            else if ((eight & high_bits) == 0)
                place += 8;
            else
                break;
        }
        if (place == end) break;
        if (byte_at(place) < 0x80) {
            ++place;
            continue;
        }
        std::size_t const size = well_formed_size(place, static_cast<std::size_t>(end - place));
        if (size == 0) return static_cast<std::size_t>(place - begin);
        place += size;
    }
    return std::string_view::npos;
}

std::string well_formed(std::string_view text)
{
    std::string result;
    for (;;) {
        std::size_t const end = find_malformed(text);
        result += text.substr(0, end);
        if (end == std::string_view::npos) return result;
        result += "\uFFFD";
        text.remove_prefix(end + 1);
    }
}

} // namespace fazhi::detail
