// SPDX-License-Identifier: MIT

#include "json_writer.hpp"

#include <array>
#include <charconv>
#include <new>

namespace fazhi::detail {

namespace {

// Quotation mark, backslash and control characters; every other byte of UTF-8 stands as it is.
[[nodiscard]] bool is_escaped(char c) noexcept
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void append_escape(std::string& text, char c)
{
    constexpr std::string_view hex = "0123456789abcdef";
    auto const code = static_cast<unsigned char>(c);
    text += '\\';
    switch (c) {
    case '"':
    case '\\': text += c; break;
    case '\b': text += 'b'; break;
    case '\f': text += 'f'; break;
    case '\n': text += 'n'; break;
    case '\r': text += 'r'; break;
    case '\t': text += 't'; break;
    default:
        text += "u00";
        text += hex[code >> 4];
        text += hex[code & 0xF];
    }
}

} // namespace

void json_writer::key(std::string_view name)
{
    separate();
    append_quoted(name);
    text_ += indent_ < 0 ? ":" : ": ";
    after_key_ = true;
}

void json_writer::string(std::string_view text)
{
    separate();
    append_quoted(text);
}

void json_writer::number(std::int64_t value)
{
    separate();
    append_number(value);
}

void json_writer::pair(std::int64_t first, std::int64_t second)
{
    separate();
    text_ += '[';
    append_number(first);
    text_ += indent_ < 0 ? "," : ", ";
    append_number(second);
    text_ += ']';
}

void json_writer::literal(std::string_view text)
{
    separate();
    text_ += text;
}

void json_writer::open(char bracket)
{
    separate();
    text_ += bracket;
    ++depth_;
    is_first_ = true;
}

void json_writer::close(char bracket) noexcept
{
    --depth_;
    try {
        if (!is_first_) break_line();
        text_ += bracket;
    } catch (std::bad_alloc const&) {
        has_failed_ = true;
    }
    is_first_ = false;
}

std::string json_writer::take()
{
    if (has_failed_) throw std::bad_alloc();
    return std::move(text_);
}

void json_writer::separate()
{
    if (std::exchange(after_key_, false)) return;
    if (!is_first_) text_ += ',';
    if (depth_ != 0) break_line();
    is_first_ = false;
}

void json_writer::break_line()
{
    if (indent_ < 0) return;
    text_ += '\n';
    text_.append(static_cast<std::size_t>(indent_) * static_cast<std::size_t>(depth_), ' ');
}

void json_writer::append_quoted(std::string_view text)
{
    text_ += '"';
    std::size_t begin = 0;
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (!is_escaped(text[i])) continue;
        text_.append(text, begin, i - begin);
        append_escape(text_, text[i]);
        begin = i + 1;
    }
    text_.append(text, begin);
    text_ += '"';
}

void json_writer::append_number(std::int64_t value)
{
    std::array<char, 20> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text_.append(digits.data(), end);
}

} // namespace fazhi::detail
