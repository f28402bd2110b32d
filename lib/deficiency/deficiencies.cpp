// SPDX-License-Identifier: MIT

// Reads what the report admits to be lacking, item by item, with the causes.
#include "facts.hpp"

#include "clause/parts.hpp"
#include "clause/statements.hpp"
#include "deficiency/lack_end.hpp"
#include "deficiency/lack_points.hpp"
#include "deficiency/lacks.hpp"
#include "deficiency/specifics.hpp"
#include "deficiency/stated_cause.hpp"
#include "measure/theme.hpp"
#include "outline/item_label.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <span>

namespace fazhi::detail {

namespace {

// Reads one part. Items come first and causes may follow them, so that both are kept until the
// part ends.
class deficiency_reader {
public:
    deficiency_reader(report& target, reading const& source)
        : target_(target), source_(source), clauses_(source.nodes)
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
            pair_causes();
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
        if (has_node && target_.deficiencies.size() == first_item_) read_children(node);
        pair_causes();
    }

    // The row that such a paragraph leads to where no part stands around it.
    void read_row(std::uint32_t first)
    {
        std::uint32_t const end = end_of_row(target_, first);
        open({clauses_.all(first).first, clauses_.all(end - 1).last});
        for (std::uint32_t node = first; node < end; node = after(node))
            read_item(clauses_.all(node));
        pair_causes();
    }

private:
    void read_cause_part(std::uint32_t part)
    {
        run_ = clauses_.all(part);
        causes_.clear();
        expects_causes_ = true;
        if (is_leaf(target_, part))
            read_cause_sentences(statements_of(clauses_.body(part)));
        else
            read_children(part);
        pair_causes();
    }

    void open(clause_range run)
    {
        run_ = run;
        first_item_ = target_.deficiencies.size();
        causes_.clear();
        expects_causes_ = false;
        is_of_all_ = true;
    }

    [[nodiscard]] std::string_view text(source_region region) const noexcept
    {
        return source_.text.substr(region.begin, region.size());
    }

    [[nodiscard]] source_region region_of(std::string_view part) const noexcept
    {
        auto const begin = static_cast<std::uint32_t>(part.data() - source_.text.data());
        return {begin, begin + static_cast<std::uint32_t>(part.size())};
    }

    [[nodiscard]] std::span<statement const> statements_of(clause_range where)
    {
        statements_.clear();
        find_statements(source_.clauses, where.first, where.last, statements_);
        return statements_;
    }

    // ---- the outline of the part

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
        if (target_.deficiencies.size() == first_item_) read_sentences(before);
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
            if (expects_causes_ || is_cause_heading(child)) {
                read_cause_node(child);
            } else if (!is_leaf(target_, child) && !admits_lack_itself(child)) {
                read_children(child);
            } else if (is_leaf(target_, child) && is_list_heading(child)) {
                clause_range body = all;
                body.first = std::min(body.last, first_behind_heading(child));
                read_sentences(body);
            } else {
                read_item(all);
            }
        }
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
            expects_causes_ = true;
            for (std::uint32_t child = node + 1; child < after(node); child = after(child))
                read_cause_node(child);
            return;
        }
        clause_range body = clauses_.all(node).within(run_);
        if (is_cause_heading(node)) {
            body.first = first_behind_heading(node);
            read_cause_sentences(statements_of(body));
            return;
        }
        std::span<statement const> const all = until_promise(statements_of(body));
        if (!all.empty()) add_cause({all.front().region.begin, all.back().region.end});
    }

    // ---- items

    // What stands before 针对以上问题 or 特此报告.
    [[nodiscard]] std::span<statement const> until_promise(std::span<statement const> all) const
    {
        std::size_t from = all.size(); // behind the last 问题2：
        while (from != 0 && !opens_labelled_item(all[from - 1])) --from;
        for (std::size_t i = from; i != all.size(); ++i) {
            if (ends_lacks(source_.text, target_.year, all, i)) return all.first(i);
        }
        return all;
    }

    // 问题2：
    [[nodiscard]] bool opens_labelled_item(statement const& one) const
    {
        return one.opens_sentence && one.end == clause_end::colon
            && read_item_label(text(one.region)) == item_label::lack;
    }

    void read_item(clause_range where)
    {
        std::span<statement const> all = until_promise(statements_of(where));
        if (!all.empty() && all.front().end == clause_end::colon
            && read_item_label(text(all.front().region)) != item_label::none)
            all = all.subspan(1);
        read_item(all);
    }

    void read_item(std::span<statement const> all)
    {
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (!all[i].opens_sentence) continue;
            auto const opening = read_cause_opening(text(all[i].region));
            if (opening && (opening->is_of_all || opening->cause.empty())) {
                std::size_t const before = causes_.size();
                is_inside_item_ = true;
                is_of_all_ = opening->is_of_all || all[i].block != all.front().block;
                read_causes(*opening, all.subspan(i));
                is_inside_item_ = false;
                is_of_all_ = true;
                expects_causes_ = causes_.size() == before;
                all = all.first(i);
                break;
            }
        }
        if (!all.empty()) add(all, find_own_cause(source_.text, all));
    }

    void add(std::span<statement const> all, std::optional<source_region> cause)
    {
        deficiency result;
        result.region = {all.front().region.begin, all.back().region.end};
        result.cause = cause;
        read_points(source_.text, all, result);
        target_.deficiencies.push_back(std::move(result));
    }

    // ---- running text without items

    void read_sentences(clause_range where)
    {
        std::vector<statement> all;
        find_statements(source_.clauses, where.first, where.last, all);
        std::span<statement const> rest = until_promise(all);
        rest = without_lead_in(rest);
        if (begins_list(rest)) rest = without_list_opener(all, rest);
        while (!rest.empty()) {
            if (opens_labelled_item(rest.front())) {
                std::size_t end = 1;
                while (end < rest.size() && !opens_labelled_item(rest[end])) ++end;
                read_item(until_promise(rest.subspan(1, end - 1)));
                rest = rest.subspan(end);
                continue;
            }
            if (lexicon<"paired_openers">().find(text(rest.front().region))) {
                is_listed_ = true;
                rest = rest.subspan(1);
                continue;
            }
            // 主要是：
            bool const leads = rest.front().end == clause_end::colon
                            && target_.deficiencies.size() == first_item_
                            && !find_lack(text(rest.front().region));
            if (leads) {
                is_listed_ = true;
                rest = rest.subspan(1);
                continue;
            }
            std::size_t end = 1;
            while (end < rest.size() && !ends_item(rest[end - 1])) ++end;
            bool const was_in_row = is_in_row_;
            is_in_row_ = is_listed_ && rest[end - 1].end == clause_end::semicolon;
            // A sentence that admits nothing goes on with the one before: 现有人员仅3名。
            while (end < rest.size() && !is_in_row_ && !admits_lack(sentence_at(rest, end))
                   && !read_cause_opening(text(rest[end].region)))
                end += sentence_at(rest, end).size();
            read_sentence(rest.first(end), was_in_row || is_in_row_);
            rest = rest.subspan(end);
        }
    }

    // 主要是人手少；经费紧: a row of lacks between ； behind the word that opens it.
    [[nodiscard]] bool begins_list(std::span<statement const> rest) const
    {
        if (is_listed_ || rest.empty()) return false;
        std::string_view const first = text(rest.front().region);
        if (list_opener_size(first) == 0 || read_cause_opening(first)) return false;
        bool has_row = false;
        std::size_t begin = 0;
        std::span<statement const> const sentence = sentence_at(rest, 0);
        for (std::size_t i = 0; i != sentence.size(); ++i) {
            bool const ends = i + 1 == sentence.size() || sentence[i].end == clause_end::semicolon;
            if (!ends) continue;
            if (!admits_lack(sentence.subspan(begin, i + 1 - begin))) return false;
            has_row = has_row || i + 1 != sentence.size();
            begin = i + 1;
        }
        return has_row;
    }

    [[nodiscard]] std::span<statement const> without_list_opener(std::vector<statement>& all,
                                                                 std::span<statement const> rest)
    {
        is_listed_ = true;
        statement& first = all[static_cast<std::size_t>(rest.data() - all.data())];
        first.region.begin += static_cast<std::uint32_t>(list_opener_size(text(first.region)));
        return rest;
    }

    // What stands in a row between ； is lacking, whatever its words.
    void read_sentence(std::span<statement const> sentence, bool is_in_row)
    {
        auto const opening = read_cause_opening(text(sentence.front().region));
        bool const has_items = target_.deficiencies.size() != first_item_;
        bool const leads_to_list = opening && (opening->is_of_all || opening->cause.empty());
        bool const tells_cause =
            opening
            && (leads_to_list || opening->is_named || (!is_in_row && !admits_lack(sentence)));
        if (tells_cause && has_items) {
            is_of_all_ = leads_to_list;
            read_causes(*opening, sentence);
            is_of_all_ = true;
            expects_causes_ = expects_causes_ || opening->cause.empty();
        } else if (expects_causes_) {
            read_cause_sentences(sentence);
        } else if (is_in_row || admits_lack(sentence)) {
            read_item(sentence);
        }
    }

    // Behind 主要表现在： each ； begins another item.
    [[nodiscard]] bool ends_item(statement const& one) const noexcept
    {
        return one.ends_sentence() || (is_listed_ && one.end == clause_end::semicolon);
    }

    [[nodiscard]] bool admits_lack(std::span<statement const> all) const
    {
        return std::any_of(all.begin(), all.end(), [&](statement const& one) {
            return find_lack(text(one.region)).has_value();
        });
    }

    // 虽然取得…成效，但仍存在一些不足，主要表现在： names nothing that is lacking.
    [[nodiscard]] std::span<statement const> without_lead_in(std::span<statement const> all)
    {
        is_listed_ = false;
        is_in_row_ = false;
        std::size_t begin = 0;
        std::size_t const first_sentence = all.empty() ? 0 : sentence_at(all, 0).size();
        for (std::size_t i = 0; i != first_sentence; ++i) {
            bool const announces = only_announces_lacks(text(all[i].region));
            // 人手少，主要原因：编制有限。 has told what is lacking.
            if (begin != i && read_cause_opening(text(all[i].region))) break;
            if (opens_labelled_item(all[i])) break;
            bool const leads = all[i].end == clause_end::colon;
            if (announces || leads) begin = i + 1;
            is_listed_ = is_listed_ || leads;
        }
        // A first sentence that admits nothing: 取得了一定成效。
        bool const is_labelled = !all.empty() && opens_labelled_item(all.front());
        if (begin == 0 && !is_labelled && !admits_lack(all.first(first_sentence)))
            begin = first_sentence;
        return begin < all.size() ? all.subspan(begin) : all.first(0);
    }

    // ---- causes that stand together

    void read_causes(cause_opening const& opening, std::span<statement const> all)
    {
        if (opening.cause.empty()) {
            read_cause_sentences(all.subspan(1));
            return;
        }
        std::size_t const count = causes_.size();
        read_cause_sentences(all);
        if (causes_.size() > count) causes_[count].region.begin = region_of(opening.cause).begin;
    }

    void read_cause_sentences(std::span<statement const> all)
    {
        bool begins = true;
        for (std::size_t i = 0; i != all.size(); ++i) {
            statement const& one = all[i];
            std::string_view const here = text(one.region);
            if (ends_lacks(source_.text, target_.year, all, i)) return;
            if (begins) {
                std::string_view const cause = without_cause_fillers(here);
                // 主要有： and 一方面， lead to a cause.
                if (cause.empty() || lexicon<"paired_openers">().find(cause)) continue;
                add_cause({region_of(cause).begin, one.region.end});
            } else {
                causes_.back().region.end = one.region.end;
            }
            begins = one.ends_sentence() || one.end == clause_end::semicolon;
        }
    }

    void add_cause(source_region region)
    {
        std::size_t const items = target_.deficiencies.size() - first_item_;
        causes_.push_back({region, items + (is_inside_item_ ? 1 : 0), is_of_all_});
    }

    void pair_causes()
    {
        give_causes(source_.text, causes_, std::span(target_.deficiencies).subspan(first_item_));
    }

    report& target_;
    reading const& source_;
    node_clauses const& clauses_;
    std::vector<statement> statements_;
    std::vector<stated_cause> causes_;
    clause_range run_;
    std::size_t first_item_ = 0;
    bool expects_causes_ = false;
    bool is_listed_ = false;
    bool is_in_row_ = false; // the item read last ended with ；
    bool is_inside_item_ = false;
    bool is_of_all_ = true; // whether the causes that are read are said to be those of all items
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
