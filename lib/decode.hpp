// SPDX-License-Identifier: MIT

// From bytes in any encoding to checked UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fazhi::detail {

/// UTF-8 text without a byte-order mark, and the encoding it came in.
struct decoded_text {
    std::string text;
    std::string encoding;
};

/// Decodes `bytes`; an empty `encoding` asks the bytes. `name` is for the messages.
/// @throws encoding_error, option_error for an unknown encoding.
[[nodiscard]] decoded_text decode_bytes(std::string_view bytes, std::string_view name,
                                        std::string_view encoding);

/// Begins each of the two lines of a message: `report.txt：`, or nothing for a text without a name.
struct message_head {
    std::string chinese;
    std::string english;
    explicit message_head(std::string_view name);
};

/// The encoding every text is read as first.
inline constexpr std::string_view utf8_name = "UTF-8";
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Throws the `size_error` for a text over 4 GiB.
[[noreturn]] void throw_too_large(std::string_view name);

/// Throws the `encoding_error` that says at which byte the input is not `encoding`.
[[noreturn]] void throw_malformed(std::string_view name, std::string_view encoding,
                                  std::size_t offset);

} // namespace fazhi::detail
