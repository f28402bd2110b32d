// SPDX-License-Identifier: MIT

// Finds the cues that make figures changes.
#include <fazhi/grammar/change_def.hpp>
#include <fazhi/scan/scan.hpp>

#include "page/lines.hpp"
#include "quantity/found.hpp"
#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/instantiate.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::grammar {

FAZHI_INSTANTIATE(change_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

/// The words with which a change can begin. A word that compares with a year needs one.
class change_openings {
public:
    change_openings()
    {
        insert(lexicon<"change_verbs">(), word_kind::own);
        insert(lexicon<"change_bases">(), word_kind::own);
        for (lexicon_row const& row : lexicon<"change_manners">().rows())
            if (row.column(0) == "opens") insert(row.word, word_kind::own);
        insert(lexicon<"change_comparers">(), word_kind::comparing);
    }

    [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const noexcept
    {
        return words_.next(text, at);
    }
    /// Whether it is worth while to read a change where `text` begins.
    [[nodiscard]] bool may_open(std::string_view text) const
    {
        bool result = false;
        words_.visit_all(text, [&](auto const& word) {
            bool const is_comparing =
                word.number == static_cast<std::uint32_t>(word_kind::comparing);
            std::string_view const behind = trim_begin(text.substr(word.size));
            result = result || !is_comparing || is_digit(first_character(behind));
        });
        return result;
    }

private:
    enum class word_kind : std::uint32_t { own, comparing };

    void insert(lexicon_table const& table, word_kind kind)
    {
        for (lexicon_row const& row : table.rows()) insert(row.word, kind);
    }
    void insert(std::string_view word, word_kind kind)
    {
        words_.insert(word, static_cast<std::uint32_t>(kind));
    }

    word_trie<> words_;
};

} // namespace

void find_changes(std::string_view text, source_region where, std::vector<found_change>& found)
{
    static change_openings const openings;
    std::string_view const whole = text.substr(0, where.end);
    scan(whole.substr(where.begin), openings, [&](std::size_t at) {
        std::string_view const here = whole.substr(where.begin + at);
        if (!openings.may_open(here)) return at;
        grammar::change_form form;
        std::size_t const size = grammar::read(here, grammar::change, form);
        if (size == 0 || (form.verb.needs_base && form.base.empty())) return at;
        found_change& cue = found.emplace_back();
        cue.region = region_of(text, trim_end(here.substr(0, size)));
        cue.direction = form.verb.direction;
        cue.is_end_point = form.verb.is_end_point;
        cue.is_rate_word = form.verb.is_rate_word;
        if (!form.base.empty()) cue.base = region_of(text, form.base);
        return at + size;
    });
}

} // namespace fazhi::detail
