// SPDX-License-Identifier: MIT

// From text to report.
#pragma once

#include <fazhi/error.hpp>
#include <fazhi/ontology.hpp>
#include <fazhi/report.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fazhi {

/// What `parse` may be asked for beside the text.
struct parse_options {
    /// Bytes of the largest input that is read. Offsets allow for 4 GiB less one byte at most.
    std::size_t maximum_size = std::size_t{256} << 20;
    /// The canonical indicators that figures are given.
    fazhi::ontology ontology{};

    friend bool operator==(parse_options const&, parse_options const&) = default;
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

/// Reads a report from a text file, whose path is in UTF-8. The encoding is detected unless it is
/// given. A file over the limit is refused before it is read.
/// @throws file_error, encoding_error or size_error, each naming the file.
[[nodiscard]] FAZHI_EXPORT report parse_file(std::string_view path, std::string_view encoding = {},
                                             parse_options options = {});

/// The same for a std::filesystem::path, whose header would be most of the cost of this one.
template <class Path>
requires requires(Path const& path) { path.u8string(); }
[[nodiscard]] report parse_file(Path const& path, std::string_view encoding = {},
                                parse_options options = {})
{
    auto const name = path.u8string();
    return parse_file(std::string_view(reinterpret_cast<char const*>(name.data()), name.size()),
                      encoding, options);
}

} // namespace fazhi
