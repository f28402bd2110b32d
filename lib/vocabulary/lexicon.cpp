// SPDX-License-Identifier: MIT

// Reads the word tables and finds their words in a text.
#include "vocabulary/lexicon.hpp"

#include "text/utf8.hpp"

namespace fazhi::detail {

std::string_view lexicon_row::column(std::size_t n) const noexcept
{
    std::string_view rest = columns;
    for (; n != 0; --n) {
        std::size_t const tab = rest.find('\t');
        if (tab == rest.npos) return {};
        rest.remove_prefix(tab + 1);
    }
    return rest.substr(0, rest.find('\t'));
}

lexicon_table::lexicon_table(std::string_view content)
{
    while (!content.empty()) {
        std::string_view line = content.substr(0, content.find('\n'));
        content.remove_prefix(std::min(content.size(), line.size() + 1));
        line = line.substr(0, line.find('#'));
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
            line.remove_suffix(1);
        if (line.empty()) continue;
        std::size_t const tab = line.find('\t');
        std::string_view const columns =
            tab == line.npos ? std::string_view{} : line.substr(tab + 1);
        rows_.push_back({line.substr(0, tab), columns});
    }
    for (std::uint32_t row = 0; row != rows_.size(); ++row) {
        prefixes_.insert(rows_[row].word, row);
        suffixes_.insert(rows_[row].word, row);
    }
}

std::optional<lexicon_hit> lexicon_table::read_prefix(std::string_view text) const noexcept
{
    auto const found = prefixes_.longest(text);
    if (!found) return {};
    return lexicon_hit{found.size, &rows_[found.number]};
}

std::optional<lexicon_hit> lexicon_table::read_suffix(std::string_view text) const noexcept
{
    auto const found = suffixes_.longest(text);
    if (!found) return {};
    return lexicon_hit{found.size, &rows_[found.number]};
}

lexicon_row const* lexicon_table::find(std::string_view word) const noexcept
{
    auto const found = prefixes_.find(word);
    return found ? &rows_[found.number] : nullptr;
}

std::optional<lexicon_table::occurrence>
lexicon_table::first_in(std::string_view text) const noexcept
{
    for (std::size_t at = next(text, 0); at < text.size();
         at = next(text, at + character_size(text[at])))
        if (auto hit = read_prefix(text.substr(at))) return occurrence{at, *hit};
    return {};
}

bool lexicon_table::occurs_in(std::string_view text) const noexcept
{
    return prefixes_.occurs_in(text);
}

void insert_first_characters(anchor_set& characters, lexicon_table const& table)
{
    for (lexicon_row const& row : table.rows()) characters.insert_first(row.word);
}

} // namespace fazhi::detail
