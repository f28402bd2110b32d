// SPDX-License-Identifier: MIT

// From bytes in any encoding to checked UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fazhi::detail {

/// UTF-8 text without a byte-order mark, and the encoding it came in.
struct decoded_text {
    std::string text;
    std::string encoding;
};

/// Decodes `bytes` strictly; an empty `encoding` asks the bytes. `name` is for the messages.
/// @throws encoding_error, or option_error for an encoding that does not exist.
[[nodiscard]] decoded_text decode_bytes(std::string_view bytes, std::string_view name,
                                        std::string_view encoding);

/// The encoding that every text is read as first, and its byte-order mark.
inline constexpr std::string_view utf8_name = "UTF-8";
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Throws the `encoding_error` that names the source, the encoding and the byte.
[[noreturn]] void throw_malformed(std::string_view name, std::string_view encoding,
                                  std::size_t offset);

/// Throws the `size_error` that names the source, its size and the limit.
[[noreturn]] void throw_too_large(std::string_view name, std::uintmax_t size, std::uintmax_t limit);

} // namespace fazhi::detail
