// SPDX-License-Identifier: MIT

#include "masking.hpp"

#include "numeral.hpp"
#include "utf8.hpp"

#include <string_view>

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
    hidden_.emplace_back(piece);
    std::size_t begin = 0;
    std::size_t digits = 0;
    for (std::size_t at = 0;; at += character_size(piece[at])) {
        if (at < piece.size() && is_digit(first_character(piece.substr(at)))) {
            if (digits++ == 0) begin = at;
            continue;
        }
        if (digits >= fewest_digits) hidden_.emplace_back(piece.substr(begin, at - begin));
        digits = 0;
        if (at >= piece.size()) return;
    }
}

std::string masking::hide(std::string sentence) const
{
    for (std::string const& words : hidden_)
        for (std::size_t at = sentence.find(words); at != sentence.npos;
             at = sentence.find(words, at)) {
            std::size_t characters = 0;
            for (std::size_t i = 0; i < words.size(); i += character_size(words[i])) ++characters;
            sentence.replace(at, words.size(), characters, '*');
            at += characters;
        }
    return sentence;
}

} // namespace fazhi::detail
