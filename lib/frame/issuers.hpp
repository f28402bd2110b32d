// SPDX-License-Identifier: MIT

// Names of bodies, and what they say of the body.
#pragma once

#include <fazhi/issuer.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// What a name says: 清溪县司法局 is a department of a county.
struct body_description {
    issuer_kind kind = issuer_kind::other;
    std::optional<administrative_level> level;
    bool is_place = false; ///< a place alone: 柳树镇
};

/// Describes a body by the end of its name and the division in it; empty where the name ends like
/// none.
[[nodiscard]] std::optional<body_description> describe_body(std::string_view name);

/// Which names are taken.
enum class name_trust {
    known, ///< ends like the name of a body; all of them must
    any,   ///< where the form tells that it is the name of a body
};

/// Reads the names in `piece` of `text`, set apart by runs of white space or 、:
/// `中共清溪县委 清溪县人民政府`. Appends them, or nothing where one of them is no name.
bool read_issuers(std::string_view text, std::string_view piece, name_trust trust,
                  std::vector<issuer>& issuers);

/// Whether a line is nothing but names of bodies.
[[nodiscard]] bool is_issuer_line(std::string_view body);

/// The names without a remark such as （盖章） behind them.
[[nodiscard]] std::string_view without_remark(std::string_view body);

} // namespace fazhi::detail
