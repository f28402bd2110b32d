// SPDX-License-Identifier: MIT

// JSON in the order in which it is told; nlohmann/json holds and writes it.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Takes values one after the other. The caller sees to it that keys and values take turns in an
/// object.
class json_writer {
public:
    /// `indent` spaces a level; negative for all on one line.
    explicit json_writer(int indent) : indent_(indent) {}

    void begin_object() { open(nlohmann::ordered_json::object()); }
    void end_object() noexcept { open_.pop_back(); }
    void begin_array() { open(nlohmann::ordered_json::array()); }
    void end_array() noexcept { open_.pop_back(); }
    /// The name of the next value.
    void key(std::string_view name) { key_ = name; }

    void null() { add(nullptr); }
    void string(std::string_view text) { add(std::string(text)); }
    void number(std::int64_t value) { add(value); }
    void boolean(bool value) { add(value); }
    /// `[12, 15]`: a place.
    void pair(std::int64_t first, std::int64_t second)
    {
        add(nlohmann::ordered_json::array({first, second}));
    }

    /// What was told, as text. It is UTF-8, for all that goes in is.
    [[nodiscard]] std::string take() const { return told_.dump(indent_); }

private:
    nlohmann::ordered_json& add(nlohmann::ordered_json value);
    void open(nlohmann::ordered_json empty);

    nlohmann::ordered_json told_;
    // The objects and arrays that are not closed yet, the innermost last. Only the innermost
    // grows, so that those around it stay where they are.
    std::vector<nlohmann::ordered_json*> open_;
    std::string key_;
    int indent_;
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
