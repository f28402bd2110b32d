// SPDX-License-Identifier: MIT

// Sorts the lines of the table of divisions into buckets by counting.
#include "divisions/division_index.hpp"

#include "divisions/division_table.hpp"

#include <limits>

namespace fazhi::detail {

namespace {

constexpr unsigned bucket_bits = 14;
constexpr std::size_t buckets = std::size_t{1} << bucket_bits;

/// The bucket of a name of two characters or more.
[[nodiscard]] std::uint16_t bucket_of(std::string_view name) noexcept
{
    std::uint64_t key = 0;
    for (char const byte : name.substr(0, division_index::shortest_name))
        key = key << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::uint16_t>(key * 0x9E3779B97F4A7C15U >> (64 - bucket_bits));
}

struct entry {
    std::uint16_t bucket;
    std::uint16_t line;
};

} // namespace

division_index const& division_index::get()
{
    static division_index const index;
    return index;
}

division_index::division_index() : begins_(buckets + 1)
{
    auto const lines = division_lines();
    std::vector<entry> entries;
    // The line that was entered last into each bucket, so that none is entered twice.
    constexpr std::uint16_t none = std::numeric_limits<std::uint16_t>::max();
    std::vector<std::uint16_t> latest(buckets, none);
    auto const enter = [&](std::uint16_t bucket, std::size_t line) {
        if (latest[bucket] == line) return;
        latest[bucket] = static_cast<std::uint16_t>(line);
        entries.push_back({bucket, static_cast<std::uint16_t>(line)});
    };
    for (std::size_t line = 0; line != lines.size(); ++line) {
        packed_division const here = read_division_line(lines[line]);
        if (here.name.size() >= shortest_name) enter(bucket_of(here.name), line);
        each_town(here.towns, [&](packed_town const& town) {
            if (town.stem.size() >= shortest_name)
                enter(bucket_of(town.stem), line);
            else if (town.size() >= shortest_name)
                enter(bucket_of(town.name()), line);
        });
    }
    for (entry const& each : entries) ++begins_[each.bucket + 1U];
    for (std::size_t bucket = 0; bucket != buckets; ++bucket)
        begins_[bucket + 1] += begins_[bucket];
    lines_.resize(entries.size());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (entry const& each : entries) lines_[next[each.bucket]++] = each.line;
}

std::span<std::uint16_t const> division_index::lines_for(std::string_view name) const noexcept
{
    if (name.size() < shortest_name) return {};
    std::uint16_t const bucket = bucket_of(name);
    return {lines_.data() + begins_[bucket], lines_.data() + begins_[bucket + 1U]};
}

} // namespace fazhi::detail
