// SPDX-License-Identifier: MIT

// Titles in 《》 and document numbers that the report refers to.
#pragma once

#include <fazhi/source.hpp>

#include <cstdint>
#include <optional>

namespace fazhi {

enum class citation_kind : std::uint8_t {
    law,        ///< 《行政复议法》
    regulation, ///< 《政府信息公开条例》
    outline, ///< 《法治政府建设实施纲要（2021—2025年）》 and other plans for years
    document,        ///< 《…方案》《…办法》《…意见》
    document_number, ///< 国办发〔2024〕54号
    other,           ///< newspapers, cases, anything else in 《》
};
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(citation_kind) noexcept;

/// Years that a title names: 2021—2025年, 2024年版.
struct year_range {
    int first = 0;
    int last = 0;
    friend constexpr bool operator==(year_range, year_range) = default;
};

/// A title in 《》 or a document number in the text: `《行政复议法》`, `国办发〔2024〕54号`.
struct citation {
    /// With the title marks: 《行政复议法》.
    source_region region;
    /// Inside the marks; the whole of a document number.
    source_region title;
    citation_kind kind = citation_kind::other;
    std::optional<year_range> years;

    friend bool operator==(citation const&, citation const&) = default;
};

} // namespace fazhi
