// SPDX-License-Identifier: MIT

// Reads the clauses of a plan: who governs, and which clause serves which.
#include "commitment/action_clause.hpp"

#include "clause/statements.hpp"
#include "commitment/deadline.hpp"
#include "page/lines.hpp"
#include "quantity/numeral.hpp"
#include "text/non_han.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

enum class verb_kind : std::uint8_t { strong, weak, giving, stance, noun };
[[nodiscard]] kind_table<verb_kind> const& verbs()
{
    static kind_table<verb_kind> const table(lexicon<"plan_verbs">(),
                                             {"strong", "weak", "giving", "stance", "noun"});
    return table;
}

[[nodiscard]] lexicon_table const& adverbs() { return lexicon<"verb_adverbs">(); }

enum class cue_kind : std::uint8_t { way, toward, purpose, result, addition, link };
[[nodiscard]] kind_table<cue_kind> const& cues()
{
    static kind_table<cue_kind> const table(
        lexicon<"manner_cues">(), {"way", "toward", "purpose", "result", "addition", "link"});
    return table;
}

using found_verb = kind_table<verb_kind>::match;
using found_cue = kind_table<cue_kind>::match;

// A mark or word between verbs of equal rank: 做实、做细, 健全和完善.
[[nodiscard]] std::size_t conjunction_size(std::string_view text) noexcept
{
    auto const word = lexicon<"coordinators">().longest_prefix(text);
    return word ? word->size : 0;
}

// 、 between adverbs, 地 behind one.
[[nodiscard]] std::size_t adverb_joint_size(std::string_view text) noexcept
{
    if (text.starts_with("、") || text.starts_with("地")) return 3;
    return space_size(text);
}

// What opens a clause, its adverbs passed over.
struct clause_head {
    std::string_view verb; // of any force; empty where no verb stands there
    found_verb verb_kinds;
    found_cue cue; // a word of manner_cues instead
    bool has_adverb = false;
    std::size_t end = 0; // behind the verb or cue
};

// No clause has more adverbs before its verb; the bound keeps a text of adverbs linear.
constexpr int most_adverbs = 12;

[[nodiscard]] clause_head read_head(std::string_view text)
{
    clause_head head;
    std::string_view spare; // an adverb that is a verb where nothing better follows
    found_verb spare_kinds;
    std::size_t at = 0;
    for (int words = 0; at < text.size() && words != most_adverbs; ++words) {
        std::string_view const rest = text.substr(at);
        auto const adverb = adverbs().longest_prefix(rest);
        found_verb const verb = verbs().longest(rest);
        found_cue const cue = cues().longest(rest);
        std::size_t const adverb_size = adverb ? adverb->size : 0;
        if (cue && cue.size >= verb.size && cue.size >= adverb_size) {
            // 突出抓好, 突出重点: a cue in front of a verb was an adverb.
            if (adverb_size == cue.size
                && verbs().longest(rest.substr(cue.size)).is(verb_kind::strong)) {
                at += cue.size;
                continue;
            }
            head.cue = cue;
            head.end = at + cue.size;
            return head;
        }
        if (adverb && adverb_size >= verb.size) {
            spare = verb.size == adverb_size ? rest.substr(0, verb.size) : std::string_view{};
            spare_kinds = verb;
            head.has_adverb = true;
            at += adverb_size;
            while (std::size_t const joint = adverb_joint_size(text.substr(at))) at += joint;
            continue;
        }
        if (verb && !verb.is(verb_kind::noun)) {
            // 规范|执法行为: what may be a noun does not take the place of the verb before it.
            if (!spare.empty() && !verb.is(verb_kind::strong)) break;
            head.verb = rest.substr(0, verb.size);
            head.verb_kinds = verb;
            head.end = at + verb.size;
            return head;
        }
        break;
    }
    if (!spare.empty()) {
        head.verb = spare;
        head.verb_kinds = spare_kinds;
        head.end = static_cast<std::size_t>(spare.data() - text.data()) + spare.size();
    }
    return head;
}

[[nodiscard]] bool begins_with_number(std::string_view text)
{
    if (text.empty()) return false;
    bool const is_digit = text.front() >= '0' && text.front() <= '9';
    return is_digit || lexicon<"numerals">().longest_prefix(text);
}

// 案件办结|率 and 任务完成|情况 are nouns; 推动|率先 is none.
[[nodiscard]] bool makes_noun(std::string_view behind_verb)
{
    if (behind_verb.starts_with("情况")) return true;
    return behind_verb.starts_with("率") && !behind_verb.starts_with("率先")
        && !behind_verb.starts_with("率领");
}

// 调解|结案率提高到40%: a rate is spoken of, and the verb or the number stands behind its name.
[[nodiscard]] bool names_rate(std::string_view behind_verb)
{
    for (std::string_view const ending : {"率", "比"}) {
        std::size_t const at = behind_verb.find(ending);
        if (at == behind_verb.npos) continue;
        std::string_view const behind = behind_verb.substr(at + ending.size());
        if (verbs().longest(behind).is(verb_kind::strong) || begins_with_number(behind)
            || lexicon<"level_verbs">().longest_prefix(behind))
            return true;
    }
    return false;
}

[[nodiscard]] std::string_view find_verb(std::string_view text, verb_kind kind);

// 对办结率|低于|90%的单位通报: a verb that says of a number which things are meant, and the verb
// that governs them stands behind.
[[nodiscard]] std::string_view find_verb_behind_limit(std::string_view text, std::size_t verb,
                                                      verb_kind kind)
{
    constexpr std::size_t reach = 30; // bytes
    constexpr std::string_view particle = "的";
    if (!begins_with_number(text.substr(verb))) return {};
    std::size_t const at = text.substr(verb, reach).find(particle);
    if (at == text.npos) return {};
    std::string_view const behind = text.substr(verb + at + particle.size());
    std::string_view const later = find_verb(behind, kind);
    return later.empty() ? find_verb(behind, verb_kind::weak) : later;
}

// The first verb of a kind in `text`; `strong` ones govern wherever they stand. So do others
// between an adverb and a number: 全面排查, 建设20个.
[[nodiscard]] std::string_view find_verb(std::string_view text, verb_kind kind)
{
    bool behind_adverb = false;
    for (unquoted_characters walk(text); walk;) {
        std::string_view const rest = walk.rest();
        found_verb const verb = verbs().longest(rest);
        auto const adverb = adverbs().longest_prefix(rest);
        if (verb && !verb.is(verb_kind::noun) && !makes_noun(rest.substr(verb.size))) {
            bool const governs = behind_adverb || begins_with_number(rest.substr(verb.size));
            if (governs || verb.is(kind)) {
                std::string_view const later = find_verb_behind_limit(rest, verb.size, kind);
                return later.empty() ? rest.substr(0, verb.size) : later;
            }
        }
        behind_adverb = adverb.has_value();
        walk.step(adverb ? adverb->size : verb.size);
    }
    return {};
}

[[nodiscard]] bool has_number(std::string_view text)
{
    for (unquoted_characters walk(text); walk.seek(any_non_han{}); walk.step())
        if (walk.rest().front() >= '0' && walk.rest().front() <= '9') return true;
    return false;
}

// Passes over the verb that a cue governs itself, and those joined to it: 围绕|优化环境、提升效能|…
[[nodiscard]] std::string_view behind_complement(std::string_view text)
{
    clause_head head = read_head(text);
    if (head.verb.empty()) return text;
    std::size_t end = head.end;
    for (unquoted_characters walk(text.substr(end)); walk;) {
        std::size_t const conjunction = conjunction_size(walk.rest());
        if (conjunction == 0) {
            walk.step();
            continue;
        }
        std::string_view const rest = walk.rest().substr(conjunction);
        clause_head const next = read_head(rest);
        std::size_t const step = conjunction + (next.verb.empty() ? 0 : next.end);
        if (!next.verb.empty())
            end = static_cast<std::size_t>(rest.data() - text.data()) + next.end;
        walk.step(step);
    }
    return text.substr(end);
}

[[nodiscard]] bool ends_as(std::string_view text, std::string_view kind)
{
    std::optional<lexicon_hit> const closer = lexicon<"manner_closers">().longest_suffix(text);
    return is_kind(closer, kind);
}

[[nodiscard]] bool has_predicate_adverb(std::string_view text)
{
    lexicon_table const& words = lexicon<"predicate_adverbs">();
    for (unquoted_characters walk(text); walk.seek(words); walk.step())
        if (words.longest_prefix(walk.rest())) return true;
    return false;
}

[[nodiscard]] clause_reading read_cue_clause(std::string_view text, clause_head const& head)
{
    std::string_view const rest = text.substr(head.end);
    found_cue const cue = head.cue;
    if (cue.is(cue_kind::result))
        return {clause_role::purpose, text.substr(head.end - cue.size, cue.size)};
    if (cue.is(cue_kind::addition)) return {clause_role::addition, {}};
    if (ends_as(text, "after")) return {clause_role::addition, {}};
    if (ends_as(text, "way")) return {clause_role::way, {}};

    std::string_view verb;
    if (cue.is(cue_kind::purpose)) verb = find_verb(rest, verb_kind::giving);
    if (verb.empty()) verb = find_verb(behind_complement(rest), verb_kind::strong);
    if (verb.empty() && cue.is(cue_kind::toward)) verb = find_verb(rest, verb_kind::weak);
    if (cue.is(cue_kind::purpose) && !verb.empty()) {
        bool const serves = !head.has_adverb && ends_as(text, "support");
        return {serves ? clause_role::purpose : clause_role::action, verb};
    }
    // 并在全局通报 goes on with another verb.
    if (verb.empty() && text.starts_with("并"))
        if (auto const last = lexicon<"plan_verbs">().longest_suffix(rest);
            last && !is_kind(last, "noun"))
            return {clause_role::action, rest.substr(rest.size() - last->size)};
    if (verb.empty()) return {clause_role::way, {}};
    // 聚焦能力提升: the verb is what the clause aims at; 坚持以开放促发展 is said to be done.
    std::string_view const opened = text.substr(head.end - cue.size, cue.size);
    bool const is_noun = cue.is(cue_kind::way) && !head.has_adverb && !opened.ends_with("以")
                      && verb.data() + verb.size() == rest.data() + rest.size();
    if (is_noun) return {clause_role::way, {}};
    if (cue.is(cue_kind::way) && ends_as(text, "topic")) return {clause_role::way, {}};
    return {clause_role::action, verb};
}

// 每学期|不少于|2次: how often, without a verb.
[[nodiscard]] bool is_frequency(std::string_view text)
{
    auto const opener = lexicon<"frequency_openers">().longest_prefix(text);
    if (!is_kind(opener, "often")) return false;
    text = trim_begin(text.substr(opener->size));
    auto const bound = lexicon<"frequency_openers">().longest_prefix(text);
    if (is_kind(bound, "bound")) text = trim_begin(text.substr(bound->size));
    return begins_with_number(text);
}

// 县财政局|保障经费: the verb behind the name of a body, which may be a noun elsewhere.
[[nodiscard]] std::string_view verb_behind_body(std::string_view text)
{
    constexpr std::size_t longest_name = 60; // bytes
    lexicon_table const& names = lexicon<"issuer_suffixes">();
    for (std::size_t at = 0; at < std::min(text.size(), longest_name);
         at += character_size(text[at])) {
        if (at == 0) continue;
        std::string_view const rest = text.substr(at);
        found_verb const verb = verbs().longest(rest);
        if (!verb || verb.is(verb_kind::noun) || verb.size == rest.size()) continue;
        std::string_view const name = text.substr(0, at);
        if (names.longest_suffix(name) && !lexicon<"body_lookalikes">().longest_suffix(name))
            return rest.substr(0, verb.size);
    }
    return {};
}

[[nodiscard]] clause_reading read_verbless_clause(std::string_view text)
{
    if (ends_as(text, "way") || ends_as(text, "place") || ends_as(text, "subject"))
        return {clause_role::way, {}};
    if (std::string_view const verb = find_verb(text, verb_kind::strong); !verb.empty())
        return {clause_role::action, verb};
    if (std::string_view const verb = verb_behind_body(text); !verb.empty())
        return {clause_role::action, verb};
    // 力争纠纷不出村 is aimed at by itself.
    if (is_kind(lexicon<"soft_words">().longest_prefix(text), "aim"))
        return {clause_role::action, {}};
    // 公共预算收入增长2%左右, 法治氛围更加浓厚.
    if (has_number(text)) {
        std::string_view const verb = find_verb(text, verb_kind::weak);
        // 每学期不少于2次 says how often the action before it is done.
        if (verb.empty() && is_frequency(text)) return {clause_role::addition, {}};
        return {clause_role::action, verb};
    }
    if (has_predicate_adverb(text.substr(character_size(text.front()))))
        return {clause_role::action, {}};
    return {clause_role::addition, {}};
}

// Nothing but months, days and words of time: 5月至6月, 2026年第一季度, 每季度.
[[nodiscard]] bool is_time(std::string_view text)
{
    constexpr std::size_t longest = 60; // bytes
    if (text.empty() || text.size() > longest) return false;
    bool has_word = false;
    while (!(text = trim_begin(text)).empty()) {
        if (auto const word = lexicon<"time_words">().longest_prefix(text)) {
            has_word = true;
            text.remove_prefix(word->size);
            continue;
        }
        std::string_view const one = first_character(text);
        if (!is_digit(one) && !lexicon<"numerals">().longest_prefix(text)) return false;
        text.remove_prefix(one.size());
    }
    return has_word;
}

// 同时, 下一步, 2026年, 年底前 at the beginning of a clause; they may be all of it.
[[nodiscard]] std::string_view without_links(std::string_view text)
{
    for (;;) {
        text = trim_begin(text);
        if (std::size_t const deadline = read_deadline(text)) {
            text.remove_prefix(deadline);
            continue;
        }
        if (auto const year = may_begin_year(text) ? read_year(text) : std::nullopt;
            year && year->has_suffix) {
            text.remove_prefix(year->size);
            continue;
        }
        found_cue const cue = cues().longest(text);
        if (!cue.is(cue_kind::link)) return text;
        text.remove_prefix(cue.size);
    }
}

} // namespace

clause_reading read_action_clause(std::string_view whole)
{
    // 2026年6月底前， is the deadline of what follows.
    std::size_t const deadline = read_deadline(whole);
    if (deadline == whole.size()) return {clause_role::way, {}};
    // 6月底前完成 says by when the action before it is done.
    if (deadline != 0 && lexicon<"completion_words">().find(trim_begin(whole.substr(deadline))))
        return {clause_role::addition, {}};
    std::string_view const text = without_links(whole);
    if (text.empty()) return {clause_role::link, {}};
    if (is_time(text)) return {clause_role::way, {}};

    clause_head const head = read_head(text);
    if (head.cue) {
        if (head.cue.is(cue_kind::link)) return {clause_role::link, {}};
        return read_cue_clause(text, head);
    }
    // 监督检查结果与预算挂钩
    auto const closing = lexicon<"closing_verbs">().longest_suffix(text);
    if (closing && !head.has_adverb && !head.verb_kinds.is(verb_kind::strong)
        && closing->size < text.size())
        return {clause_role::action, text.substr(text.size() - closing->size)};
    // 执法行为更加规范: a noun where a verb might stand, for the clause says something of it.
    bool const is_subject =
        !head.verb.empty() && !head.has_adverb && !head.verb_kinds.is(verb_kind::strong)
        && (has_predicate_adverb(text.substr(head.end)) || names_rate(text.substr(head.end)));
    if (head.verb.empty() || is_subject || makes_noun(text.substr(head.end)))
        return read_verbless_clause(text);
    if (head.verb_kinds.is(verb_kind::stance) && ends_as(text, "stance"))
        return {clause_role::way, {}};
    if (ends_as(text, "while")) return {clause_role::way, {}};
    return {clause_role::action, head.verb};
}

} // namespace fazhi::detail
