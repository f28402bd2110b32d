// SPDX-License-Identifier: MIT

// Finds what of a part is a list of lacks and what is a list of plans.
#include "parts.hpp"

#include "lacks.hpp"
#include "section_role.hpp"

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

// Follows a part that speaks of both: what is lacking first, then what will be done.
class role_walk {
public:
    role_walk(report const& target, reading const& source, std::uint32_t part)
        : target_(target), source_(source), clauses_(source.nodes), part_(part)
    {
    }

    [[nodiscard]] std::vector<clause_range> runs(section_role wanted)
    {
        clause_range const whole = clauses_.all(part_);
        std::uint32_t const end = target_.sections[part_].subtree_end;
        std::uint32_t node = part_ + 1;
        for (std::uint32_t i = whole.first; i < whole.last; ++i) {
            for (; node < end && clauses_.all(node).first <= i; ++node) enter(node);
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
    void enter(std::uint32_t node)
    {
        section const& here = target_.sections[node];
        clause_range const own = clauses_.own(node);
        bool const is_item = here.marker && here.marker->style == marker_style::chinese_is;
        if (here.heading && !is_item) {
            section_role const told = read_heading(target_.source.text(*here.heading)).role;
            if (told == section_role::plan || told == section_role::deficiencies) {
                role_ = told;
                is_told_by_heading_ = true;
                return;
            }
        }
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
    std::vector<clause_range> runs_;
};

} // namespace

std::vector<clause_range> find_role_runs(report const& target, reading const& source,
                                         std::uint32_t part, section_role role)
{
    section_role const both = section_role::deficiencies | section_role::plan;
    if (has(target.sections[part].role, both))
        return role_walk(target, source, part).runs(role);
    if (source.nodes.all(part).empty()) return {};
    return {source.nodes.all(part)};
}

} // namespace fazhi::detail
