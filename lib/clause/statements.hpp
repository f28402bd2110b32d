// SPDX-License-Identifier: MIT

// Statements: clauses with those put together again that only quotes or brackets hold apart.
#pragma once

#include "clause/clauses.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// 健全“统一领导，分级负责”机制 is one statement of two clauses.
struct statement {
    source_region region;
    clause_end end = clause_end::none;
    std::uint32_t block = 0;
    /// The clause it begins with.
    std::uint32_t clause = 0;
    /// Nothing of its sentence stands before it.
    bool opens_sentence = false;

    [[nodiscard]] bool ends_sentence() const noexcept
    {
        return end == clause_end::full_stop || end == clause_end::none;
    }
};

/// Makes statements of the clauses [first, last) and appends them.
void find_statements(std::span<clause const> clauses, std::uint32_t first, std::uint32_t last,
                     std::vector<statement>& statements);

/// The statements from `at` on up to the end of its sentence.
[[nodiscard]] inline std::span<statement const> sentence_at(std::span<statement const> all,
                                                            std::size_t at) noexcept
{
    std::size_t end = at + 1;
    while (end < all.size() && !all[end - 1].ends_sentence()) ++end;
    return all.subspan(at, end - at);
}

/// Walks over the characters of a text that stand outside quotes, brackets and 《》.
///
/// `for (unquoted_characters walk(text); walk.seek(words);)`
/// `    walk.step(words.longest(walk.rest()).size);`
class unquoted_characters {
public:
    explicit unquoted_characters(std::string_view text) noexcept : text_(text) { skip_quoted(); }

    /// Whether a character is left; `rest` begins with it.
    [[nodiscard]] explicit operator bool() const noexcept { return at_ < text_.size(); }
    [[nodiscard]] std::size_t position() const noexcept { return at_; }
    [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(at_); }
    /// Steps over `size` bytes, at least to the next character.
    void step(std::size_t size = 0) noexcept
    {
        at_ += std::max(size, character_size(text_[at_]));
        if (at_ >= quote_) skip_quoted();
    }
    /// Goes on to where something of `words` may begin, which is asked as a table is; gives whether
    /// there is such a place.
    template <class Words> bool seek(Words const& words) noexcept
    {
        while (at_ < text_.size()) {
            at_ = words.next(text_.substr(0, quote_), at_);
            if (at_ < quote_) return true;
            skip_quoted();
        }
        return false;
    }

private:
    void skip_quoted() noexcept;

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t quote_ = 0; // where the next opening mark stands, or the text ends
    /// Pairs, a bit each, whose closing mark does not occur any more.
    std::uint32_t unclosed_ = 0;
};

} // namespace fazhi::detail
