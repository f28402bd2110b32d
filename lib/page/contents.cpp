// SPDX-License-Identifier: MIT

#include "page/contents.hpp"

#include "page/lines.hpp"
#include "text/squeezed.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

constexpr std::string_view caption = "目录";
constexpr std::size_t most_entries = 200;
constexpr std::size_t longest_entry = 240; // bytes

using entry_text = squeezed<longest_entry>;

// 一、工作情况……3: the heading without what leads to its page.
[[nodiscard]] std::string_view without_page(std::string_view entry) noexcept
{
    std::size_t const leader = std::min(entry.find("…"), entry.find(".."));
    return entry.substr(0, leader);
}

[[nodiscard]] bool is_caption(std::string_view body)
{
    return body.size() <= 3 * caption.size() && entry_text(body).view() == caption;
}

} // namespace

void put_contents_aside(std::string_view text, std::vector<text_line>& lines)
{
    auto const is_text = [&](std::size_t i) { return lines[i].kind == line_kind::text; };
    std::size_t begin = 0;
    while (begin != lines.size() && !(is_text(begin) && is_caption(body_of(text, lines[begin]))))
        ++begin;
    if (begin == lines.size()) return;
    std::size_t first = begin + 1;
    while (first < lines.size() && !is_text(first)) ++first;
    if (first >= lines.size()) return;
    entry_text const entry(without_page(body_of(text, lines[first])));
    std::size_t const reach = std::min(lines.size(), first + most_entries);
    for (std::size_t i = first + 1; i < reach; ++i) {
        if (!is_text(i) || entry_text(body_of(text, lines[i])).view() != entry.view()) continue;
        for (std::size_t k = begin; k != i; ++k)
            if (is_text(k)) lines[k].kind = line_kind::noise;
        return;
    }
}

} // namespace fazhi::detail
