// SPDX-License-Identifier: MIT

// Whether what reads like a quantity is one where it stands, and how far it goes.
#pragma once

#include <fazhi/grammar/quantity.hpp>

#include "quantity/found.hpp"
#include "quantity/quantity_place.hpp"

#include <optional>
#include <string_view>

namespace fazhi::detail {

/// Whether a character is 万 or 亿, and not 百 or 千.
[[nodiscard]] bool is_large_power(std::string_view character);

/// Settles one form at one place: 一起 is a word, 2024年 a year, 六届三次 a session, 5% 上下 a
/// quantity.
class quantity_judge {
public:
    quantity_judge(std::string_view text, std::size_t begin, std::size_t at) noexcept
        : text_(text), at_(at), place_(text, begin, at)
    {
    }

    /// Fills `found` and gives the end of the quantity. Where there is none, `found` stays empty
    /// and the place to go on at comes back, 0 where only the numeral is to be passed.
    [[nodiscard]] std::size_t settle(grammar::quantity_form& form, found_quantity& found) const;

private:
    [[nodiscard]] std::size_t settle_shape(grammar::quantity_form& form,
                                           found_quantity& found) const;
    [[nodiscard]] std::size_t take_second_measure(found_quantity& found) const;
    [[nodiscard]] std::size_t settle_number(grammar::quantity_form& form,
                                            found_quantity& found) const;
    [[nodiscard]] std::size_t settle_ordinal(grammar::quantity_form const& form,
                                             found_quantity& found) const;
    [[nodiscard]] std::size_t settle_leading(grammar::quantity_form const& form,
                                             found_quantity& found) const;
    [[nodiscard]] std::size_t settle_half(grammar::quantity_form& form,
                                          found_quantity& found) const;
    [[nodiscard]] std::size_t settle_grade(grammar::quantity_form const& form,
                                           found_quantity& found) const;

    /// Fills `found` with what a form is worth, from the place to the end of `last`.
    [[nodiscard]] std::size_t take(grammar::quantity_form const& form, std::string_view last,
                                   found_quantity& found) const;

    /// Reads the form again without `piece` and what follows it.
    [[nodiscard]] bool read_up_to(grammar::quantity_form& form, std::string_view piece) const;
    /// Settles what belongs to the quantity behind its number; gives its last piece, empty where
    /// there is no quantity after all.
    [[nodiscard]] std::string_view settle_end(grammar::quantity_form& form, bool& is_changed) const;
    [[nodiscard]] bool keeps_bound(grammar::quantity_form const& form) const;
    [[nodiscard]] bool keeps_behind(grammar::quantity_form const& form) const;
    [[nodiscard]] bool may_join(grammar::quantity_form const& form) const;
    [[nodiscard]] bool may_have_unit(grammar::quantity_form const& form,
                                     quantity_value const& value) const;
    [[nodiscard]] bool closes_clause(grammar::quantity_form const& form) const;
    [[nodiscard]] bool is_in_shared_row(std::string_view behind_number) const;
    [[nodiscard]] bool may_be_bare(grammar::quantity_form const& form,
                                   quantity_value const& value) const;

    [[nodiscard]] std::size_t end_of(std::string_view piece) const noexcept
    {
        return static_cast<std::size_t>(piece.data() - text_.data()) + piece.size();
    }
    [[nodiscard]] std::string_view behind(std::string_view piece) const noexcept
    {
        return text_.substr(end_of(piece));
    }

    std::string_view text_;
    std::size_t at_;
    quantity_place place_;
};

} // namespace fazhi::detail
