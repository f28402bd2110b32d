// SPDX-License-Identifier: MIT

// From text to report.
#pragma once

#include <fazhi/error.hpp>
#include <fazhi/report.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace fazhi {

/// What `parse` may be asked for beside the text.
struct parse_options {
    /// Bytes of the largest input that is read. Offsets allow for 4 GiB less one byte at most.
    std::size_t maximum_size = std::size_t{256} << 20;
};

/// Reads a report from UTF-8 text. Any text gives a report; what was odd is in its diagnostics.
///
///     fazhi::report report = fazhi::parse("清溪县人民政府\n关于2024年法治政府建设情况的报告\n…");
///     report.year; // 2024
///
/// @throws encoding_error when the text is not UTF-8, size_error when it is over the limit.
[[nodiscard]] FAZHI_EXPORT report parse(std::string_view text, parse_options options = {});

/// Reads a report from a text that was decoded before.
/// @throws size_error when it is over the limit.
[[nodiscard]] FAZHI_EXPORT report parse(source_text source, parse_options options = {});

/// Reads a report from a text file. The encoding is detected unless it is given. A file over the
/// limit is refused before it is read.
/// @throws file_error, encoding_error or size_error, each naming the file.
[[nodiscard]] FAZHI_EXPORT report parse_file(std::filesystem::path const& path,
                                             std::string_view encoding = {},
                                             parse_options options = {});

} // namespace fazhi
