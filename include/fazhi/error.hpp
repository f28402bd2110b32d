// SPDX-License-Identifier: MIT

// What a caller can do wrong. Content never throws: a report that reads oddly has diagnostics.
#pragma once

#include <fazhi/export.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>

namespace fazhi {

enum class error_code {
    encoding, ///< bytes that are not text in the encoding
    file,     ///< a file that cannot be opened or read
    option,   ///< an option or name that does not exist
    size,     ///< a text larger than the limit
};

/// The base of every exception of this library. `what()` is Chinese and English, a line each.
class FAZHI_EXPORT error : public std::runtime_error {
public:
    error(error_code code, std::string const& message, std::size_t offset = 0)
        : std::runtime_error(message), code_(code), offset_(offset)
    {
    }
    ~error() override;

    [[nodiscard]] error_code code() const noexcept { return code_; }
    /// Byte offset in the input at which it went wrong; 0 where there is none.
    [[nodiscard]] std::size_t offset() const noexcept { return offset_; }

private:
    error_code code_;
    std::size_t offset_;
};

/// Bytes that cannot be decoded: `report.txt: not GB18030 at byte 17`.
class FAZHI_EXPORT encoding_error : public error {
public:
    encoding_error(std::string const& message, std::size_t offset)
        : error(error_code::encoding, message, offset)
    {
    }
    ~encoding_error() override;
};

/// A file that cannot be read.
class FAZHI_EXPORT file_error : public error {
public:
    explicit file_error(std::string const& message) : error(error_code::file, message) {}
    ~file_error() override;
};

/// An option that does not exist, such as an unknown encoding.
class FAZHI_EXPORT option_error : public error {
public:
    explicit option_error(std::string const& message) : error(error_code::option, message) {}
    ~option_error() override;
};

/// A text over the size limit.
class FAZHI_EXPORT size_error : public error {
public:
    explicit size_error(std::string const& message) : error(error_code::size, message) {}
    ~size_error() override;
};

} // namespace fazhi
