// SPDX-License-Identifier: MIT

// The C interface: the same functions, with exceptions turned into errors.
#include <fazhi/fazhi.h>

#include <fazhi/json.hpp>
#include <fazhi/parse.hpp>
#include <fazhi/version.hpp>

#include "text/decode.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>
#include <string>
#include <utility>

struct fazhi_error {
    int code = 0;
    std::size_t offset = 0;
    std::string message;
};

namespace {

// When memory is short there is none for an error either.
fazhi_error const& memory_error() noexcept
{
    // Within the small string, so that it takes no memory and frees none.
    static fazhi_error const error{FAZHI_ERROR_MEMORY, 0, "out of memory"};
    return error;
}

[[nodiscard]] int code_of(fazhi::error const& error) noexcept
{
    switch (error.code()) {
    case fazhi::error_code::encoding: return FAZHI_ERROR_ENCODING;
    case fazhi::error_code::file: return FAZHI_ERROR_FILE;
    case fazhi::error_code::option: return FAZHI_ERROR_OPTION;
    case fazhi::error_code::size: return FAZHI_ERROR_SIZE;
    }
    return FAZHI_ERROR_INTERNAL;
}

void set_error(fazhi_error** target, int code, std::size_t offset, char const* message) noexcept
{
    if (target == nullptr) return;
    try {
        *target = new fazhi_error{code, offset, message};
    } catch (...) {
        *target = const_cast<fazhi_error*>(&memory_error());
    }
}

// Runs `work`, which gives a string; null and the error where it throws.
template <class Work> [[nodiscard]] char* guarded(fazhi_error** error, Work work) noexcept
{
    try {
        std::string const result = work();
        auto* const copy = static_cast<char*>(std::malloc(result.size() + 1));
        if (copy == nullptr) throw std::bad_alloc();
        std::memcpy(copy, result.c_str(), result.size() + 1);
        return copy;
    } catch (fazhi::error const& caught) {
        set_error(error, code_of(caught), caught.offset(), caught.what());
    } catch (std::bad_alloc const&) {
        if (error != nullptr) *error = const_cast<fazhi_error*>(&memory_error());
    } catch (std::exception const& caught) {
        set_error(error, FAZHI_ERROR_INTERNAL, 0, caught.what());
    } catch (...) {
        set_error(error, FAZHI_ERROR_INTERNAL, 0, "unknown exception");
    }
    return nullptr;
}

// The options that caller and library both know. A caller newer than the library may have set
// members that are not known here; to pass over them would be to do something else than asked.
[[nodiscard]] fazhi_options known_options(fazhi_options const* given)
{
    fazhi_options options{};
    if (given == nullptr) return options;
    if (given->size < sizeof given->size)
        throw fazhi::option_error("fazhi_options 的 size 没有设置。\n"
                                  "the size of fazhi_options is not set.");
    auto const* const bytes = reinterpret_cast<unsigned char const*>(given);
    if (given->size > sizeof options
        && std::any_of(bytes + sizeof options, bytes + given->size,
                       [](unsigned char c) { return c != 0; }))
        throw fazhi::option_error("fazhi_options 中有这一版本的库不认识的选项。\n"
                                  "fazhi_options has an option that this version does not know.");
    std::memcpy(&options, given, std::min(given->size, sizeof options));
    return options;
}

[[nodiscard]] std::string_view view_of(char const* text) noexcept
{
    return text == nullptr ? std::string_view{} : std::string_view(text);
}

[[nodiscard]] std::size_t limit_of(fazhi_options const& options) noexcept
{
    return options.maximum_size != 0 ? options.maximum_size : fazhi::parse_options{}.maximum_size;
}

// The limit holds for the bytes that came in; they were counted before.
[[nodiscard]] std::string json_of(fazhi::source_text source, fazhi_options const& options)
{
    fazhi::parse_options limits;
    limits.maximum_size = std::numeric_limits<std::size_t>::max();
    fazhi::json_options how;
    how.indent = options.indent > 0 ? options.indent : -1;
    how.include_contact = options.include_contact != 0;
    return fazhi::to_json(fazhi::parse(std::move(source), limits), how);
}

} // namespace

char const* fazhi_version(void) { return fazhi::version().data(); }

char* fazhi_parse(char const* text, size_t size, fazhi_options const* options, fazhi_error** error)
{
    return guarded(error, [&] {
        fazhi_options const known = known_options(options);
        std::string name(view_of(known.name));
        if (size > limit_of(known)) fazhi::detail::throw_too_large(name, size, limit_of(known));
        std::string_view const bytes = size == 0 ? "" : std::string_view(text, size);
        return json_of(fazhi::source_text::decode(bytes, std::move(name), view_of(known.encoding)),
                       known);
    });
}

char* fazhi_parse_file(char const* path, fazhi_options const* options, fazhi_error** error)
{
    return guarded(error, [&] {
        fazhi_options const known = known_options(options);
        std::string name(view_of(known.name == nullptr ? path : known.name));
        return json_of(
            fazhi::source_text::decode(fazhi::detail::read_file(view_of(path), limit_of(known)),
                                       std::move(name), view_of(known.encoding)),
            known);
    });
}

void fazhi_free(char* json) { std::free(json); }

int fazhi_error_code(fazhi_error const* error) { return error == nullptr ? 0 : error->code; }

char const* fazhi_error_message(fazhi_error const* error)
{
    return error == nullptr ? "" : error->message.c_str();
}

size_t fazhi_error_offset(fazhi_error const* error) { return error == nullptr ? 0 : error->offset; }

void fazhi_error_free(fazhi_error* error)
{
    if (error != &memory_error()) delete error;
}
