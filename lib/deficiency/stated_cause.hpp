// SPDX-License-Identifier: MIT

// Causes of what is lacking: how far one goes, and to which items those that stand together belong.
#pragma once

#include "clause/statements.hpp"
#include "deficiency/lacks.hpp"

#include <fazhi/report.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fazhi::detail {

/// A cause and how many items stand before it or around it.
struct stated_cause {
    source_region region;
    std::size_t items_before = 0;
    /// It is said to be the cause of all of them: 究其原因.
    bool is_of_all = true;
};

/// Where a cause ends that the first of the statements leads to. 主要原因是A，B: with the sentence;
/// 由于A，加之B，C: before what came of it.
[[nodiscard]] std::uint32_t end_of_cause(std::string_view text, std::span<statement const> all,
                                         cause_opening const& opening);

/// The cause that an item tells of itself: behind 主要原因是 in a clause of it, behind 原因： or in
/// a bracket, or behind 由于 where it begins so.
[[nodiscard]] std::optional<source_region> find_own_cause(std::string_view text,
                                                          std::span<statement const> all);

/// Gives the causes to their items: each to the one that it stands in, or, where all stand behind
/// the last item, in order, if there are as many. One sentence may hold as many, between ， or 、;
/// else it tells the cause of every item, or of the last where it does not say that it is of all.
void give_causes(std::string_view text, std::span<stated_cause const> causes,
                 std::span<deficiency> items);

} // namespace fazhi::detail
