// SPDX-License-Identifier: MIT

// The bytes of a file, for as long as there are not too many.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace fazhi::detail {

/// Reads a whole file. What is no regular file, such as a pipe, is read up to the limit.
/// @throws file_error or size_error, each naming the file.
[[nodiscard]] std::string read_file(std::filesystem::path const& path, std::size_t maximum_size);

/// What messages call a file: its path in UTF-8.
[[nodiscard]] std::string name_of(std::filesystem::path const& path);

} // namespace fazhi::detail
