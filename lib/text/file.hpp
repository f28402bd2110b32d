// SPDX-License-Identifier: MIT

// The bytes of a file, for as long as there are not too many.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fazhi::detail {

/// Reads a whole file, whose path is in UTF-8. What is no regular file, such as a pipe, is read up
/// to the limit.
/// @throws file_error or size_error, each naming the file.
[[nodiscard]] std::string read_file(std::string_view path, std::size_t maximum_size);

} // namespace fazhi::detail
