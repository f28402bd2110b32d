// SPDX-License-Identifier: MIT

// The texts that the benchmarks read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fazhi::benchmark {

/// The reports in the .txt files of folders, and of files that are named alone, by their paths.
/// @throws std::runtime_error where there is none.
[[nodiscard]] std::vector<std::string> read_texts(std::vector<std::string> const& paths);

[[nodiscard]] std::size_t total_size(std::vector<std::string> const& texts);

/// Takes the arguments that are no options, and the sample reports where there are none.
[[nodiscard]] std::vector<std::string> paths_of(int count, char** arguments);

} // namespace fazhi::benchmark
