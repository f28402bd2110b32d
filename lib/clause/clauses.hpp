// SPDX-License-Identifier: MIT

// Sentences and clauses: running text cut at its punctuation, of either width.
#pragma once

#include "page/layout.hpp"
#include "text/non_han.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

enum class clause_end : std::uint8_t {
    none,      ///< the block ends
    comma,     ///< ， ,
    semicolon, ///< ； ;
    colon,     ///< ： :
    full_stop, ///< 。 ！ ？ ! ? and . at an end
};

struct clause {
    source_region region; ///< without the mark that ends it, and without white space around it
    clause_end end = clause_end::none;
    bool nested = false; ///< the mark that ends it stands inside quotes, brackets or 《》
    std::uint32_t block = 0;
};

/// Cuts a block into clauses and appends them. An empty clause (，，) is left out. `others` is the
/// map of `text`.
void find_clauses(std::string_view text, non_han_map const& others, text_block const& block,
                  std::uint32_t block_index, std::vector<clause>& clauses);

/// Behind the clauses of the block in which the clause at `first` stands.
[[nodiscard]] inline std::size_t end_of_block(std::span<clause const> clauses,
                                              std::size_t first) noexcept
{
    std::size_t last = first + 1;
    while (last < clauses.size() && clauses[last].block == clauses[first].block) ++last;
    return last;
}

/// Behind the clauses of the sentence in which the clause at `first` stands, which ends with the
/// last of `clauses` at the latest.
[[nodiscard]] inline std::size_t end_of_sentence(std::span<clause const> clauses,
                                                 std::size_t first) noexcept
{
    std::size_t last = first;
    while (last + 1 < clauses.size() && clauses[last].end != clause_end::full_stop) ++last;
    return last + 1;
}

} // namespace fazhi::detail
