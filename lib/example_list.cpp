// SPDX-License-Identifier: MIT

#include "example_list.hpp"

#include "lexicon.hpp"
#include "name_words.hpp"

#include <algorithm>
#include <cstddef>

namespace fazhi::detail {

std::array<std::string_view, 2> without_examples(std::string_view piece)
{
    std::size_t const first_comma = piece.find("、");
    std::size_t const second_comma =
        first_comma == piece.npos ? piece.npos : piece.find("、", first_comma + 3);
    std::size_t const et_cetera =
        second_comma == piece.npos ? piece.npos : piece.find("等", second_comma);
    if (et_cetera == piece.npos) return {piece, {}};
    std::string_view const head = piece.substr(et_cetera + 3);
    if (lexicon<"predicate_verbs">().longest_prefix(head)) return {head, {}};
    if (auto const manner = lexicon<"manner_nouns">().longest_prefix(head);
        manner && manner->size < head.size())
        return {head.substr(manner->size), {}};
    std::size_t kept = leading_verbs(piece).size();
    std::size_t const before = std::min(kept, first_comma);
    std::string_view const first = piece.substr(before, first_comma - before);
    if (std::string_view const rest = predicate_of(first); !rest.empty()) {
        auto const verb = lexicon<"predicate_openers">().longest_prefix(rest);
        kept = static_cast<std::size_t>(rest.data() - piece.data()) + (verb ? verb->size : 0);
    }
    if (kept == 0) return {piece, {}};
    return {without_shared_end(piece.substr(0, kept), head), head};
}

} // namespace fazhi::detail
