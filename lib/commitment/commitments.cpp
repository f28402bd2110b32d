// SPDX-License-Identifier: MIT

// Reads what is promised: the items of the plan and their actions.
#include "facts.hpp"

#include "clause/parts.hpp"
#include "clause/statements.hpp"
#include "commitment/assignment.hpp"
#include "commitment/commitment_action.hpp"
#include "deficiency/lack_end.hpp"
#include "deficiency/lacks.hpp"
#include "measure/theme.hpp"
#include "outline/item_label.hpp"
#include "outline/section_role.hpp"
#include "page/lines.hpp"
#include "text/room.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>
#include <span>

namespace fazhi::detail {

namespace {

class commitment_reader {
public:
    commitment_reader(report& target, reading const& source)
        : target_(target), source_(source), clauses_(source.nodes)
    {
    }

    void read_part(std::uint32_t part)
    {
        for (clause_range const run : find_role_runs(target_, source_, part, section_role::plan))
            read_run(part, run);
    }

    // A row that a paragraph of another part leads to.
    void read_row(std::uint32_t first)
    {
        std::uint32_t const end = end_of_row(target_, first);
        for (std::uint32_t node = first; node < end; ++node)
            if (is_leaf(target_, node)) read_item(clauses_.all(node));
    }

    // A paragraph of another part, from where it turns to the plan.
    bool read_paragraph(clause_range where) { return read_item(where); }

private:
    [[nodiscard]] std::string_view text(source_region region) const noexcept
    {
        return source_.text.substr(region.begin, region.size());
    }

    void read_run(std::uint32_t part, clause_range run)
    {
        bool has_items = false;
        std::uint32_t tail = no_section;
        for (std::uint32_t node = part + 1; node < target_.sections[part].subtree_end; ++node) {
            clause_range const all = clauses_.all(node).within(run);
            if (!is_leaf(target_, node) || all.empty()) continue;
            // The run may begin inside the last item of another: 下一步，… behind what is lacking.
            if (all.first != clauses_.all(node).first) {
                tail = node;
                continue;
            }
            auto const& heading = target_.sections[node].heading;
            // 工作目标 leads to undertakings where it sets a target.
            if (heading && is_guiding_heading(text(*heading))
                && !sets_target(target_.sections[node]))
                continue;
            has_items = read_item(all) || has_items;
        }
        if (has_items) return;
        clause_range const rest = tail == no_section ? clauses_.body(part) : clauses_.body(tail);
        read_paragraphs(rest.within(run));
    }

    [[nodiscard]] bool sets_target(section const& node) const
    {
        if (!node.heading->empty() && !text(*node.heading).ends_with("目标")) return false;
        auto const first = std::lower_bound(
            target_.indicators.begin(), target_.indicators.end(), node.region.begin,
            [](indicator const& fact, std::uint32_t begin) { return fact.region.begin < begin; });
        return first != target_.indicators.end() && first->region.end <= node.region.end;
    }

    // An item ends before 特此报告 or another farewell.
    [[nodiscard]] std::span<statement const> statements_of(clause_range where)
    {
        statements_.clear();
        find_statements(source_.clauses, where.first, where.last, statements_);
        assignment_ = take_assignment(source_.text, statements_);
        std::span<statement const> all = statements_;
        // 整改措施： says what follows and is no part of it.
        if (!all.empty() && all.front().end == clause_end::colon
            && is_plan_label(text(all.front().region)))
            all = all.subspan(1);
        for (std::size_t i = 0; i != all.size(); ++i)
            if (all[i].opens_sentence && opens_farewell(text(all[i].region))) return all.first(i);
        return all;
    }

    [[nodiscard]] static bool is_plan_label(std::string_view clause)
    {
        constexpr std::size_t longest = 42; // bytes
        if (read_item_label(clause) == item_label::plan) return true;
        return clause.size() <= longest && read_heading(clause).role == section_role::plan
            && !lexicon<"announcing_words">().occurs_in(clause) && clause.find("我") == clause.npos;
    }

    bool read_item(clause_range where)
    {
        std::span<statement const> const all = statements_of(where);
        if (all.empty()) return false;
        add(all);
        return true;
    }

    // The lead: a heading of its own, or the first sentence where another follows it.
    [[nodiscard]] std::size_t lead_size(std::span<statement const> all) const
    {
        std::size_t size = 1;
        while (size < all.size() && !ends_lead(all[size - 1])) ++size;
        return size;
    }

    [[nodiscard]] static bool ends_lead(statement const& one) noexcept
    {
        return one.ends_sentence() || one.end == clause_end::colon;
    }

    void add(std::span<statement const> all)
    {
        commitment result;
        result.region = {all.front().region.begin, all.back().region.end};
        std::size_t const lead = lead_size(all);
        bool const is_alone = lead == all.size();
        find_actions(source_.text, is_alone ? all : all.subspan(lead), result.actions);
        // 重点做好以下工作： promises nothing itself.
        if (result.actions.empty()) return;
        result.region.end = std::max(result.region.end, assignment_.end);
        set_deadline(result);
        // One sentence is both lead and list; its first action leads.
        if (is_alone)
            result.lead = result.actions.front().region;
        else
            result.lead = {all.front().region.begin, all[lead - 1].region.end};
        measure_actions(target_.indicators, result.actions);
        source_region const detail{result.lead.end, std::max(result.lead.end, result.region.end)};
        result.theme = theme_of(text(result.lead), text(detail), target_.year);
        result.actions.shrink_to_fit();
        make_room(target_.commitments, 1, result.region.end, source_.text.size());
        target_.commitments.push_back(std::move(result));
    }

    // A plan without items: each paragraph, but for one that only leads to the others.
    void read_paragraphs(clause_range where)
    {
        std::size_t const before = target_.commitments.size();
        while (!where.empty()) {
            clause_range paragraph{where.first, where.first};
            std::uint32_t const block = source_.clauses[where.first].block;
            while (paragraph.last < where.last && source_.clauses[paragraph.last].block == block)
                ++paragraph.last;
            where.first = paragraph.last;
            bool const leads_on = source_.clauses[paragraph.last - 1].end == clause_end::colon;
            if (leads_on && !where.empty()) continue;
            std::span<statement const> const all = statements_of(paragraph);
            if (!all.empty())
                add(all);
            else if (assignment_.is_given() && target_.commitments.size() != before)
                assign_last();
        }
    }

    void set_deadline(commitment& promise) const
    {
        for (commitment_action& action : promise.actions)
            if (!action.deadline) action.deadline = assignment_.deadline;
    }

    // 责任单位：县司法局 on a line of its own is part of what stands above it.
    void assign_last()
    {
        commitment& last = target_.commitments.back();
        last.region.end = assignment_.end;
        set_deadline(last);
        rate_actions(last.actions);
    }

    report& target_;
    reading const& source_;
    node_clauses const& clauses_;
    std::vector<statement> statements_;
    assignment assignment_; // of what was read last
};

// 2026年，我局将做好以下工作： leads to a plan, wherever it stands.
[[nodiscard]] bool announces_plan(report const& target, reading const& source, clause_range where)
{
    auto const piece = [&](std::uint32_t i) {
        source_region const region = source.clauses[i].region;
        return source.text.substr(region.begin, region.size());
    };
    clause const& last = source.clauses[where.last - 1];
    if (last.end != clause_end::colon || last.nested) return false;
    bool const announces = lexicon<"announcing_words">().occurs_in(piece(where.last - 1));
    std::string_view const first = piece(where.first);
    auto const year = may_begin_year(first) ? read_year(first) : std::nullopt;
    if (!year) return announces && opens_promise(first);
    if (!target.year || !year->has_suffix || year->year != *target.year + 1) return false;
    // 2026年，我局将持续推进依法治税：
    constexpr std::string_view will = "将";
    for (std::uint32_t i = where.first; i != where.last && !announces; ++i)
        if (piece(i).find(will) != std::string_view::npos) return true;
    return announces;
}

// …等问题。2026年，全市将抓好以下工作：…；…: the sentence of a paragraph with which it turns to the
// plan.
[[nodiscard]] clause_range behind_turn_to_plan(report const& target, reading const& source,
                                               clause_range paragraph)
{
    std::vector<statement> all;
    find_statements(source.clauses, paragraph.first, paragraph.last, all);
    for (std::size_t i = 0; i != all.size(); ++i) {
        std::string_view const here = source.text.substr(all[i].region.begin, all[i].region.size());
        auto const year = may_begin_year(here) ? read_year(here) : std::nullopt;
        bool const is_to_come = year && target.year && year->year == *target.year + 1;
        if (is_to_come && ends_lacks(source.text, target.year, all, i))
            return {all[i].clause, paragraph.last};
    }
    return {};
}

// Reports without a part for the plan tell it in a paragraph that leads to a row: 2026年，…：一是….
void read_announced_plan(report const& target, reading const& source, commitment_reader& reader)
{
    std::vector<clause> const& all = source.clauses;
    std::uint32_t node = 0;
    for (std::uint32_t first = 0; first != all.size();) {
        auto const last = static_cast<std::uint32_t>(end_of_block(all, first));
        text_block const& block = source.page.blocks[all[first].block];
        while (node != target.sections.size()
               && target.sections[node].region.begin < block.region.end)
            ++node;
        if (node == target.sections.size()) break;
        section const& next = target.sections[node];
        bool const leads_to_row =
            !block.is_heading && begins_row_behind(source, block.region.end, next);
        std::uint32_t sentence = last - 1; // where the last sentence of the paragraph begins
        while (sentence != first && all[sentence - 1].end != clause_end::full_stop) --sentence;
        if (leads_to_row && announces_plan(target, source, {sentence, last})) {
            reader.read_row(node);
            return;
        }
        first = last;
    }
    // Or in the paragraph itself, the last that turns to it.
    for (std::uint32_t last = static_cast<std::uint32_t>(all.size()); last != 0;) {
        std::uint32_t first = last - 1;
        while (first != 0 && all[first - 1].block == all[last - 1].block) --first;
        clause_range const plan = behind_turn_to_plan(target, source, {first, last});
        bool const is_heading = source.page.blocks[all[first].block].is_heading;
        if (!is_heading && !plan.empty() && reader.read_paragraph(plan)) return;
        last = first;
    }
}

} // namespace

void read_commitments(report& target, reading const& source)
{
    auto const plans = [&](section const& part) {
        return speaks_of(target, part, section_role::plan);
    };
    commitment_reader reader(target, source);
    if (std::none_of(target.sections.begin(), target.sections.end(), plans)) {
        read_announced_plan(target, source, reader);
        return;
    }
    for (std::uint32_t i = 0; i != target.sections.size(); ++i)
        if (plans(target.sections[i])) reader.read_part(i);
}

} // namespace fazhi::detail
