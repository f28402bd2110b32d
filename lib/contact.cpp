// SPDX-License-Identifier: MIT

#include "contact.hpp"

#include "lexicon.hpp"
#include "lines.hpp"
#include "squeezed.hpp"
#include "utf8.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

// Bytes; what is longer is no note.
constexpr std::size_t longest_contact = 400;
// A key has at most eight characters, set apart at most by as many spaces.
using key_text = squeezed<24>;
constexpr std::size_t key_reach = 72;

// The row of the key that `text` begins with, with a colon behind it; 联 系 人： is one, too.
[[nodiscard]] lexicon_row const* read_key(std::string_view text)
{
    key_text const word(text.substr(0, key_reach));
    auto const hit = lexicon<"contact_keys">().longest_prefix(word.view());
    if (!hit) return nullptr;
    std::string_view const rest = trim_begin(text.substr(unsqueezed_size(text, hit->size)));
    return rest.starts_with("：") || rest.starts_with(":") ? hit->row : nullptr;
}

[[nodiscard]] bool is_opening(std::string_view character)
{
    return character == "（" || character == "(" || character == "【" || character == "[";
}

// The first key of a note in `body`: at its start, behind an opening bracket or behind white space.
[[nodiscard]] lexicon_row const* find_key(std::string_view body)
{
    if (body.size() > longest_contact) return nullptr;
    bool may_begin = true;
    for (std::size_t at = 0; at < body.size();) {
        std::string_view const rest = body.substr(at);
        if (std::size_t const space = space_size(rest)) {
            may_begin = true;
            at += space;
            continue;
        }
        if (may_begin)
            if (lexicon_row const* const row = read_key(rest))
                return is_running_text(body.substr(0, at)) ? nullptr : row;
        may_begin = is_opening(first_character(rest));
        at += character_size(rest.front());
    }
    return nullptr;
}

// Pages name the telephone of their keeper, too; a person is named in the note of a report.
[[nodiscard]] bool names_person(std::string_view body)
{
    lexicon_row const* const row = find_key(body);
    return row && row->column(0) == "person";
}

} // namespace

bool is_contact(std::string_view body) { return find_key(body) != nullptr; }

void read_contact(report& target, layout const& page)
{
    std::string_view const text = target.source.text();
    bool was_contact = false;
    for (text_line const& line : page.lines) {
        if (line.kind == line_kind::blank) continue;
        std::string_view const body = body_of(text, line);
        bool const is_note =
            line.kind == line_kind::contact
            // Above the text and behind （此件公开发布） it is read as page noise.
            || (line.kind == line_kind::noise && (was_contact ? is_contact(body) : names_person(body)));
        if (is_note && !target.contact)
            target.contact = line.body;
        else if (is_note && was_contact) // name and number on a line each
            target.contact->end = line.body.end;
        else if (target.contact)
            break;
        was_contact = is_note;
    }
}

} // namespace fazhi::detail
