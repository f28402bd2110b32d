// SPDX-License-Identifier: MIT

// From bytes to checked UTF-8. ICU is here and nowhere else.
#include "decode.hpp"

#include "utf8.hpp"

#include <fazhi/error.hpp>

namespace fazhi::detail {

message_head::message_head(std::string_view name)
{
    if (name.empty()) return;
    chinese.append(name).append("：");
    english.append(name).append(": ");
}

void throw_malformed(std::string_view name, std::string_view encoding, std::size_t offset)
{
    message_head const head(name);
    std::string const at = std::to_string(offset);
    throw encoding_error(head.chinese + "第 " + at + " 字节起不是有效的 " + std::string(encoding) +
                             " 文本。\n" + head.english + "not " + std::string(encoding) +
                             " at byte " + at + ".",
                         offset);
}

void throw_too_large(std::string_view name)
{
    message_head const head(name);
    throw size_error(head.chinese + "文本超过 4 GiB 的上限。\n" + head.english +
                     "the text is over the limit of 4 GiB.");
}

decoded_text decode_bytes(std::string_view bytes, std::string_view name, std::string_view)
{
    if (auto const offset = find_malformed(bytes); offset != std::string_view::npos)
        throw_malformed(name, utf8_name, offset);
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    return {std::string(bytes), std::string(utf8_name)};
}

} // namespace fazhi::detail
