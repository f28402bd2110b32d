// SPDX-License-Identifier: MIT

#include "indicator/earlier_clause.hpp"

#include "indicator/clause_subject.hpp"
#include "indicator/name_owner.hpp"
#include "indicator/name_words.hpp"
#include "indicator/period.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

// A clause up to this many characters may lend its object to a bare name behind it.
constexpr std::size_t longest_lent_clause = 18;
// A clause right before a figure without words of its own.
constexpr std::size_t longest_clause_before = 22;
// Characters of the widest encoding; a clause of more bytes is too long whatever is in it.
constexpr std::size_t most_bytes = 6;

[[nodiscard]] std::string_view clause_at(figure_sentence const& s, std::uint32_t index)
{
    source_region const region = s.clauses[index].region;
    return s.text.substr(region.begin, region.size());
}

// The clause before `index` as far as it may lend anything.
[[nodiscard]] std::string_view lender_before(figure_sentence const& s, std::uint32_t index)
{
    while (index != 0 && is_frame(clause_at(s, index - 1))) --index; // 收到申请，经审查，受理|9件
    if (index == 0 || s.clauses[index - 1].region.size() > longest_clause_before * most_bytes)
        return {};
    std::string_view piece = without_openers(clause_at(s, index - 1));
    if (auto const period = read_period(piece); period && period->size == piece.size()) return {};
    if (chinese_count(piece) > longest_clause_before) piece = subject_of_all(piece);
    return chinese_count(piece) > longest_clause_before ? std::string_view{} : piece;
}

[[nodiscard]] std::string_view behind_verbs(std::string_view piece)
{
    // 对|部门起草的文件，建议保留9件; 对照 is another word.
    auto const to = lexicon<"object_prepositions">().longest_prefix(piece);
    auto const cue = lexicon<"manner_cues">().longest_prefix(piece);
    if (to && cue && cue->size == to->size) return piece.substr(to->size);
    std::string_view const verbs = leading_verbs(piece);
    std::string_view const object = piece.substr(verbs.size());
    return object.empty() || object.starts_with("的") ? piece : object; // 已审理|的案件
}

} // namespace

std::string_view object_before(figure_sentence const& s, std::uint32_t clause)
{
    std::string_view const piece = lender_before(s, clause);
    if (piece.empty() || s.figures.front().clause < clause) return {};
    // 优化流程, 强化监督: what was bettered is not what is counted.
    if (leading_verbs(piece).empty() && lexicon<"bettering_verbs">().longest_prefix(piece))
        return {};
    return without_closers(behind_verbs(piece));
}

std::string_view object_right_before(figure_sentence const& s, std::uint32_t clause)
{
    std::string_view const piece = lender_before(s, clause);
    std::string_view const verbs = leading_verbs(piece);
    // 全体干部参加|法治考试
    if (auto const join =
            verbs.empty() ? lexicon<"joining_verbs">().first_in(piece) : std::nullopt) {
        std::string_view const joined = piece.substr(join->position + join->hit.size);
        if (chinese_count(joined) >= 3) return joined;
    }
    bool const names_a_thing = !verbs.empty() && chinese_count(piece.substr(verbs.size())) >= 3
                            && !lexicon<"count_verbs">().longest_suffix(piece);
    return names_a_thing ? behind_verbs(piece) : std::string_view{};
}

std::string_view joined_before(figure_sentence const& s, std::uint32_t clause)
{
    if (clause == 0 || s.figures.front().clause < clause) return {};
    constexpr std::size_t longest_clause = 300; // bytes
    std::string_view const before = clause_at(s, clause - 1);
    if (before.size() > longest_clause) return {};
    auto const verb = lexicon<"joining_verbs">().first_in(before);
    if (!verb) return {};
    std::string_view const joined = before.substr(verb->position);
    return chinese_count(joined) <= longest_clause_before ? joined : std::string_view{};
}

std::string_view founded_before(figure_sentence const& s, std::size_t i)
{
    constexpr std::uint32_t reach = 6;
    std::uint32_t const last = s.figures[i].clause;
    std::uint32_t const end = std::min(last, s.figures.front().clause);
    for (std::uint32_t c = last > reach ? last - reach : 0; c < end; ++c) {
        if (s.clauses[c].region.size() > longest_lent_clause * most_bytes) continue;
        std::string_view const piece = without_openers(clause_at(s, c));
        auto const verb = lexicon<"founding_verbs">().longest_prefix(piece);
        if (lexicon<"plain_outputs">().longest_suffix(piece)) continue;
        if (verb && verb->size < piece.size() && chinese_count(piece) <= longest_lent_clause)
            return piece.substr(verb->size);
    }
    return {};
}

std::string_view same_done_before(figure_sentence const& s, std::size_t i, std::string_view verbs)
{
    std::uint32_t const index = s.figures[i].clause;
    if (index == 0 || (i != 0 && s.figures[i - 1].clause + 1 >= index)) return {};
    std::string_view const clause = clause_at(s, index - 1);
    std::size_t const at = clause.rfind(verbs);
    if (at == clause.npos || chinese_count(clause.substr(at + verbs.size())) < 2) return {};
    return clause.substr(at);
}

bool begins_anew(figure_sentence const& s, std::size_t i)
{
    figure const& each = s.figures[i];
    bool const has_object = !each.verbs.empty() && each.verbs.size() < each.stem.size();
    if (i == 0 || !has_object) return false;
    if (s.figures[i - 1].clause + 1 >= each.clause) return false;
    std::string_view const before = without_openers(clause_at(s, each.clause - 1));
    std::string_view const done = leading_verbs(before);
    return !done.empty() && chinese_count(before.substr(done.size())) >= 3;
}

bool follows_another_act(figure_sentence const& s, std::size_t i)
{
    constexpr std::size_t shortest_object = 4; // Chinese characters
    if (i == 0 || s.figures[i - 1].clause + 1 >= s.figures[i].clause) return false;
    std::uint32_t const index = s.figures[i].clause - 1;
    if (s.clauses[index - 1].end != clause_end::semicolon) return false;
    std::string_view const act = clause_at(s, index);
    if (act.size() > longest_clause_before * most_bytes || is_frame(act)) return false;
    if (lexicon<"object_prepositions">().longest_prefix(act)) return true;
    std::string_view const done = without_openers(act);
    std::string_view const verbs = leading_verbs(done);
    return !verbs.empty() && chinese_count(done.substr(verbs.size())) >= shortest_object;
}

bool follows_frames(figure_sentence const& s, std::uint32_t clause)
{
    while (clause != 0 && is_frame(clause_at(s, clause - 1))) --clause;
    return clause == 0;
}

void read_rows(figure_sentence const& s)
{
    std::string_view group;
    std::string_view unit;
    bool sorts = false;
    bool acts = false;
    for (std::size_t i = 0; i != s.figures.size(); ++i) {
        figure& each = s.figures[i];
        quantity_kind const kind = each.quantity->value.kind;
        if (kind == quantity_kind::percent) continue; // shares may be told between
        bool const opens =
            each.clause != 0 && (i == 0 || s.figures[i - 1].clause + 1 < each.clause);
        if (opens) {
            std::string_view const before = clause_at(s, each.clause - 1);
            group = group_of(before);
            sorts = is_sorting_frame(before) || !group.empty();
            acts = sorts && sorts_acts(before);
            unit = each.quantity->value.unit;
        } else if (each.quantity->value.unit != unit) {
            group = {};
            sorts = false;
        }
        if (kind != quantity_kind::count) continue;
        each.group = group;
        each.is_sorted = sorts && (each.verbs.empty() || acts);
    }
}

} // namespace fazhi::detail
