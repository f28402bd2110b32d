// SPDX-License-Identifier: MIT

#include "indicator/clause_subject.hpp"

#include "indicator/name_words.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <cstddef>

namespace fazhi::detail {

namespace {

// Two Chinese characters.
constexpr std::size_t shortest_noun = 6;
// Bytes; a longer stem is a sentence without punctuation, whose subject nobody could tell.
constexpr std::size_t longest_stem = 180;
// Bytes of a clause that only says how the things behind it are sorted.
constexpr std::size_t longest_frame = 90;

[[nodiscard]] bool is_short_frame(std::string_view clause)
{
    return clause.size() <= longest_frame;
}

// 行政处罚案件|按处罚种类分: what is sorted, where the clause that sorts it names it first.
[[nodiscard]] std::string_view sorted_things(std::string_view clause)
{
    constexpr std::size_t shortest = 4; // Chinese characters
    if (!is_short_frame(clause) || !lexicon<"sorting_closers">().longest_suffix(clause)) return {};
    auto const opener = lexicon<"sorting_openers">().first_in(clause);
    if (!opener) return {};
    std::string_view const things = without_openers(clause.substr(0, opener->position));
    return chinese_count(things) >= shortest && leading_verbs(things).empty() ? things
                                                                              : std::string_view{};
}

} // namespace

bool is_sorting_frame(std::string_view clause)
{
    if (!is_short_frame(clause)) return false;
    // 受理案件中，公安类9件
    constexpr std::string_view among = "中";
    if (clause.ends_with(among)) {
        clause.remove_suffix(among.size());
        std::string_view const verbs = leading_verbs(clause);
        return !verbs.empty() && lexicon<"general_objects">().find(clause.substr(verbs.size()));
    }
    return lexicon<"sorting_openers">().longest_prefix(clause)
        && lexicon<"sorting_closers">().longest_suffix(clause);
}

bool is_frame(std::string_view clause)
{
    // 其中，维持9件
    if (lexicon<"name_openers">().find(clause)) return true;
    return lexicon<"frame_words">().find(clause) || is_sorting_frame(clause);
}

bool sorts_acts(std::string_view clause)
{
    return is_short_frame(clause) && lexicon<"kinds_of_acts">().occurs_in(clause);
}

std::string_view group_of(std::string_view clause)
{
    constexpr std::string_view among = "中";
    constexpr std::size_t longest = 12;
    if (clause.size() > longest_stem) return {};
    if (std::string_view const sorted = sorted_things(clause); !sorted.empty()) return sorted;
    if (!clause.ends_with(among) || lexicon<"inside_lookalikes">().longest_suffix(clause))
        return {};
    clause.remove_suffix(among.size());
    std::size_t const size = chinese_count(clause);
    // 在工作中 says when and not what.
    if (size < 4 || size > longest || clause.starts_with("在")) return {};
    return leading_verbs(clause).empty() ? clause : std::string_view{};
}

std::string_view place_of(std::string_view stem)
{
    if (stem.size() > longest_stem) return {};
    auto const verb = lexicon<"existential_verbs">().first_in(stem);
    if (!verb || verb->position < shortest_noun) return {};
    bool const has_object = verb->position + verb->hit.size + shortest_noun <= stem.size();
    return has_object ? stem.substr(0, verb->position) : std::string_view{};
}

std::string_view meeting_of(std::string_view stem)
{
    if (stem.size() > longest_stem) return {};
    auto const meeting = lexicon<"meeting_bodies">().first_in(stem);
    if (!meeting) return {};
    std::size_t const end = meeting->position + meeting->hit.size;
    std::string_view const done = stem.substr(end);
    // 常务会议纪要 is no act of a meeting.
    bool const acts = !leading_verbs(done).empty() || lexicon<"plan_verbs">().longest_prefix(done);
    return acts ? stem.substr(0, end) : std::string_view{};
}

std::string_view obliged_subject(std::string_view stem)
{
    if (stem.size() > longest_stem) return {};
    auto const word = lexicon<"modal_words">().first_in(stem);
    if (!word || word->position < shortest_noun) return {};
    std::string_view done = stem.substr(word->position + word->hit.size);
    // 负责人|应出庭|案件90件，实际出庭80件
    if (auto const object = lexicon<"general_objects">().longest_suffix(done))
        done.remove_suffix(object->size);
    return is_known_bare(done) || is_only_verbs(done) ? stem.substr(0, word->position)
                                                      : std::string_view{};
}

std::string_view head_noun(std::string_view piece)
{
    constexpr std::string_view of = "的";
    if (piece.size() > longest_stem) return piece;
    std::size_t const at = piece.rfind(of);
    if (at == piece.npos) return piece;
    std::string_view const noun = piece.substr(at + of.size());
    return chinese_count(noun) >= 2 ? noun : piece;
}

} // namespace fazhi::detail
