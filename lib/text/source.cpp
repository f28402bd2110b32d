// SPDX-License-Identifier: MIT

// The text of a report and the index between its three kinds of offsets.
#include <fazhi/error.hpp>
#include <fazhi/source.hpp>

#include "text/decode.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <limits>
#include <mutex>
#include <utility>
#include <vector>

namespace fazhi {

namespace {

constexpr std::size_t block_size = 256;
constexpr std::size_t size_limit = std::numeric_limits<std::uint32_t>::max();

// What lies before a block of the text.
struct block_start {
    std::uint32_t code_points = 0;
    std::uint32_t utf16_units = 0;
    std::uint32_t lines = 0;      // line ends
    std::uint32_t line_begin = 0; // of the line that the block begins in
};

// Eight bytes are looked at in one step, in a word of which each byte is a lane.
constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::size_t word_size = 8;

[[nodiscard]] std::uint64_t word_at(std::string_view text, std::size_t begin) noexcept
{
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + begin, word_size);
    return word;
}

// The bytes behind the last whole word, the lanes that are left over zero.
[[nodiscard]] std::uint64_t rest_at(std::string_view text, std::size_t begin) noexcept
{
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + begin, text.size() - begin);
    return word;
}

// A one in the lane of every continuation byte.
[[nodiscard]] std::uint64_t continuations(std::uint64_t word) noexcept
{
    return (word >> 7) & (~word >> 6) & ones;
}

// A one in the lane of every byte that leads four.
[[nodiscard]] std::uint64_t leads_of_four(std::uint64_t word) noexcept
{
    return ((word & word << 1 & word << 2 & word << 3) >> 7) & ones;
}

// The sum of the lanes; it must be less than 256.
[[nodiscard]] std::size_t sum_of_lanes(std::uint64_t word) noexcept
{
    return static_cast<std::size_t>((word * ones) >> 56);
}

// The mark is a template argument, for it is called for every eight bytes.
template <auto Mark> [[nodiscard]] std::size_t count_marked(std::string_view piece) noexcept
{
    constexpr std::size_t words_a_sum = 31;
    std::size_t count = 0;
    std::size_t i = 0;
    while (piece.size() - i >= word_size) {
        std::size_t const words = std::min((piece.size() - i) / word_size, words_a_sum);
        std::uint64_t lanes = 0;
        for (std::size_t k = 0; k != words; ++k, i += word_size) lanes += Mark(word_at(piece, i));
        count += sum_of_lanes(lanes);
    }
    return count + sum_of_lanes(Mark(rest_at(piece, i)));
}

// Characters begin wherever a byte is not a continuation byte.
[[nodiscard]] std::size_t count_code_points(std::string_view piece) noexcept
{
    return piece.size() - count_marked<continuations>(piece);
}

// A character of four bytes is two units of UTF-16.
[[nodiscard]] std::size_t count_pairs(std::string_view piece) noexcept
{
    return count_marked<leads_of_four>(piece);
}

[[nodiscard]] bool has_zero_lane(std::uint64_t word) noexcept
{
    return ((word - ones) & ~word & (ones << 7)) != 0;
}

// Moves `lines` and `line_begin` on over the line ends in [from, to).
void pass_lines(std::string_view text, std::size_t from, std::size_t to,
                block_start& start) noexcept
{
    for (std::size_t i = from; i < to;) {
        if (to - i >= word_size) {
            std::uint64_t const word = word_at(text, i);
            if (!has_zero_lane(word ^ ones * '\n') && !has_zero_lane(word ^ ones * '\r')) {
                i += word_size;
                continue;
            }
        }
        // CR LF ends a line once, at the LF.
        char const byte = text[i++];
        if (byte != '\n' && (byte != '\r' || text.substr(i).starts_with('\n'))) continue;
        ++start.lines;
        start.line_begin = static_cast<std::uint32_t>(i);
    }
}

} // namespace

struct source_text::content {
    std::string text;
    std::string name;
    std::string encoding;

    // The blocks behind the first. Filled at the first question, for many a reader only wants
    // bytes; their room is taken before, so that answering cannot fail.
    mutable std::once_flag indexed;
    mutable std::vector<block_start> blocks;
    mutable std::size_t code_points = 0;

    // The copies of the text that share it.
    mutable std::atomic<std::size_t> uses{1};

    content() : encoding(detail::utf8_name) {}
    content(std::string its_text, std::string its_name, std::string its_encoding)
        : text(std::move(its_text)), name(std::move(its_name)), encoding(std::move(its_encoding))
    {
        blocks.reserve(text.size() / block_size);
    }

    // A text that was moved from or never filled reads as empty.
    [[nodiscard]] static content const& of(content const* shared) noexcept
    {
        static content const empty;
        return shared ? *shared : empty;
    }

    void make_index() const noexcept
    {
        block_start start;
        for (std::size_t begin = 0;; begin += block_size) {
            std::size_t const end = std::min(begin + block_size, text.size());
            std::string_view const block = std::string_view(text).substr(begin, end - begin);
            std::size_t const characters = count_code_points(block);
            start.code_points += static_cast<std::uint32_t>(characters);
            start.utf16_units += static_cast<std::uint32_t>(characters + count_pairs(block));
            pass_lines(text, begin, end, start);
            if (end == text.size()) break;
            blocks.push_back(start);
        }
        code_points = start.code_points;
    }

    [[nodiscard]] std::vector<block_start> const& index() const noexcept
    {
        std::call_once(indexed, [this] { make_index(); });
        return blocks;
    }

    // The block in which an offset lies; the end of the text may lie in the last.
    [[nodiscard]] std::size_t block_of(std::size_t byte) const noexcept
    {
        return std::min(byte / block_size, index().size());
    }

    [[nodiscard]] block_start start_of(std::size_t block) const noexcept
    {
        return block == 0 ? block_start{} : blocks[block - 1];
    }
};

source_text::source_text(content const* counted) noexcept : content_(counted) {}

source_text::source_text(source_text const& other) noexcept : content_(other.content_)
{
    if (content_) content_->uses.fetch_add(1, std::memory_order_relaxed);
}

source_text::source_text(source_text&& other) noexcept
    : content_(std::exchange(other.content_, nullptr))
{
}

source_text& source_text::operator=(source_text other) noexcept
{
    std::swap(content_, other.content_);
    return *this;
}

source_text::~source_text()
{
    // What others did with the text has happened before the last of them deletes it.
    if (content_ && content_->uses.fetch_sub(1, std::memory_order_acq_rel) == 1) delete content_;
}

source_text source_text::from_utf8(std::string text, std::string name, std::string encoding)
{
    if (text.size() > size_limit) detail::throw_too_large(name, text.size(), size_limit);
    if (auto const offset = detail::find_malformed(text); offset != std::string::npos)
        detail::throw_malformed(name, detail::utf8_name, offset);
    if (text.starts_with(detail::utf8_mark)) text.erase(0, detail::utf8_mark.size());
    return source_text(new content(std::move(text), std::move(name), std::move(encoding)));
}

source_text source_text::decode(std::string_view bytes, std::string name, std::string_view encoding)
{
    if (bytes.size() > size_limit) detail::throw_too_large(name, bytes.size(), size_limit);
    detail::decoded_text decoded = detail::decode_bytes(bytes, name, encoding);
    if (decoded.text.size() > size_limit)
        detail::throw_too_large(name, decoded.text.size(), size_limit);
    return source_text(
        new content(std::move(decoded.text), std::move(name), std::move(decoded.encoding)));
}

std::string_view source_text::text() const& noexcept { return content::of(content_).text; }
std::string const& source_text::name() const& noexcept { return content::of(content_).name; }
std::string const& source_text::encoding() const& noexcept
{
    return content::of(content_).encoding;
}

std::size_t source_text::code_point_count() const noexcept
{
    content const& shared = content::of(content_);
    static_cast<void>(shared.index());
    return shared.code_points;
}

std::size_t source_text::code_point_offset(std::size_t byte) const noexcept
{
    content const& shared = content::of(content_);
    byte = std::min(byte, shared.text.size());
    std::size_t const block = shared.block_of(byte);
    std::size_t const begin = block * block_size;
    return shared.start_of(block).code_points
         + count_code_points(text().substr(begin, byte - begin));
}

std::size_t source_text::utf16_offset(std::size_t byte) const noexcept
{
    content const& shared = content::of(content_);
    byte = std::min(byte, shared.text.size());
    std::size_t const block = shared.block_of(byte);
    std::size_t const begin = block * block_size;
    std::string_view const piece = text().substr(begin, byte - begin);
    return shared.start_of(block).utf16_units + count_code_points(piece) + count_pairs(piece);
}

std::size_t source_text::byte_offset(std::size_t code_point) const noexcept
{
    content const& shared = content::of(content_);
    auto const& blocks = shared.index();
    if (code_point >= shared.code_points) return shared.text.size();
    auto const after = std::upper_bound(
        blocks.begin(), blocks.end(), code_point,
        [](std::size_t wanted, block_start const& block) { return wanted < block.code_points; });
    auto const block = static_cast<std::size_t>(after - blocks.begin());
    auto left = code_point - shared.start_of(block).code_points;
    auto place = block * block_size;
    while (shared.text.size() - place >= word_size) {
        std::size_t const characters =
            word_size - sum_of_lanes(continuations(word_at(shared.text, place)));
        if (characters > left) break;
        left -= characters;
        place += word_size;
    }
    for (;; ++place) {
        if (detail::is_continuation(shared.text[place])) continue;
        if (left == 0) return place;
        --left;
    }
}

text_position source_text::locate(std::size_t byte) const noexcept
{
    content const& shared = content::of(content_);
    byte = std::min(byte, shared.text.size());
    std::size_t const block = shared.block_of(byte);
    block_start start = shared.start_of(block);
    pass_lines(shared.text, block * block_size, byte, start);
    return {start.lines + std::size_t{1},
            code_point_offset(byte) - code_point_offset(start.line_begin) + 1};
}

} // namespace fazhi
