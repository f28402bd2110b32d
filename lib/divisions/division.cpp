// SPDX-License-Identifier: MIT

// Finds divisions by code and by name, and that of an issuer.
#include <fazhi/division.hpp>

#include "divisions/division_index.hpp"
#include "divisions/division_table.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <array>

namespace fazhi {

namespace detail {

packed_division read_division_line(std::string_view line) noexcept
{
    packed_division result;
    std::size_t const space = line.find(' ');
    std::size_t const tab = std::min(line.size(), line.find('\t'));
    result.code = line.substr(0, space);
    result.name = line.substr(space + 1, tab - space - 1);
    if (tab != line.size()) result.towns = line.substr(tab + 1);
    return result;
}

bool is_filler(packed_division const& division) noexcept
{
    return division.code.size() == 4 && lexicon<"division_fillers">().find(division.name);
}

} // namespace detail

namespace {

using detail::each_town;
using detail::packed_division;
using detail::packed_town;

constexpr std::size_t shortest_stem = detail::division_index::shortest_name;
constexpr std::size_t county_digits = 6;
// So much of a text is looked at for the province and the city.
constexpr std::size_t longest_context = std::size_t{64} << 10;
// So many issuers are looked at for what stands beside them; no report has as many.
constexpr std::size_t most_beside = 16;

[[nodiscard]] packed_division at(std::size_t index)
{
    return detail::read_division_line(detail::division_lines()[index]);
}

// The line of a code; the number of lines where there is none.
[[nodiscard]] std::size_t line_of(std::string_view code)
{
    auto const lines = detail::division_lines();
    auto const found = std::lower_bound(lines.begin(), lines.end(), code,
                                        [](std::string_view line, std::string_view wanted) {
                                            return line.substr(0, line.find(' ')) < wanted;
                                        });
    bool const is_there = found != lines.end() && found->substr(0, found->find(' ')) == code;
    return is_there ? static_cast<std::size_t>(found - lines.begin()) : lines.size();
}

[[nodiscard]] administrative_level level_of(std::size_t digits) noexcept
{
    using enum administrative_level;
    return digits == 2 ? province : digits == 4 ? prefecture : digits == 6 ? county : township;
}

// A division with its names from the province down.
[[nodiscard]] division make_division(std::string_view code, std::string name)
{
    division result;
    result.level = level_of(code.size());
    for (std::size_t digits : {2UL, 4UL, 6UL}) {
        if (digits >= code.size()) break;
        std::size_t const line = line_of(code.substr(0, digits));
        if (line == detail::division_lines().size()) continue;
        packed_division const above = at(line);
        // 东莞市 is prefecture and county at once.
        bool const is_shown = !detail::is_filler(above) && above.name != name
                           && (result.path.empty() || result.path.back() != above.name);
        if (is_shown) result.path.emplace_back(above.name);
    }
    result.path.push_back(name);
    result.code = code;
    result.name = std::move(name);
    return result;
}

[[nodiscard]] std::string town_code(std::string_view county, int number)
{
    std::string digits = std::to_string(number);
    return std::string(county) + std::string(3 - std::min<std::size_t>(3, digits.size()), '0')
         + digits;
}

// 重庆 of 重庆市, 广西 of 广西壮族自治区: how a province or city is called before what lies in it.
[[nodiscard]] std::string_view short_name(std::string_view name)
{
    auto const ending = detail::lexicon<"province_endings">().longest_suffix(name);
    bool const has_stem = ending && name.size() >= shortest_stem + ending->size;
    return has_stem ? name.substr(0, name.size() - ending->size) : name;
}

// What follows the name of a division that a name of a body begins with is no part of a longer one.
[[nodiscard]] bool may_follow(std::string_view rest)
{
    return !rest.starts_with("区") && !rest.starts_with("县") && !rest.starts_with("市");
}

// 宁夏回族自治区, which is called 宁夏 before its bodies.
[[nodiscard]] bool is_region(packed_division const& place)
{
    return place.code.size() == 2 && place.name.ends_with("自治区");
}

// 司法厅 behind 宁夏; 生产建设兵团 is of nothing else.
[[nodiscard]] bool names_body_of_region(std::string_view rest)
{
    auto const first = detail::lexicon<"region_bodies">().longest_prefix(rest);
    auto const last = detail::lexicon<"region_bodies">().longest_suffix(rest);
    return (first && first->row->column(0) == "begins") || (last && last->row->column(0) == "ends");
}

struct candidate {
    std::string code;
    std::string name;
    std::size_t size = 0; ///< bytes of the whole name that it explains
};

/// Walks down the table along a name.
class name_walk {
public:
    name_walk(std::string_view name, std::string_view within) : name_(name), within_(within) {}

    [[nodiscard]] std::vector<candidate> take()
    {
        for (std::size_t const i : detail::division_index::get().lines_for(name_)) begin_at(i);
        std::size_t longest = 0;
        for (candidate const& each : found_) longest = std::max(longest, each.size);
        std::erase_if(found_, [&](candidate const& each) { return each.size != longest; });
        // 鼓楼区 found from its city and from its province is one.
        std::sort(found_.begin(), found_.end(),
                  [](auto const& a, auto const& b) { return a.code < b.code; });
        auto const same = [](auto const& a, auto const& b) { return a.code == b.code; };
        found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
        // 东莞市 as prefecture stands for itself as county.
        auto const is_repeated = [&](candidate const& each) {
            return std::any_of(found_.begin(), found_.end(), [&](candidate const& other) {
                return each.code.size() > other.code.size() && each.code.starts_with(other.code)
                    && each.name == other.name;
            });
        };
        found_.erase(std::remove_if(found_.begin(), found_.end(), is_repeated), found_.end());
        return std::move(found_);
    }

private:
    [[nodiscard]] bool is_within(std::string_view code) const noexcept
    {
        return code.starts_with(within_.substr(0, code.size()));
    }

    void add(std::string code, std::string name, std::size_t size)
    {
        if (is_within(code) && code.size() >= within_.size())
            found_.push_back({std::move(code), std::move(name), size});
    }

    void begin_at(std::size_t index)
    {
        packed_division const here = at(index);
        if (!is_within(here.code)) return;
        if (!detail::is_filler(here)) go_from(index, here, 0);
        // Most counties have no township that begins like the name: their towns are not unpacked.
        bool const may_begin =
            here.towns.find(name_.substr(0, shortest_stem)) != here.towns.npos
            || name_.substr(std::min(name_.size(), shortest_stem / 2)).starts_with("街道");
        if (here.towns.empty() || !may_begin) return;
        each_town(here.towns, [&](packed_town const& town) {
            if (town.size() <= shortest_stem || !town.begins(name_)) return;
            if (may_follow(name_.substr(town.size())))
                add(town_code(here.code, town.number), town.name(), town.size());
        });
    }

    // The division at a line, and what is below it, explains the name from `from` on.
    void go_from(std::size_t index, packed_division const& here, std::size_t from)
    {
        std::string_view const rest = name_.substr(from);
        if (rest.starts_with(here.name)) {
            std::size_t const end = from + here.name.size();
            if (may_follow(name_.substr(end)))
                add(std::string(here.code), std::string(here.name), end);
            go_below(index, here, end);
        }
        // 恩施州 of 恩施土家族苗族自治州
        auto const called = detail::lexicon<"short_prefectures">().longest_prefix(rest);
        if (called && called->row->column(0) == here.name) {
            std::size_t const end = from + called->size;
            add(std::string(here.code), std::string(here.name), end);
            go_below(index, here, end);
        }
        std::string_view const shorter = short_name(here.name);
        if (here.code.size() < county_digits && shorter != here.name && rest.starts_with(shorter)) {
            std::size_t const end = from + shorter.size();
            if (detail::lexicon<"zone_words">().longest_prefix(name_.substr(end))
                || (is_region(here) && names_body_of_region(name_.substr(end))))
                add(std::string(here.code), std::string(here.name), end);
            go_below(index, here, end);
        }
    }

    void go_below(std::size_t index, packed_division const& above, std::size_t from)
    {
        if (from >= name_.size()) return;
        std::string_view const rest = name_.substr(from);
        if (!above.towns.empty()) {
            each_town(above.towns, [&](packed_town const& town) {
                if (town.begins(rest))
                    add(town_code(above.code, town.number), town.name(), from + town.size());
            });
        }
        for (std::size_t i = index + 1; i != detail::division_lines().size(); ++i) {
            packed_division const here = at(i);
            if (!here.code.starts_with(above.code)) return;
            if (!detail::is_filler(here) && rest.starts_with(here.name.substr(0, shortest_stem)))
                go_from(i, here, from);
        }
    }

    std::string_view name_;
    std::string_view within_;
    std::vector<candidate> found_;
};

// The name of a body without spaces and without the party before it.
[[nodiscard]] std::string bare_name(std::string_view name)
{
    std::string result;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t const space = detail::space_size(name.substr(i));
        std::size_t const size = space != 0 ? space : detail::character_size(name[i]);
        if (space == 0) result += name.substr(i, size);
        i += size;
    }
    for (std::string_view party : {"中国共产党", "中共"})
        if (result.starts_with(party)) result.erase(0, party.size());
    return result;
}

[[nodiscard]] std::vector<candidate> candidates_for(std::string_view name, std::string_view within)
{
    std::string const bare = bare_name(name);
    return name_walk(bare, within).take();
}

[[nodiscard]] bool is_zone(std::string_view name, candidate const& place)
{
    std::string const bare = bare_name(name);
    std::string_view rest = bare;
    rest.remove_prefix(std::min(rest.size(), place.size));
    return detail::lexicon<"zone_words">().occurs_in(rest);
}

// Whether a text names a province or a prefecture, in full or as it is called: 恩施州.
[[nodiscard]] bool names(std::string_view text, std::string_view division)
{
    if (text.find(short_name(division)) != text.npos) return true;
    auto const rows = detail::lexicon<"short_prefectures">().rows();
    return std::any_of(rows.begin(), rows.end(), [&](detail::lexicon_row const& row) {
        return row.column(0) == division && text.find(row.word) != text.npos;
    });
}

/// Of several divisions of a name the one whose province or prefecture a text names, if only one.
[[nodiscard]] candidate const* named_in(std::string_view text, std::vector<candidate> const& all)
{
    candidate const* result = nullptr;
    for (candidate const& each : all) {
        bool is_named = false;
        for (std::size_t digits : {2UL, 4UL}) {
            if (digits >= each.code.size()) break;
            std::size_t const line = line_of(std::string_view(each.code).substr(0, digits));
            if (line == detail::division_lines().size() || detail::is_filler(at(line))) continue;
            is_named = is_named || names(text, at(line).name);
        }
        if (!is_named) continue;
        if (result) return nullptr;
        result = &each;
    }
    return result;
}

} // namespace

std::string_view detail::towns_of(std::string_view county) noexcept
{
    std::size_t const line = line_of(county);
    return line == division_lines().size() ? std::string_view{} : at(line).towns;
}

namespace {

// A code of the national standards (6 digits) or of statistics (12) without the noughts that fill
// it: 50 of 500000, 110101001 of 110101001000.
[[nodiscard]] std::string_view without_filling(std::string_view code)
{
    if (code.size() != county_digits && code.size() != 9 && code.size() != 12) return code;
    for (std::size_t const size : std::array<std::size_t, 4>{2, 4, 6, 9})
        if (size < code.size() && code.find_first_not_of('0', size) == std::string_view::npos)
            return code.substr(0, size);
    return code;
}

[[nodiscard]] std::optional<division> find_exactly(std::string_view code)
{
    if (std::size_t const line = line_of(code); line != detail::division_lines().size())
        return make_division(code, std::string(at(line).name));
    if (code.size() != 9) return {};
    std::size_t const line = line_of(code.substr(0, county_digits));
    if (line == detail::division_lines().size()) return {};
    std::optional<division> result;
    each_town(at(line).towns, [&](packed_town const& town) {
        if (town_code(code.substr(0, county_digits), town.number) == code)
            result = make_division(code, town.name());
    });
    return result;
}

} // namespace

std::string_view to_string(division_ground value) noexcept
{
    static constexpr std::array<std::string_view, 3> words{"name", "issuers", "text"};
    return words[static_cast<std::size_t>(value)];
}

std::optional<division> find_division(std::string_view code)
{
    if (auto found = find_exactly(code)) return found;
    return find_exactly(without_filling(code));
}

std::vector<division> divisions_named(std::string_view name, std::string_view within)
{
    std::vector<division> result;
    for (candidate const& each : candidates_for(name, without_filling(within)))
        result.push_back(make_division(each.code, each.name));
    return result;
}

std::optional<issuer_division> division_of(report const& source, std::size_t index,
                                           std::string_view within)
{
    if (index >= source.issuers.size()) return {};
    std::string_view const name = source.text(source.issuers[index].region);
    auto const found = candidates_for(name, without_filling(within));
    if (found.empty()) return {};
    auto const result = [&](candidate const& place, division_ground ground) {
        return issuer_division{make_division(place.code, place.name), ground, is_zone(name, place)};
    };
    if (found.size() == 1) return result(found.front(), division_ground::name);
    if (index >= most_beside) return {};
    std::size_t const others = std::min(most_beside, source.issuers.size());
    for (std::size_t other = 0; other != others; ++other) {
        if (other == index) continue;
        auto const beside = candidates_for(source.text(source.issuers[other].region), within);
        if (beside.size() != 1) continue;
        candidate const* shared = nullptr;
        std::size_t count = 0;
        for (candidate const& each : found)
            if (each.code.starts_with(beside.front().code)
                || beside.front().code.starts_with(each.code)) {
                shared = &each;
                ++count;
            }
        if (count == 1) return result(*shared, division_ground::issuers);
    }
    std::string_view const near = source.source.text().substr(0, longest_context);
    if (candidate const* const one = named_in(near, found))
        return result(*one, division_ground::text);
    return {};
}

} // namespace fazhi
