// SPDX-License-Identifier: MIT

// Finds the concept of a figure: every word of the patterns is looked for once along the name, then
// only the patterns whose words were met are compared.
#include "concepts.hpp"

#include "lexicon.hpp"
#include "ontology_table.hpp"
#include "utf8.hpp"

#include <fazhi/ontology.hpp>
#include <fazhi/scan/word_trie.hpp>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fazhi {

namespace detail {

namespace {

// A name is looked at up to this many bytes; longer ones are no names.
constexpr std::size_t longest_name = 480;
// Of two rows that explain as much the one that explains the end of the name is right: what a
// Chinese name is of stands last. A fall of checks is rather the rate of their reduction.
constexpr std::size_t end_bonus = 12;

using word_id = std::uint16_t;

/// The words that a name has.
class met_words {
public:
    void add(word_id word) noexcept
    {
        if (has_.test(word)) return;
        has_.set(word);
        if (size_ != listed_.size()) listed_[size_++] = word;
    }
    [[nodiscard]] bool has(word_id word) const noexcept { return has_.test(word); }
    [[nodiscard]] std::span<word_id const> all() const noexcept { return {listed_.data(), size_}; }

private:
    std::bitset<most_words> has_;
    std::array<word_id, 128> listed_{};
    std::size_t size_ = 0;
};

/// What a question is answered from; what stands around the name is read when it is asked for.
struct evidence {
    met_words name;
    std::optional<met_words> context;
};

struct word_group {
    std::vector<word_id> any_of;
    bool in_context = false;
};

struct concept_pattern {
    indicator_concept const* meaning = nullptr;
    std::vector<word_group> groups;
    std::vector<word_id> none_of;
    /// The measure words that agree with it.
    std::vector<std::string_view> units;
};

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        std::string_view const piece = text.substr(0, text.find(separator));
        text.remove_prefix(std::min(text.size(), piece.size() + 1));
        if (!piece.empty()) pieces.push_back(piece);
    }
    return pieces;
}

/// The patterns, their words, and which patterns can match where a word was met.
class concept_patterns {
public:
    concept_patterns(std::span<indicator_concept const> known, std::span<concept_words const> rows)
    {
        for (concept_words const& row : rows) {
            auto const meaning = std::find_if(known.begin(), known.end(),
                                              [&](auto const& each) { return each.id == row.id; });
            if (meaning != known.end()) patterns_.push_back(read_pattern(*meaning, row.groups));
        }
        by_first_word_.resize(words_.size());
        for (std::size_t p = 0; p != patterns_.size(); ++p)
            for (word_id word : key_group(patterns_[p]).any_of)
                by_first_word_[word].push_back(static_cast<std::uint16_t>(p));
    }

    [[nodiscard]] std::string_view concept_of(concept_question const& question) const
    {
        std::string_view const name = question.name.substr(0, longest_name);
        evidence met{words_in(name), {}};
        concept_pattern const* best = nullptr;
        std::size_t best_size = 0;
        for (word_id w : met.name.all())
            for (std::uint16_t p : by_first_word_[w]) {
                std::size_t const size = matched_size(patterns_[p], met, question);
                bool const better = size > best_size || (size == best_size && size != 0 && &patterns_[p] < best);
                if (!better) continue;
                best = &patterns_[p];
                best_size = size;
            }
        return best ? best->meaning->id : std::string_view{};
    }

private:
    [[nodiscard]] concept_pattern read_pattern(indicator_concept const& meaning, std::string_view text)
    {
        concept_pattern pattern;
        pattern.meaning = &meaning;
        if (lexicon_row const* units = lexicon<"concept_units">().find(meaning.unit_kind))
            pattern.units = split(units->columns, ' ');
        for (std::string_view group : split(text, ' ')) {
            if (group.front() == '@') {
                pattern.units = split(group.substr(1), '|');
            } else if (group.front() == '!') {
                for (word_id word : read_words(group.substr(1))) pattern.none_of.push_back(word);
            } else {
                bool const in_context = group.front() == '^';
                pattern.groups.push_back({read_words(in_context ? group.substr(1) : group), in_context});
            }
        }
        return pattern;
    }

    [[nodiscard]] std::vector<word_id> read_words(std::string_view text)
    {
        std::vector<word_id> ids;
        for (std::string_view word : split(text, '|')) {
            if (auto const known = places_.find(word)) {
                ids.push_back(static_cast<word_id>(known.number));
                continue;
            }
            ids.push_back(static_cast<word_id>(words_.size()));
            places_.insert(word, static_cast<std::uint32_t>(words_.size()));
            words_.push_back(word);
        }
        return ids;
    }

    // The group with the fewest words is the quickest door to a pattern.
    [[nodiscard]] static word_group const& key_group(concept_pattern const& pattern)
    {
        return *std::min_element(pattern.groups.begin(), pattern.groups.end(), [](auto const& a, auto const& b) {
            return a.in_context != b.in_context ? b.in_context : a.any_of.size() < b.any_of.size();
        });
    }

    void add_words(std::string_view text, met_words& met) const
    {
        // A look back of so many bytes may begin within a character.
        while (!text.empty() && is_continuation(text.front())) text.remove_prefix(1);
        for (std::size_t at = places_.next(text, 0); at < text.size();
             at = places_.next(text, at + character_size(text[at])))
            places_.visit_all(text.substr(at), [&](auto const& found) {
                met.add(static_cast<word_id>(found.number));
            });
    }

    [[nodiscard]] met_words words_in(std::string_view name) const
    {
        met_words met;
        add_words(name, met);
        return met;
    }

    // How many bytes of the name the pattern explains; 0 where it does not match.
    [[nodiscard]] std::size_t matched_size(concept_pattern const& pattern, evidence& met,
                                           concept_question const& question) const
    {
        if (!unit_agrees(pattern, question)) return 0;
        for (word_id word : pattern.none_of)
            if (met.name.has(word)) return 0;
        std::size_t size = 0;
        bool explains_end = false;
        bool explains_own = false;
        for (word_group const& group : pattern.groups) {
            std::size_t longest = 0;
            for (word_id word : group.any_of) {
                if (met.name.has(word)) {
                    std::size_t const end = question.name.rfind(words_[word]) + words_[word].size();
                    explains_end = explains_end || end == question.name.size();
                    explains_own = explains_own || end > question.lent_size;
                } else if (!group.in_context || !in_context(word, met, question))
                    continue;
                longest = std::max(longest, words_[word].size());
            }
            if (longest == 0) return 0;
            size += longest;
        }
        // 督办函|现场督办: what another figure is of says nothing of this one.
        if (!explains_own) return 0;
        if (explains_end) size += end_bonus;
        if (question.is_change && pattern.meaning->unit_kind == "pct_change") size += end_bonus;
        return size;
    }

    [[nodiscard]] bool in_context(word_id word, evidence& met,
                                  concept_question const& question) const
    {
        if (!met.context) {
            met.context.emplace();
            add_words(question.sentence, *met.context);
            add_words(question.heading, *met.context);
        }
        return met.context->has(word);
    }

    [[nodiscard]] static bool unit_agrees(concept_pattern const& pattern, concept_question const& question)
    {
        std::string_view const kind = pattern.meaning->unit_kind;
        std::string_view const unit = question.unit;
        // 应用数量居全市第2 is a rank of the number, 办结率居第1 of the rate.
        if (question.is_rank)
            return kind == "pct" || question.name.find("数") != question.name.npos
                || question.name.find("量") != question.name.npos;
        if (question.is_change) {
            if (unit == "%" || unit == "倍") return true;
            if (unit == "个百分点") return kind == "pct";
        }
        if (kind == "pct_change" && !question.is_change) return false;
        if (unit.empty()) return kind == "pct" || kind == "case";
        return std::find(pattern.units.begin(), pattern.units.end(), unit) != pattern.units.end();
    }

    std::vector<concept_pattern> patterns_;
    std::vector<std::string_view> words_;
    word_trie<> places_;
    std::vector<std::vector<std::uint16_t>> by_first_word_;
};

} // namespace

} // namespace detail

// The library's own indicators come before those of a table, its words behind.
struct ontology::content {
    content(std::string text, std::string_view name)
        : table(std::move(text)), concepts(detail::own_concepts())
    {
        detail::ontology_rows rows = detail::read_ontology(table, name);
        concepts.insert(concepts.end(), rows.concepts.begin(), rows.concepts.end());
        for (detail::lexicon_row const& row : detail::lexicon<"concept_patterns">().rows())
            rows.words.push_back({row.word, row.columns});
        patterns.emplace(concepts, rows.words);
    }

    std::string table;
    std::vector<indicator_concept> concepts;
    std::optional<detail::concept_patterns> patterns;
};

namespace {

[[nodiscard]] ontology::content const& own_ontology()
{
    static ontology::content const own({}, {});
    return own;
}

} // namespace

ontology::ontology() : content_(&own_ontology()) {}

ontology ontology::extended(std::string_view table, std::string_view name)
{
    // Each is kept, once, for the ids of reports point into it.
    static std::mutex guard;
    static std::deque<content> all;
    std::lock_guard const lock(guard);
    for (content const& each : all)
        if (each.table == table) return ontology(each);
    return ontology(all.emplace_back(std::string(table), name));
}

std::span<indicator_concept const> ontology::concepts() const noexcept { return content_->concepts; }

indicator_concept const* ontology::find(std::string_view id) const noexcept
{
    auto const& all = content_->concepts;
    auto const found =
        std::find_if(all.begin(), all.end(), [id](auto const& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::string_view ontology::table() const noexcept { return content_->table; }

std::span<indicator_concept const> concepts() { return ontology().concepts(); }

indicator_concept const* find_concept(std::string_view id) { return ontology().find(id); }

namespace detail {

std::string_view concept_of(ontology const& indicators, concept_question const& question)
{
    return indicators.get().patterns->concept_of(question);
}

} // namespace detail

} // namespace fazhi
