// SPDX-License-Identifier: MIT

// Finds the bodies that the words of a figure name.
#include "scope.hpp"

#include "lexicon.hpp"
#include "utf8.hpp"

namespace fazhi::detail {

namespace {

[[nodiscard]] indicator_scope scope_named(std::string_view name)
{
    for (unsigned bit = 1; bit <= 128; bit *= 2)
        if (auto const scope = static_cast<indicator_scope>(bit); to_string(scope) == name) return scope;
    return indicator_scope::unknown;
}

} // namespace

indicator_scope scope_in(std::string_view piece)
{
    indicator_scope scope = indicator_scope::unknown;
    for (std::size_t at = 0; at < piece.size();) {
        std::string_view const rest = piece.substr(at);
        if (auto const other = lexicon<"scope_lookalikes">().longest_prefix(rest)) {
            at += other->size;
        } else if (auto const word = lexicon<"scope_words">().longest_prefix(rest)) {
            scope = scope | scope_named(word->row->column(0));
            at += word->size;
        } else {
            at += character_size(piece[at]);
        }
    }
    return scope;
}

indicator_scope usual_scope(std::string_view concept_id)
{
    lexicon_row const* row = lexicon<"concept_scopes">().find(concept_id);
    if (!row) row = lexicon<"concept_scopes">().find(concept_id.substr(0, concept_id.find('.')));
    return row ? scope_named(row->column(0)) : indicator_scope::unknown;
}

} // namespace fazhi::detail
