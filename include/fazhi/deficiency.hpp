// SPDX-License-Identifier: MIT

// What the report admits to be lacking.
#pragma once

#include <fazhi/source.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fazhi {

/// `二是行政执法监督效能仍需提升。…机制不够健全` with its points and its cause.
struct deficiency {
    /// Lead and detail, without the marker and the closing ； or 。.
    source_region region;
    /// What is lacking: 行政执法监督效能.
    std::optional<source_region> subject;
    /// The separate statements inside.
    std::vector<source_region> points;
    /// The cause stated for it, also where the causes stand together after the list.
    std::optional<source_region> cause;
    /// Id of a theme; empty where it is not told.
    std::string_view theme;
    /// Indices of the commitments that answer it.
    std::vector<std::uint32_t> addressed_by;

    friend bool operator==(deficiency const&, deficiency const&) = default;
};

} // namespace fazhi
