// SPDX-License-Identifier: MIT

// Puts clauses together again where their mark is quoted.
#include "clause/statements.hpp"

#include "text/non_han.hpp"

#include <array>

namespace fazhi::detail {

namespace {

struct quote_pair {
    std::string_view open;
    std::string_view close;
};

constexpr std::array<quote_pair, 8> quote_pairs{{{"“", "”"},
                                                 {"‘", "’"},
                                                 {"《", "》"},
                                                 {"（", "）"},
                                                 {"(", ")"},
                                                 {"「", "」"},
                                                 {"『", "』"},
                                                 {"\"", "\""}}};

[[nodiscard]] quote_pair const* opening_at(std::string_view text) noexcept
{
    // All opening marks begin with one of these bytes; most characters do not.
    char const c = text.front();
    if (c != '\xE2' && c != '\xE3' && c != '\xEF' && c != '(' && c != '"') return nullptr;
    for (quote_pair const& pair : quote_pairs)
        if (text.starts_with(pair.open)) return &pair;
    return nullptr;
}

} // namespace

void find_statements(std::span<clause const> clauses, std::uint32_t first, std::uint32_t last,
                     std::vector<statement>& statements)
{
    bool opens = true;
    for (std::uint32_t i = first; i < last; ++i) {
        clause const& begin = clauses[i];
        std::uint32_t end = i;
        while (clauses[end].nested && end + 1 < last && clauses[end + 1].block == begin.block)
            ++end;
        if (!statements.empty() && i != first && statements.back().block != begin.block)
            opens = true;
        statements.push_back({{begin.region.begin, clauses[end].region.end},
                              clauses[end].end,
                              begin.block,
                              i,
                              opens});
        opens = statements.back().ends_sentence();
        i = end;
    }
}

void unquoted_characters::skip_quoted() noexcept
{
    while (at_ < text_.size()) {
        quote_pair const* const pair = opening_at(text_.substr(at_));
        if (pair == nullptr) break;
        std::uint32_t const bit = 1U << (pair - quote_pairs.data());
        std::size_t const inside = at_ + pair->open.size();
        // Quotes of one kind do not nest in reports. A text full of marks that never close must
        // not be searched again for each of them.
        std::size_t const close =
            (unclosed_ & bit) != 0 ? text_.npos : text_.find(pair->close, inside);
        if (close == text_.npos) unclosed_ |= bit;
        at_ = close == text_.npos ? inside : close + pair->close.size();
    }
    quote_ = any_non_han::next(text_, at_);
    while (quote_ < text_.size() && opening_at(text_.substr(quote_)) == nullptr)
        quote_ = any_non_han::next(text_, quote_ + character_size(text_[quote_]));
}

} // namespace fazhi::detail
