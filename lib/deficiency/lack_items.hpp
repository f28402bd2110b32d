// SPDX-License-Identifier: MIT

// One item of what is lacking: how far it goes, and the causes that it tells.
#pragma once

#include "clause/statements.hpp"
#include "deficiency/lack_causes.hpp"
#include "facts.hpp"

#include <fazhi/report.hpp>

#include <span>

namespace fazhi::detail {

class lack_items {
public:
    lack_items(report& target, reading const& source, lack_causes& causes)
        : target_(target), source_(source), causes_(causes)
    {
    }

    /// Reads an item with its label: 问题2：….
    void read_labelled(std::span<statement const> all);
    /// Reads an item; a sentence of it may lead to its causes.
    void read(std::span<statement const> all);

    /// What stands before 针对以上问题 or 特此报告.
    [[nodiscard]] std::span<statement const> until_promise(std::span<statement const> all) const;
    /// 问题2：
    [[nodiscard]] bool opens_labelled(statement const& one) const;

private:
    [[nodiscard]] std::string_view text(statement const& one) const noexcept
    {
        return source_.text.substr(one.region.begin, one.region.size());
    }
    void add(std::span<statement const> all);

    report& target_;
    reading const& source_;
    lack_causes& causes_;
};

} // namespace fazhi::detail
