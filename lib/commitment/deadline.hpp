// SPDX-License-Identifier: MIT

// Times by which something is promised: 6月底前, 到2027年.
#pragma once

#include <fazhi/source.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace fazhi::detail {

/// Bytes of the deadline with which `text` begins; 0 where it begins with none.
[[nodiscard]] std::size_t read_deadline(std::string_view text);

/// The first deadline in a region of the text.
[[nodiscard]] std::optional<source_region> find_deadline(std::string_view text,
                                                         source_region where);

} // namespace fazhi::detail
