// SPDX-License-Identifier: MIT

// Cuts a text into lines and tells what each is.
#include "page/layout.hpp"

#include "frame/frame.hpp"
#include "page/contents.hpp"
#include "page/lines.hpp"
#include "page/noise.hpp"
#include "page/pasted_tables.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

#include <array>

namespace fazhi::detail {

namespace {

// Bytes beyond which a line is no name, title or note.
constexpr std::size_t longest_name = 240;

/// The next of several line ends, each looked for once only.
class line_ends {
public:
    explicit line_ends(std::string_view text) noexcept : text_(text)
    {
        for (std::size_t i = 0; i != marks.size(); ++i) next_[i] = text.find(marks[i]);
    }
    /// The first line end at or behind `from`; empty and behind the text where there is none.
    [[nodiscard]] source_region after(std::size_t from) noexcept
    {
        std::size_t nearest = text_.size();
        std::size_t size = 0;
        for (std::size_t i = 0; i != marks.size(); ++i) {
            if (next_[i] < from) next_[i] = text_.find(marks[i], from);
            if (next_[i] >= nearest) continue;
            nearest = next_[i];
            size = marks[i].size();
        }
        return {static_cast<std::uint32_t>(nearest), static_cast<std::uint32_t>(nearest + size)};
    }

private:
    // Line feed and carriage return; vertical tab and form feed come from word processors, the
    // separators of lines and of paragraphs and the next line from other systems.
    static constexpr std::array<std::string_view, 7> marks{
        "\n", "\r", "\v", "\f", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xC2\x85"};
    std::string_view text_;
    std::array<std::size_t, marks.size()> next_{};
};

} // namespace

bool is_running_text(std::string_view body) noexcept
{
    if (body.size() > longest_name) return true;
    for (std::size_t at = any_non_han::next(body, 0); at < body.size();) {
        found_mark const found = mark_at(body, at);
        if (found.kind == mark::full_stop || found.kind == mark::semicolon) return true;
        at = any_non_han::next(body, at + found.size);
    }
    return false;
}

source_region first_line_end(std::string_view text) noexcept { return line_ends(text).after(0); }

void cut_lines(std::string_view text, std::vector<text_line>& lines)
{
    line_ends ends(text);
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto const [stop, behind] = ends.after(begin);
        std::size_t end = behind;
        if (stop < text.size() && text[stop] == '\r' && end < text.size() && text[end] == '\n')
            ++end;

        std::string_view body = trim(text.substr(begin, stop - begin));
        std::string_view const whole = body;
        body = trim_begin(body.substr(residue_size(body)));
        body = without_trailing_residue(body);
        text_line line;
        line.region = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        line.body = region_of(text, body.empty() ? whole : body);
        line.kind = whole.empty()                  ? line_kind::blank
                  : body.empty() || is_noise(body) ? line_kind::noise
                                                   : line_kind::text;
        if (whole.empty()) line.body = {line.region.begin, line.region.begin};
        lines.push_back(line);
        begin = end;
    }
}

void read_layout(report& target, layout& page)
{
    page.others = non_han_map(target.source.text());
    cut_lines(target.source.text(), page.lines);
    put_tables_aside(target.source.text(), page.lines);
    put_contents_aside(target.source.text(), page.lines);
    read_front(target, page);
    read_signature(target, page);
}

} // namespace fazhi::detail
