// SPDX-License-Identifier: MIT

// One check of one report: what is asked, and what has been found so far.
#pragma once

#include "check/clause_lines.hpp"

#include <fazhi/check.hpp>

#include <initializer_list>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// A report under inspection. Families of rules add what they find; what was not asked for, or
/// does not apply to the year, is dropped here and nowhere else.
class inspection {
public:
    /// @throws option_error when an option names no rule.
    inspection(report const& content, check_options const& options);

    [[nodiscard]] report const& content() const noexcept { return content_; }
    [[nodiscard]] check_options const& options() const noexcept { return options_; }
    [[nodiscard]] std::string_view text() const noexcept { return content_.source.text(); }
    [[nodiscard]] std::string_view text(source_region region) const noexcept
    {
        return content_.text(region);
    }

    /// The characters of the text that are no Chinese ones.
    [[nodiscard]] non_han_map const& others() const noexcept { return others_; }
    /// The text line by line.
    [[nodiscard]] clause_lines const& lines() const noexcept { return lines_; }

    /// Whether a rule is asked for and applies to the year of the report.
    [[nodiscard]] bool asks_for(std::string_view rule) const;

    /// Adds a finding; its severity is the rule's own unless it is undecided, which is a note.
    void add(finding found);
    /// Adds a finding of a milder case of its rule, as a note.
    void add_note(finding found);

    /// The findings in reading order.
    [[nodiscard]] std::vector<finding> take() &&;

private:
    void add(finding found, fazhi::severity highest);

    report const& content_;
    check_options const& options_;
    non_han_map others_;
    clause_lines lines_;
    std::vector<bool> asked_;
    std::vector<finding> found_;
};

} // namespace fazhi::detail
