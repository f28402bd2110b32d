// SPDX-License-Identifier: MIT

#include "quantity/quantity_judge.hpp"

#include "quantity/numeral.hpp"
#include "text/brackets.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <string>
#include <utility>

namespace fazhi::detail {

using grammar::amount_form;
using grammar::bound_condition;
using grammar::measure_word;
using grammar::measure_words;
using grammar::numerals_taken;
using grammar::quantity_form;
using grammar::quantity_shape;
using grammar::range_mark;

bool is_large_power(std::string_view character)
{
    constexpr int least = 4;
    auto const* const power = grammar::scales().find(character);
    return power != nullptr && *power >= least;
}

namespace {

constexpr std::int64_t first_year = 1900;
constexpr std::int64_t last_year = 2199;
// 三十年 is a time; what is longer than this is a year with its digits run together.
constexpr std::int64_t longest_years = 150;
// 十大, but 二十大 is a congress.
constexpr std::int64_t greatest_of_its_kind = 10;
// 三级, but 百亿级 is a class.
constexpr std::int64_t greatest_level = 20;

[[nodiscard]] bool is_digits(std::string_view text) noexcept
{
    return is_digit(first_character(text));
}

// The last piece of a number that is written.
[[nodiscard]] std::string_view last_piece(amount_form const& amount) noexcept
{
    for (std::string_view piece : {amount.scale.odd, amount.scale.lower_powers, amount.scale.lower,
                                   amount.scale.powers, amount.odd, amount.fraction})
        if (!piece.empty()) return piece;
    return amount.whole;
}

[[nodiscard]] std::string_view last_piece(quantity_form const& form) noexcept
{
    if (!form.behind.empty()) return form.behind;
    if (!form.second.unit.empty()) return form.second.unit;
    if (!form.second.join.empty()) return last_piece(form.second.amount);
    if (!form.unit.empty()) return form.unit;
    return last_piece(form.amount);
}

[[nodiscard]] bool is_odd(amount_form const& amount) noexcept
{
    return !amount.odd.empty() || !amount.scale.odd.empty();
}

[[nodiscard]] bool is_large(amount_form const& amount)
{
    for (std::string_view rest = amount.scale.powers; !rest.empty();) {
        std::string_view const character = first_character(rest);
        if (is_large_power(character)) return true;
        rest.remove_prefix(character.size());
    }
    return false;
}

[[nodiscard]] bool is_bare_scale(amount_form const& amount)
{
    return amount.whole.empty() || grammar::scales().find(amount.whole) != nullptr;
}

[[nodiscard]] bool is_year(amount_form const& amount) noexcept
{
    if (!amount.fraction.empty() || !amount.scale.powers.empty() || is_odd(amount)) return false;
    auto const value = value_of_digits(amount.whole);
    return value && *value >= first_year && *value <= last_year;
}

// The pieces of a quantity that ends in a list, a range or alone.
[[nodiscard]] amount_form const& last_amount(quantity_form const& form) noexcept
{
    return form.second.join.empty() ? form.amount : form.second.amount;
}

[[nodiscard]] std::string_view& last_unit(quantity_form& form) noexcept
{
    return form.second.join.empty() ? form.unit : form.second.unit;
}

[[nodiscard]] std::string_view last_unit(quantity_form const& form) noexcept
{
    return form.second.join.empty() ? form.unit : form.second.unit;
}

[[nodiscard]] std::optional<decimal> negative(std::optional<decimal> value) noexcept
{
    if (!value) return {};
    return decimal(-value->mantissa(), value->exponent());
}

/// A measure word with 余 or 多 inside: 台余次, 个多月.
struct parted_unit {
    std::string_view unit; ///< the whole word, in the table
    std::string_view odd;
    std::string_view rest;
};

[[nodiscard]] std::optional<parted_unit>
read_parted_unit(std::string_view unit, std::string_view odd, std::string_view rest)
{
    for (std::size_t size = 0; size < rest.size() && size < 6;) {
        size += first_character(rest.substr(size)).size();
        std::string const whole = std::string(unit) + std::string(rest.substr(0, size));
        if (lexicon_row const* const row = lexicon<"measure_words">().find(whole))
            return parted_unit{row->word, odd, rest.substr(0, size)};
    }
    return {};
}

} // namespace

std::size_t quantity_judge::settle(quantity_form& form, found_quantity& found) const
{
    std::size_t const end = settle_shape(form, found);
    bool const may_go_on = found.value.kind == quantity_kind::count && !found.value.unit.empty()
                        && end != 0 && end == found.region.end;
    return may_go_on ? take_second_measure(found) : end;
}

// 3600人（次） is counted in 人次; 12件（宗） in 件, with another word for it.
std::size_t quantity_judge::take_second_measure(found_quantity& found) const
{
    constexpr std::size_t longest = 9; // bytes
    std::string_view const rest = text_.substr(found.region.end);
    for (auto const& [open, close] : round_brackets) {
        if (!rest.starts_with(open)) continue;
        std::size_t const size = rest.substr(open.size(), longest + close.size()).find(close);
        if (size == rest.npos || size == 0) break;
        std::string_view const inside = rest.substr(open.size(), size);
        lexicon_table const& words = lexicon<"measure_words">();
        lexicon_row const* const whole =
            words.find(std::string(found.value.unit) + std::string(inside));
        if (whole == nullptr && words.find(inside) == nullptr) break;
        if (whole != nullptr) found.value.unit = whole->word;
        std::string_view const after = rest.substr(open.size() + size + close.size());
        found.region.end += static_cast<std::uint32_t>(open.size() + size + close.size());
        // 320辆（艘）次 is counted in 辆次.
        std::string_view const last = first_character(after);
        lexicon_row const* const times =
            whole == nullptr ? words.find(std::string(found.value.unit) + std::string(last))
                             : nullptr;
        if (times == nullptr || last.empty()) break;
        found.value.unit = times->word;
        found.region.end += static_cast<std::uint32_t>(last.size());
        break;
    }
    return found.region.end;
}

std::size_t quantity_judge::settle_shape(quantity_form& form, found_quantity& found) const
{
    switch (form.shape) {
    case quantity_shape::number: return settle_number(form, found);
    case quantity_shape::ordinal: return settle_ordinal(form, found);
    case quantity_shape::leading: return settle_leading(form, found);
    case quantity_shape::first:
        if (std::size_t const end = place_.end_of_word()) return end;
        found.is_ordinal = true;
        return take(form, form.unit, found);
    case quantity_shape::half: return settle_half(form, found);
    case quantity_shape::grade: return settle_grade(form, found);
    }
    return 0;
}

std::size_t quantity_judge::take(quantity_form const& form, std::string_view last,
                                 found_quantity& found) const
{
    auto const value = grammar::value_of(form);
    if (!value) return 0;
    found.value = *value;
    found.region = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end_of(last))};
    return found.region.end;
}

std::size_t quantity_judge::settle_number(quantity_form& form, found_quantity& found) const
{
    if (form.bound.empty() ? place_.continues_code() : !keeps_bound(form))
        return form.bound.empty() ? 0 : end_of(form.bound);
    if (!form.second.join.empty() && !may_join(form)
        && !read_up_to(form, form.second.join)) // 5个 of 由5个到3个
        return 0;
    std::optional<quantity_value> value = grammar::value_of(form);
    if (!value && !form.amount.scale.lower.empty()) { // 12万 of 12万3岁以下
        if (!read_up_to(form, form.amount.scale.lower)) return 0;
        value = grammar::value_of(form);
    }
    if (!value) return 0;
    bool const is_fraction = form.second.join == "分之" || value->kind == quantity_kind::ratio;
    if (is_fraction) form.second.unit = {};

    amount_form const& amount = last_amount(form);
    bool const is_arabic = is_digits(amount.whole);
    std::string_view const number = last_piece(amount);
    std::string_view const noun = trim_begin(behind(number));
    if (lexicon<"counted_nouns">().longest_prefix(noun)) {
        if (!is_arabic) return 0;
        last_unit(form) = {};
        form.behind = {};
        return take(form, number, found);
    }
    if (noun.starts_with("届")) return end_of_sessions(text_, end_of(noun.substr(0, 3)));
    if (form.second.join != "分之"
        && !(last_unit(form).empty() ? may_be_bare(form, *value) : may_have_unit(form, *value)))
        return 0;
    if (!is_arabic)
        if (std::size_t const end = place_.end_of_word()) return end;

    bool is_changed = false;
    std::string_view const last = settle_end(form, is_changed);
    if (last.empty()) return 0;
    if (is_changed) value = grammar::value_of(form);
    if (!value) return 0;
    found.value = *value;
    found.region = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end_of(last))};
    bool const may_be_negative =
        value->approx == approximation::exact && form.second.join.empty()
        && (value->kind == quantity_kind::percent || value->kind == quantity_kind::points);
    if (std::size_t const sign = may_be_negative ? place_.minus_size() : 0; sign != 0) {
        found.region.begin -= static_cast<std::uint32_t>(sign);
        found.value.number = negative(value->number);
        found.value.low = negative(value->high);
        found.value.high = negative(value->low);
        return found.region.end;
    }
    if (value->approx == approximation::exact && value->kind != quantity_kind::duration
        && place_.follows_outside_bound()) {
        found.value.approx = approximation::over;
        found.value.low = value->number;
        found.value.high.reset();
    }
    if (value->approx == approximation::exact && place_.follows_parted_least()) {
        found.value.approx = approximation::at_least;
        found.value.low = value->number;
        found.value.high.reset();
    }
    return found.region.end;
}

bool quantity_judge::read_up_to(quantity_form& form, std::string_view piece) const
{
    std::size_t const end = end_of(piece) - piece.size();
    form = {};
    return grammar::read(text_.substr(at_, end - at_), grammar::quantity, form) != 0;
}

std::string_view quantity_judge::settle_end(quantity_form& form, bool& is_changed) const
{
    std::string_view& unit = last_unit(form);
    if (!form.behind.empty()) {
        if (keeps_behind(form)) return form.behind;
        form.behind = {};
        is_changed = true;
    }
    if (unit.empty()) return last_piece(form);
    if (unit == "日") return {};
    std::string_view last = unit;
    std::string_view const rest = behind(unit);
    auto const odd = lexicon<"odd_words">().longest_prefix(rest);
    if (!odd) return last;
    std::string_view const odd_word = rest.substr(0, odd->size);
    std::string_view const after = rest.substr(odd->size);
    if (auto const parted = read_parted_unit(unit, odd_word, after)) { // 台余次
        last = parted->rest;
        unit = parted->unit;
        form.amount.scale.odd = odd_word;
        is_changed = true;
    } else if (odd->row->column(0) == "over" && ends_clause(after)) { // 3年多，
        last = odd_word;
        form.amount.scale.odd = odd_word;
        is_changed = true;
    }
    return last;
}

bool quantity_judge::keeps_bound(quantity_form const& form) const
{
    grammar::bound_word const* const word = grammar::bounds_before().find(form.bound);
    if (word == nullptr) return false;
    std::string_view const before = text_.substr(0, end_of(form.bound));
    if (lexicon<"bound_lookalikes">().longest_suffix(before)) return false;
    if (word->condition == bound_condition::scale)
        return is_bare_scale(form.amount) && place_.end_of_word() == 0;
    if (word->condition == bound_condition::no_period)
        return lexicon<"period_units">().find(last_unit(form)) == nullptr;
    return true;
}

bool quantity_judge::keeps_behind(quantity_form const& form) const
{
    grammar::bound_word const* const word = grammar::bounds_behind().find(form.behind);
    if (word == nullptr) return false;
    if (word->condition == bound_condition::clause_end) return ends_clause(behind(form.behind));
    if (word->condition != bound_condition::duration) return true;
    measure_word const* const unit = measure_words().find(last_unit(form));
    return unit != nullptr && unit->kind == quantity_kind::duration;
}

bool quantity_judge::may_join(quantity_form const& form) const
{
    grammar::range_mark const* const mark = grammar::range_marks().find(form.second.join);
    if (mark == nullptr || !grammar::value_of(form)) return false;
    if (*mark == range_mark::fraction) return true;
    if (*mark == range_mark::slash) { // 1/4, but not 4/5G
        std::size_t const end = end_of(last_piece(form.second.amount));
        return end_of_code(text_, end) == end;
    }
    // 5个到3个 is two quantities, as is 由5到3个.
    if (*mark == range_mark::to && (!form.unit.empty() || place_.follows_from())) return false;
    if (is_year(form.amount) && is_year(form.second.amount)) return false;
    return !form.second.unit.empty() || is_large(form.second.amount);
}

bool quantity_judge::may_have_unit(quantity_form const& form, quantity_value const& value) const
{
    amount_form const& amount = last_amount(form);
    std::string_view const unit = last_unit(form);
    measure_word const* const word = measure_words().find(unit);
    if (word == nullptr || word->numerals == numerals_taken::ordinal || !value.number) return false;
    if (amount.whole == "零" || amount.whole == "〇") return false;
    decimal const number = *value.number;
    bool const is_arabic = is_digits(amount.whole);

    if (unit == "分百" && !ends_clause(behind(unit))) return false; // 百分百|落实
    if (unit == "年" && (is_year(amount) || number > decimal(longest_years))) return false;
    if (unit == "分" && (place_.follows("时") || place_.follows("点"))) return false;
    if (unit == "级" && number > decimal(greatest_level)) return false;
    if (unit == "大" && !is_arabic && number > decimal(greatest_of_its_kind)) return false;
    if (is_arabic) {
        // km of 5km, but not of 5kms.
        bool const is_ascii = static_cast<unsigned char>(unit.back()) < 0x80 && unit.back() != '%';
        return !is_ascii || end_of_code(text_, end_of(unit)) == end_of(unit);
    }
    // Counting is done with 两; 二 alone is the second: 二期, 二审.
    if (amount.whole == "二" && amount.scale.powers.empty()) return false;
    bool const is_long = is_odd(amount) || !amount.scale.powers.empty() || !form.bound.empty()
                      || first_character(amount.whole) != amount.whole;
    if (is_long || !form.second.join.empty()) return true;
    switch (word->numerals) {
    case numerals_taken::any: return true;
    case numerals_taken::several:
        return amount.whole != "一" || (word->kind == quantity_kind::count && closes_clause(form));
    default: return word->kind == quantity_kind::count && closes_clause(form);
    }
}

// 举办培训班一期，: a noun before it and nothing behind it; but 一村一名, 同一个.
bool quantity_judge::closes_clause(quantity_form const& form) const
{
    if (!lexicon<"units_of_one">().find(last_unit(form))) return false;
    if (!ends_clause(behind(last_unit(form)))) return false;
    std::string_view const before = text_.substr(0, at_);
    if (before.empty()) return false;
    auto const lead = static_cast<unsigned char>(last_character(before).front());
    if (lead < 0xE4 || lead > 0xE9) return false;
    if (lexicon<"words_before_unit_one">().longest_suffix(before)) return false;
    constexpr std::size_t reach = 12;
    std::string_view const near = before.substr(before.size() - std::min(before.size(), reach));
    return near.find("一") == near.npos && near.find("每") == near.npos;
}

// 分别为|12|、15、18件, 分别提高|0.4|和1.1个百分点: the measure word stands behind the last.
bool quantity_judge::is_in_shared_row(std::string_view behind_number) const
{
    constexpr std::size_t reach = 90; // bytes
    constexpr int longest_row = 8;
    std::string_view rest = behind_number;
    for (int i = 0;; ++i) {
        if (i == longest_row) return false;
        auto const joint = lexicon<"coordinators">().longest_prefix(trim_begin(rest));
        if (!joint) return false;
        rest = trim_begin(trim_begin(rest).substr(joint->size));
        std::size_t size = 0;
        while (size < rest.size() && (is_digits(rest.substr(size)) || rest[size] == '.'))
            size += first_character(rest.substr(size)).size();
        if (size == 0) return false;
        rest.remove_prefix(size);
        if (lexicon<"measure_words">().longest_prefix(rest)) break;
    }
    std::string_view const before = text_.substr(0, at_);
    std::string_view near = before.substr(before.size() - std::min(before.size(), reach));
    for (std::string_view mark : {"，", "；", "。", ",", ";", "\n"})
        if (std::size_t const at = near.rfind(mark); at != near.npos)
            near.remove_prefix(at + mark.size());
    return lexicon<"respective_words">().occurs_in(near);
}

bool quantity_judge::may_be_bare(quantity_form const& form, quantity_value const& value) const
{
    amount_form const& amount = last_amount(form);
    std::string_view const rest = behind(last_piece(amount));
    bool const is_arabic = is_digits(amount.whole);
    if (value.kind == quantity_kind::ratio) return true; // 1/4
    // 2.31:1
    if (end_of_code(text_, end_of(amount.whole)) > end_of(last_piece(amount))) return false;
    if (!form.behind.empty()) return is_arabic && !is_year(amount); // 达300以上
    if (is_arabic && (is_large(amount) || is_odd(amount))) return true;
    if (!is_arabic && is_large(amount) && (is_odd(amount) || !form.bound.empty()))
        return ends_clause(rest);
    // 由1.2提高到1.8
    bool const is_plain = is_arabic && form.bound.empty() && form.second.join.empty();
    if (is_plain && !is_year(amount)
        && ((place_.follows_from() && lexicon<"end_point_words">().longest_prefix(rest))
            || is_in_shared_row(rest)))
        return true;
    if (!form.second.join.empty() || !ends_clause(rest) || is_year(amount)) return false;
    if (!is_arabic && amount.whole != "零") return false;
    return !form.bound.empty() || place_.follows_level_word();
}

std::size_t quantity_judge::settle_ordinal(quantity_form const& form, found_quantity& found) const
{
    std::string_view const last = last_piece(form);
    if (form.unit.empty()) {
        bool const is_plain = last.data() == form.amount.whole.data();
        if (!is_plain || !ends_clause(behind(last)) || !place_.follows_rank_cue()) return 0;
        return take(form, last, found);
    }
    lexicon_row const* const row = lexicon<"ordinal_units">().find(form.unit);
    if (row == nullptr) return 0;
    if (row->column(0) == "rank") return take(form, last, found);
    if (lexicon<"session_bodies">().longest_prefix(behind(last)))
        return end_of_sessions(text_, end_of(last));
    found.is_ordinal = true;
    return take(form, last, found);
}

std::size_t quantity_judge::settle_leading(quantity_form const& form, found_quantity& found) const
{
    if (place_.end_of_word() != 0 || !place_.follows_rank_cue()) return 0;
    std::string_view const last = last_piece(form);
    measure_word const* const word = measure_words().find(form.unit);
    lexicon_row const* const row = lexicon<"ordinal_units">().find(form.unit);
    bool const is_rank = (word != nullptr && word->kind == quantity_kind::rank)
                      || (row != nullptr && row->column(0) == "rank");
    if (!is_rank && !(form.unit.empty() && ends_clause(behind(last)))) return 0;
    return take(form, last, found);
}

std::size_t quantity_judge::settle_half(quantity_form& form, found_quantity& found) const
{
    if (std::size_t const end = place_.end_of_word()) return end;
    if (form.unit.empty()) {
        // 一半, 过半; but 年过半百
        std::size_t const end = at_ + std::string_view("过半").size();
        std::string_view last = form.behind;
        if (last.empty()) {
            std::size_t const half = text_.find("半", at_);
            last = text_.substr(half, std::string_view("半").size());
        }
        if (end_of_numeral(text_, end) != end) return 0;
        return take(form, last, found);
    }
    measure_word const* const word = measure_words().find(form.unit);
    bool const is_halved =
        word != nullptr
        && (word->kind == quantity_kind::duration || word->kind == quantity_kind::points);
    if (!is_halved) return 0;
    if (!form.behind.empty() && keeps_behind(form)) return take(form, form.behind, found);
    form.behind = {};
    return take(form, form.unit, found);
}

std::size_t quantity_judge::settle_grade(quantity_form const& form, found_quantity& found) const
{
    if (place_.continues_code()) return 0;
    // A档 is a grade anywhere, A级 where nothing follows that it is the class of.
    if (form.unit != "档" && !ends_clause(behind(form.unit))) return 0;
    return take(form, form.unit, found);
}

} // namespace fazhi::detail
