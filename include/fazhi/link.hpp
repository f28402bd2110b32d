// SPDX-License-Identifier: MIT

// Which promises answer which lacks.
#pragma once

#include <fazhi/report.hpp>

#include <cstdint>
#include <vector>

namespace fazhi {

/// The same words in a deficiency and in a commitment.
struct shared_words {
    source_region in_deficiency;
    source_region in_commitment;

    friend bool operator==(shared_words const&, shared_words const&) = default;
};

/// A commitment that answers a deficiency, with what tells so.
struct deficiency_link {
    /// Indices into the report's lists.
    std::uint32_t deficiency = 0;
    std::uint32_t commitment = 0;
    /// From 40 to 100: 40 for the same theme, 8 for each shared Chinese character, at most 60, and
    /// 16 where words are shared, and both lists are as long and have the two at the same place.
    std::uint8_t score = 0;
    bool has_same_theme = false;
    /// Runs of three characters or more that both have, stock phrases aside.
    std::vector<shared_words> evidence;

    friend bool operator==(deficiency_link const&, deficiency_link const&) = default;
};

/// The least score of a link.
inline constexpr std::uint8_t least_link_score = 40;

/// The links of a report, by deficiency and then by falling score. A link is a reading aid: that a
/// commitment speaks of the same subject does not say that it mends what is lacking.
///
///     for (auto const& link : fazhi::find_links(report))
///         report.text(report.commitments[link.commitment].lead);
[[nodiscard]] FAZHI_EXPORT std::vector<deficiency_link> find_links(report const&);

/// Indices of the deficiencies that no commitment answers.
[[nodiscard]] FAZHI_EXPORT std::vector<std::uint32_t> unanswered_deficiencies(report const&);

} // namespace fazhi
