// SPDX-License-Identifier: MIT

// Tells 64 bytes at a time which of them are of Chinese characters.
#include "text/non_han.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace fazhi::detail {

namespace {

constexpr std::size_t block_size = 64;
using block = std::array<char, block_size>;

// Gathers the lowest bit of each of eight bytes in the highest byte of the product, the bit of the
// first byte in memory lowest.
constexpr std::uint64_t gather =
    std::endian::native == std::endian::little ? 0x0102040810204080 : 0x8040201008040201;

// A bit for each byte that begins a Chinese character.
[[nodiscard]] std::uint64_t han_leads(char const* bytes) noexcept
{
    // A loop without branches over a known number of bytes is one that compilers make vectors of.
    std::array<unsigned char, block_size> flags;
    for (std::size_t i = 0; i != block_size; ++i) flags[i] = is_han_lead(bytes[i]) ? 1 : 0;
    std::uint64_t leads = 0;
    for (std::size_t i = 0; i != block_size; i += sizeof leads) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, flags.data() + i, sizeof eight);
        leads |= (eight * gather >> 56) << i;
    }
    return leads;
}

} // namespace

non_han_map::non_han_map(std::string_view text)
{
    words_.reserve(text.size() / block_size + 1);
    std::uint64_t before = 0; // the leads of the block before: a character may go on behind it
    auto const add = [&](std::uint64_t leads) {
        words_.push_back(~(leads | leads << 1 | leads << 2 | before >> 63 | before >> 62));
        before = leads;
    };
    for (; text.size() >= block_size; text.remove_prefix(block_size)) add(han_leads(text.data()));
    block last{};
    std::copy(text.begin(), text.end(), last.begin());
    add(han_leads(last.data()));
    words_.back() |= ~std::uint64_t{0} << text.size();
}

} // namespace fazhi::detail
