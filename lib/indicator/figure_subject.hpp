// SPDX-License-Identifier: MIT

// Who or what a short name is said of, where the clause before names it and counts something else.
#pragma once

#include "indicator/indicator_name.hpp"

#include <cstddef>
#include <string_view>

namespace fazhi::detail {

/// Walks along the figures of a sentence.
class figure_subject {
public:
    explicit figure_subject(figure_sentence const& sentence) : s_(sentence) {}

    /// The subject of figure `i`, empty where the clause before gives none: 常务会议 of
    /// 常务会议研究议题16个，学法6次, 全县 of 全县共有执法主体37个，执法人员286名, 处罚决定 of
    /// 处罚决定被纠错7件、被撤销3件. Called for each figure in turn.
    [[nodiscard]] std::string_view at(std::size_t i);

private:
    [[nodiscard]] std::string_view meeting_before(std::size_t i) const;
    [[nodiscard]] std::string_view passive_before(std::size_t i) const;

    figure_sentence s_;
    std::string_view place_; ///< of which is said what there is in it
};

} // namespace fazhi::detail
