// SPDX-License-Identifier: MIT

// Finds the concept of a figure: every word of the patterns is looked for once along the name, then
// only the patterns whose words were met are compared.
#include "concepts.hpp"

#include "ontology_content.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <utility>

namespace fazhi::detail {

namespace {

// A name is looked at up to this many bytes; longer ones are no names.
constexpr std::size_t longest_name = 480;
// Of two rows that explain as much the one that explains the end of the name is right: what a
// Chinese name is of stands last. A fall of checks is rather the rate of their reduction.
constexpr std::size_t end_bonus = 12;

// Calls `take(begin, end, word)` for the words that begin in `text` from `at` up to `last`.
template <class Take>
void each_word(word_trie<> const& words, std::string_view text, std::size_t at, std::size_t last,
               Take take)
{
    for (at = words.next(text, at); at < last;
         at = words.next(text, at + character_size(text[at])))
        words.visit_all(text.substr(at), [&](auto const& found) {
            take(at, at + found.size, static_cast<word_id>(found.number));
        });
}

} // namespace

context_words::context_words(std::string_view text, concept_patterns const& patterns)
    : text_(text), patterns_(patterns), latest_(patterns.words().size())
{
}

bool context_words::has(word_id word, source_region piece)
{
    if (piece.empty()) return false;
    read_to(piece);
    return latest_[word] > piece.begin;
}

void context_words::read_to(source_region piece)
{
    if (piece.end == end_) return;
    if (piece.end < end_) {
        std::fill(latest_.begin(), latest_.end(), 0);
        unfinished_.clear();
        next_ = 0;
    }
    end_ = piece.end;
    auto const kept = std::partition(unfinished_.begin(), unfinished_.end(),
                                     [&](unfinished const& each) { return each.region.end > end_; });
    for (auto each = kept; each != unfinished_.end(); ++each) note(each->region, each->word);
    unfinished_.erase(kept, unfinished_.end());

    // A look back of so many bytes may begin within a character.
    next_ = std::max(next_, piece.begin);
    while (next_ < end_ && is_continuation(text_[next_])) ++next_;
    each_word(patterns_.places(), text_, next_, end_,
              [&](std::size_t begin, std::size_t end, word_id word) {
                  source_region const region{static_cast<std::uint32_t>(begin),
                                             static_cast<std::uint32_t>(end)};
                  if (region.end <= end_) note(region, word);
                  else unfinished_.push_back({region, word});
              });
    next_ = end_;
}

void context_words::note(source_region region, word_id word)
{
    latest_[word] = std::max(latest_[word], region.begin + 1);
}

concept_reader::concept_reader(ontology const& indicators, std::string_view text)
    : patterns_(*indicators.get().patterns), met_(patterns_.words().size()),
      sentences_(text, patterns_), headings_(text, patterns_)
{
}

std::string_view concept_reader::concept_of(concept_question const& question)
{
    unit_rule const rule = rule_for(question);
    if (rule == unit_rule::listed) {
        agreeing_ = patterns_.agreeing_with(question.unit);
        if (!agreeing_) return {};
    }
    read_name(question.name.substr(0, longest_name));
    concept_pattern const* best = nullptr;
    std::size_t best_size = 0;
    for (word_id const word : listed_)
        for (pattern_id const id : patterns_.opened_by(word)) {
            if (!unit_agrees(id, rule, question.is_change)) continue;
            concept_pattern const& pattern = patterns_.pattern(id);
            std::size_t const size = matched_size(pattern, question);
            // Of equals the earlier row is right.
            bool const is_better = size > best_size || (size == best_size && size != 0 && &pattern < best);
            if (!is_better) continue;
            best = &pattern;
            best_size = size;
        }
    return best ? best->meaning->id : std::string_view{};
}

void concept_reader::read_name(std::string_view name)
{
    ++question_;
    listed_.clear();
    each_word(patterns_.places(), name, 0, name.size(),
              [this](std::size_t, std::size_t end, word_id word) {
                  if (!is_in_name(word)) listed_.push_back(word);
                  met_[word] = {question_, static_cast<std::uint32_t>(end)};
              });
}

concept_reader::unit_rule concept_reader::rule_for(concept_question const& question) const
{
    std::string_view const name = question.name;
    // 应用数量居全市第2 is a rank of the number, 办结率居第1 of the rate.
    if (question.is_rank) {
        bool const is_of_number = name.find("数") != name.npos || name.find("量") != name.npos;
        return is_of_number ? unit_rule::any : unit_rule::rates;
    }
    if (question.is_change) {
        if (question.unit == "%" || question.unit == "倍") return unit_rule::any;
        if (question.unit == "个百分点") return unit_rule::rates;
    }
    return question.unit.empty() ? unit_rule::rates_and_cases : unit_rule::listed;
}

bool concept_reader::unit_agrees(pattern_id id, unit_rule rule, bool is_change) const
{
    concept_pattern const& pattern = patterns_.pattern(id);
    switch (rule) {
    case unit_rule::any: return true;
    case unit_rule::rates: return pattern.is_rate;
    case unit_rule::rates_and_cases: return pattern.is_rate || pattern.is_case;
    default: return (*agreeing_)[id] && (is_change || !pattern.is_change);
    }
}

bool concept_reader::is_around(word_id word, concept_question const& question)
{
    return sentences_.has(word, question.sentence) || headings_.has(word, question.heading);
}

// How many bytes of the name the pattern explains; 0 where it does not match.
std::size_t concept_reader::matched_size(concept_pattern const& pattern,
                                         concept_question const& question)
{
    for (word_id const word : patterns_.words(pattern.none_of))
        if (is_in_name(word)) return 0;
    std::size_t size = 0;
    bool explains_end = false;
    bool explains_own = false;
    for (word_group const& group : patterns_.groups(pattern)) {
        std::size_t longest = 0;
        for (word_id const word : patterns_.words(group.any_of)) {
            if (is_in_name(word)) {
                std::size_t const end = met_[word].end;
                explains_end = explains_end || end == question.name.size();
                explains_own = explains_own || end > question.lent_size;
            } else if (!group.in_context || !is_around(word, question)) {
                continue;
            }
            longest = std::max(longest, patterns_.words()[word].size());
        }
        if (longest == 0) return 0;
        size += longest;
    }
    // 督办函|现场督办: what another figure is of says nothing of this one.
    if (!explains_own) return 0;
    if (explains_end) size += end_bonus;
    if (question.is_change && pattern.is_change) size += end_bonus;
    return size;
}

} // namespace fazhi::detail
