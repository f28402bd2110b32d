// SPDX-License-Identifier: MIT

// Reads figures said in words: 零发生, 未收到行政复议案件, 法律顾问全覆盖.
#include "facts.hpp"
#include "indicator/scope.hpp"
#include "ontology/concepts.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace fazhi::detail {

namespace {

// So many bytes before a cue can tell what it is about.
constexpr std::uint32_t context_reach = 360;

// The sentence around a clause, as indices of its first and one past its last clause.
struct sentence_range {
    std::size_t first = 0;
    std::size_t last = 0;
};

class observation_reader {
public:
    observation_reader(report& target, reading const& source)
        : target_(target), source_(source), concepts_(source.indicators, source.text),
          scopes_(target)
    {
    }

    void read()
    {
        std::size_t const count = source_.clauses.size();
        for (std::size_t i = 0; i != count; ++i)
            if (auto const cue = find_cue(source_.clauses[i].region)) add(i, *cue);
    }

private:
    struct found_cue {
        source_region region;
        lexicon_row const* row;
    };

    [[nodiscard]] std::string_view text(source_region region) const
    {
        return source_.text.substr(region.begin, region.size());
    }

    [[nodiscard]] std::optional<found_cue> find_cue(source_region clause) const
    {
        std::string_view const here = text(clause);
        auto const first = lexicon<"observation_cues">().first_in(here);
        if (!first) return {};
        auto const begin = clause.begin + static_cast<std::uint32_t>(first->position);
        return found_cue{{begin, begin + static_cast<std::uint32_t>(first->hit.size)},
                         first->hit.row};
    }

    [[nodiscard]] section_role role_at(std::uint32_t section) const
    {
        return section == no_section ? section_role::none : target_.sections[section].role;
    }

    // Whether what stands before the cue takes it back, or makes it an aim outside a plan.
    [[nodiscard]] bool is_doubtful(std::string_view before, bool is_plan) const
    {
        std::size_t const reach = std::min<std::size_t>(before.size(), context_reach);
        std::string_view const near = before.substr(before.size() - reach);
        lexicon_table const& doubts = lexicon<"observation_doubts">();
        for (std::size_t at = doubts.next(near, 0); at < near.size();
             at = doubts.next(near, at + character_size(near[at]))) {
            auto const doubt = doubts.longest_prefix(near.substr(at));
            if (doubt && !(is_plan && is_kind(doubt, "aim"))) return true;
        }
        return false;
    }

    // 全覆盖 says it at the end of its clause, or before what is done with all of them; 全覆盖审查
    // and 全覆盖机制 say nothing of the kind.
    [[nodiscard]] bool is_said_last(source_region clause, source_region cue) const
    {
        std::string_view rest = text({cue.end, clause.end});
        while (!rest.empty() && (rest.starts_with("”") || rest.starts_with("’")))
            rest.remove_prefix(character_size(rest.front()));
        return rest.empty() || lexicon<"observation_closers">().longest_prefix(rest);
    }

    void add(std::size_t index, found_cue const& cue)
    {
        clause const& around = source_.clauses[index];
        text_block const& block = source_.page.blocks[around.block];
        section_role const role = role_at(block.section);
        if (block.is_heading || has(role, section_role::deficiencies)) return;
        bool const is_plan = has(role, section_role::plan);
        source_region const before{around.region.begin, cue.region.begin};
        if (is_doubtful(text(before), is_plan)) return;
        if (cue.row->column(1) == "before" && !is_said_last(around.region, cue.region)) return;

        observation fact;
        fact.region = around.region;
        fact.cue = cue.region;
        fact.kind = cue.row->column(0) == "zero" ? observation_kind::zero : observation_kind::whole;
        fact.role = is_plan ? indicator_role::target : indicator_role::result;
        fact.section = block.section;
        fact.name = name_of(around.region, cue);
        if (fact.name.empty()) return;
        sentence_range const sentence = sentence_around(index);
        fact.sentence = {source_.clauses[sentence.first].region.begin,
                         source_.clauses[sentence.last - 1].region.end};
        fact.concept_id = concept_of_observation(fact, cue);
        fact.scope = scope_of_observation(fact, sentence, index);
        target_.observations.push_back(fact);
    }

    [[nodiscard]] source_region name_of(source_region clause, found_cue const& cue) const
    {
        std::string_view const where = cue.row->column(1);
        auto const negation = static_cast<std::uint32_t>(cue.row->column(2).size());
        if (where == "after") return {cue.region.begin + negation, clause.end};
        if (where != "before") return clause;
        std::string_view const behind = text({cue.region.end, clause.end});
        std::size_t const quote = behind.starts_with("”") ? character_size(behind.front()) : 0;
        return {clause.begin, cue.region.end + static_cast<std::uint32_t>(quote)};
    }

    [[nodiscard]] sentence_range sentence_around(std::size_t index) const
    {
        std::vector<clause> const& all = source_.clauses;
        sentence_range result{index, index + 1};
        auto const is_near = [&](std::size_t other) {
            return all[other].block == all[index].block
                && all[index].region.begin
                           - std::min(all[other].region.begin, all[index].region.begin)
                       <= context_reach;
        };
        while (result.first != 0 && all[result.first - 1].end != clause_end::full_stop
               && is_near(result.first - 1))
            --result.first;
        if (all[index].end != clause_end::full_stop) {
            while (result.last < all.size() && all[result.last].block == all[index].block
                   && all[result.last].region.begin - all[index].region.begin <= context_reach) {
                ++result.last;
                if (all[result.last - 1].end == clause_end::full_stop) break;
            }
        }
        return result;
    }

    // 法律顾问全覆盖 is a share: 法律顾问全覆盖率. Of two things at once there is no one concept.
    [[nodiscard]] std::string_view concept_of_observation(observation const& fact,
                                                          found_cue const& cue)
    {
        std::string_view const name = text(fact.name);
        name_ = name;
        std::string_view const negation = cue.row->column(2);
        bool const is_whole = fact.kind == observation_kind::whole;
        if (negation != "-" && cue.row->column(1) != "after")
            name_.erase(cue.region.begin - fact.name.begin, negation.size());
        if (is_whole)
            name_ += "率";
        else if (lexicon<"coordinators">().occurs_in(name))
            return {};
        concept_question question;
        question.name = name_;
        question.unit = is_whole ? "%" : "";
        std::uint32_t const begin = std::max(
            fact.sentence.begin, fact.region.begin - std::min(fact.region.begin, context_reach));
        question.sentence = {begin, fact.region.begin};
        return concepts_.concept_of(question);
    }

    [[nodiscard]] indicator_scope scope_of_observation(observation const& fact,
                                                       sentence_range sentence, std::size_t index)
    {
        indicator as_indicator;
        as_indicator.region = fact.cue;
        as_indicator.name.push_back(fact.name);
        as_indicator.concept_id = fact.concept_id;
        std::uint32_t node = fact.section;
        while (node != no_section && !target_.sections[node].heading)
            node = target_.sections[node].parent;
        scopes_.open_heading(node == no_section ? source_region{}
                                                : *target_.sections[node].heading);
        std::span<clause const> const all(source_.clauses);
        auto const clause = static_cast<std::uint32_t>(index - sentence.first);
        scopes_.open_sentence(all.subspan(sentence.first, sentence.last - sentence.first), clause);
        return scopes_.scope_of(as_indicator, clause);
    }

    report& target_;
    reading const& source_;
    concept_reader concepts_;
    scope_reader scopes_;
    std::string name_;
};

} // namespace

void read_observations(report& target, reading const& source)
{
    observation_reader(target, source).read();
}

} // namespace fazhi::detail
