// SPDX-License-Identifier: MIT

// Reads statements by the tables of cues.
#include "lacks.hpp"

#include "kinds.hpp"
#include "read.hpp"
#include "statements.hpp"
#include "utf8.hpp"

namespace fazhi::detail {

namespace {

[[nodiscard]] lexicon_table const& lacks() { return lexicon<"deficiency_cues">(); }
[[nodiscard]] lexicon_table const& causes() { return lexicon<"cause_cues">(); }

// 原因 may stand this far behind the word that opens its announcement.
constexpr std::size_t near_noun = 12;  // 其主要|原因
constexpr std::size_t far_noun = 60;   // 产生上述问题和不足的主要|原因

// Longest thing between 存在 and the noun that only announces: 存在一些亟待解决的|困难和问题.
[[nodiscard]] std::string_view without_prefixes(std::string_view text, std::string_view kind)
{
    for (;;) {
        text = trim_begin(text);
        auto const word = lacks().longest_prefix(text);
        if (!is_kind(word, kind)) return text;
        text.remove_prefix(word->size);
    }
}

[[nodiscard]] std::optional<lexicon_table::occurrence>
find_kind(lexicon_table const& table, std::string_view text, std::string_view kind)
{
    for (unquoted_characters walk(text); walk;) {
        auto const word = table.longest_prefix(walk.rest());
        if (is_kind(word, kind)) return lexicon_table::occurrence{walk.position(), *word};
        walk.step(word ? word->size : 0);
    }
    return {};
}

[[nodiscard]] bool opens_with(std::string_view text, std::string_view kind)
{
    return is_kind(lexicon<"closing_cues">().longest_prefix(text), kind);
}

// A plan may name its year first: 2026年，我局将….
[[nodiscard]] std::string_view without_year(std::string_view text)
{
    auto const year = read_year(text);
    if (!year || !year->has_suffix) return text;
    text.remove_prefix(year->size);
    if (text.starts_with("，")) text.remove_prefix(std::string_view("，").size());
    else if (text.starts_with(',')) text.remove_prefix(1);
    return trim_begin(text);
}

} // namespace

std::optional<lack_reading> find_lack(std::string_view statement)
{
    for (unquoted_characters walk(statement); walk;) {
        auto const word = lacks().longest_prefix(walk.rest());
        if (is_kind(word, "lack") || is_kind(word, "need"))
            return lack_reading{walk.position(), walk.position() + word->size};
        walk.step(word ? word->size : 0);
    }
    return {};
}

bool only_announces_lacks(std::string_view statement)
{
    auto const existence = find_kind(lacks(), statement, "existence");
    if (!existence) return false;
    // Nothing but words of quantity and nouns of lack may follow: 存在|一些|不足|和|短板.
    std::string_view rest = statement.substr(existence->position + existence->hit.size);
    bool has_noun = false;
    while (!rest.empty()) {
        auto const word = lacks().longest_prefix(rest);
        if (!word || !(is_kind(word, "noun") || is_kind(word, "filling"))) return false;
        has_noun = has_noun || is_kind(word, "noun");
        rest = trim_begin(rest.substr(word->size));
    }
    return has_noun;
}

bool opens_admission(std::string_view clause)
{
    auto const opener = lexicon<"admission_openers">().first_in(clause);
    return opener && (is_kind(opener->hit, "seen") || only_announces_lacks(clause));
}

bool names_lacks_in_general(std::string_view heading)
{
    heading = without_year(heading);
    bool has_noun = false;
    while (!heading.empty()) {
        auto const word = lacks().longest_prefix(heading);
        bool const is_noun = is_kind(word, "noun");
        bool const is_general = is_kind(word, "existence") || is_kind(word, "filling")
                             || is_kind(word, "general");
        if (!is_noun && !is_general) return false;
        has_noun = has_noun || is_noun;
        heading = trim_begin(heading.substr(word->size));
    }
    return has_noun;
}

std::string_view read_subject(std::string_view statement)
{
    std::string_view const text = without_prefixes(statement, "rough");
    auto const lack = find_lack(text);
    if (!lack) return {};
    std::string_view subject = text.substr(0, lack->begin);
    for (;;) {
        subject = trim_end(subject);
        auto const word = lacks().longest_suffix(subject);
        if (!is_kind(word, "between")) break;
        subject.remove_suffix(word->size);
    }
    // 缺乏专业人员: the subject stands behind its lack.
    if (subject.empty()) subject = trim(text.substr(lack->end));
    return subject;
}

std::string_view without_cause_fillers(std::string_view cause)
{
    for (;;) {
        cause = trim_begin(cause);
        auto const word = causes().longest_prefix(cause);
        if (!is_kind(word, "filler")) return cause;
        cause.remove_prefix(word->size);
    }
}

std::optional<cause_opening> read_cause_opening(std::string_view clause)
{
    auto const word = causes().longest_prefix(clause);
    if (!word) return {};
    bool const is_of_all = is_kind(word, "all");
    if (is_of_all || is_kind(word, "opener") || is_kind(word, "noun")) {
        std::string_view const reach = clause.substr(0, is_of_all ? far_noun : near_noun);
        auto const noun = find_kind(causes(), reach, "noun");
        if (!noun) return {};
        std::string_view const rest = clause.substr(noun->position + noun->hit.size);
        std::string_view const cause = without_cause_fillers(rest);
        // 原因复杂多样 tells no cause.
        if (!cause.empty() && cause.size() == rest.size()) return {};
        return cause_opening{is_of_all, cause};
    }
    if (is_kind(word, "from")) return cause_opening{false, trim_begin(clause.substr(word->size))};
    if (is_kind(word, "under") && find_kind(causes(), clause, "influence"))
        return cause_opening{false, clause};
    return {};
}

bool opens_effect(std::string_view clause)
{
    return is_kind(causes().longest_prefix(clause), "effect");
}

bool opens_promise(std::string_view sentence)
{
    return opens_with(without_year(sentence), "promise");
}

bool opens_farewell(std::string_view sentence) { return opens_with(sentence, "farewell"); }

bool is_guiding_heading(std::string_view heading)
{
    auto const word = lexicon<"closing_cues">().longest_suffix(heading);
    return is_kind(word, "guiding");
}

} // namespace fazhi::detail
