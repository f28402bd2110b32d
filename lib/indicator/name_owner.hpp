// SPDX-License-Identifier: MIT

// What a name that says too little leans on: 办结率 is that of the cases counted before it.
#pragma once

#include "indicator/acting_body.hpp"
#include "indicator/indicator_name.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fazhi::detail {

/// A list is followed over this many figures; longer ones are tables and no sentences.
constexpr std::size_t longest_list = 12;

/// Adds a piece of the text to a name; an empty one adds nothing.
void add_piece(figure_sentence const& sentence, name_pieces& name, std::string_view piece);

/// Walks along the figures of a sentence and keeps what the names behind can lean on.
class name_owner {
public:
    explicit name_owner(figure_sentence const& sentence)
        : s_(sentence), acting_(sentence.text, sentence.clauses)
    {
    }

    [[nodiscard]] bool empty() const noexcept { return owner_.empty(); }
    /// Whether figure `i` stands beside the one that lent it, as alike as 行政诉讼3件 and
    /// 行政复议2件.
    [[nodiscard]] bool is_beside(std::size_t i) const;
    /// What was counted, where an amount of money may have been told of it since.
    [[nodiscard]] std::string_view thing() const noexcept
    {
        return counted_.empty() ? owner_ : counted_;
    }
    /// The measure word of the figure that lent it.
    [[nodiscard]] std::string_view unit() const noexcept { return unit_; }

    /// The clause of that figure.
    [[nodiscard]] std::uint32_t clause() const noexcept { return clause_; }

    /// What the next sentence may go on to speak of.
    [[nodiscard]] counted_thing left() const noexcept { return {counted_, counted_unit_}; }

    /// Takes what the sentence before counted, where this one goes on with it: 经审查，受理|80件.
    void go_on();
    /// Adds to the name of figure `i` what it leans on: what was counted before it, the body that
    /// the sentence speaks of, a clause before it or the heading.
    void add_to(std::size_t i, name_pieces& name, std::string_view bare);
    /// Takes what figure `i` lends to those behind it. A full name lends its object.
    void remember(std::size_t i, std::string_view tail);
    /// Takes a piece that a figure lends.
    void lend(std::string_view owner, figure const& each);
    void forget() noexcept { owner_ = counted_ = raised_ = {}; }

private:
    void remember_raised(figure const& each);
    [[nodiscard]] std::string_view without_earlier_act(std::string_view lent, figure const& each);
    [[nodiscard]] bool name_by_like_unit(std::size_t i, name_pieces& name) const;

    figure_sentence s_;
    acting_body_reader acting_;
    std::string_view owner_;
    std::string_view counted_; ///< the last that was not lent by an amount of money
    std::string_view unit_;
    std::string_view counted_unit_;
    std::string_view raised_; ///< 诉求 of 收集诉求10件
    std::string_view raised_unit_;
    std::uint32_t clause_ = 0; ///< of the figure that lent it
};

} // namespace fazhi::detail
