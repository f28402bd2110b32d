// SPDX-License-Identifier: MIT

// Whether what reads like a quantity is one where it stands, and how far it goes.
#pragma once

#include <fazhi/grammar/quantity.hpp>

#include "found.hpp"
#include "quantity_place.hpp"

#include <optional>
#include <string_view>

namespace fazhi::detail {

/// Settles one form at one place: 一起 is a word, 2024年 a year, 六届三次 a session, 5% 上下 a
/// quantity.
class quantity_judge {
public:
    quantity_judge(std::string_view text, std::size_t begin, std::size_t at, bool is_digit) noexcept
        : text_(text), at_(at), is_digit_(is_digit), place_(text, begin, at)
    {
    }

    struct verdict {
        std::optional<found_quantity> quantity;
        /// Where there is no quantity: the place to go on at, 0 where the numeral alone is passed.
        std::size_t end = 0;
    };
    [[nodiscard]] verdict settle(grammar::quantity_form form) const;

private:
    [[nodiscard]] verdict settle_number(grammar::quantity_form& form) const;
    [[nodiscard]] verdict settle_ordinal(grammar::quantity_form const& form) const;
    [[nodiscard]] verdict settle_leading(grammar::quantity_form const& form) const;
    [[nodiscard]] verdict settle_half(grammar::quantity_form const& form) const;
    [[nodiscard]] verdict settle_grade(grammar::quantity_form const& form) const;

    /// The quantity that a form is worth, from the place to the end of `last`.
    [[nodiscard]] verdict taken(grammar::quantity_form const& form, std::string_view last,
                                bool is_ordinal = false) const;

    [[nodiscard]] bool keeps_bound(grammar::quantity_form const& form) const;
    void settle_behind(grammar::quantity_form& form) const;
    [[nodiscard]] bool may_join(grammar::quantity_form const& form) const;
    [[nodiscard]] bool may_have_unit(grammar::quantity_form const& form,
                                     grammar::measure_word const& word) const;
    [[nodiscard]] bool may_be_bare(grammar::quantity_form const& form) const;

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
    bool is_digit_;
    quantity_place place_;
};

} // namespace fazhi::detail
