// SPDX-License-Identifier: MIT

// Finds the concept of a figure: every word of the patterns is looked for once along the name, then
// only the patterns whose words were met are compared.
#include "ontology/concepts.hpp"

#include "ontology/ontology_content.hpp"
#include "text/utf8.hpp"

#include <fazhi/scan/scan.hpp>

#include <algorithm>

namespace fazhi::detail {

namespace {

// A name is looked at up to this many bytes; longer ones are no names.
constexpr std::size_t longest_name = 480;
// Of two rows that explain as much the one that explains the end of the name is right: what a
// Chinese name is of stands last. A fall of checks is rather the rate of their reduction.
constexpr std::size_t end_bonus = 12;

// Calls `take(begin, end, word)` for the words that begin in `text` from `first` up to `last`; they
// may end behind it.
template <class Take>
void each_word(word_trie<> const& words, std::string_view text, std::size_t first, std::size_t last,
               Take take)
{
    scan(text.substr(first, last - first), words, [&](std::size_t within) {
        std::size_t const at = first + within;
        words.visit_all(text.substr(at), [&](auto const& found) {
            take(at, at + found.size, static_cast<word_id>(found.number));
        });
        return within;
    });
}

} // namespace

bool context_words::has(word_id word, source_region piece)
{
    if (piece.empty()) return false;
    read_to(piece);
    return std::any_of(found_.begin(), found_.end(), [&](found_word const& each) {
        return each.word == word && each.region.end <= piece.end;
    });
}

void context_words::read_to(source_region piece)
{
    if (piece.begin < begin_ || piece.begin > next_) {
        found_.clear();
        next_ = piece.begin;
    }
    begin_ = piece.begin;
    auto const kept = std::find_if(found_.begin(), found_.end(), [&](found_word const& each) {
        return each.region.begin >= piece.begin;
    });
    found_.erase(found_.begin(), kept);
    if (next_ >= piece.end) return;

    // A look back of so many bytes may begin within a character.
    while (next_ < piece.end && is_continuation(text_[next_])) ++next_;
    each_word(patterns_.places(), text_, next_, piece.end,
              [&](std::size_t begin, std::size_t end, word_id word) {
                  found_.push_back(
                      {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, word});
              });
    next_ = piece.end;
}

concept_reader::concept_reader(ontology const& indicators, std::string_view text)
    : patterns_(*indicators.get().patterns), is_in_name_(patterns_.words().size()),
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
    for (met_word const& met : met_)
        for (pattern_id const id : patterns_.opened_by(met.word)) {
            if (!unit_agrees(id, rule, question.is_change)) continue;
            concept_pattern const& pattern = patterns_.pattern(id);
            std::size_t const size = matched_size(pattern, question);
            // Of equals the earlier row is right.
            bool const is_better =
                size > best_size || (size == best_size && size != 0 && &pattern < best);
            if (!is_better) continue;
            best = &pattern;
            best_size = size;
        }
    return best ? best->meaning->id : std::string_view{};
}

void concept_reader::read_name(std::string_view name)
{
    for (met_word const& each : met_) is_in_name_[each.word] = 0;
    met_.clear();
    bits_of_name_ = 0;
    each_word(patterns_.places(), name, 0, name.size(),
              [this](std::size_t, std::size_t end, word_id word) {
                  if (is_in_name_[word] != 0) {
                      met(word).end = end;
                  } else {
                      is_in_name_[word] = 1;
                      bits_of_name_ |= bits_of(word);
                      met_.push_back({word, end});
                  }
              });
}

concept_reader::met_word& concept_reader::met(word_id word)
{
    return *std::find_if(met_.begin(), met_.end(),
                         [&](met_word const& each) { return each.word == word; });
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
    // Most patterns have a word that is not there, and its bit tells.
    for (word_group const& group : patterns_.groups(pattern))
        if (!group.in_context && (group.bits & bits_of_name_) == 0) return 0;
    if ((pattern.none_of_bits & bits_of_name_) != 0)
        for (word_id const word : patterns_.words(pattern.none_of))
            if (is_in_name_[word] != 0) return 0;
    std::size_t size = 0;
    bool explains_end = false;
    bool explains_own = false;
    for (word_group const& group : patterns_.groups(pattern)) {
        std::size_t longest = 0;
        for (word_id const word : patterns_.words(group.any_of)) {
            if (is_in_name_[word] != 0) {
                std::size_t const end = met(word).end;
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
