// SPDX-License-Identifier: MIT

// Measures of a whole report, by which reports are compared.
#pragma once

#include <fazhi/decimal.hpp>
#include <fazhi/report.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fazhi {

/// What a measure of a report is: a row of the table of measures. Its words point into the
/// library's own tables and never dangle.
struct metric {
    std::string_view id; ///< `hundred_share`
    std::string_view chinese_name;
    std::string_view english_name;
    /// `count`, `characters`, `share` (0 to 1, four digits), `per_1000` (two digits), `mean` (two
    /// digits) or `yes` (0 or 1).
    std::string_view unit;
    /// Where the measure comes from: a rule, a study, a standard.
    std::string_view source;
    /// How it is computed, in Chinese and in English.
    std::string_view chinese_definition;
    std::string_view english_definition;

    friend bool operator==(metric const&, metric const&) = default;
};

/// All measures, in the order of the table.
[[nodiscard]] FAZHI_EXPORT std::span<metric const> metrics();

/// A measure of one report; no value where it has none: a share of nothing, a length of no section.
struct metric_value {
    metric const* measure = nullptr;
    std::optional<decimal> value;

    friend bool operator==(metric_value const&, metric_value const&) = default;
};

/// All measures of a report, in the order of `metrics()`. Shares are rounded half up to four
/// decimals, other means to two; they describe how a report is written and judge nobody.
///
///     for (auto const& [measure, value] : fazhi::measure_report(report))
///         if (value) std::cout << measure->id << ' ' << *value << '\n';
[[nodiscard]] FAZHI_EXPORT std::vector<metric_value> measure_report(report const&);

} // namespace fazhi
