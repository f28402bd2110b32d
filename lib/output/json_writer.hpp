// SPDX-License-Identifier: MIT

// JSON in the order in which it is told, written by RapidJSON as it comes: no tree is held.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>

// RapidJSON 1.1 reckons with a null pointer before it takes its first memory, which compilers do
// not mind and the sanitizer does.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow"))), apply_to = function)
#endif
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#if defined(__clang__)
#pragma clang attribute pop
#endif

namespace fazhi::detail {

/// Memory for RapidJSON, which does not look whether there is any: std::bad_alloc tells.
struct json_memory {
    static constexpr bool kNeedFree = true;

    static void* Malloc(std::size_t size) { return size == 0 ? nullptr : ::operator new(size); }
    static void* Realloc(void* old, std::size_t old_size, std::size_t size)
    {
        void* const larger = Malloc(size);
        if (larger != nullptr && old != nullptr)
            std::memcpy(larger, old, old_size < size ? old_size : size);
        Free(old);
        return larger;
    }
    static void Free(void* memory) noexcept { ::operator delete(memory); }
};

/// Takes values one after the other. The caller sees to it that keys and values take turns in an
/// object, and that all text is UTF-8.
class json_writer {
public:
    /// `indent` spaces a level; negative for all on one line.
    explicit json_writer(int indent)
    {
        if (indent < 0) {
            plain_.emplace(text_);
        } else {
            indented_.emplace(text_);
            indented_->SetIndent(' ', static_cast<unsigned>(indent));
        }
    }

    void begin_object()
    {
        tell([](auto& out) { return out.StartObject(); });
    }
    void end_object()
    {
        tell([](auto& out) { return out.EndObject(); });
    }
    void begin_array()
    {
        tell([](auto& out) { return out.StartArray(); });
    }
    void end_array()
    {
        tell([](auto& out) { return out.EndArray(); });
    }
    /// The name of the next value.
    void key(std::string_view name) { string(name); }

    void null()
    {
        tell([](auto& out) { return out.Null(); });
    }
    void string(std::string_view text)
    {
        auto const size = static_cast<rapidjson::SizeType>(text.size());
        // An empty view may have no address, and RapidJSON asks for one.
        char const* const at = text.empty() ? "" : text.data();
        tell([&](auto& out) { return out.String(at, size); });
    }
    void number(std::int64_t value)
    {
        tell([&](auto& out) { return out.Int64(value); });
    }
    void boolean(bool value)
    {
        tell([&](auto& out) { return out.Bool(value); });
    }
    void string(std::string_view name, std::string_view text)
    {
        key(name);
        string(text);
    }
    void number(std::string_view name, std::size_t value)
    {
        key(name);
        number(static_cast<std::int64_t>(value));
    }
    /// What is not told is null, never an empty string.
    void word(std::string_view name, std::string_view text)
    {
        key(name);
        text.empty() ? null() : string(text);
    }
    /// `[12, 15]`: a place.
    void pair(std::int64_t first, std::int64_t second)
    {
        begin_array();
        number(first);
        number(second);
        end_array();
    }

    /// What was told, as text.
    [[nodiscard]] std::string take() const { return {text_.GetString(), text_.GetSize()}; }

private:
    using encoding = rapidjson::UTF8<>;
    using buffer = rapidjson::GenericStringBuffer<encoding, json_memory>;

    template <class Tell> void tell(Tell each)
    {
        if (plain_)
            each(*plain_);
        else
            each(*indented_);
    }

    buffer text_;
    std::optional<rapidjson::Writer<buffer, encoding, encoding, json_memory>> plain_;
    std::optional<rapidjson::PrettyWriter<buffer, encoding, encoding, json_memory>> indented_;
};

/// An object or array for as long as it lives: an element, or the value of a key.
template <void (json_writer::*Begin)(), void (json_writer::*End)()> class json_nest {
public:
    explicit json_nest(json_writer& out) : out_(out) { (out_.*Begin)(); }
    json_nest(json_writer& out, std::string_view key) : out_(out)
    {
        out_.key(key);
        (out_.*Begin)();
    }
    json_nest(json_nest const&) = delete;
    json_nest& operator=(json_nest const&) = delete;
    // Where writing has failed nothing more is written.
    ~json_nest() noexcept(false)
    {
        if (std::uncaught_exceptions() == failures_) (out_.*End)();
    }

private:
    json_writer& out_;
    int failures_ = std::uncaught_exceptions();
};

using json_object = json_nest<&json_writer::begin_object, &json_writer::end_object>;
using json_array = json_nest<&json_writer::begin_array, &json_writer::end_array>;

} // namespace fazhi::detail
