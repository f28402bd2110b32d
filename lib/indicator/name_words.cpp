// SPDX-License-Identifier: MIT

// Reads the words that names are made of.
#include "indicator/name_words.hpp"

#include "indicator/listed_heads.hpp"
#include "indicator/period.hpp"
#include "text/brackets.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace fazhi::detail {

namespace {

std::string_view without_leading_marks(std::string_view piece)
{
    for (;;) {
        std::string_view const rest = trim_begin(piece);
        auto const mark = lexicon<"name_marks">().longest_prefix(rest);
        if (!mark) return rest;
        piece = rest.substr(mark->size);
    }
}

std::string_view without_trailing_marks(std::string_view piece)
{
    for (;;) {
        std::string_view const rest = trim_end(piece);
        auto const mark = lexicon<"name_marks">().longest_suffix(rest);
        if (!mark) return rest;
        piece = rest.substr(0, rest.size() - mark->size);
    }
}

// 3月29日|印发, 4月底前|完成: a day of the year with which a piece begins; 0 where there is none.
std::size_t month_and_day_size(std::string_view piece)
{
    auto const digits = [&](std::size_t at) {
        std::size_t end = at;
        while (end < piece.size() && end - at < 2 && piece[end] >= '0' && piece[end] <= '9') ++end;
        return end - at;
    };
    constexpr std::string_view month = "月";
    constexpr std::string_view day = "日";
    std::size_t at = digits(0);
    if (at == 0 || !piece.substr(at).starts_with(month)) return 0;
    at += month.size();
    if (std::size_t const size = digits(at); size != 0 && piece.substr(at + size).starts_with(day))
        return at + size + day.size();
    auto const part = lexicon<"month_parts">().longest_prefix(piece.substr(at));
    if (!part) return 0;
    constexpr std::string_view before = "前"; // 6月底前
    at += part->size;
    return piece.substr(at).starts_with(before) ? at + before.size() : at;
}

// 我局|2024年, 我们|共: who speaks, where a time or an opener follows; 0 where none does.
[[nodiscard]] std::size_t speaker_size(std::string_view piece)
{
    auto const word = lexicon<"speaking_words">().longest_prefix(piece);
    if (!word) return 0;
    std::string_view const rest = piece.substr(word->size);
    bool const opens = read_period(rest) || lexicon<"name_openers">().longest_prefix(rest);
    return opens && !lexicon<"opener_lookalikes">().longest_prefix(rest) ? word->size : 0;
}

} // namespace

std::size_t chinese_count(std::string_view text) noexcept
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count != longest_count;) {
        bool const is_han = is_han_lead(text[at]);
        count += is_han ? 1 : 0;
        at += is_han ? han_size : character_size(text[at]);
    }
    return count;
}

std::string_view without_openers(std::string_view piece)
{
    for (;;) {
        piece = without_leading_marks(piece);
        // 通过率 is a rate, 通过 leads on.
        if (lexicon<"rate_names">().find(piece)) return piece;
        if (auto const period = read_period(piece); period && period->size < piece.size()) {
            piece.remove_prefix(period->size);
        } else if (std::size_t const day = month_and_day_size(piece);
                   day != 0 && day < piece.size()) {
            piece.remove_prefix(day);
        } else if (std::size_t const speaker = speaker_size(piece); speaker != 0) {
            piece.remove_prefix(speaker);
        } else if (auto const word = lexicon<"name_openers">().longest_prefix(piece);
                   word && word->size < piece.size()) {
            auto const longer = lexicon<"opener_lookalikes">().longest_prefix(piece);
            if (longer && longer->size > word->size) return piece;
            piece.remove_prefix(word->size);
        } else {
            return piece;
        }
    }
}

std::string_view without_closers(std::string_view piece)
{
    for (;;) {
        piece = without_trailing_marks(piece);
        auto const word = lexicon<"name_closers">().longest_suffix(piece);
        if (!word || lexicon<"closer_lookalikes">().longest_suffix(piece)) return piece;
        piece.remove_suffix(word->size);
    }
}

bool is_rank_lead(std::string_view piece)
{
    for (;;) {
        piece = without_closers(piece);
        auto const lead = lexicon<"rank_cues">().longest_suffix(piece);
        if (!is_kind(lead, "lead")) return piece.empty();
        piece.remove_suffix(lead->size);
    }
}

namespace {

/// The longest word of each kind with which a text begins, in bytes; 0 where there is none.
struct words_of_verbs {
    std::size_t opener = 0;    ///< 共同 and what else stands before a verb and is no part of it
    std::size_t adverb = 0;    ///< 依法 全面
    std::size_t verb = 0;      ///< 办理 开展
    std::size_t particle = 0;  ///< 了 并
    std::size_t lookalike = 0; ///< a noun that begins like a verb
};

/// The tables of these words as one, so that one look-up answers for all.
class verb_vocabulary {
public:
    [[nodiscard]] static verb_vocabulary const& get()
    {
        static verb_vocabulary const vocabulary;
        return vocabulary;
    }

    [[nodiscard]] words_of_verbs at(std::string_view text) const
    {
        words_of_verbs longest;
        words_.visit_all(text, [&](auto const& word) {
            for (std::size_t i = 0; i != kinds.size(); ++i)
                if (kinds_[word.number] >> i & 1U) longest.*kinds[i] = word.size;
        });
        return longest;
    }

private:
    using kind = std::size_t words_of_verbs::*;
    static constexpr std::array<kind, 5> kinds{&words_of_verbs::opener, &words_of_verbs::adverb,
                                               &words_of_verbs::verb, &words_of_verbs::particle,
                                               &words_of_verbs::lookalike};

    verb_vocabulary()
    {
        insert(lexicon<"verb_openers">(), 0);
        insert(lexicon<"verb_adverbs">(), 1);
        insert(lexicon<"count_verbs">(), 2);
        insert(lexicon<"verb_particles">(), 3);
        insert(lexicon<"verb_lookalikes">(), 4);
    }

    void insert(lexicon_table const& table, unsigned which)
    {
        for (lexicon_row const& row : table.rows()) {
            words_.insert(row.word, static_cast<std::uint32_t>(kinds_.size()));
            std::size_t const number = words_.find(row.word).number;
            if (number == kinds_.size()) kinds_.push_back(0);
            kinds_[number] = static_cast<std::uint8_t>(kinds_[number] | 1U << which);
        }
    }

    word_trie<> words_;
    std::vector<std::uint8_t> kinds_; // of each word: a bit for each table that has it
};

} // namespace

namespace {

// The size of the 、 or 和 that a text begins with, where a verb stands behind it; 0 where none
// does.
[[nodiscard]] std::size_t joint_of_verbs(std::string_view text)
{
    auto const joint = lexicon<"coordinators">().longest_prefix(text);
    if (!joint) return 0;
    words_of_verbs const behind = verb_vocabulary::get().at(text.substr(joint->size));
    return behind.verb != 0 && behind.lookalike == 0 ? joint->size : 0;
}

} // namespace

std::string_view leading_verbs(std::string_view piece)
{
    verb_vocabulary const& vocabulary = verb_vocabulary::get();
    words_of_verbs words = vocabulary.at(piece);
    std::size_t end = 0;
    if (words.verb == 0 && words.opener != 0) {
        end = words.opener;
        words = vocabulary.at(piece.substr(end));
    }
    bool verb_seen = false;
    for (; end < piece.size(); words = vocabulary.at(piece.substr(end))) {
        if (words.lookalike != 0) break;
        if (words.verb != 0) {
            end += words.verb;
            verb_seen = true;
        } else if (words.adverb != 0 && !verb_seen) {
            end += words.adverb;
        } else if (verb_seen && words.particle != 0) {
            end += words.particle;
        } else if (std::size_t const joint =
                       verb_seen ? joint_of_verbs(piece.substr(end)) : std::size_t{0};
                   joint != 0) {
            end += joint; // 制定、修改规章
        } else {
            break;
        }
    }
    return verb_seen ? piece.substr(0, end) : std::string_view{};
}

std::string_view predicate_of(std::string_view piece)
{
    std::size_t depth = 0;
    for (std::size_t at = 0; at < piece.size(); at += character_size(piece[at])) {
        std::string_view const rest = piece.substr(at);
        if (rest.starts_with("“") || rest.starts_with("（") || rest.starts_with("《")) ++depth;
        bool const closes =
            rest.starts_with("”") || rest.starts_with("）") || rest.starts_with("》");
        if (closes && depth != 0) --depth;
        if (depth != 0 || at < 6) continue;
        if (lexicon<"predicate_openers">().longest_prefix(rest)
            && !lexicon<"verb_lookalikes">().longest_prefix(rest)) // 法律|服务人员
            return rest;
    }
    return {};
}

std::string_view subject_and_verb(std::string_view piece)
{
    constexpr std::size_t shortest_object = 6; // two Chinese characters
    auto const verb = lexicon<"sure_verbs">().first_in(piece);
    if (!verb || verb->position < 6) return {};
    std::size_t end = verb->position + verb->hit.size;
    if (is_kind(verb->hit, "leading")) end += leading_verbs(piece.substr(end)).size(); // 组织|召开
    if (piece.substr(end).starts_with("、")) return {}; // 建成、惠及
    return end + shortest_object <= piece.size() ? piece.substr(0, end) : std::string_view{};
}

std::string_view behind_preposition(std::string_view piece)
{
    for (std::size_t at = 0; at < piece.size(); at += character_size(piece[at])) {
        auto const word = at < 6
                            ? std::nullopt
                            : lexicon<"object_prepositions">().longest_prefix(piece.substr(at));
        if (!word) continue;
        std::size_t const end = at + word->size;
        // 开展靶向|宣讲
        if (!lexicon<"preposition_lookalikes">().longest_suffix(piece.substr(0, end)))
            return piece.substr(end);
    }
    return {};
}

std::string_view without_note(std::string_view piece)
{
    // Most pieces end without a bracket, and the last byte tells.
    constexpr char end_of_wide_bracket = '\x89';
    if (piece.empty() || (piece.back() != ')' && piece.back() != end_of_wide_bracket)) return piece;
    auto const note = bracket_at_end(piece);
    if (note && !note->before.empty() && lexicon<"note_openers">().longest_prefix(note->inside))
        return note->before;
    return piece;
}

std::string_view without_lone_bracket(std::string_view piece)
{
    if (std::string_view const first = first_character(piece);
        closes_bracket(first, round_brackets))
        piece.remove_prefix(first.size());
    if (std::string_view const last = last_character(piece); opens_bracket(last, round_brackets))
        piece.remove_suffix(last.size());
    return piece;
}

std::string_view without_prepositions(std::string_view stem)
{
    for (;;) {
        auto const word = lexicon<"prepositions">().longest_suffix(stem);
        // 建设存在|的9个县
        if (!word || lexicon<"closer_lookalikes">().longest_suffix(stem)) return stem;
        stem.remove_suffix(word->size);
    }
}

namespace {

// 以调解、和解方式结案
[[nodiscard]] bool is_outcome_by_means(std::string_view stem)
{
    return lexicon<"outcome_verbs">().longest_suffix(stem)
        && is_kind(lexicon<"manner_cues">().longest_prefix(stem), "with");
}

// 按期回复率、整改落实率: short rates beside each other.
[[nodiscard]] bool is_row_of_short_rates(std::string_view stem)
{
    constexpr std::size_t longest = 6;       // Chinese characters; more say what it is a rate of
    constexpr std::size_t longest_row = 120; // bytes
    if (!stem.ends_with("率") || stem.size() > longest_row) return false;
    if (stem.find("、") == stem.npos && stem.find("和") == stem.npos) return false;
    for (bool is_row = false; stem.ends_with("率"); is_row = true) {
        auto const joint = last_coordinator(stem);
        std::size_t const begin = joint ? joint->position + joint->hit.size : 0;
        if (chinese_count(stem.substr(begin)) > longest) return false;
        if (!joint) return is_row;
        stem = stem.substr(0, joint->position);
    }
    return false;
}

// 及时受理率、按期办结率, 废止和宣布失效: a row of bare names is bare.
[[nodiscard]] bool is_row_of_bare(std::string_view stem)
{
    for (;;) {
        auto const rate = lexicon<"rate_names">().longest_suffix(stem);
        if (rate && rate->size == stem.size()) return true;
        auto const bare = lexicon<"bare_names">().longest_suffix(stem);
        if (bare && bare->size == stem.size()) return true;
        auto const last = rate ? rate : bare;
        if (!last) return false;
        stem.remove_suffix(last->size);
        auto const joint = closing_coordinator(stem);
        if (!joint) return false;
        stem.remove_suffix(joint->size);
    }
}

} // namespace

bool is_known_bare(std::string_view stem)
{
    stem = without_note(stem);
    if (stem.empty()) return false;
    if (is_outcome_by_means(stem) || is_row_of_bare(stem) || is_row_of_short_rates(stem)
        || lexicon<"mean_names">().find(stem))
        return true;
    constexpr std::size_t longest = 48; // bytes of an adverb and a bare name
    if (stem.size() > longest) return false;
    auto const adverb = lexicon<"verb_adverbs">().longest_prefix(stem); // 依法|立案
    return adverb && is_row_of_bare(stem.substr(adverb->size));
}

bool is_bare(std::string_view stem, std::string_view verbs, bool is_known)
{
    // 旁听庭审, 组织旁听庭审
    auto const complete = lexicon<"complete_names">().longest_suffix(stem);
    if (complete && (complete->size == stem.size() || stem.size() - complete->size <= verbs.size()))
        return false;
    if (is_known) return true;
    std::string_view const object = stem.substr(verbs.size());
    std::size_t const size = chinese_count(object);
    // 开展联合培训: verbs alone that say what was done
    if (object.empty() && chinese_count(stem) >= 6) return false;
    // 接待群众, 检查商户
    bool const has_object =
        size >= 2 && !verbs.empty() && !lexicon<"general_objects">().longest_suffix(object)
        && !lexicon<"rate_names">().longest_suffix(object) && !object.ends_with("数");
    if (has_object) return false;
    // 审计处理处罚金额
    if (!verbs.empty() && object == "金额" && chinese_count(verbs) >= 4) return false;
    if (is_bare_size(chinese_count(stem))) return true;
    return size <= 2 || (size == 3 && object.ends_with("数"));
}

bool is_short(std::string_view stem) { return chinese_count(stem) <= 6; }

bool is_only_verbs(std::string_view stem)
{
    return !stem.empty() && leading_verbs(stem).size() == stem.size();
}

bool is_short_rate(std::string_view stem)
{
    auto const rate = lexicon<"rate_names">().longest_suffix(stem);
    // 推动败诉率 says what is done to one.
    if (is_kind(lexicon<"plan_verbs">().longest_prefix(stem), "strong")) return false;
    return rate && is_bare_size(chinese_count(stem))
        && chinese_count(stem.substr(stem.size() - rate->size)) >= 3;
}

std::string_view behind_bettering(std::string_view piece)
{
    std::string_view rest = piece;
    while (auto const verb = lexicon<"bettering_verbs">().longest_prefix(rest))
        rest.remove_prefix(verb->size);
    return chinese_count(rest) >= 3 ? rest : piece;
}

bool is_class(std::string_view stem)
{
    constexpr std::string_view of_class = "类";
    return stem.ends_with(of_class) && chinese_count(stem) >= 3 && leading_verbs(stem).empty();
}

std::string_view without_common_end(std::string_view lent, std::string_view name)
{
    constexpr std::size_t shortest = 6; // two Chinese characters
    constexpr std::size_t longest = 60;
    for (std::size_t size = std::min({lent.size(), name.size(), longest}); size >= shortest; --size)
        if (lent.ends_with(name.substr(0, size)) && !is_continuation(lent[lent.size() - size])) {
            std::string_view const rest = lent.substr(0, lent.size() - size);
            return is_only_verbs(rest) ? std::string_view{}
                                       : rest; // 查获|大要案 says no more of 大要案查获数
        }
    return lent;
}

bool has_verb_inside(std::string_view stem) { return lexicon<"count_verbs">().occurs_in(stem); }

bool is_denied(std::string_view stem)
{
    return lexicon<"denied_verbs">().longest_prefix(stem).has_value();
}

bool tells_another_matter(std::string_view stem)
{
    return !is_known_bare(stem) && chinese_count(stem) >= 4 && !is_denied(stem)
        && !lexicon<"relating_words">().longest_prefix(stem)
        && !lexicon<"rate_names">().longest_suffix(stem);
}

std::string_view subject_of_all(std::string_view clause)
{
    auto const all = lexicon<"universal_adverbs">().first_in(clause);
    return all ? clause.substr(0, all->position) : std::string_view{};
}

std::string_view shared_coverage(std::string_view tail)
{
    if (!tail.ends_with("全覆盖")) return {};
    auto const body = lexicon<"scope_words">().longest_prefix(tail);
    return body ? tail.substr(body->size) : std::string_view{};
}

std::string_view without_shared_end(std::string_view verbs, std::string_view head)
{
    auto const last = lexicon<"count_verbs">().longest_suffix(verbs);
    bool const is_shared = last && last->size < verbs.size()
                        && head.starts_with(verbs.substr(verbs.size() - last->size));
    return is_shared ? verbs.substr(0, verbs.size() - last->size) : verbs;
}

bool ends_alike(std::string_view a, std::string_view b)
{
    constexpr std::size_t telling_size = 9; // three Chinese characters
    return b.size() > telling_size && a.ends_with(b.substr(b.size() - telling_size));
}

} // namespace fazhi::detail
