// SPDX-License-Identifier: MIT

// Reads files in whole.
#include "text/file.hpp"

#include "text/decode.hpp"

#include <fazhi/error.hpp>

#include <filesystem>
#include <fstream>
#include <system_error>

namespace fazhi::detail {

namespace {

constexpr std::size_t piece_size = std::size_t{1} << 20;

} // namespace

std::string read_file(std::string_view name_in_utf8, std::size_t maximum_size)
{
    std::string const name(name_in_utf8);
    std::filesystem::path const path(std::u8string(name.begin(), name.end()));
    std::error_code unknown;
    bool const is_directory = std::filesystem::is_directory(path, unknown);
    std::ifstream file;
    if (!is_directory) file.open(path, std::ios::binary);
    if (!file.is_open())
        throw file_error(name + "：无法打开该文件。\n" + name + ": the file cannot be opened.");

    // A pipe has no size, and a file may grow while it is read: what is there is read in pieces.
    std::uintmax_t const announced = std::filesystem::file_size(path, unknown);
    bool const has_size = !unknown;
    if (has_size && announced > maximum_size) throw_too_large(name, announced, maximum_size);
    std::string bytes;
    // A byte more than announced, for the end is found only by reading on.
    std::size_t piece = has_size ? static_cast<std::size_t>(announced) + 1 : piece_size;
    while (file) {
        std::size_t const before = bytes.size();
        if (before > maximum_size) throw_too_large(name, before, maximum_size);
        bytes.resize(before + piece);
        piece = piece_size;
        file.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
        bytes.resize(before + static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad())
        throw file_error(name + "：读取出错。\n" + name + ": an error occurred while reading.");
    if (bytes.size() > maximum_size) throw_too_large(name, bytes.size(), maximum_size);
    return bytes;
}

} // namespace fazhi::detail
