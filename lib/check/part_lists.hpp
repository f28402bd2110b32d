// SPDX-License-Identifier: MIT

// Lists of parts, and the totals that they may be parts of.
#pragma once

#include "check/inspection.hpp"
#include "check/signs.hpp"
#include "check/stated_figures.hpp"

#include <span>
#include <string>
#include <vector>

namespace fazhi::detail {

// Longer lists are not added up.
constexpr std::size_t most_parts = 16;

/// The figures of a report by their places, read as wholes and lists of their parts.
class part_lists {
public:
    part_lists(inspection const& target, stated_figures const& figures)
        : target_(target), figures_(figures), all_(figures.all())
    {
    }

    [[nodiscard]] interval value(std::size_t i) const;
    /// Whether two of them may count the same things.
    [[nodiscard]] bool agrees(std::size_t a, std::size_t b) const;
    /// Whether they are counted with one measure word.
    [[nodiscard]] bool counts_alike(std::size_t a, std::size_t b) const;
    /// Where a figure stands.
    [[nodiscard]] source_region region(std::size_t i) const { return all_[i].region(); }
    /// A figure as it stands in the text.
    [[nodiscard]] std::string quote(std::size_t i) const;
    /// The counts that 其中 may look back at, the nearest first.
    [[nodiscard]] std::vector<std::size_t> wholes_before(std::size_t part) const;
    /// The counts listed from `first` on that are parts of the same whole.
    [[nodiscard]] std::vector<std::size_t> parts_from(std::size_t first) const;
    [[nodiscard]] interval sum_of(std::span<std::size_t const> parts) const;
    [[nodiscard]] std::vector<stated_figure const*>
    figures_of(std::vector<std::size_t> const& places) const;

    /// The average of others is no part of them.
    [[nodiscard]] static bool is_mean(stated_figure const& each);
    /// 其余20件
    [[nodiscard]] static bool is_rest(stated_figure const& each);

private:
    /// The measure word in a bracket behind the first.
    [[nodiscard]] std::string_view second_unit(std::size_t i) const;
    [[nodiscard]] bool opens_sentence(std::size_t part) const;
    /// 县乡两级1.21万名: a number in the name of a part.
    [[nodiscard]] bool is_of_name(std::size_t i, std::size_t first) const;
    /// 县（市、区）文件 has its bracket to itself.
    [[nodiscard]] static bool crosses_bracket(std::string_view words);

    inspection const& target_;
    stated_figures const& figures_;
    std::span<stated_figure const> all_;
};

} // namespace fazhi::detail
