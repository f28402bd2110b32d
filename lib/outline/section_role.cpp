// SPDX-License-Identifier: MIT

// Reads headings by the table of their wordings.
#include "outline/section_role.hpp"

#include "deficiency/lacks.hpp"
#include "frame/title.hpp"
#include "outline/outline.hpp"
#include "page/lines.hpp"
#include "text/squeezed.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <fazhi/scan/scan.hpp>

#include <array>
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

// How much a wording says of its part.
enum class wording_force : std::uint8_t { strong, weak, denied, behind_plan };
constexpr std::size_t force_count = 4;

[[nodiscard]] wording_force force_named(std::string_view word) noexcept
{
    return word == "weak"        ? wording_force::weak
         : word == "denied"      ? wording_force::denied
         : word == "behind_plan" ? wording_force::behind_plan
                                 : wording_force::strong;
}

// The roles that the wordings of a heading name, by their force.
using named_roles = std::array<section_role, force_count>;

// The wordings by their words before the gap, so that a heading is read in one pass.
class wording_table {
public:
    wording_table()
    {
        for (lexicon_row const& row : lexicon<"section_headings">().rows()) {
            constexpr std::string_view gap = "…";
            std::size_t const end = row.word.find(gap);
            wording read{{}, role_named(row.column(0)), force_named(row.column(1))};
            if (end != row.word.npos) read.second = row.word.substr(end + gap.size());
            std::string_view const first = row.word.substr(0, end);
            auto const known = firsts_.find(first);
            if (!known) firsts_.insert(first, static_cast<std::uint32_t>(begun_.size()));
            if (!known) begun_.emplace_back();
            begun_[known ? known.number : begun_.size() - 1].push_back(read);
        }
    }

    [[nodiscard]] named_roles roles_in(std::string_view heading) const
    {
        named_roles roles{};
        scan(heading, firsts_, [&](std::size_t at) {
            firsts_.visit_all(heading.substr(at), [&](auto const& first) {
                std::string_view const behind = heading.substr(at + first.size);
                for (wording const& row : begun_[first.number]) {
                    if (behind.find(row.second) == behind.npos) continue;
                    section_role& named = roles[static_cast<std::size_t>(row.force)];
                    named = named | row.role;
                }
            });
            return at;
        });
        return roles;
    }

private:
    // A row of the table, taken apart once: 存在…不足.
    struct wording {
        std::string_view second; ///< behind the gap; empty where there is none
        section_role role = section_role::none;
        wording_force force = wording_force::strong;
    };

    word_trie<> firsts_;
    std::vector<std::vector<wording>> begun_; // by the number of the words that they begin with
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
    named_roles const named = wordings().roles_in(bare.view());
    auto const with = [&](wording_force force) { return named[static_cast<std::size_t>(force)]; };
    heading_reading result;
    result.is_other_behind_plan = with(wording_force::behind_plan) != section_role::none;
    result.year = year_in(bare.view());
    section_role strong = without(with(wording_force::strong), with(wording_force::denied));
    // Whatever else the part on the first responsible person speaks of, it is that part.
    if (has(strong, section_role::leadership)) strong = section_role::leadership;
    result.role = strong != section_role::none ? strong : with(wording_force::weak);
    result.is_open = strong == section_role::none;
    return result;
}

namespace {

// A heading that has lost its end runs on: 存在的不足2024年取得了成效，但…. Its beginning tells.
[[nodiscard]] heading_reading read_heading_of(std::string_view heading, bool stands_alone)
{
    constexpr std::size_t most = 60; // bytes
    if (!stands_alone && heading.size() > most) {
        std::size_t end = most;
        while (is_continuation(heading[end])) --end;
        heading_reading const first = read_heading(heading.substr(0, end));
        if (!first.is_open) return first;
    }
    return read_heading(heading);
}

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

// A heading that says what is lacking: 执法力量不足, 认识还不够到位, but not 解决执法不规范问题.
[[nodiscard]] bool says_lack(std::string_view heading)
{
    constexpr std::size_t near_end = 9; // bytes
    auto const lack = find_lack(heading);
    return lack && lack->end + near_end >= heading.size() && !heading.ends_with("问题");
}

// A theme each of whose items says what is lacking is on that: 认真查找差距 …
[[nodiscard]] bool lists_lacks(report const& target, std::size_t part)
{
    std::size_t items = 0;
    for (std::uint32_t i = static_cast<std::uint32_t>(part) + 1;
         i < target.sections[part].subtree_end; i = target.sections[i].subtree_end) {
        auto const& heading = target.sections[i].heading;
        if (!heading || !says_lack(target.source.text(*heading))) return false;
        ++items;
    }
    return items > 1;
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
        if (nodes[i].role != section_role::none) {
            node.role = nodes[i].role;
            behind_plan = behind_plan || has(node.role, section_role::plan);
            continue;
        }
        heading_reading const heading =
            node.heading ? read_heading_of(target.source.text(*node.heading), nodes[i].stands_alone)
                         : heading_reading{};
        section_role role = heading.role;
        // 2025年主要工作 in a report on 2024 is a plan, and so is a theme that opens with 2025年是…
        std::optional<int> year = heading.year;
        if (!year && role == section_role::none)
            year = opening_year(target, page, next_block, node);
        bool const is_next_year = year && target.year && *year == *target.year + 1;
        if (heading.is_open && is_next_year) role = section_role::plan;
        bool const names_lacks =
            node.heading && names_lacks_in_general(target.source.text(*node.heading));
        if (role == section_role::none && (names_lacks || lists_lacks(target, i)))
            role = section_role::deficiencies;
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
