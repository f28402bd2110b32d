// SPDX-License-Identifier: MIT

// What is asked about a rate that its counts do not give.
#pragma once

#include "check/inspection.hpp"
#include "check/stated_figures.hpp"

#include <string>
#include <vector>

namespace fazhi::detail {

/// A rate, and the part and the whole that it is compared with.
struct compared_share {
    stated_figure const* rate = nullptr;
    /// What the text calls it: 调解成功率, 占比.
    std::string name;
    interval part;
    /// The part as it stands in the text, or as it was added up.
    std::string part_text;
    interval whole;
    std::string whole_text;
    std::vector<source_region> related;
    /// The rate is of what the part leaves: 不合格36批次.
    bool is_rest = false;
};

/// The part of the whole in per cent.
[[nodiscard]] interval share_of(interval const& part, interval const& whole, bool is_rest = false);

/// What the row that ends with a count adds up to: 3 of 省级1个、|市级2个. `first` is the first
/// figure of the report.
[[nodiscard]] interval sum_of_row(stated_figure const& last, stated_figure const* first);

/// A share of two figures of the text.
[[nodiscard]] compared_share compare_share(inspection const& target, stated_figure const& rate,
                                           stated_figure const& part, stated_figure const& whole);

/// Adds a finding: `43 ÷ 46 = 93.48% ≠ 95.3%`. `figure.truncated` says that cutting off gives it.
void add_share(inspection& target, compared_share const& compared,
               std::string_view rule = "figure.rate");

} // namespace fazhi::detail
