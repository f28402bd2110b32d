// SPDX-License-Identifier: MIT

#include "quantity/quantity_place.hpp"

#include <fazhi/grammar/words.hpp>

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

// How far back a word around a numeral begins: 个人 of 三个清单 is never further.
constexpr int longest_word_before = 3;
// How far back the cue of a rank stands: 位居渝东北片区第二名.
constexpr int rank_cue_distance = 16;

// The characters that a code is made of.
struct code_characters {
    anchor_set letters;
    anchor_set numerals; ///< Chinese ones
    anchor_set joints;
    anchor_set all; ///< with digits and blanks

    code_characters()
    {
        constexpr std::string_view alphabet =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
            "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"
            "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ";
        letters = all = anchor_set{alphabet};
        insert(numerals, lexicon<"numerals">());
        insert(numerals, lexicon<"scales">());
        insert(joints, lexicon<"code_joints">());
        for (std::size_t at = 0; at < digits_and_blanks.size();)
            at += all.insert_first(digits_and_blanks.substr(at));
    }

private:
    static constexpr std::string_view digits_and_blanks =
        "0123456789０１２３４５６７８９ \t\u00A0\u3000\u2002\u2003\u2009\u200B\uFEFF";

    void insert(anchor_set& characters, lexicon_table const& table)
    {
        insert_first_characters(characters, table);
        insert_first_characters(all, table);
    }
};

[[nodiscard]] code_characters const& code()
{
    static code_characters const result;
    return result;
}

[[nodiscard]] bool is_letter(std::string_view character)
{
    return code().letters.contains_first(character);
}

[[nodiscard]] bool is_numeral(std::string_view character)
{
    return code().numerals.contains_first(character);
}

[[nodiscard]] bool is_joint(std::string_view character)
{
    return code().joints.contains_first(character);
}

} // namespace

std::size_t quantity_place::end_of_word() const
{
    std::size_t start = at_;
    for (int i = 0;; ++i) {
        std::string_view const rest = text_.substr(start);
        std::size_t const end = start + grammar::numeral_words().longest(rest).size;
        if (end > at_) return end;
        if (i == longest_word_before || start == begin_) return 0;
        start -= last_character(text_.substr(begin_, start - begin_)).size();
    }
}

bool quantity_place::continues_code() const
{
    std::string_view before = this->before();
    std::string_view last = last_character(before);
    if (!code().all.contains_first(last)) return false;
    if (is_letter(last) || is_digit(last)) return true;
    // 零 of 清零 counts nothing: 积案清零15件.
    if (is_numeral(last)) return !lexicon<"numeral_words">().longest_suffix(before);
    if (space_size(last) != 0) {
        // 1 9 9 8 年: digits that were set apart.
        return is_digit(last_character(trim_end(before)));
    }
    if (!is_joint(last)) return false;
    before.remove_suffix(last.size());
    last = last_character(before);
    return is_letter(last) || is_digit(last);
}

bool quantity_place::follows_level_word() const
{
    return lexicon<"level_words">().longest_suffix(trim_end(before())).has_value();
}

bool quantity_place::follows_outside_bound() const
{
    auto const hit = lexicon<"approximators">().longest_suffix(trim_end(before()));
    return hit && hit->row->column(1) == "outside";
}

bool quantity_place::follows_parted_least() const
{
    std::string_view before = trim_end(this->before());
    auto const verb = lexicon<"count_verbs">().longest_suffix(before);
    if (!verb) return false;
    before.remove_suffix(verb->size);
    auto const hit = lexicon<"approximators">().longest_suffix(before);
    return hit && hit->row->column(0) == "at_least" && hit->row->column(1) == "before";
}

bool quantity_place::follows_rank_cue() const
{
    std::string_view before = this->before();
    for (int i = 0; i != rank_cue_distance && !before.empty(); ++i) {
        if (lexicon<"rank_cues">().longest_suffix(before)) return true;
        std::string_view const last = last_character(before);
        if (last != "、" && lexicon<"clause_marks">().find(last) != nullptr) return false;
        before.remove_suffix(last.size());
    }
    return false;
}

std::size_t quantity_place::minus_size() const
{
    auto const minus = read_minus_before(before());
    return minus && lexicon<"signed_words">().longest_suffix(minus->words) ? minus->size : 0;
}

bool quantity_place::follows_from() const noexcept
{
    std::string_view const last = last_character(trim_end(before()));
    return last == "由" || last == "从" || last == "自";
}

std::optional<minus_before> read_minus_before(std::string_view before)
{
    auto const sign = lexicon<"minus_signs">().longest_suffix(before);
    if (!sign) return {};
    std::string_view words = trim_end(before.substr(0, before.size() - sign->size));
    if (auto const particle = lexicon<"verb_particles">().longest_suffix(words))
        words.remove_suffix(particle->size); // 下降了
    return minus_before{sign->size, words};
}

bool ends_clause(std::string_view rest)
{
    std::string_view const character = first_character(rest);
    return rest.empty() || character == "\n" || character == "\r"
        || lexicon<"clause_marks">().find(character) != nullptr;
}

anchor_set const& number_anchors() { return code().all; }

std::size_t end_of_code(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        std::string_view const character = first_character(text.substr(at));
        if (is_digit(character) || is_letter(character)) {
            at += character.size();
            continue;
        }
        if (!is_joint(character)) break;
        std::string_view const next = first_character(text.substr(at + character.size()));
        if (!is_digit(next) && !is_letter(next)) break;
        at += character.size() + next.size();
    }
    return at;
}

std::size_t end_of_numeral(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        std::string_view const character = first_character(text.substr(at));
        if (!is_numeral(character)) break;
        at += character.size();
    }
    return at;
}

std::size_t end_of_sessions(std::string_view text, std::size_t at)
{
    for (;;) {
        std::size_t next = at;
        std::string_view const rest = text.substr(next);
        if (auto const joint = lexicon<"coordinators">().longest_prefix(rest))
            next += joint->size;
        else if (rest.starts_with("，") || rest.starts_with(","))
            next += character_size(rest[0]);
        if (text.substr(next).starts_with("第")) next += std::string_view("第").size();
        std::size_t const end = is_digit(first_character(text.substr(next)))
                                  ? end_of_code(text, next)
                                  : end_of_numeral(text, next);
        if (end == next) return at;
        std::string_view const unit = first_character(text.substr(end));
        if (unit != "次" && unit != "中") return at;
        at = end + unit.size();
    }
}

} // namespace fazhi::detail
