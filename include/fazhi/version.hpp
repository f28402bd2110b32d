// SPDX-License-Identifier: MIT

// The version of the library, compiled against and loaded.
#pragma once

#include <fazhi/export.hpp>

#include <string_view>

#define FAZHI_VERSION_MAJOR 0
#define FAZHI_VERSION_MINOR 1
#define FAZHI_VERSION_PATCH 0

namespace fazhi {

/// `0.1.0`
[[nodiscard]] FAZHI_EXPORT std::string_view version() noexcept;

} // namespace fazhi
