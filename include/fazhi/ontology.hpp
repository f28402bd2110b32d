// SPDX-License-Identifier: MIT

// The canonical indicators that make figures of different reports comparable.
#pragma once

#include <fazhi/export.hpp>

#include <span>
#include <string_view>

namespace fazhi {

/// A canonical indicator: `recon.applications_received`, 行政复议收到申请/新收案件数.
/// Its words point into the library's own tables and never dangle.
struct indicator_concept {
    std::string_view id;
    std::string_view chinese_name;
    std::string_view english_name;
    /// What kind of measure word agrees with it: case item doc person ptime time org cny pct
    /// pct_change dur.
    std::string_view unit_kind;
    /// `+` better when higher, `-` better when lower, `0` a volume that must not be ranked.
    std::string_view polarity;
    /// Id of the concept that a rate is a rate of; empty where none is fixed.
    std::string_view denominator;
    /// Where counts of this kind stand: S reports, L official forms, I indices, P other reports.
    std::string_view source;

    /// The part of the id before the point: `recon`.
    [[nodiscard]] std::string_view theme() const noexcept { return id.substr(0, id.find('.')); }
};

/// All canonical indicators, in the order of the ontology.
[[nodiscard]] FAZHI_EXPORT std::span<indicator_concept const> concepts();

/// The concept with an id; null where there is none.
[[nodiscard]] FAZHI_EXPORT indicator_concept const* find_concept(std::string_view id);

} // namespace fazhi
