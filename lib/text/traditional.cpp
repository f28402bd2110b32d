// SPDX-License-Identifier: MIT

// ICU's transliterator maps the characters; each is mapped alone, so that none changes its length.
#include "text/traditional.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <unicode/utrans.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace fazhi::detail {

namespace {

constexpr char16_t first_han = 0x4E00;
constexpr std::size_t han_count = 0xA000 - first_han;

// Bytes in which a text shows its script, and how many of them there may be for each telling
// character.
constexpr std::size_t reach = 4096;
constexpr std::size_t bytes_each = 150;
constexpr std::size_t fewest = 3;

// The place of a character of three bytes among the Han characters; `han_count` for any other.
[[nodiscard]] constexpr std::size_t han_index(std::string_view text) noexcept
{
    if (text.size() < han_size || !is_han_lead(text.front())) return han_count;
    std::uint32_t const code = anchor_set::code_of(text.data(), han_size);
    return code < first_han ? han_count : code - first_han;
}

[[nodiscard]] bool is_traditional(std::string_view text)
{
    static auto const telling = [] {
        anchor_set characters;
        insert_first_characters(characters, lexicon<"traditional_characters">());
        return characters;
    }();
    std::string_view const near = text.substr(0, reach);
    std::size_t count = 0;
    for (std::size_t at = telling.next(near, 0); at < near.size();
         at = telling.next(near, at + han_size))
        ++count;
    return count >= fewest && count * bytes_each >= near.size();
}

using han_map = std::array<char16_t, han_count>;

struct close_transliterator {
    void operator()(UTransliterator* each) const noexcept { utrans_close(each); }
};

// The simplified character of each; itself where it has none, or ICU no data.
[[nodiscard]] han_map make_map()
{
    han_map map;
    std::vector<UChar> text;
    text.reserve(2 * han_count);
    for (std::size_t i = 0; i != han_count; ++i) {
        map[i] = static_cast<char16_t>(first_han + i);
        text.push_back(map[i]);
        text.push_back(u'\n'); // no character is mapped by what stands beside it
    }
    UErrorCode status = U_ZERO_ERROR;
    static constexpr std::u16string_view name = u"Traditional-Simplified";
    std::unique_ptr<UTransliterator, close_transliterator> const mapping(
        utrans_openU(name.data(), static_cast<std::int32_t>(name.size()), UTRANS_FORWARD, nullptr,
                     0, nullptr, &status));
    if (U_FAILURE(status)) return map;
    auto size = static_cast<std::int32_t>(text.size());
    std::int32_t limit = size;
    text.resize(text.size() * 2);
    utrans_transUChars(mapping.get(), text.data(), &size, static_cast<std::int32_t>(text.size()), 0,
                       &limit, &status);
    if (U_FAILURE(status)) return map;
    std::size_t at = 0;
    for (char16_t& each : map) {
        std::size_t const end = static_cast<std::size_t>(
            std::find(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + size, u'\n')
            - text.begin());
        bool const is_han =
            end - at == 1 && text[at] >= first_han && text[at] < first_han + han_count;
        if (is_han) each = text[at];
        at = end + 1;
    }
    return map;
}

} // namespace

std::optional<std::string> simplified(std::string_view text)
{
    if (!is_traditional(text)) return {};
    static std::unique_ptr<han_map const> const map = std::make_unique<han_map const>(make_map());
    std::string result(text);
    for (std::size_t at = 0; at < result.size(); at += character_size(text[at])) {
        std::size_t const index = han_index(text.substr(at));
        if (index >= han_count) continue;
        unsigned const code = (*map)[index];
        result[at] = static_cast<char>(0xE0U | code >> 12U);
        result[at + 1] = static_cast<char>(0x80U | (code >> 6U & 0x3FU));
        result[at + 2] = static_cast<char>(0x80U | (code & 0x3FU));
    }
    return result;
}

void restore_units(report& target, std::string_view text)
{
    std::string_view const read = target.source.text();
    for (indicator& fact : target.indicators) {
        std::string_view& unit = fact.value.unit;
        std::size_t const at = read.substr(fact.region.begin, fact.region.size()).rfind(unit);
        if (unit.empty() || at == read.npos) continue;
        lexicon_row const* const row =
            lexicon<"measure_words">().find(text.substr(fact.region.begin + at, unit.size()));
        if (row != nullptr) unit = row->word;
    }
}

} // namespace fazhi::detail
