// SPDX-License-Identifier: MIT

// Causes that stand together behind items or in a part of their own, until they are paired.
#pragma once

#include "clause/statements.hpp"
#include "deficiency/lacks.hpp"
#include "deficiency/stated_cause.hpp"
#include "facts.hpp"

#include <fazhi/report.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Whose causes are read.
struct cause_place {
    bool is_of_all = true;       ///< they are said to be those of all items: 究其原因
    bool is_inside_item = false; ///< they stand in an item that is not added yet
};

/// Collects the causes of one part. Items come first and causes may follow them, so that both are
/// kept until the part ends.
class lack_causes {
public:
    lack_causes(report& target, reading const& source) : target_(target), source_(source) {}

    /// Begins a part, whose items will stand behind those read so far.
    void open();
    /// Begins a part that tells the causes of the items of the part before it: 三、原因分析.
    void go_on();

    /// The items of this part so far.
    [[nodiscard]] std::size_t item_count() const noexcept;
    [[nodiscard]] std::size_t count() const noexcept { return causes_.size(); }

    /// Whether what comes next are causes, for words that announce them stood before: 主要原因是：.
    [[nodiscard]] bool are_expected() const noexcept { return are_expected_; }
    void expect(bool expected = true) noexcept { are_expected_ = expected; }

    /// Reads sentences whose first statement leads to a cause.
    void read_behind(cause_opening const& opening, std::span<statement const> all,
                     cause_place place);
    /// Reads sentences that are causes, up to one that ends the lacks: 针对以上问题.
    void read(std::span<statement const> all, cause_place place = {});
    void add(source_region region, cause_place place = {});

    /// Gives the causes to the items of this part.
    void pair();

private:
    report& target_;
    reading const& source_;
    std::vector<stated_cause> causes_;
    std::size_t first_item_ = 0;
    bool are_expected_ = false;
};

} // namespace fazhi::detail
