// SPDX-License-Identifier: MIT

#include "frame/contact.hpp"

#include "page/lines.hpp"
#include "text/brackets.hpp"
#include "text/squeezed.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

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
    lexicon_table const& table = lexicon<"contact_keys">();
    if (table.next(first_character(text), 0) != 0) return nullptr; // most begin like no key
    key_text const word(text.substr(0, key_reach));
    auto const hit = table.longest_prefix(word.view());
    if (!hit) return nullptr;
    std::string_view const rest = trim_begin(text.substr(unsqueezed_size(text, hit->size)));
    return rest.starts_with("：") || rest.starts_with(":") ? hit->row : nullptr;
}

// The first key of a note in a line: at its start, behind an opening bracket or behind white space.
[[nodiscard]] lexicon_row const* find_key(std::string_view text, layout const& page,
                                          text_line const& line)
{
    std::string_view const body = body_of(text, line);
    if (body.size() > longest_contact) return nullptr;
    bool may_begin = true;
    for (std::size_t at = line.body.begin; at < line.body.end;) {
        std::string_view const rest = text.substr(at, line.body.end - at);
        std::size_t const space = space_size(rest);
        if (may_begin && space == 0)
            if (lexicon_row const* const row = read_key(rest))
                return is_running_text(body.substr(0, at - line.body.begin)) ? nullptr : row;
        if (is_han_lead(rest.front())) {
            may_begin = false;
            at = page.others.next(at);
        } else {
            may_begin = space != 0 || opens_bracket(first_character(rest));
            at += space != 0 ? space : character_size(rest.front());
        }
    }
    return nullptr;
}

// Pages name the telephone of their keeper, too; a person is named in the note of a report.
[[nodiscard]] bool names_person(lexicon_row const* key)
{
    return key && key->column(0) == "person";
}

} // namespace

bool is_contact(std::string_view text, layout const& page, text_line const& line)
{
    return find_key(text, page, line) != nullptr;
}

void read_contact(report& target, layout const& page)
{
    std::string_view const text = target.source.text();
    bool was_contact = false;
    for (text_line const& line : page.lines) {
        if (line.kind == line_kind::blank) continue;
        // Above the text and behind （此件公开发布） it is read as page noise.
        lexicon_row const* const key =
            line.kind == line_kind::noise ? find_key(text, page, line) : nullptr;
        bool const is_note =
            line.kind == line_kind::contact || (was_contact ? key != nullptr : names_person(key));
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
