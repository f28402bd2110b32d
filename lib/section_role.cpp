// SPDX-License-Identifier: MIT

// Reads headings by the table of their wordings.
#include "section_role.hpp"

#include "lexicon.hpp"
#include "lines.hpp"
#include "outline.hpp"
#include "read.hpp"
#include "squeezed.hpp"
#include "title.hpp"

#include <array>
#include <utility>
#include <vector>

namespace fazhi::detail {

namespace {

using heading_text = squeezed<300>;

[[nodiscard]] section_role role_named(std::string_view word) noexcept
{
    for (auto role : {section_role::measures, section_role::leadership, section_role::deficiencies,
                      section_role::plan, section_role::other})
        if (to_string(role) == word) return role;
    return section_role::none;
}

// A row of the table, taken apart once: 存在…不足.
struct wording {
    std::string_view first;
    std::string_view second; ///< behind the gap; empty where there is none
    section_role role = section_role::none;
    std::string_view force;

    [[nodiscard]] bool stands_in(std::string_view heading) const noexcept
    {
        std::size_t const at = heading.find(first);
        return at != heading.npos
            && (second.empty() || heading.find(second, at + first.size()) != heading.npos);
    }
};

// The wordings by a number made of their first character, so that a heading is compared with the
// few that can stand in it.
class wording_table {
public:
    wording_table()
    {
        for (lexicon_row const& row : lexicon<"section_headings">().rows()) {
            constexpr std::string_view gap = "…";
            std::size_t const end = row.word.find(gap);
            wording read{row.word.substr(0, end), {}, role_named(row.column(0)), row.column(1)};
            if (end != row.word.npos) read.second = row.word.substr(end + gap.size());
            buckets_[bucket_of(read.first)].push_back(read);
        }
    }

    template <class Visit> void each_in(std::string_view heading, Visit visit) const
    {
        std::array<bool, bucket_count> seen{};
        for (std::size_t at = 0; at < heading.size(); at += character_size(heading[at])) {
            std::size_t const bucket = bucket_of(heading.substr(at));
            if (std::exchange(seen[bucket], true)) continue;
            for (wording const& row : buckets_[bucket])
                if (row.stands_in(heading)) visit(row);
        }
    }

private:
    static constexpr std::size_t bucket_count = 64;

    [[nodiscard]] static std::size_t bucket_of(std::string_view text) noexcept
    {
        std::size_t hash = 0;
        for (char c : first_character(text)) hash = hash * 31 + static_cast<unsigned char>(c);
        return (hash ^ (hash >> 7)) % bucket_count;
    }

    std::array<std::vector<wording>, bucket_count> buckets_;
};

[[nodiscard]] wording_table const& wordings()
{
    static wording_table const table;
    return table;
}

[[nodiscard]] section_role without(section_role roles, section_role part) noexcept
{
    return section_role(std::uint8_t(roles) & ~std::uint8_t(part));
}

[[nodiscard]] std::optional<int> year_in(std::string_view heading)
{
    for (std::size_t at = 0; at < heading.size(); at += character_size(heading[at])) {
        std::string_view const rest = heading.substr(at);
        if (rest.starts_with("《")) return {};
        if (!may_begin_year(rest)) continue;
        auto const year = read_year(rest);
        if (year && year->has_suffix) return year->year;
    }
    return {};
}

} // namespace

heading_reading read_heading(std::string_view heading)
{
    heading_text const bare(heading);
    section_role strong = section_role::none;
    section_role weak = section_role::none;
    section_role denied = section_role::none;
    heading_reading result;
    wordings().each_in(bare.view(), [&](wording const& row) {
        if (row.force == "strong")
            strong = strong | row.role;
        else if (row.force == "weak")
            weak = weak | row.role;
        else if (row.force == "denied")
            denied = denied | row.role;
        else if (row.force == "behind_plan")
            result.is_other_behind_plan = true;
    });
    result.year = year_in(bare.view());
    strong = without(strong, denied);
    // Whatever else the part on the first responsible person speaks of, it is that part.
    if (has(strong, section_role::leadership)) strong = section_role::leadership;
    result.role = strong != section_role::none ? strong : weak;
    result.is_open = strong == section_role::none;
    return result;
}

namespace {

// The year with which the text of a part opens: 2025年是…
[[nodiscard]] std::optional<int> opening_year(report const& target, layout const& page,
                                              std::size_t& next, section const& node)
{
    while (next != page.blocks.size() && page.blocks[next].region.begin < node.region.begin) ++next;
    for (std::size_t i = next; i != page.blocks.size() && i != next + 3; ++i) {
        if (page.blocks[i].is_heading) continue;
        if (page.blocks[i].region.begin >= node.region.end) break;
        auto const year = read_year(target.source.text(page.blocks[i].region));
        return year && year->has_suffix ? std::optional<int>(year->year) : std::nullopt;
    }
    return {};
}

// A page about a report, or a plan of work, has no part of a report.
void report_lookalike(report& target)
{
    diagnostic oddity;
    oddity.rule = "genre.lookalike";
    oddity.severity = severity::warning;
    oddity.message = "标题不像法治政府建设报告，请核对。 / "
                     "The title is not that of such a report; please check.";
    oddity.region = *target.title;
    target.diagnostics.push_back(std::move(oddity));
}

} // namespace

void assign_roles(report& target, layout const& page, std::vector<placed_node> const& nodes)
{
    bool const is_lookalike = target.title && is_lookalike_title(target.source.text(*target.title));
    if (is_lookalike) report_lookalike(target);
    bool behind_plan = false;
    std::size_t next_block = 0;
    for (std::size_t i = 0; i != target.sections.size(); ++i) {
        section& node = target.sections[i];
        if (node.parent != no_section) {
            node.role = target.sections[node.parent].role;
            continue;
        }
        if (nodes[i].is_appendix || is_lookalike) {
            node.role = section_role::other;
            continue;
        }
        heading_reading const heading =
            node.heading ? read_heading(target.source.text(*node.heading)) : heading_reading{};
        section_role role = heading.role;
        // 2025年主要工作 in a report on 2024 is a plan, and so is a theme that opens with 2025年是…
        std::optional<int> year = heading.year;
        if (!year && role == section_role::none)
            year = opening_year(target, page, next_block, node);
        bool const is_next_year = year && target.year && *year == *target.year + 1;
        if (heading.is_open && is_next_year) role = section_role::plan;
        if (role == section_role::none && behind_plan)
            role = heading.is_other_behind_plan ? section_role::other : section_role::plan;
        if (role == section_role::none) role = section_role::measures;
        node.role = role;
        behind_plan = behind_plan || has(role, section_role::plan);
    }
}

bool has_section_wording(std::string_view line)
{
    return line.size() <= 150 && read_heading(line).role != section_role::none;
}

} // namespace fazhi::detail
