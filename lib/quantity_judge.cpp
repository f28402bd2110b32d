// SPDX-License-Identifier: MIT

#include "quantity_judge.hpp"

#include "lexicon.hpp"
#include "numeral.hpp"
#include "utf8.hpp"

#include <string>

namespace fazhi::detail {

using grammar::amount_form;
using grammar::measure_word;
using grammar::measure_words;
using grammar::numerals_taken;
using grammar::quantity_form;
using grammar::quantity_shape;

namespace {

constexpr std::int64_t first_year = 1900;
constexpr std::int64_t last_year = 2199;
// 三十年 is a time; what is longer than this is a year with its digits run together.
constexpr std::int64_t longest_years = 150;
// 十大, but 二十大 is a congress.
constexpr std::int64_t greatest_of_its_kind = 10;

[[nodiscard]] bool is_digits(std::string_view text) noexcept
{
    return value_of_digits(first_character(text)).has_value();
}

// The last piece of a number that is written.
[[nodiscard]] std::string_view last_piece(amount_form const& amount) noexcept
{
    for (std::string_view piece : {amount.odd_behind, amount.lower_scale, amount.lower, amount.scale,
                                   amount.odd_before, amount.fraction})
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
    return !amount.odd_before.empty() || !amount.odd_behind.empty();
}

[[nodiscard]] bool is_large(amount_form const& amount) noexcept
{
    return amount.scale.find("万") != amount.scale.npos || amount.scale.find("亿") != amount.scale.npos;
}

[[nodiscard]] bool is_bare_scale(amount_form const& amount) noexcept
{
    return amount.whole.empty() || lexicon<"scales">().find(amount.whole) != nullptr;
}

[[nodiscard]] bool is_year(amount_form const& amount) noexcept
{
    if (!amount.fraction.empty() || !amount.scale.empty() || is_odd(amount)) return false;
    auto const value = value_of_digits(amount.whole);
    return value && *value >= first_year && *value <= last_year;
}

// A measure word that 余 or 多 parts: 台余次, 个多月. Gives its row and its end.
struct parted_unit {
    std::string_view unit;
    std::string_view odd;
    std::string_view rest;
};

[[nodiscard]] std::optional<parted_unit> read_parted_unit(std::string_view unit,
                                                          std::string_view behind)
{
    auto const odd = lexicon<"odd_words">().longest_prefix(behind);
    if (!odd) return {};
    std::string_view const rest = behind.substr(odd->size);
    std::size_t size = 0;
    for (int i = 0; i != 2 && size < rest.size(); ++i) {
        size += first_character(rest.substr(size)).size();
        std::string const whole = std::string(unit) + std::string(rest.substr(0, size));
        if (lexicon_row const* const row = lexicon<"measure_words">().find(whole))
            return parted_unit{row->word, behind.substr(0, odd->size), rest.substr(0, size)};
    }
    return {};
}

} // namespace

quantity_judge::verdict quantity_judge::settle(quantity_form form) const
{
    switch (form.shape) {
    case quantity_shape::number: return settle_number(form);
    case quantity_shape::ordinal: return settle_ordinal(form);
    case quantity_shape::leading: return settle_leading(form);
    case quantity_shape::first:
        if (std::size_t const end = place_.end_of_word()) return {{}, end};
        return taken(form, form.unit, true);
    case quantity_shape::half: return settle_half(form);
    case quantity_shape::grade: return settle_grade(form);
    }
    return {};
}

quantity_judge::verdict quantity_judge::taken(quantity_form const& form, std::string_view last,
                                              bool is_ordinal) const
{
    auto const value = grammar::value_of(form);
    if (!value) return {};
    found_quantity found;
    found.region = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end_of(last))};
    found.value = *value;
    found.is_ordinal = is_ordinal;
    return {found, 0};
}

quantity_judge::verdict quantity_judge::settle_number(quantity_form& form) const
{
    if (is_digit_ && place_.continues_code()) return {};
    if (!is_digit_ && !form.bound.empty() && !keeps_bound(form))
        return {{}, end_of(form.bound)};
    if (!is_digit_ && form.bound.empty() && is_digits(last_character(text_.substr(0, at_)))) return {};

    if (!form.second.join.empty() && !may_join(form)) {
        // Read again without what follows the joint: 5个到 of 由5个到3个.
        std::size_t const end = end_of(form.second.join) - form.second.join.size();
        quantity_form alone;
        if (grammar::read(text_.substr(at_, end - at_), grammar::quantity, alone) == 0) return {};
        form = alone;
    }
    bool const is_fraction = form.second.join == "分之" || form.second.join == "/";
    if (is_fraction) {
        form.second.unit = {};
        return taken(form, last_piece(form));
    }

    std::string_view& unit = form.second.join.empty() ? form.unit : form.second.unit;
    amount_form const& amount = form.second.join.empty() ? form.amount : form.second.amount;
    bool const is_arabic = is_digits(amount.whole);
    std::string_view const tail = behind(last_piece(amount));
    if (lexicon<"counted_nouns">().longest_prefix(trim_begin(tail))) {
        if (!is_arabic) return {};
        unit = {};
        form.behind = {};
        return taken(form, last_piece(amount));
    }
    if (unit.empty()) {
        if (!may_be_bare(form)) {
            std::string_view const next = first_character(tail);
            return next == "届" ? verdict{{}, end_of_sessions(text_, end_of(last_piece(amount)) + next.size())} : verdict{};
        }
    } else {
        measure_word const* const word = measure_words().find(unit);
        if (word == nullptr || !may_have_unit(form, *word)) {
            if (unit == "届") return {{}, end_of_sessions(text_, end_of(unit))};
            return {};
        }
    }
    if (!is_arabic)
        if (std::size_t const end = place_.end_of_word()) return {{}, end};

    std::string_view last = last_piece(form);
    if (!unit.empty() && form.behind.empty()) {
        std::string_view const rest = behind(unit);
        if (auto const parted = read_parted_unit(unit, rest)) {
            last = parted->rest;
            unit = parted->unit;
            form.amount.odd_behind = parted->odd;
        } else if (auto const odd = lexicon<"odd_words">().longest_prefix(rest);
                   odd && odd->row->column(0) == "over"
                   && (ends_clause(rest.substr(odd->size)))) {
            // 3年多，
            last = rest.substr(0, odd->size);
            form.amount.odd_behind = last;
        }
    }
    settle_behind(form);
    if (!form.behind.empty()) last = form.behind;
    if (unit == "日" && form.behind.empty()) return {};

    verdict result = taken(form, last);
    if (result.quantity && result.quantity->value.approx == approximation::exact
        && place_.follows_outside_bound()) {
        quantity_value& value = result.quantity->value;
        value.approx = approximation::over;
        value.low = value.number;
        value.high.reset();
    }
    return result;
}

bool quantity_judge::keeps_bound(quantity_form const& form) const
{
    lexicon_row const* const row = lexicon<"approximators">().find(form.bound);
    if (row == nullptr) return false;
    std::string_view const condition = row->column(3);
    if (condition == "scale") return is_bare_scale(form.amount) && place_.end_of_word() == 0;
    if (condition == "no_period") {
        std::string_view const unit = form.second.unit.empty() ? form.unit : form.second.unit;
        return lexicon<"period_units">().find(unit) == nullptr;
    }
    return true;
}

void quantity_judge::settle_behind(quantity_form& form) const
{
    if (form.behind.empty()) return;
    lexicon_row const* const row = lexicon<"approximators">().find(form.behind);
    if (row == nullptr) return;
    std::string_view const condition = row->column(3);
    measure_word const* const word =
        measure_words().find(form.second.unit.empty() ? form.unit : form.second.unit);
    bool const is_time = word != nullptr && word->kind == quantity_kind::duration;
    if ((condition == "clause_end" && !ends_clause(behind(form.behind)))
        || (condition == "duration" && !is_time))
        form.behind = {};
}

bool quantity_judge::may_join(quantity_form const& form) const
{
    lexicon_row const* const row = lexicon<"range_marks">().find(form.second.join);
    if (row == nullptr || !grammar::value_of(form)) return false;
    std::string_view const kind = row->column(0);
    if (kind == "fraction") return true;
    if (kind == "slash") return !is_digits(behind(last_piece(form.second.amount)));
    // 5个到3个 is two quantities, as is 由5到3个.
    if (kind == "to" && (!form.unit.empty() || place_.follows_from())) return false;
    if (is_year(form.amount) && is_year(form.second.amount)) return false;
    return !form.second.unit.empty() || is_large(form.second.amount);
}

bool quantity_judge::may_have_unit(quantity_form const& form, measure_word const& word) const
{
    amount_form const& amount = form.second.join.empty() ? form.amount : form.second.amount;
    std::string_view const unit = form.second.join.empty() ? form.unit : form.second.unit;
    if (word.numerals == numerals_taken::ordinal) return false;
    if (amount.whole == "零" || amount.whole == "〇") return false;
    auto const value = grammar::value_of(form);
    if (!value || !value->number) return false;
    decimal const number = *value->number;
    bool const is_arabic = is_digits(amount.whole);

    if (unit == "年" && (is_year(amount) || number > decimal(longest_years))) return false;
    if (unit == "分" && (place_.follows("时") || place_.follows("点"))) return false;
    if (unit == "大" && !is_arabic && number > decimal(greatest_of_its_kind)) return false;
    if (is_arabic) {
        // km of 5km, but not of 5kms.
        bool const is_ascii = static_cast<unsigned char>(unit.back()) < 0x80 && unit.back() != '%';
        return !is_ascii || end_of_code(text_, end_of(unit)) == end_of(unit);
    }
    bool const is_long = is_odd(amount) || !amount.scale.empty() || !form.bound.empty()
                      || first_character(amount.whole) != amount.whole;
    if (is_long || !form.second.join.empty()) return true;
    switch (word.numerals) {
    case numerals_taken::any: return true;
    case numerals_taken::several: return amount.whole != "一";
    default: return false;
    }
}

bool quantity_judge::may_be_bare(quantity_form const& form) const
{
    amount_form const& amount = form.second.join.empty() ? form.amount : form.second.amount;
    std::string_view const rest = behind(last_piece(amount));
    bool const is_arabic = is_digits(amount.whole);
    if (!form.behind.empty()) {
        // 达300以上
        return is_arabic && !is_year(amount);
    }
    if (is_arabic && (is_large(amount) || is_odd(amount))) return !is_digits(rest);
    if (!is_arabic && is_large(amount) && (is_odd(amount) || !form.bound.empty()))
        return ends_clause(rest);
    if (!form.second.join.empty() || !ends_clause(rest)) return false;
    if (!is_arabic && amount.whole != "零") return false;
    if (is_year(amount)) return false;
    return !form.bound.empty() || place_.follows_level_word();
}

quantity_judge::verdict quantity_judge::settle_ordinal(quantity_form const& form) const
{
    std::string_view const last = last_piece(form);
    if (form.unit.empty()) {
        bool const is_plain = last.data() == form.amount.whole.data();
        if (!is_plain || !ends_clause(behind(last)) || !place_.follows_rank_cue()) return {};
        return taken(form, last);
    }
    lexicon_row const* const row = lexicon<"ordinal_units">().find(form.unit);
    if (row == nullptr) return {};
    if (row->column(0) == "rank") return taken(form, last);
    if (lexicon<"session_bodies">().longest_prefix(behind(last)))
        return {{}, end_of_sessions(text_, end_of(last))};
    return taken(form, last, true);
}

quantity_judge::verdict quantity_judge::settle_leading(quantity_form const& form) const
{
    if (place_.end_of_word() != 0 || !place_.follows_rank_cue()) return {};
    std::string_view const last = last_piece(form);
    measure_word const* const word = measure_words().find(form.unit);
    lexicon_row const* const row = lexicon<"ordinal_units">().find(form.unit);
    bool const is_rank = (word != nullptr && word->kind == quantity_kind::rank)
                      || (row != nullptr && row->column(0) == "rank");
    if (!is_rank && !(form.unit.empty() && ends_clause(behind(last)))) return {};
    return taken(form, last);
}

quantity_judge::verdict quantity_judge::settle_half(quantity_form const& form) const
{
    if (std::size_t const end = place_.end_of_word()) return {{}, end};
    if (form.unit.empty()) {
        // 一半, 过半; but 年过半百
        std::size_t const end = at_ + std::string_view("过半").size();
        std::string_view last = form.behind;
        if (last.empty()) {
            std::size_t const half = text_.find("半", at_);
            last = text_.substr(half, std::string_view("半").size());
        }
        if (end_of_numeral(text_, end) != end) return {};
        return taken(form, last);
    }
    measure_word const* const word = measure_words().find(form.unit);
    if (word == nullptr || (word->kind != quantity_kind::duration && word->kind != quantity_kind::points))
        return {};
    return taken(form, form.unit);
}

quantity_judge::verdict quantity_judge::settle_grade(quantity_form const& form) const
{
    if (place_.continues_code()) return {};
    // A档 is a grade anywhere, A级 where nothing follows that it is the class of.
    if (form.unit != "档" && !ends_clause(behind(form.unit))) return {};
    return taken(form, form.unit);
}

} // namespace fazhi::detail
