// SPDX-License-Identifier: MIT

// What the report admits to be lacking.
#pragma once

#include <fazhi/source.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fazhi {

/// What makes a lack one that can be looked into.
enum class specific_kind : std::uint8_t {
    number, ///< 3名
    rule,   ///< 《…办法》
    time,   ///< 上半年
    field,  ///< 生态环境, 知识产权
};
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(specific_kind) noexcept;

/// Something specific in a deficiency, where it stands.
struct specific_mention {
    source_region region;
    specific_kind kind = specific_kind::number;

    friend bool operator==(specific_mention const&, specific_mention const&) = default;
};

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
    /// Words that soften it: 部分, 个别, 有待, 不够.
    std::vector<source_region> hedges;
    /// What is specific in it, in reading order; empty for a stock phrase (能力有待提升).
    std::vector<specific_mention> specifics;
    /// Id of a theme (see `themes`); empty where it is not told.
    std::string_view theme;
    /// Indices of the commitments that answer it.
    std::vector<std::uint32_t> addressed_by;

    friend bool operator==(deficiency const&, deficiency const&) = default;
};

} // namespace fazhi
