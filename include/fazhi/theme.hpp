// SPDX-License-Identifier: MIT

// The themes by which reports are compared: the systems (体系) of the outline they go by.
#pragma once

#include <fazhi/export.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace fazhi {

/// A theme of an outline: `enforcement`, 行政执法工作体系. The same subject has the same id in
/// every outline. Its words point into the library's own tables and never dangle.
struct theme {
    std::string_view id;
    std::string_view chinese_title;
    std::string_view english_name;
    /// `2021-2025` is 《法治政府建设实施纲要（2021—2025年）》.
    std::string_view outline;

    friend bool operator==(theme const&, theme const&) = default;
};

/// The themes of the outline by which a report on `year` goes, in its order; without a year those
/// of the latest. Reports on 2020 and before go by the outline of 2015, later ones by that of 2021
/// until a newer one is published.
///
///     fazhi::themes(2024).front().chinese_title; // 政府机构职能体系
[[nodiscard]] FAZHI_EXPORT std::span<theme const> themes(std::optional<int> year = {});

} // namespace fazhi
