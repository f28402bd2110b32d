// SPDX-License-Identifier: MIT

// Finds quantities in running text: where one may begin, what it is, and whether it is one there.
#include <fazhi/grammar/quantity_def.hpp>
#include <fazhi/scan/scan.hpp>

#include "quantity/found.hpp"
#include "quantity/numeral.hpp"
#include "quantity/quantity_judge.hpp"
#include "quantity/quantity_place.hpp"
#include "text/room.hpp"
#include "text/utf8.hpp"
#include "vocabulary/instantiate.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>

namespace fazhi::grammar {

FAZHI_INSTANTIATE(quantity_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

using grammar::quantity_form;
// A title or quotation that does not end within this many bytes is taken for an unmatched mark.
constexpr std::size_t longest_title = 360;
// Bytes of white space at the start of a line.
constexpr std::size_t longest_indent = 24;

// The characters that a quantity can begin with, and those that may follow them in one. All but
// the few that a shape of the grammar names come from the tables.
struct quantity_characters {
    anchor_set numerals;       ///< 3 ３ 三 百
    anchor_set measures;       ///< of measure words: 件 ㎡ 个
    anchor_set after_numerals; ///< of all that goes on a number in words: 件 余 至 分(之)
    anchor_set grades;         ///< 档 级
    anchor_set anchors;

    quantity_characters()
    {
        constexpr std::string_view digits = "0123456789０１２３４５６７８９";
        numerals = anchor_set{digits};
        insert_first_characters(numerals, lexicon<"numerals">());
        insert_first_characters(numerals, lexicon<"scales">());
        insert_first_characters(measures, lexicon<"measure_words">());
        after_numerals = measures;
        insert_first_characters(after_numerals, lexicon<"scales">());
        insert_first_characters(after_numerals, lexicon<"odd_words">());
        insert_first_characters(after_numerals, lexicon<"range_marks">());
        insert_first_characters(after_numerals, lexicon<"counted_nouns">());
        after_numerals.insert_first("半");
        insert_first_characters(grades, lexicon<"grade_words">());

        anchors = numerals;
        for (std::string_view first :
             {"A", "B", "C", "D", "第", "前", "首", "半", "过", "《", "“", "\""})
            anchors.insert_first(first);
        for (lexicon_row const& row : lexicon<"approximators">().rows())
            if (row.column(1) == "before") anchors.insert_first(row.word);
    }
};

[[nodiscard]] quantity_characters const& characters()
{
    static quantity_characters const result;
    return result;
}

class quantity_finder {
public:
    quantity_finder(std::string_view text, source_region where, bool is_exhaustive,
                    std::vector<found_quantity>& found)
        : text_(text.substr(0, where.end)), begin_(where.begin), is_exhaustive_(is_exhaustive),
          found_(found)
    {
    }

    void find_all()
    {
        if (is_exhaustive_) {
            for (std::size_t at = begin_; at < text_.size();)
                at = std::max(read(at), at + character_size(text_[at]));
            return;
        }
        scan(text_.substr(begin_), characters().anchors,
             [this](std::size_t at) { return read(begin_ + at) - begin_; });
    }

private:
    // Reads what begins at `at` and gives the place to go on at; `at` itself where that is nothing.
    [[nodiscard]] std::size_t read(std::size_t at)
    {
        std::string_view const rest = text_.substr(at);
        std::string_view const character = first_character(rest);
        if (character == "《") return end_of_title(rest) + at;
        if (character == "“" || character == "\"") {
            note_quotation(rest, at);
            return at;
        }
        bool const is_number = characters().numerals.contains_first(character);
        bool const is_numeral = is_number && !is_digit(character);
        // A numeral is mostly part of a word, and the rest of its word tells without the grammar.
        if (is_exhaustive_
            || (is_number ? !is_numeral || may_count(at) : may_begin(rest, character))) {
            quantity_form form;
            found_quantity found;
            if (grammar::read(rest, grammar::quantity, form) != 0) {
                // A number that follows a quantity at once goes on no code: 12万3岁以下.
                std::size_t const begin = at == last_end_ ? at : begin_;
                std::size_t const end = quantity_judge(text_, begin, at).settle(form, found);
                if (!found.region.empty() && !is_torn(found.region)) {
                    found.is_quoted = at < quoted_until_;
                    make_room(found_, 1, at - begin_, text_.size() - begin_);
                    found_.push_back(found);
                    share_unit();
                    last_end_ = end;
                }
                if (end != 0) return end;
            }
        }
        if (is_number) return is_numeral ? end_of_numeral(text_, at) : end_of_code(text_, at);
        return character == "第" ? end_of_place(at + character.size()) : at;
    }

    // 下降3.6个、2.6个百分点: what is listed before points with their first word alone is points;
    // 分别为12、15、18件: the measure word behind the last is that of all.
    void share_unit()
    {
        if (found_.back().value.unit.empty()) return;
        for (std::size_t i = found_.size() - 1; i-- != 0;) {
            found_quantity& each = found_[i];
            std::size_t const end = each.region.end;
            quantity_value const& last = found_.back().value;
            bool const is_point = last.kind == quantity_kind::points && !each.value.unit.empty()
                               && each.value.unit.size() < last.unit.size()
                               && last.unit.starts_with(each.value.unit);
            bool const is_bare = each.value.unit.empty() && each.value.grade == 0
                              && each.value.kind != quantity_kind::rank
                              && each.value.kind != quantity_kind::ratio;
            if ((!is_point && !is_bare) || end < begin_) return;
            std::string_view const between =
                trim(text_.substr(end, found_[i + 1].region.begin - end));
            auto const joint = lexicon<"coordinators">().longest_prefix(between);
            if (!joint || joint->size != between.size()) return;
            std::string_view const unit = last.unit;
            each.value.unit = unit;
            each.value.kind = last.kind;
        }
    }

    // Whether a page has cut a line inside the number: 13|9.18万件 is neither 13 nor 9.18万.
    [[nodiscard]] bool is_torn(source_region region) const noexcept
    {
        std::string_view const behind = text_.substr(region.end);
        std::string_view const before = text_.substr(0, region.begin);
        bool const ends = !behind.empty() && (behind.front() == '\n' || behind.front() == '\r');
        bool const begins = !before.empty() && space_size(last_character(before)) != 0
                         && trim_end(before).size() + longest_indent > before.size();
        return (ends && is_digit(last_character(text_.substr(0, region.end)))
                && is_digit(first_character(trim_begin(behind))))
            || (begins && is_digit(first_character(text_.substr(region.begin)))
                && is_digit(last_character(trim_end(before)))
                && before.substr(trim_end(before).size()).find_first_of("\n\r") != before.npos);
    }

    // Behind the number of 第15条 that is no quantity.
    [[nodiscard]] std::size_t end_of_place(std::size_t at) const
    {
        std::string_view const number = trim_begin(text_.substr(at));
        std::size_t const begin = text_.size() - number.size();
        return is_digit(first_character(number)) ? end_of_code(text_, begin)
                                                 : end_of_numeral(text_, begin);
    }

    // Whether a Chinese numeral at `at` goes on to be a quantity.
    [[nodiscard]] bool may_count(std::size_t at) const
    {
        std::size_t const end = end_of_numeral(text_, at);
        std::string_view const rest = trim_begin(text_.substr(end));
        std::string_view const numeral = text_.substr(at, end - at);
        // 达两万余。为零。
        bool const may_be_bare = numeral.starts_with("零")
                              || (!numeral.empty() && is_large_power(last_character(numeral)))
                              || is_digit(first_character(rest));
        return may_be_bare || characters().after_numerals.contains_first(rest);
    }

    // Whether a quantity may begin at a character that is no numeral.
    [[nodiscard]] static bool may_begin(std::string_view rest, std::string_view character)
    {
        quantity_characters const& known = characters();
        std::string_view const next = rest.substr(character.size());
        if (character.size() == 1) return known.grades.contains_first(next);
        if (character == "首" || character == "半") return known.measures.contains_first(next);
        if (character == "过") return next.starts_with("半");
        if (character == "第" || character == "前")
            return known.numerals.contains_first(trim_begin(next));
        std::size_t const bound = grammar::bounds_before().longest(rest).size;
        return bound != 0 && known.numerals.contains_first(trim_begin(rest.substr(bound)));
    }

    // Behind 》 of the title that begins `rest`, or behind its 《 where it does not end soon.
    [[nodiscard]] static std::size_t end_of_title(std::string_view rest) noexcept
    {
        std::string_view const line = rest.substr(0, longest_title);
        std::size_t depth = 0;
        for (std::size_t at = 0; at < line.size() && line[at] != '\n';) {
            std::string_view const character = first_character(line.substr(at));
            at += character.size();
            if (character == "《") ++depth;
            if (character == "》" && --depth == 0) return at;
        }
        return first_character(rest).size();
    }

    void note_quotation(std::string_view rest, std::size_t at) noexcept
    {
        if (at < quoted_until_) return;
        std::string_view const closing = rest.front() == '"' ? "\"" : "”";
        std::string_view const line = rest.substr(0, longest_title);
        std::size_t const end = line.find(closing, first_character(rest).size());
        if (end != line.npos && line.find('\n') > end) quoted_until_ = at + end;
    }

    std::string_view text_;
    std::size_t begin_;
    bool is_exhaustive_;
    std::vector<found_quantity>& found_;
    std::size_t quoted_until_ = 0;
    std::size_t last_end_ = std::string_view::npos;
};

} // namespace

void find_quantities(std::string_view text, source_region where, std::vector<found_quantity>& found)
{
    quantity_finder(text, where, false, found).find_all();
}

void find_quantities_everywhere(std::string_view text, source_region where,
                                std::vector<found_quantity>& found)
{
    quantity_finder(text, where, true, found).find_all();
}

} // namespace fazhi::detail
