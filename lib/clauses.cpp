// SPDX-License-Identifier: MIT

// Cuts running text at its punctuation, in one pass.
#include "clauses.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <array>

namespace fazhi::detail {

namespace {

// What a character means for the cutting of sentences.
enum class mark : std::uint8_t { none, comma, semicolon, colon, full_stop, open, close, toggle };

struct found_mark {
    mark kind = mark::none;
    std::uint8_t size = 1;
    char pair = 0; // the same letter for an opening mark and the mark that closes it
};

[[nodiscard]] bool is_digit_at(std::string_view text, std::size_t i) noexcept
{
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

// ASCII marks also stand inside numbers: 1,100 and 09:18 and 1.5 are no clause ends.
[[nodiscard]] bool inside_number(std::string_view text, std::size_t i) noexcept
{
    return i != 0 && is_digit_at(text, i - 1) && is_digit_at(text, i + 1);
}

[[nodiscard]] bool is_thousands_separator(std::string_view text, std::size_t i) noexcept
{
    return inside_number(text, i) && is_digit_at(text, i + 2) && is_digit_at(text, i + 3)
        && !is_digit_at(text, i + 4);
}

[[nodiscard]] found_mark ascii_mark(std::string_view text, std::size_t i) noexcept
{
    switch (text[i]) {
    case ',': return {is_thousands_separator(text, i) ? mark::none : mark::comma, 1, 0};
    case ';': return {mark::semicolon, 1, 0};
    case ':': return {inside_number(text, i) ? mark::none : mark::colon, 1, 0};
    case '!':
    case '?': return {mark::full_stop, 1, 0};
    case '.': {
        bool const after_chinese = i != 0 && static_cast<unsigned char>(text[i - 1]) >= 0x80;
        bool const at_end = i + 1 == text.size() || space_size(text.substr(i + 1)) != 0;
        return {after_chinese || at_end ? mark::full_stop : mark::none, 1, 0};
    }
    case '(': return {mark::open, 1, '('};
    case ')': return {mark::close, 1, '('};
    case '"': return {mark::toggle, 1, '"'};
    default: return {};
    }
}

// Marks of three bytes begin with E2 80 (general), E3 80 (CJK) or EF BC / EF BD (full width).
[[nodiscard]] found_mark wide_mark(unsigned char first, unsigned char second, unsigned char third) noexcept
{
    if (first == 0xE2 && second == 0x80) {
        if (third == 0x9C) return {mark::open, 3, '"'};
        if (third == 0x9D) return {mark::close, 3, '"'};
        if (third == 0x98) return {mark::open, 3, '\''};
        if (third == 0x99) return {mark::close, 3, '\''};
    } else if (first == 0xE3 && second == 0x80) {
        switch (third) {
        case 0x82: return {mark::full_stop, 3, 0}; // 。
        case 0x8A: return {mark::open, 3, '<'};    // 《
        case 0x8B: return {mark::close, 3, '<'};
        case 0x8C: return {mark::open, 3, '['}; // 「
        case 0x8D: return {mark::close, 3, '['};
        case 0x8E: return {mark::open, 3, '{'}; // 『
        case 0x8F: return {mark::close, 3, '{'};
        default: break;
        }
    } else if (first == 0xEF && second == 0xBC) {
        switch (third) {
        case 0x8C: return {mark::comma, 3, 0};
        case 0x9B: return {mark::semicolon, 3, 0};
        case 0x9A: return {mark::colon, 3, 0};
        case 0x81:
        case 0x9F: return {mark::full_stop, 3, 0};
        case 0x88: return {mark::open, 3, '('};
        case 0x89: return {mark::close, 3, '('};
        default: break;
        }
    }
    return {mark::none, 3, 0};
}

[[nodiscard]] found_mark mark_at(std::string_view text, std::size_t i) noexcept
{
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) return ascii_mark(text, i);
    std::size_t const size = character_size(text[i]);
    if (size == 3 && (byte == 0xE2 || byte == 0xE3 || byte == 0xEF) && i + 2 < text.size())
        return wide_mark(byte, static_cast<unsigned char>(text[i + 1]), static_cast<unsigned char>(text[i + 2]));
    return {mark::none, static_cast<std::uint8_t>(size), 0};
}

// The quotes and brackets that are open, innermost last. A mark that closes none is ignored.
class open_marks {
public:
    void open(char pair, std::size_t clause_count) noexcept
    {
        if (depth_ < opened_.size()) opened_[depth_] = {pair, clause_count};
        ++depth_;
    }
    void close(char pair) noexcept
    {
        for (std::size_t d = std::min(depth_, opened_.size()); d != 0; --d)
            if (opened_[d - 1].pair == pair) {
                depth_ = d - 1;
                return;
            }
    }
    void toggle(char pair, std::size_t clause_count) noexcept
    {
        std::size_t const before = depth_;
        close(pair);
        if (depth_ == before) open(pair, clause_count);
    }
    [[nodiscard]] bool any() const noexcept { return depth_ != 0; }
    /// The clause during which the outermost mark that is still open was opened.
    [[nodiscard]] std::size_t outermost_clause() const noexcept { return opened_[0].clause; }

private:
    struct opened {
        char pair = 0;
        std::size_t clause = 0;
    };
    std::array<opened, 8> opened_{};
    std::size_t depth_ = 0;
};

[[nodiscard]] clause_end end_of(mark kind) noexcept
{
    switch (kind) {
    case mark::comma: return clause_end::comma;
    case mark::semicolon: return clause_end::semicolon;
    case mark::colon: return clause_end::colon;
    default: return clause_end::full_stop;
    }
}

} // namespace

void find_clauses(std::string_view text, text_block const& block, std::uint32_t block_index,
                  std::vector<clause>& clauses)
{
    std::string_view const whole = text.substr(0, block.region.end);
    std::size_t const first_clause = clauses.size();
    std::size_t begin = block.region.begin;
    open_marks open;

    auto const add = [&](std::size_t end, clause_end how, bool nested) {
        std::string_view const left = trim_begin(whole.substr(begin, end - begin));
        std::string_view const piece = trim_end(left);
        if (piece.empty()) return;
        auto const at = static_cast<std::uint32_t>(piece.data() - text.data());
        clauses.push_back({{at, at + static_cast<std::uint32_t>(piece.size())}, how, nested, block_index});
    };

    std::size_t i = begin;
    while (i < whole.size()) {
        found_mark const found = mark_at(whole, i);
        switch (found.kind) {
        case mark::none: break;
        case mark::open: open.open(found.pair, clauses.size()); break;
        case mark::close: open.close(found.pair); break;
        case mark::toggle: open.toggle(found.pair, clauses.size()); break;
        default:
            add(i, end_of(found.kind), open.any());
            begin = i + found.size;
        }
        i += found.size;
    }
    add(whole.size(), clause_end::none, false);

    // A mark that never closes must not hide the rest of the block.
    if (open.any())
        for (std::size_t c = std::max(first_clause, open.outermost_clause()); c < clauses.size(); ++c)
            clauses[c].nested = false;
}

} // namespace fazhi::detail
