// SPDX-License-Identifier: MIT

// JSON written from front to back, without a tree in between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace fazhi::detail {

/// Appends values to a text. The caller sees to it that keys and values take turns in an object;
/// commas, line ends and escapes are the writer's.
class json_writer {
public:
    /// `indent` spaces a level; negative for all on one line.
    explicit json_writer(int indent) : indent_(indent) {}

    void begin_object() { open('{'); }
    void end_object() noexcept { close('}'); }
    void begin_array() { open('['); }
    void end_array() noexcept { close(']'); }
    void key(std::string_view name);

    void null() { literal("null"); }
    void string(std::string_view text);
    void number(std::int64_t value);
    /// `[12, 15]`, on one line however much is indented: a place is read as one thing.
    void pair(std::int64_t first, std::int64_t second);

    /// The text written so far.
    /// @throws std::bad_alloc where there was no memory to close a bracket.
    [[nodiscard]] std::string take();

private:
    void literal(std::string_view text);
    void open(char bracket);
    // Called by destructors, and thus keeps what it cannot do to itself until `take`.
    void close(char bracket) noexcept;
    // What stands between the last thing written and the next value.
    void separate();
    void break_line();
    void append_quoted(std::string_view text);
    void append_number(std::int64_t value);

    std::string text_;
    int indent_;
    int depth_ = 0;
    bool is_first_ = true;   // in its object or array
    bool after_key_ = false;
    bool has_failed_ = false; // for want of memory
};

/// An object for as long as it lives: an element, or the value of a key.
class json_object {
public:
    explicit json_object(json_writer& out) : out_(out) { out_.begin_object(); }
    json_object(json_writer& out, std::string_view key) : out_(out)
    {
        out_.key(key);
        out_.begin_object();
    }
    json_object(json_object const&) = delete;
    json_object& operator=(json_object const&) = delete;
    ~json_object() { out_.end_object(); }

private:
    json_writer& out_;
};

/// An array for as long as it lives, as the value of a key.
class json_array {
public:
    json_array(json_writer& out, std::string_view key) : out_(out)
    {
        out_.key(key);
        out_.begin_array();
    }
    json_array(json_array const&) = delete;
    json_array& operator=(json_array const&) = delete;
    ~json_array() { out_.end_array(); }

private:
    json_writer& out_;
};

} // namespace fazhi::detail
