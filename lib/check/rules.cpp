// SPDX-License-Identifier: MIT

// The rules as the table has them.
#include <fazhi/rule.hpp>

#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace fazhi {

namespace {

[[nodiscard]] std::optional<int> read_year(std::string_view written)
{
    int year = 0;
    auto const [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), year);
    if (error != std::errc() || end != written.data() + written.size()) return {};
    return year;
}

[[nodiscard]] severity read_severity(std::string_view written)
{
    for (severity const each : {severity::error, severity::warning})
        if (to_string(each) == written) return each;
    return severity::note;
}

[[nodiscard]] std::vector<rule> read_rules()
{
    std::vector<rule> all;
    for (detail::lexicon_row const& row : detail::lexicon<"rules">().rows())
        all.push_back({row.word, row.column(0), read_severity(row.column(1)), row.column(4),
                       row.column(5), row.column(6), read_year(row.column(2)),
                       read_year(row.column(3))});
    std::sort(all.begin(), all.end(), [](rule const& a, rule const& b) { return a.id < b.id; });
    return all;
}

} // namespace

std::span<rule const> rules()
{
    static std::vector<rule> const all = read_rules();
    return all;
}

rule const* find_rule(std::string_view id)
{
    auto const all = rules();
    auto const found = std::lower_bound(all.begin(), all.end(), id,
                                        [](rule const& a, std::string_view b) { return a.id < b; });
    return found != all.end() && found->id == id ? &*found : nullptr;
}

bool matches(std::string_view pattern, rule const& asked) noexcept
{
    if (pattern == "*" || pattern == asked.id) return true;
    if (pattern.ends_with(".*")) pattern.remove_suffix(2);
    return pattern == asked.group || pattern == asked.id.substr(0, asked.id.find('.'));
}

} // namespace fazhi
