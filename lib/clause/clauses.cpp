// SPDX-License-Identifier: MIT

// Cuts running text at its punctuation, in one pass.
#include "clause/clauses.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace fazhi::detail {

namespace {

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

void find_clauses(std::string_view text, non_han_map const& others, text_block const& block,
                  std::uint32_t block_index, std::vector<clause>& clauses)
{
    std::string_view const whole = text.substr(0, block.region.end);
    std::size_t const first_clause = clauses.size();
    std::size_t begin = block.region.begin;
    open_marks open;

    auto const add = [&](std::size_t end, clause_end how, bool nested) {
        std::string_view left = trim_begin(whole.substr(begin, end - begin));
        while (left.starts_with('*')) left = trim_begin(left.substr(1)); // **bold.** and text
        std::string_view const piece = trim_end(left);
        if (piece.empty()) return;
        auto const at = static_cast<std::uint32_t>(piece.data() - text.data());
        clauses.push_back(
            {{at, at + static_cast<std::uint32_t>(piece.size())}, how, nested, block_index});
    };

    for (std::size_t i = others.next(begin); i < whole.size();) {
        found_mark const found = mark_at(whole, i);
        switch (found.kind) {
        case mark::none: break;
        case mark::open: open.open(found.pair, clauses.size()); break;
        case mark::close: open.close(found.pair); break;
        case mark::toggle: open.toggle(found.pair, clauses.size()); break;
        default: add(i, end_of(found.kind), open.any()); begin = i + found.size;
        }
        i = others.next(i + found.size);
    }
    add(whole.size(), clause_end::none, false);

    // A mark that never closes must not hide the rest of the block.
    if (open.any())
        for (std::size_t c = std::max(first_clause, open.outermost_clause()); c < clauses.size();
             ++c)
            clauses[c].nested = false;
}

} // namespace fazhi::detail
