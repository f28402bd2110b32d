// SPDX-License-Identifier: MIT

// What was odd in a text. A diagnostic asks to look; it accuses nobody.
#pragma once

#include <fazhi/source.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

enum class severity : std::uint8_t { note, warning, error };
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(severity) noexcept;

/// What was odd, as the stable id of a rule, a sentence and a place.
struct diagnostic {
    /// Stable id such as `outline.gap`; points into the library's own tables.
    std::string_view rule;
    fazhi::severity severity = severity::note;
    /// One sentence, Chinese then English:
    /// `编号由“一、”到“三、”，请核对。 / 一、 is followed by 三、; please check`.
    std::string message;
    source_region region;
    std::vector<source_region> related;

    friend bool operator==(diagnostic const&, diagnostic const&) = default;
};

} // namespace fazhi
