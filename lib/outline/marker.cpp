// SPDX-License-Identifier: MIT

// Outline numbers where they stand.
#include <fazhi/grammar/marker_def.hpp>

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/instantiate.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <array>

namespace fazhi::grammar {

FAZHI_INSTANTIATE(marker_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

// No report counts further, and 2024) is no marker.
constexpr std::int64_t greatest_ordinal = 199;

[[nodiscard]] std::optional<marker_style> style_named(std::string_view name) noexcept
{
    for (auto style : {marker_style::circled, marker_style::arabic_bracket,
                       marker_style::arabic_point, marker_style::chinese_bracket})
        if (to_string(style) == name) return style;
    return {};
}

[[nodiscard]] std::optional<std::int64_t> ordinal_of(grammar::marker_form const& form)
{
    switch (form.style) {
    case marker_style::dash: return 0;
    case marker_style::arabic_point:
    case marker_style::arabic_bracket: return value_of_digits(form.numeral);
    case marker_style::circled:
        if (auto const* row = lexicon<"enclosed_numbers">().find(form.numeral))
            return value_of_digits(row->column(1));
        return {};
    case marker_style::chinese_ordinal:
        if (auto const* row = lexicon<"row_words">().find(form.numeral))
            return value_of_digits(row->column(0));
        return value_of_numeral(form.numeral);
    default: return value_of_numeral(form.numeral);
    }
}

} // namespace

bool may_begin_marker(std::string_view text)
{
    static anchor_set const anchors = [] {
        anchor_set result{"0123456789０１２３４５６７８９(（一二三四五六七八九十第—–―─－"};
        insert_first_characters(result, lexicon<"row_words">());
        insert_first_characters(result, lexicon<"enclosed_numbers">());
        return result;
    }();
    return anchors.contains_first(text);
}

std::optional<marker_reading> read_marker(std::string_view text)
{
    grammar::marker_form form;
    std::size_t const size = grammar::read(text, grammar::marker, form);
    if (size == 0) return {};
    auto const ordinal = ordinal_of(form);
    if (!ordinal || *ordinal > greatest_ordinal) return {};
    bool const may_be_zero =
        form.style == marker_style::dash || form.style == marker_style::chinese_ordinal;
    if (*ordinal == 0 && !may_be_zero) return {};
    if (form.style == marker_style::circled)
        if (auto const* row = lexicon<"enclosed_numbers">().find(form.numeral))
            form.style = style_named(row->column(0)).value_or(form.style);
    return marker_reading{form.style, static_cast<std::uint32_t>(*ordinal),
                          size - form.blank.size(), size};
}

bool opens_item(std::string_view before) noexcept
{
    before = trim_end(before);
    // A sentence may end inside quotation marks or brackets: …。”二是
    for (;;) {
        std::string_view const last = last_character(before);
        if (last != "”" && last != "’" && last != "」" && last != "』" && last != "）"
            && last != ")" && last != "\"")
            break;
        before.remove_suffix(last.size());
    }
    static constexpr std::array<std::string_view, 13> ends{"",  "。", "；", ";",  "：", ":", "！",
                                                           "!", "？", "?",  "．", ".",  "…"};
    std::string_view const last = last_character(before);
    for (std::string_view end : ends)
        if (last == end) return true;
    return false;
}

} // namespace fazhi::detail
