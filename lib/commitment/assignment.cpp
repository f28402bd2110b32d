// SPDX-License-Identifier: MIT

#include "commitment/assignment.hpp"

#include "commitment/deadline.hpp"
#include "page/lines.hpp"
#include "text/brackets.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

namespace fazhi::detail {

namespace {

// Whether a note begins with a label, before its colon or the end of its clause:
// 责任单位|：县司法局.
[[nodiscard]] bool begins_with_label(std::string_view note)
{
    note = trim_begin(without_opening(trim(note)));
    auto const label = lexicon<"assignment_labels">().longest_prefix(note);
    if (!label) return false;
    std::string_view const behind = trim_begin(note.substr(label->size));
    return behind.empty() || behind.starts_with("：") || behind.starts_with(':');
}

// A month or a day is a time to end by where a label says so: 完成时限：2025年12月.
[[nodiscard]] std::optional<source_region> deadline_in(std::string_view text, source_region where)
{
    if (auto const found = find_deadline(text, where)) return found;
    std::string_view const whole = piece_at(text, where);
    for (std::size_t at = 0; at < whole.size(); at += character_size(whole[at])) {
        if (!may_begin_year(whole.substr(at))) continue;
        auto const date = read_date(whole.substr(at));
        if (!date || !date->month) continue;
        return region_of(text, whole.substr(at, date->size));
    }
    return {};
}

// Where the note in brackets begins with which a statement ends; its end where there is none.
[[nodiscard]] std::uint32_t begin_of_note(std::string_view text, source_region where)
{
    std::string_view const whole = piece_at(text, where);
    auto const note = bracket_at_end(whole, brackets);
    if (note && begins_with_label(note->inside))
        return where.begin + static_cast<std::uint32_t>(note->before.size());
    return where.end;
}

} // namespace

assignment take_assignment(std::string_view text, std::vector<statement>& statements)
{
    assignment result;
    auto const note = [&](source_region where) {
        result.end = where.end;
        if (!result.deadline) result.deadline = deadline_in(text, where);
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i != statements.size();) {
        statement one = statements[i];
        if (begins_with_label(piece_at(text, one.region))) {
            std::size_t const last = i + sentence_at(statements, i).size();
            note({one.region.begin, statements[last - 1].region.end});
            // What stands before it ends with the note.
            if (kept != 0 && !one.opens_sentence) statements[kept - 1].end = clause_end::full_stop;
            i = last;
            continue;
        }
        std::uint32_t const end = begin_of_note(text, one.region);
        if (end != one.region.end) {
            note({end, one.region.end});
            one.region = region_of(text, trim_end(piece_at(text, {one.region.begin, end})));
        }
        statements[kept++] = one;
        ++i;
    }
    statements.resize(kept);
    return result;
}

} // namespace fazhi::detail
