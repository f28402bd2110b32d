// SPDX-License-Identifier: MIT

// Reads what the report admits to be lacking, item by item, with the causes.
#include "facts.hpp"

#include "clause/parts.hpp"
#include "clause/statements.hpp"
#include "deficiency/lack_causes.hpp"
#include "deficiency/lack_end.hpp"
#include "deficiency/lack_items.hpp"
#include "deficiency/lack_sentences.hpp"
#include "deficiency/lacks.hpp"
#include "deficiency/specifics.hpp"
#include "measure/theme.hpp"
#include "outline/item_label.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace fazhi::detail {

namespace {

// Goes over the outline of one part to its items and causes.
class deficiency_reader {
public:
    deficiency_reader(report& target, reading const& source)
        : target_(target), source_(source), clauses_(source.nodes), causes_(target, source),
          items_(target, source, causes_), sentences_(source, items_, causes_)
    {
    }

    void read_part(std::uint32_t part)
    {
        for (clause_range const run :
             find_role_runs(target_, source_, part, section_role::deficiencies)) {
            // 三、原因分析 is on the items of the part before it.
            if (is_cause_heading(part)) {
                read_cause_part(part);
                continue;
            }
            open(run);
            if (is_leaf(target_, part))
                read_sentences(clauses_.body(part).within(run_));
            else
                read_list(part);
            causes_.pair();
        }
    }

    // A paragraph of another part that turns to what is lacking, and the items it leads to.
    void read_paragraph(std::uint32_t node, clause_range where)
    {
        bool const has_node = node != no_section;
        std::uint32_t const end =
            has_node ? std::max(where.last, clauses_.all(node).last) : where.last;
        open({where.first,
              end_before_promise(source_.text, target_.year, source_.clauses, {where.last, end})});
        read_sentences(where);
        if (has_node && causes_.item_count() == 0) read_children(node);
        causes_.pair();
    }

    // The row that such a paragraph leads to where no part stands around it.
    void read_row(std::uint32_t first)
    {
        std::uint32_t const end = end_of_row(target_, first);
        open({clauses_.all(first).first, clauses_.all(end - 1).last});
        for (std::uint32_t node = first; node < end; node = after(node))
            read_item(clauses_.all(node));
        causes_.pair();
    }

private:
    void read_cause_part(std::uint32_t part)
    {
        run_ = clauses_.all(part);
        causes_.go_on();
        if (is_leaf(target_, part))
            causes_.read(statements_of(clauses_.body(part)));
        else
            read_children(part);
        causes_.pair();
    }

    void open(clause_range run)
    {
        run_ = run;
        causes_.open();
    }

    [[nodiscard]] std::string_view text(source_region region) const noexcept
    {
        return source_.text.substr(region.begin, region.size());
    }

    [[nodiscard]] std::vector<statement> statements_of(clause_range where) const
    {
        std::vector<statement> found;
        find_statements(source_.clauses, where.first, where.last, found);
        return found;
    }

    void read_sentences(clause_range where) { sentences_.read(statements_of(where)); }

    void read_item(clause_range where) { items_.read_labelled(statements_of(where)); }

    // Items are what is lacking, unless the text before them says that they are causes.
    void read_list(std::uint32_t part)
    {
        clause_range const before = clauses_.body(part).within(run_);
        if (!before.empty()) {
            auto const last = read_cause_opening(text(source_.clauses[before.last - 1].region));
            if (last && last->cause.empty()) read_sentences(before);
        }
        read_children(part);
        // 存在…等问题。下一步，做好以下工作： above a list that is all of the plan.
        if (causes_.item_count() == 0) read_sentences(before);
    }

    [[nodiscard]] std::uint32_t after(std::uint32_t node) const noexcept
    {
        return target_.sections[node].subtree_end;
    }

    void read_children(std::uint32_t node)
    {
        for (std::uint32_t child = node + 1; child < after(node); child = after(child)) {
            clause_range const all = clauses_.all(child).within(run_);
            if (all.empty()) continue;
            if (causes_.are_expected() || is_cause_heading(child)) {
                read_cause_node(child);
            } else if (!is_leaf(target_, child) && !admits_lack_itself(child)) {
                read_children(child);
            } else if (is_leaf(target_, child) && is_list_heading(child)) {
                clause_range body = all;
                body.first = std::min(body.last, first_behind_heading(child));
                read_sentences(body);
            } else {
                read_item(all);
                if (leads_to_another_row(child, all)) return;
            }
        }
    }

    // 二是手段单一。工作建议：一是加大投入: behind a promise the numbers begin anew, and what they
    // count is not lacking.
    [[nodiscard]] bool leads_to_another_row(std::uint32_t node, clause_range all) const
    {
        std::uint32_t const next = after(node);
        if (next >= target_.sections.size()) return false;
        section const& here = target_.sections[node];
        section const& behind = target_.sections[next];
        bool const begins_anew = behind.parent == here.parent && behind.marker && here.marker
                              && behind.marker->style == here.marker->style
                              && behind.marker->ordinal == 1;
        return begins_anew
            && end_before_promise(source_.text, target_.year, source_.clauses, all) != all.last;
    }

    // （二）原因分析 leads to causes; 主要原因是… as an item is one itself.
    [[nodiscard]] bool is_cause_heading(std::uint32_t node) const
    {
        auto const& heading = target_.sections[node].heading;
        if (!heading) return false;
        return heading_names_causes(text(*heading));
    }

    // （一）存在的主要问题 above its own sentences.
    [[nodiscard]] bool is_list_heading(std::uint32_t node) const
    {
        section const& here = target_.sections[node];
        bool const is_item = here.marker && here.marker->style == marker_style::chinese_is;
        return here.heading && !is_item && names_lacks_in_general(text(*here.heading));
    }

    [[nodiscard]] std::uint32_t first_behind_heading(std::uint32_t node) const
    {
        clause_range own = clauses_.own(node);
        std::uint32_t const end = target_.sections[node].heading->end;
        while (!own.empty() && source_.clauses[own.first].region.begin < end) ++own.first;
        return own.first;
    }

    [[nodiscard]] bool admits_lack_itself(std::uint32_t node) const
    {
        clause_range const own = clauses_.own(node);
        for (std::uint32_t i = own.first; i < own.last; ++i) {
            std::string_view const clause = text(source_.clauses[i].region);
            if (find_lack(clause) && !only_announces_lacks(clause)) return true;
        }
        return false;
    }

    void read_cause_node(std::uint32_t node)
    {
        if (!is_leaf(target_, node)) {
            causes_.expect();
            for (std::uint32_t child = node + 1; child < after(node); child = after(child))
                read_cause_node(child);
            return;
        }
        clause_range body = clauses_.all(node).within(run_);
        if (is_cause_heading(node)) {
            body.first = first_behind_heading(node);
            causes_.read(statements_of(body));
            return;
        }
        std::vector<statement> const found = statements_of(body);
        std::span<statement const> const all = items_.until_promise(found);
        if (!all.empty()) causes_.add({all.front().region.begin, all.back().region.end});
    }

    report& target_;
    reading const& source_;
    node_clauses const& clauses_;
    lack_causes causes_;
    lack_items items_;
    lack_sentences sentences_;
    clause_range run_;
};

[[nodiscard]] bool is_in_plan(report const& target, std::uint32_t node)
{
    for (; node != no_section; node = target.sections[node].parent)
        if (has(target.sections[node].role, section_role::plan)) return true;
    return false;
}

// Reports without a part of their own for what is lacking admit it at the end of another.
void read_admissions(report const& target, reading const& source, deficiency_reader& reader)
{
    std::vector<clause> const& all = source.clauses;
    std::uint32_t node = 0;
    for (std::uint32_t first = 0; first != all.size();) {
        auto const last = static_cast<std::uint32_t>(end_of_block(all, first));
        text_block const& block = source.page.blocks[all[first].block];
        clause_range const lacks = behind_turn(source, {first, last});
        if (!block.is_heading && !lacks.empty() && !is_in_plan(target, block.section)) {
            std::size_t const before = target.deficiencies.size();
            reader.read_paragraph(block.section, lacks);
            while (node != target.sections.size()
                   && target.sections[node].region.begin < block.region.end)
                ++node;
            bool const leads_to_row =
                block.section == no_section && node != target.sections.size()
                && begins_row_behind(source, block.region.end, target.sections[node]);
            if (leads_to_row && target.deficiencies.size() == before) reader.read_row(node);
        }
        first = last;
    }
}

} // namespace

void read_deficiencies(report& target, reading const& source)
{
    auto const lacks = [&](section const& part) {
        return speaks_of(target, part, section_role::deficiencies);
    };
    deficiency_reader reader(target, source);
    if (std::none_of(target.sections.begin(), target.sections.end(), lacks))
        read_admissions(target, source, reader);
    for (std::uint32_t i = 0; i != target.sections.size(); ++i)
        if (lacks(target.sections[i])) reader.read_part(i);
    for (deficiency& lack : target.deficiencies) {
        std::string_view const whole = target.source.text(lack.region);
        std::size_t const lead = std::min(whole.size(), whole.find("。"));
        lack.theme = theme_of(whole.substr(0, lead), whole.substr(lead), target.year);
        read_plainness(target, lack);
    }
}

} // namespace fazhi::detail
