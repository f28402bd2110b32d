// SPDX-License-Identifier: MIT

#include "masking.hpp"

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

// Shorter numbers cannot be told from others.
constexpr std::size_t fewest_digits = 5;

} // namespace

masking::masking(report const& content, bool include_contact)
{
    if (include_contact) return;
    for (diagnostic const& each : content.diagnostics)
        if (each.rule.starts_with("privacy.")) add(content.text(each.region));
    if (content.contact) add(content.text(*content.contact));
}

// The whole piece, and the long numbers in it.
void masking::add(std::string_view piece)
{
    if (piece.empty()) return;
    hidden_.insert(piece, 0);
    std::size_t begin = 0;
    std::size_t digits = 0;
    for (std::size_t at = 0;; at += character_size(piece[at])) {
        if (at < piece.size() && is_digit(first_character(piece.substr(at)))) {
            if (digits++ == 0) begin = at;
            continue;
        }
        if (digits >= fewest_digits) hidden_.insert(piece.substr(begin, at - begin), 0);
        digits = 0;
        if (at >= piece.size()) return;
    }
}

std::string masking::hide(std::string_view sentence) const
{
    std::string shown;
    shown.reserve(sentence.size());
    std::size_t hidden_end = 0; // of all that begin before
    for (std::size_t at = 0; at < sentence.size();) {
        std::string_view const rest = sentence.substr(at);
        std::string_view const character = first_character(rest);
        hidden_.visit_all(
            rest, [&](auto const& words) { hidden_end = std::max(hidden_end, at + words.size); });
        if (at < hidden_end)
            shown += '*';
        else
            shown += character;
        at += character.size();
    }
    return shown;
}

} // namespace fazhi::detail
