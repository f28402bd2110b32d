// SPDX-License-Identifier: MIT

#include "page/wrapped_lines.hpp"

#include "page/lines.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace fazhi::detail {

namespace {

// Widths are counted in halves of a Chinese character. No page has wider lines.
constexpr std::size_t greatest_width = 160;
constexpr std::size_t least_width = 32;
constexpr std::size_t tolerance = 6;
constexpr std::size_t fewest_lines = 6;

[[nodiscard]] std::size_t width_of(std::string_view line) noexcept
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < line.size() && width < greatest_width;) {
        std::size_t const size = character_size(line[at]);
        width += size == 1 ? 1 : 2;
        at += size;
    }
    return width;
}

[[nodiscard]] bool ends_sentence(std::string_view body) noexcept
{
    std::string_view last = last_character(body);
    // …。” ends as well.
    while (!last.empty()) {
        found_mark const found = mark_at(body, body.size() - last.size());
        if (found.kind == mark::close || found.kind == mark::toggle) {
            body.remove_suffix(last.size());
            last = last_character(body);
            continue;
        }
        return found.kind == mark::full_stop || found.kind == mark::semicolon
            || found.kind == mark::colon;
    }
    return true;
}

} // namespace

std::vector<bool> find_wrapped_lines(std::string_view text, std::vector<text_line> const& lines)
{
    std::vector<bool> goes_on(lines.size());
    // Most pages cut no sentence, and need not be measured.
    std::vector<bool> is_open(lines.size());
    std::size_t open = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i != lines.size(); ++i) {
        if (lines[i].kind != line_kind::text) continue;
        ++all;
        if (ends_sentence(body_of(text, lines[i]))) continue;
        ++open;
        is_open[i] = true;
    }
    if (open < fewest_lines || 3 * open < all) return goes_on;
    std::vector<std::size_t> widths(lines.size()); // of the lines that end in mid-sentence
    std::array<std::size_t, greatest_width + 1> counts{};
    std::array<std::size_t, greatest_width + 1> all_counts{};
    for (std::size_t i = 0; i != lines.size(); ++i) {
        if (lines[i].kind != line_kind::text) continue;
        std::size_t const width = std::min(
            greatest_width, width_of(text.substr(lines[i].region.begin,
                                                 lines[i].body.end - lines[i].region.begin)));
        ++all_counts[width];
        if (!is_open[i] || width == greatest_width) continue;
        widths[i] = width;
        ++counts[width];
    }
    std::size_t const usual =
        static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    if (usual < least_width) return goes_on;
    // Of a page that is so wide hardly a line is wider; unnumbered headings stand above paragraphs.
    std::size_t wider = 0;
    for (std::size_t width = usual + tolerance + 1; width < all_counts.size(); ++width)
        wider += all_counts[width];
    if (10 * wider > all) return goes_on;
    auto const is_full = [&](std::size_t i) {
        return widths[i] + tolerance >= usual && widths[i] <= usual + tolerance;
    };
    std::size_t full = 0;
    for (std::size_t i = 0; i != lines.size(); ++i)
        if (widths[i] != 0 && is_full(i)) ++full;
    if (3 * full < 2 * open) return goes_on;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        goes_on[i] = widths[i] != 0 && is_full(i) && lines[i + 1].kind == line_kind::text;
    return goes_on;
}

} // namespace fazhi::detail
