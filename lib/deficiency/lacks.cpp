// SPDX-License-Identifier: MIT

// Reads statements by the tables of cues.
#include "deficiency/lacks.hpp"

#include "clause/statements.hpp"
#include "page/lines.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/read.hpp"

namespace fazhi::detail {

namespace {

enum class lack_word : std::uint8_t {
    lack,
    need,
    existence,
    noun,
    filling,
    general,
    between,
    rough,
};
[[nodiscard]] kind_table<lack_word> const& lacks()
{
    static kind_table<lack_word> const table(
        lexicon<"deficiency_cues">(),
        {"lack", "need", "existence", "noun", "filling", "general", "between", "rough"});
    return table;
}

enum class cause_word : std::uint8_t {
    all,
    opener,
    noun,
    filler,
    from,
    under,
    influence,
    effect,
    addition,
    with,
    related,
    told,
};
[[nodiscard]] kind_table<cause_word> const& causes()
{
    static kind_table<cause_word> const table(
        lexicon<"cause_cues">(), {"all", "opener", "noun", "filler", "from", "under", "influence",
                                  "effect", "addition", "with", "related", "told"});
    return table;
}

enum class closing_word : std::uint8_t { promise, farewell };
[[nodiscard]] bool opens_with(std::string_view text, closing_word kind)
{
    static kind_table<closing_word> const table(lexicon<"closing_cues">(), {"promise", "farewell"});
    return table.longest(text).is(kind);
}

// 原因 may stand this far behind the word that opens its announcement.
constexpr std::size_t near_noun = 18; // 其主要原因
constexpr std::size_t far_noun = 60;  // 产生上述问题和不足的主要|原因

// What stands behind the words of one kind that a text begins with.
template <class Kind>
[[nodiscard]] std::string_view without_prefixes(kind_table<Kind> const& table,
                                                std::string_view text, Kind kind)
{
    for (;;) {
        text = trim_begin(text);
        auto const word = table.longest(text);
        if (!word.is(kind)) return text;
        text.remove_prefix(word.size);
    }
}

// The first word outside quotes that is of one of the kinds.
template <class Kind, class... Kinds>
[[nodiscard]] std::optional<lack_reading> find_kind(kind_table<Kind> const& table,
                                                    std::string_view text, Kinds... kinds)
{
    for (unquoted_characters walk(text); walk.seek(table);) {
        auto const word = table.longest(walk.rest());
        if ((word.is(kinds) || ...))
            return lack_reading{walk.position(), walk.position() + word.size};
        walk.step(word.size);
    }
    return {};
}

// A plan may name its year first: 2026年，我局将….
[[nodiscard]] std::string_view without_year(std::string_view text)
{
    auto const year = may_begin_year(text) ? read_year(text) : std::nullopt;
    if (!year || !year->has_suffix) return text;
    text.remove_prefix(year->size);
    if (text.starts_with("，"))
        text.remove_prefix(std::string_view("，").size());
    else if (text.starts_with(','))
        text.remove_prefix(1);
    return trim_begin(text);
}

} // namespace

std::optional<lack_reading> find_lack(std::string_view statement)
{
    return find_kind(lacks(), statement, lack_word::lack, lack_word::need);
}

bool only_announces_lacks(std::string_view statement)
{
    auto const existence = find_kind(lacks(), statement, lack_word::existence);
    if (!existence) return false;
    // Nothing but words of quantity and nouns of lack may follow: 存在|一些|不足|和|短板.
    std::string_view rest = statement.substr(existence->end);
    bool has_noun = false;
    while (!rest.empty()) {
        auto const word = lacks().longest(rest);
        if (!word.is(lack_word::noun) && !word.is(lack_word::filling)) return false;
        has_noun = has_noun || word.is(lack_word::noun);
        rest = trim_begin(rest.substr(word.size));
    }
    return has_noun;
}

bool opens_admission(std::string_view clause)
{
    auto const opener = lexicon<"admission_openers">().first_in(clause);
    // 但还存在意识不强、人员不足等问题
    auto const last = lexicon<"deficiency_cues">().longest_suffix(clause);
    if (clause.starts_with("但") && is_kind(last, "noun")
        && find_kind(lacks(), clause, lack_word::existence) && find_lack(clause))
        return true;
    return opener && (is_kind(opener->hit, "seen") || only_announces_lacks(clause));
}

bool names_lacks_in_general(std::string_view heading)
{
    heading = without_year(heading);
    bool has_noun = false;
    while (!heading.empty()) {
        auto const word = lacks().longest(heading);
        bool const is_noun = word.is(lack_word::noun);
        bool const is_general = word.is(lack_word::existence) || word.is(lack_word::filling)
                             || word.is(lack_word::general);
        if (!is_noun && !is_general) return false;
        has_noun = has_noun || is_noun;
        heading = trim_begin(heading.substr(word.size));
    }
    return has_noun;
}

std::string_view read_subject(std::string_view statement, lack_reading lack)
{
    auto const lead = causes().longest(statement);
    // 由于人员短缺，审查深度不够: what is said of the cause is not what the item is on.
    if (lead.is(cause_word::from)) return {};
    std::string_view text = lead.is(cause_word::effect) ? statement.substr(lead.size) : statement;
    text = without_prefixes(lacks(), text, lack_word::rough);
    if (text.size() < statement.size()) {
        auto const behind = find_lack(text);
        if (!behind) return {};
        lack = *behind;
    }
    std::string_view subject = text.substr(0, lack.begin);
    for (;;) {
        subject = trim_end(subject);
        auto const word = lexicon<"deficiency_cues">().longest_suffix(subject);
        bool const is_pause = subject.ends_with("、");
        if (!is_pause && !is_kind(word, "between")) break;
        subject.remove_suffix(is_pause ? std::string_view("、").size() : word->size);
    }
    // 缺乏专业人员: the subject stands behind its lack.
    if (subject.empty()) subject = trim(text.substr(lack.end));
    return subject;
}

std::string_view without_cause_fillers(std::string_view cause)
{
    return without_prefixes(causes(), cause, cause_word::filler);
}

namespace {

// 普法工作不足的|主要|原因主要是: what was said to be lacking stands before it.
[[nodiscard]] std::optional<cause_opening> read_causes_of_lacks(std::string_view clause)
{
    constexpr std::string_view particle = "的";
    std::string_view const reach = clause.substr(0, far_noun);
    for (std::size_t at = reach.find(particle); at != reach.npos;
         at = reach.find(particle, at + particle.size())) {
        std::string_view const before = clause.substr(0, at);
        if (!is_kind(lexicon<"deficiency_cues">().longest_suffix(before), "noun")) continue;
        std::string_view const opened =
            without_prefixes(causes(), clause.substr(at + particle.size()), cause_word::opener);
        auto const noun = causes().longest(opened);
        if (!noun.is(cause_word::noun)) continue;
        // 对问题的原因分析不深 is lacking itself.
        std::string_view const rest = opened.substr(noun.size);
        std::string_view const cause = without_cause_fillers(rest);
        if (find_lack(rest) || (!cause.empty() && cause.size() == rest.size())) return {};
        return cause_opening{true, true, cause};
    }
    return {};
}

} // namespace

namespace {

// 上述问题|的|存在，既有客观原因，也有主观原因: a clause that only says that they came about.
[[nodiscard]] bool tells_origin(std::string_view clause)
{
    constexpr std::string_view of = "的";
    auto const origin = lexicon<"cause_cues">().longest_suffix(clause);
    return is_kind(origin, "all") && clause.substr(0, clause.size() - origin->size).ends_with(of);
}

} // namespace

std::optional<cause_opening> read_cause_opening(std::string_view clause)
{
    auto const word = causes().longest(clause);
    if (!word) return read_causes_of_lacks(clause);
    bool const is_of_all = word.is(cause_word::all);
    if (is_of_all || word.is(cause_word::opener) || word.is(cause_word::noun)) {
        std::string_view const reach = clause.substr(0, is_of_all ? far_noun : near_noun);
        auto const noun = find_kind(causes(), reach, cause_word::noun);
        if (!noun)
            return is_of_all && tells_origin(clause) ? std::optional(cause_opening{true, true, {}})
                                                     : std::nullopt;
        std::string_view const rest = clause.substr(noun->end);
        std::string_view const cause = without_cause_fillers(rest);
        // 原因复杂多样 tells no cause.
        if (!cause.empty() && cause.size() == rest.size()) return {};
        return cause_opening{is_of_all, true, cause};
    }
    if (word.is(cause_word::from))
        return cause_opening{false, word.is(cause_word::told),
                             trim_begin(clause.substr(word.size))};
    if (word.is(cause_word::with)) {
        auto const related = lexicon<"cause_cues">().longest_suffix(clause);
        if (!is_kind(related, "related") || word.size + related->size >= clause.size()) return {};
        std::string_view const cause = clause.substr(0, clause.size() - related->size);
        return cause_opening{false, false, trim(cause.substr(word.size))};
    }
    if (word.is(cause_word::under) && find_kind(causes(), clause, cause_word::influence))
        return cause_opening{false, false, clause};
    return {};
}

bool heading_names_causes(std::string_view heading)
{
    auto const opening = read_cause_opening(heading);
    if (!opening || !opening->cause.empty()) return false;
    auto const noun = find_kind(causes(), heading, cause_word::noun);
    if (!noun) return false;
    std::string_view before = heading.substr(0, noun->begin);
    if (before.ends_with("的")) return true; // 存在问题和不足|的
    for (;;) {
        auto const word = lexicon<"cause_cues">().longest_suffix(before);
        if (!is_kind(word, "all") && !is_kind(word, "opener")) break;
        before.remove_suffix(word->size);
    }
    return !lexicon<"coordinators">().longest_suffix(before);
}

bool opens_effect(std::string_view clause)
{
    return causes().longest(clause).is(cause_word::effect);
}

bool adds_cause(std::string_view clause)
{
    return causes().longest(clause).is(cause_word::addition);
}

std::size_t list_opener_size(std::string_view clause)
{
    auto const word = lexicon<"list_openers">().longest_prefix(clause);
    return word ? word->size : 0;
}

bool opens_promise(std::string_view sentence)
{
    return opens_with(without_year(sentence), closing_word::promise);
}

bool opens_farewell(std::string_view sentence)
{
    return opens_with(sentence, closing_word::farewell);
}

bool is_guiding_heading(std::string_view heading)
{
    auto const word = lexicon<"closing_cues">().longest_suffix(heading);
    return is_kind(word, "guiding");
}

} // namespace fazhi::detail
