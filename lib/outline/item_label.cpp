// SPDX-License-Identifier: MIT

#include "outline/item_label.hpp"

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"

namespace fazhi::detail {

namespace {

// 1, 一, （1）, 之一: the number of a label.
[[nodiscard]] bool is_number(std::string_view text)
{
    constexpr std::size_t longest = 18; // bytes
    if (text.size() > longest) return false;
    for (std::size_t at = 0; at < text.size();) {
        std::string_view const one = first_character(text.substr(at));
        bool const frames = one == "（" || one == "）" || one == "(" || one == ")" || one == "之";
        if (!frames && !is_digit(one) && !value_of_numeral(one)) return false;
        at += one.size();
    }
    return true;
}

} // namespace

item_label read_item_label(std::string_view clause)
{
    clause = trim(clause);
    auto const word = lexicon<"item_labels">().longest_prefix(clause);
    if (!word) return item_label::none;
    std::string_view const number = trim_begin(clause.substr(word->size));
    if (!is_number(number)) return item_label::none;
    if (is_kind(word, "plan")) return item_label::plan;
    return is_kind(word, "lacks") && number.empty() ? item_label::lacks : item_label::lack;
}

} // namespace fazhi::detail
