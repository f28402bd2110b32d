// SPDX-License-Identifier: MIT

// Finds the cues that make figures changes.
#include <fazhi/grammar/change_def.hpp>
#include <fazhi/scan/scan.hpp>

#include "found.hpp"
#include "instantiate.hpp"
#include "lexicon.hpp"
#include "lines.hpp"
#include "utf8.hpp"

namespace fazhi::grammar {

FAZHI_INSTANTIATE(change_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

// The characters with which a change can begin: those of its tables, and of what compares.
[[nodiscard]] anchor_set const& change_anchors()
{
    static anchor_set const anchors = [] {
        anchor_set result{"较比与同相"};
        for (lexicon_row const& row : lexicon<"change_verbs">().rows())
            result.insert_first(row.word);
        for (lexicon_row const& row : lexicon<"change_bases">().rows())
            result.insert_first(row.word);
        return result;
    }();
    return anchors;
}

} // namespace

void find_changes(std::string_view text, source_region where, std::vector<found_change>& found)
{
    std::string_view const whole = text.substr(0, where.end);
    scan(whole.substr(where.begin), change_anchors(), [&](std::size_t at) {
        std::string_view const here = whole.substr(where.begin + at);
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
