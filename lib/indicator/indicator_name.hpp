// SPDX-License-Identifier: MIT

// The names of figures: which words of a sentence say what a number counts.
#pragma once

#include "clause/clauses.hpp"
#include "quantity/found.hpp"

#include <fazhi/indicator.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// A figure on its way to being an indicator.
struct figure {
    found_quantity const* quantity = nullptr;
    found_change const* change = nullptr; ///< the cue right before it, or shared along a list
    std::uint32_t clause = 0;             ///< index into the clauses of the sentence
    /// The piece of the clause that speaks of this figure and of none listed beside it.
    source_region segment;
    /// What stands before the number in its segment, without what leads on to the number.
    std::string_view stem;
    /// The verbs with which the stem begins.
    std::string_view verbs;
    /// What stands behind the number, up to the next one or the end of the segment.
    std::string_view tail;
    bool is_known_bare = false; ///< the stem is one that everyone understands to need an owner
    /// What the figure is one of the parts of, where the clause before its row names it and counts
    /// nothing: 被诉行政机关|中，区政府9件，街道8件.
    std::string_view group;
    /// Whether that clause sorts what was counted: 从案件类型看，治安类30件，交通类20件.
    bool is_sorted = false;
    name_pieces name;
    bool is_baseline = false; ///< 由24%提升到40.2%: the first
};

/// What a sentence counted and the next one may go on to speak of.
struct counted_thing {
    std::string_view words; ///< empty where it counted nothing
    std::string_view unit;
};

/// A sentence as the names see it.
struct figure_sentence {
    std::string_view text;
    std::span<clause const> clauses;
    std::span<figure> figures;
    /// The heading above, which a bare name leans on.
    source_region heading;
    /// What the sentence right before it in its paragraph counted.
    counted_thing before{};
};

/// Fills the segments and the names of the figures of one sentence; what it leaves to the next.
counted_thing name_figures(figure_sentence sentence);

} // namespace fazhi::detail
