// SPDX-License-Identifier: MIT

// A report as a typed document: its text, its outline and the facts in it.
#pragma once

#include <fazhi/citation.hpp>
#include <fazhi/commitment.hpp>
#include <fazhi/deficiency.hpp>
#include <fazhi/diagnostic.hpp>
#include <fazhi/indicator.hpp>
#include <fazhi/issuer.hpp>
#include <fazhi/measure.hpp>
#include <fazhi/observation.hpp>
#include <fazhi/section.hpp>
#include <fazhi/source.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

/// Everything that was read from one text. A regular value: copies are equal and independent,
/// facts hold places in `source` and never dangle.
struct FAZHI_EXPORT report {
    source_text source;

    std::optional<source_region> title;
    std::optional<fazhi::document_number> document_number;
    std::vector<issuer> issuers;
    /// The year reported on.
    std::optional<int> year;
    std::optional<document_date> date;
    std::vector<source_region> addressees;
    /// 抄送.
    std::vector<source_region> cc;
    /// Where a contact person and a telephone number stand; they are not repeated elsewhere.
    std::optional<source_region> contact;

    /// The outline in reading order; see `section`.
    std::vector<section> sections;
    std::vector<measure> measures;
    std::vector<indicator> indicators;
    /// Figures said in words: 零发生, 全覆盖.
    std::vector<observation> observations;
    std::vector<deficiency> deficiencies;
    std::vector<commitment> commitments;
    std::vector<citation> citations;
    std::vector<diagnostic> diagnostics;

    /// The piece of text at a region.
    [[nodiscard]] std::string_view text(source_region region) const& noexcept
    {
        return source.text(region);
    }
    std::string_view text(source_region region) const&& = delete;
    /// The name of an indicator: its pieces joined.
    [[nodiscard]] std::string name(indicator const& fact) const;
    /// The leaves of the outline and what stands between them, in order and without a gap:
    /// their texts joined are the text of the report.
    [[nodiscard]] std::vector<source_region> leaves() const;

    friend bool operator==(report const&, report const&) = default;
};

} // namespace fazhi
