// SPDX-License-Identifier: MIT

// What was pasted or typed twice: sentences that come back, words and particles in a row.
#include "check/families.hpp"

#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/word_list.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fazhi::detail {

namespace {

// A shorter sentence may well be said again: 责任压实不够。
constexpr std::size_t shortest_sentence = 60; // bytes
// 2 to 8 characters; what is longer is a clause and not a slip of the hand.
constexpr std::size_t shortest_word = 2 * han_size;
constexpr std::size_t longest_word = 8 * han_size;

// 一个项目一个项目地抓; 某某某某某某 is a placeholder.
[[nodiscard]] bool may_recur(std::string_view word)
{
    return word.find("一") != word.npos
        || word.substr(0, han_size) == word.substr(han_size, han_size);
}

// 推进推进: verbs and adverbs. 博士博士后, 美丽美丽河湖: nouns may meet.
[[nodiscard]] bool is_verb(std::string_view word)
{
    if (lexicon<"verb_adverbs">().find(word)) return true;
    lexicon_row const* const verb = lexicon<"plan_verbs">().find(word);
    return verb && is_kind(*verb, "strong");
}

class doubling_check {
public:
    explicit doubling_check(inspection& target) : target_(target), text_(target.text()) {}

    void run()
    {
        target_.lines().for_each([this](clause_line const& line) {
            for (std::size_t first = 0; first < line.clauses.size();) {
                std::size_t const next = end_of_sentence(line.clauses, first);
                clause const& last = line.clauses[next - 1];
                if (last.end == clause_end::full_stop)
                    check_sentence({line.clauses[first].region.begin, last.region.end});
                first = next;
            }
            check_words(line.region);
        });
    }

private:
    void check_sentence(source_region sentence)
    {
        if (sentence.size() < shortest_sentence) return;
        auto const [earlier, is_new] = sentences_.try_emplace(target_.text(sentence), sentence);
        if (!is_new)
            target_.add(
                {.rule = "text.repeated", .region = sentence, .related = {earlier->second}});
    }

    // The Chinese words between two other characters.
    void check_words(source_region line)
    {
        for (std::size_t at = line.begin; at < line.end;) {
            std::size_t const end = std::min<std::size_t>(target_.others().next(at), line.end);
            if (end == at)
                at += character_size(text_[at]);
            else
                at = check_run(at, end);
        }
    }

    [[nodiscard]] std::size_t check_run(std::size_t at, std::size_t end)
    {
        while (at + 2 * han_size <= end) {
            std::string_view const rest = text_.substr(at, end - at);
            std::size_t const size = std::max(doubled_word(rest), doubled_particle(rest, at));
            if (size != 0) add(at, at + size);
            at += std::max(size, han_size);
        }
        return end;
    }

    // The bytes of the word that begins `rest` with its repetition; 0 where none is.
    [[nodiscard]] static std::size_t doubled_word(std::string_view rest)
    {
        for (std::size_t size = shortest_word; size <= longest_word && 2 * size <= rest.size();
             size += han_size) {
            // The last byte of a character tells more than its first.
            constexpr std::size_t telling = han_size - 1;
            if (rest[size + telling] != rest[telling]) continue;
            std::string_view const word = rest.substr(0, size);
            if (rest.substr(size, size) != word) continue;
            bool const is_slip = size == shortest_word ? is_verb(word) : !may_recur(word);
            if (is_slip && !lexicon<"doubled_lookalikes">().longest_prefix(rest)) return 2 * size;
        }
        return 0;
    }

    [[nodiscard]] std::size_t doubled_particle(std::string_view rest, std::size_t at) const
    {
        auto const found = lexicon<"doubled_particles">().longest_prefix(rest);
        if (!found || ends_with_any(text_.substr(0, at), found->row->column(0))
            || starts_with_any(rest.substr(found->size), found->row->column(1)))
            return 0;
        return found->size;
    }

    void add(std::size_t begin, std::size_t end)
    {
        source_region const region{static_cast<std::uint32_t>(begin),
                                   static_cast<std::uint32_t>(end)};
        target_.add({.rule = "text.doubled",
                     .region = region,
                     .arguments = {{"stated", std::string(target_.text(region))}}});
    }

    inspection& target_;
    std::string_view text_;
    std::unordered_map<std::string_view, source_region> sentences_;
};

} // namespace

void check_doubling(inspection& target) { doubling_check(target).run(); }

} // namespace fazhi::detail
