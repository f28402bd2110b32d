// SPDX-License-Identifier: MIT

// The day of publication, from the keys of the page in front of the report.
#include <fazhi/publication.hpp>

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>
#include <chrono>

namespace fazhi {

namespace {

constexpr std::size_t longest_key_gap = 12;

[[nodiscard]] bool is_real(detail::date_reading const& date)
{
    if (!date.month || !date.day) return false;
    return (std::chrono::year(date.year) / *date.month / *date.day).ok();
}

} // namespace

std::optional<document_date> publication_date(report const& parsed)
{
    std::uint32_t const end = parsed.title            ? parsed.title->end
                            : parsed.sections.empty() ? 0
                                                      : parsed.sections.front().region.begin;
    std::string_view const text = parsed.source.text({0, end});
    for (std::size_t at = 0; at < text.size(); at += detail::character_size(text[at])) {
        auto const hit = detail::lexicon<"publication_keys">().longest_prefix(text.substr(at));
        if (!hit) continue;
        std::size_t place = at + hit->size;
        std::size_t const limit = std::min(text.size(), place + longest_key_gap);
        while (place < limit && !(text[place] >= '0' && text[place] <= '9')) ++place;
        auto const date = place < limit ? detail::read_date(text.substr(place)) : std::nullopt;
        if (!date || !is_real(*date)) continue;
        document_date found;
        found.region = {static_cast<std::uint32_t>(place),
                        static_cast<std::uint32_t>(place + date->size)};
        found.year = date->year;
        found.month = date->month;
        found.day = date->day;
        return found;
    }
    return {};
}

} // namespace fazhi
