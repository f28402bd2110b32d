// SPDX-License-Identifier: MIT

// From the statements of a plan item to its actions.
#include "commitment/commitment_action.hpp"

#include "commitment/action_clause.hpp"
#include "commitment/deadline.hpp"
#include "page/lines.hpp"
#include "text/non_han.hpp"
#include "text/punctuation.hpp"
#include "vocabulary/kinds.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

// 重点抓好以下工作： leads to what is to be done and is nothing to be done itself.
[[nodiscard]] bool announces(std::string_view text, statement const& clause)
{
    return clause.end == clause_end::colon
        && lexicon<"announcing_words">().occurs_in(piece_at(text, clause.region));
}

enum class soft_word : std::uint8_t { aim, adverb };
enum class hard_word : std::uint8_t { noun };

// The words that tell how binding an action is.
struct strength_words {
    kind_table<soft_word> soft{lexicon<"soft_words">(), {"aim", "adverb"}};
    kind_table<hard_word> hard{lexicon<"hard_words">(), {"noun"}};
    word_trie<> all;

    strength_words()
    {
        for (auto const* table : {&lexicon<"soft_words">(), &lexicon<"hard_words">()})
            for (lexicon_row const& row : table->rows()) all.insert(row.word, 0);
    }
};

[[nodiscard]] commitment_strength strength_of(std::string_view text,
                                              commitment_action const& action)
{
    static strength_words const words;
    std::size_t const verb = action.verb ? action.verb->begin - action.region.begin : 0;
    bool hard = false;
    bool slow = false;
    for (unquoted_characters walk(piece_at(text, action.region)); walk.seek(words.all);) {
        auto const soft = words.soft.longest(walk.rest());
        if (soft && (walk.position() < verb || !soft.is(soft_word::adverb))) {
            if (soft.is(soft_word::aim)) return commitment_strength::soft;
            slow = true;
        }
        auto const binding = words.hard.longest(walk.rest());
        if (binding && !binding.is(hard_word::noun)) hard = true;
        walk.step(binding.size);
    }
    if (hard) return commitment_strength::hard;
    return slow ? commitment_strength::soft : commitment_strength::none;
}

// Collects actions; knows what has been read of the sentence so far.
class action_builder {
public:
    action_builder(std::string_view text, std::vector<commitment_action>& actions)
        : text_(text), actions_(actions)
    {
    }

    void read(statement const& clause)
    {
        if (clause.opens_sentence) close_sentence();
        clause_reading const reading = read_action_clause(piece_at(text_, clause.region));
        switch (reading.role) {
        case clause_role::link: break;
        case clause_role::way: wait(clause); break;
        case clause_role::purpose:
        case clause_role::addition:
            if (may_extend())
                actions_.back().region.end = clause.region.end;
            else if (reading.role == clause_role::purpose)
                add(clause, reading);
            else
                wait(clause);
            break;
        case clause_role::action:
            if (!announces(text_, clause)) add(clause, reading);
            break;
        }
        is_behind_semicolon_ = clause.end == clause_end::semicolon;
        if (clause.ends_sentence()) close_sentence();
    }

    void close_sentence()
    {
        // A way that leads to nothing is all that the sentence says.
        if (is_waiting()) {
            if (actions_in_sentence_)
                actions_.back().region.end = waiting_.end;
            else
                push(waiting_, {});
        }
        waiting_ = {};
        actions_in_sentence_ = false;
        is_behind_semicolon_ = false;
    }

private:
    [[nodiscard]] bool is_waiting() const noexcept { return !waiting_.empty(); }
    // Behind a semicolon something else begins.
    [[nodiscard]] bool may_extend() const noexcept
    {
        return actions_in_sentence_ && !is_waiting() && !is_behind_semicolon_;
    }

    void wait(statement const& clause)
    {
        waiting_ = {is_waiting() ? waiting_.begin : clause.region.begin, clause.region.end};
    }

    void add(statement const& clause, clause_reading const& reading)
    {
        std::uint32_t const begin = is_waiting() ? waiting_.begin : clause.region.begin;
        push({begin, clause.region.end}, reading.verb);
        waiting_ = {};
        actions_in_sentence_ = true;
    }

    void push(source_region region, std::string_view verb)
    {
        commitment_action action;
        action.region = region;
        if (!verb.empty()) action.verb = region_of(text_, verb);
        actions_.push_back(std::move(action));
    }

    std::string_view text_;
    std::vector<commitment_action>& actions_;
    source_region waiting_; // clauses that belong to the action behind them
    bool actions_in_sentence_ = false;
    bool is_behind_semicolon_ = false;
};

// What the verb is about: up to the end of its clause.
[[nodiscard]] std::optional<source_region> object_of(std::string_view text,
                                                     commitment_action const& action)
{
    if (!action.verb || action.verb->end >= action.region.end) return {};
    std::string_view rest = piece_at(text, {action.verb->end, action.region.end});
    while (auto const particle = lexicon<"verb_particles">().longest_prefix(rest))
        rest.remove_prefix(particle->size);
    // 配齐|配强|执法人员: a verb of the same kind, with a character in common, is no object.
    std::string_view const verb = piece_at(text, *action.verb);
    if (auto const twin = lexicon<"plan_verbs">().longest_prefix(rest);
        twin && twin->size == verb.size() && twin->size < rest.size()
        && (first_character(verb) == first_character(rest)
            || last_character(verb) == last_character(rest.substr(0, twin->size))))
        rest.remove_prefix(twin->size);
    // 坚持和发展…: another verb, and not the object, stands there.
    if (lexicon<"coordinators">().longest_prefix(rest)) return {};
    std::size_t end = rest.size();
    for (unquoted_characters walk(rest); walk.seek(any_non_han{}); walk.step()) {
        mark const kind = mark_at(rest, walk.position()).kind;
        if (kind != mark::comma && kind != mark::semicolon && kind != mark::full_stop
            && kind != mark::colon)
            continue;
        end = walk.position();
        break;
    }
    rest = trim(rest.substr(0, end));
    if (rest.empty()) return {};
    return region_of(text, rest);
}

// 编制…清单, 建成…中心: the deliverable stands behind a verb that makes it.
[[nodiscard]] std::optional<source_region> deliverable_of(std::string_view text,
                                                          commitment_action const& action)
{
    if (!action.verb) return {};
    if (!lexicon<"deliverable_verbs">().find(piece_at(text, *action.verb))) return {};
    source_region const behind{action.verb->end, action.region.end};
    auto const found = lexicon<"deliverables">().first_in(piece_at(text, behind));
    if (!found) return {};
    std::uint32_t end =
        behind.begin + static_cast<std::uint32_t>(found->position + found->hit.size);
    std::string_view const behind_name = text.substr(end, action.region.end - end);
    for (std::string_view const quote : {"”", "》"})
        if (behind_name.starts_with(quote)) end += static_cast<std::uint32_t>(quote.size());
    source_region const named{action.object ? action.object->begin : behind.begin, end};
    return named.begin < named.end ? named : source_region{behind.begin, end};
}

// Whether figures in a row, with no more than a mark between two, make up all of an object.
[[nodiscard]] bool is_all_of(std::vector<std::uint32_t> const& figures,
                             std::span<indicator const> indicators, source_region object)
{
    constexpr std::uint32_t longest_mark = 3; // bytes
    std::uint32_t at = object.begin;
    for (std::uint32_t const figure : figures) {
        source_region const here = indicators[figure].region;
        if (here.begin < object.begin) continue;
        if (here.begin > at + (at == object.begin ? 0 : longest_mark)) return false;
        at = here.end;
    }
    return at == object.end;
}

} // namespace

void find_actions(std::string_view text, std::span<statement const> statements,
                  std::vector<commitment_action>& actions)
{
    std::size_t const first = actions.size();
    action_builder builder(text, actions);
    for (statement const& clause : statements) builder.read(clause);
    builder.close_sentence();
    for (std::size_t i = first; i != actions.size(); ++i) {
        actions[i].deadline = find_deadline(text, actions[i].region);
        actions[i].strength = strength_of(text, actions[i]);
        actions[i].object = object_of(text, actions[i]);
        actions[i].deliverable = deliverable_of(text, actions[i]);
    }
}

void measure_actions(std::span<indicator const> indicators, std::vector<commitment_action>& actions)
{
    for (commitment_action& action : actions) {
        auto const begins_before = [](indicator const& fact, std::uint32_t begin) {
            return fact.region.begin < begin;
        };
        auto fact = std::lower_bound(indicators.begin(), indicators.end(), action.region.begin,
                                     begins_before);
        for (; fact != indicators.end() && fact->region.end <= action.region.end; ++fact)
            action.targets.push_back(static_cast<std::uint32_t>(fact - indicators.begin()));
        // 分别提升至98%、90%: nothing but numbers, with marks between them.
        if (action.object && is_all_of(action.targets, indicators, *action.object))
            action.object.reset();
        // 频次减少40%以上: the number is the target, what it is of stands before the verb.
        for (std::uint32_t const target : action.targets)
            if (action.object && indicators[target].region.begin <= action.object->begin
                && indicators[target].region.end >= action.object->end)
                action.object.reset();
    }
    rate_actions(actions);
}

void rate_actions(std::vector<commitment_action>& actions)
{
    for (commitment_action& action : actions)
        if (!action.targets.empty())
            action.testability = 3;
        else if (action.deliverable)
            action.testability = action.deadline ? 2 : 1;
}

} // namespace fazhi::detail
