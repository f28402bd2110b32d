// SPDX-License-Identifier: MIT

// Finds what of a part is a list of lacks and what is a list of plans.
#include "clause/parts.hpp"

#include "deficiency/lacks.hpp"
#include "outline/item_label.hpp"
#include "outline/section_role.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

[[nodiscard]] std::string_view piece(reading const& source, std::uint32_t clause) noexcept
{
    source_region const region = source.clauses[clause].region;
    return source.text.substr(region.begin, region.size());
}

[[nodiscard]] bool ends_sentence(clause const& one) noexcept
{
    return !one.nested && (one.end == clause_end::full_stop || one.end == clause_end::none);
}

[[nodiscard]] bool opens_sentence(reading const& source, clause_range where,
                                  std::uint32_t at) noexcept
{
    if (at == where.first) return true;
    clause const& before = source.clauses[at - 1];
    return ends_sentence(before) || before.block != source.clauses[at].block;
}

[[nodiscard]] bool admits_lack(reading const& source, clause_range where)
{
    for (std::uint32_t i = where.first; i < where.last; ++i)
        if (find_lack(piece(source, i))) return true;
    return false;
}

// How many clauses of a paragraph may stand before it turns: 取得了成绩，但…，我们也清醒看到.
constexpr std::uint32_t longest_turn = 6;

// The role that the heading of a node tells by itself; none for items and for nodes without a
// heading.
[[nodiscard]] section_role told_role(report const& target, section const& node)
{
    bool const is_item = node.marker && node.marker->style == marker_style::chinese_is;
    if (!node.heading || is_item) return section_role::none;
    std::string_view const heading = target.source.text(*node.heading);
    section_role const told = read_heading(heading).role;
    // 工作计划性不强 is lacking.
    if (told == section_role::plan) return find_lack(heading) ? section_role::none : told;
    return told == section_role::deficiencies ? told : section_role::none;
}

[[nodiscard]] bool is_on_lacks_or_plan(section_role role) noexcept
{
    return has(role, section_role::deficiencies) || has(role, section_role::plan);
}

// Whether a heading right below the part tells a role: 二、存在的不足 …（二）下步打算.
[[nodiscard]] bool has_child_on(report const& target, std::uint32_t part, section_role role)
{
    // In a part on what was done a plan must say that it is one: 下一步打算, but not 目标任务.
    bool const is_closing = is_on_lacks_or_plan(target.sections[part].role);
    std::uint32_t const end = target.sections[part].subtree_end;
    for (std::uint32_t i = part + 1; i < end; i = target.sections[i].subtree_end) {
        section const& child = target.sections[i];
        if (!child.heading) continue;
        // What costs least is asked first: most headings tell nothing of the kind.
        std::string_view const heading = target.source.text(*child.heading);
        bool const may_tell =
            role == section_role::deficiencies
                ? names_lacks_in_general(heading)
                : is_closing || lexicon<"next_year_words">().longest_prefix(heading);
        if (may_tell && told_role(target, child) == role) return true;
    }
    return false;
}

// Follows a part that speaks of both: what is lacking first, then what will be done.
class role_walk {
public:
    role_walk(report const& target, reading const& source, std::uint32_t part)
        : target_(target), source_(source), clauses_(source.nodes), part_(part)
    {
        section_role const role = target.sections[part].role;
        is_on_other_ = !is_on_lacks_or_plan(role);
        if (!has(role, section_role::deficiencies))
            role_ = is_on_other_ ? role : section_role::plan;
    }

    [[nodiscard]] std::vector<clause_range> runs(section_role wanted)
    {
        clause_range const whole = clauses_.all(part_);
        std::uint32_t const end = target_.sections[part_].subtree_end;
        std::uint32_t node = part_ + 1;
        for (std::uint32_t i = whole.first; i < whole.last; ++i) {
            for (; node < end && clauses_.all(node).first <= i; ++node) enter(node);
            if (!is_on_other_) read_label(whole, i);
            if (!is_told_by_heading_ && role_ == section_role::deficiencies
                && opens_sentence(source_, whole, i) && opens_promise(piece(source_, i)))
                role_ = section_role::plan;
            if (role_ != wanted) continue;
            if (!runs_.empty() && runs_.back().last == i)
                ++runs_.back().last;
            else
                runs_.push_back({i, i + 1});
        }
        return std::move(runs_);
    }

private:
    // 问题2： … 整改措施：
    void read_label(clause_range whole, std::uint32_t at)
    {
        clause const& here = source_.clauses[at];
        if (here.end != clause_end::colon || here.nested || !opens_sentence(source_, whole, at))
            return;
        item_label const label = read_item_label(piece(source_, at));
        if (label == item_label::lack || label == item_label::lacks)
            role_ = section_role::deficiencies;
        if (label == item_label::plan) role_ = section_role::plan;
    }

    void enter(std::uint32_t node)
    {
        clause_range const own = clauses_.own(node);
        section_role const told = told_role(target_, target_.sections[node]);
        if (told != section_role::none) {
            role_ = told;
            is_told_by_heading_ = true;
            return;
        }
        // （三）存在的问题 … （四）: back to what the part is on.
        if (is_on_other_ && target_.sections[node].parent == part_)
            role_ = target_.sections[part_].role;
        if (is_on_other_) return;
        if (is_told_by_heading_ || !is_leaf(target_, node) || own.empty()) return;
        // An item by itself: it may turn back to lacks, or to plans without a word.
        std::uint32_t sentence = own.first;
        while (sentence + 1 < own.last && !ends_sentence(source_.clauses[sentence])) ++sentence;
        if (role_ == section_role::plan && admits_lack(source_, {own.first, sentence + 1}))
            role_ = section_role::deficiencies;
        else if (role_ == section_role::deficiencies && !admits_lack(source_, own))
            role_ = section_role::plan;
    }

    report const& target_;
    reading const& source_;
    node_clauses const& clauses_;
    std::uint32_t part_;
    section_role role_ = section_role::deficiencies;
    bool is_told_by_heading_ = false;
    bool is_on_other_ = false; // neither on lacks nor on a plan, but for some nodes inside
    std::vector<clause_range> runs_;
};

} // namespace

clause_range behind_turn(reading const& source, clause_range where)
{
    for (std::uint32_t i = where.first; i != std::min(where.last, where.first + longest_turn);
         ++i) {
        source_region const region = source.clauses[i].region;
        std::string_view const here = source.text.substr(region.begin, region.size());
        if (opens_admission(here)) {
            // 我们也清醒看到， names nothing yet.
            bool const is_bare = !find_lack(here) && source.clauses[i].end == clause_end::comma;
            return {is_bare ? i + 1 : i, where.last};
        }
        if (source.clauses[i].end == clause_end::full_stop) break;
    }
    return {};
}

bool speaks_of(report const& target, section const& part, section_role role)
{
    if (part.parent != no_section) return false;
    if (has(part.role, role)) return true;
    if (part.role == section_role::other) return false;
    auto const index = static_cast<std::uint32_t>(&part - target.sections.data());
    return has_child_on(target, index, role);
}

std::vector<clause_range> find_role_runs(report const& target, reading const& source,
                                         std::uint32_t part, section_role role)
{
    section const& whole = target.sections[part];
    bool const is_mixed = !is_on_lacks_or_plan(whole.role)
                       || (speaks_of(target, whole, section_role::deficiencies)
                           && speaks_of(target, whole, section_role::plan));
    if (is_mixed) return role_walk(target, source, part).runs(role);
    if (source.nodes.all(part).empty()) return {};
    return {source.nodes.all(part)};
}

bool begins_row_behind(reading const& source, std::uint32_t end, section const& node)
{
    return node.marker && node.marker->ordinal == 1 && end <= node.region.begin
        && trim(source.text.substr(end, node.region.begin - end)).empty();
}

std::uint32_t end_of_row(report const& target, std::uint32_t first)
{
    section const& begin = target.sections[first];
    std::uint32_t ordinal = begin.marker ? begin.marker->ordinal : 0;
    std::uint32_t node = begin.subtree_end;
    for (; node < target.sections.size(); node = target.sections[node].subtree_end) {
        section const& here = target.sections[node];
        bool const goes_on = here.parent == begin.parent && here.marker && begin.marker
                          && here.marker->style == begin.marker->style
                          && here.marker->ordinal == ordinal + 1;
        if (!goes_on) break;
        ++ordinal;
    }
    return node;
}

} // namespace fazhi::detail
