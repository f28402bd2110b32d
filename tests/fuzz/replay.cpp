// SPDX-License-Identifier: MIT

// Runs the fuzzer's function on files: on what once went wrong, in every build, and on what an
// engine without a main of its own has found.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

void run(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string const bytes(std::istreambuf_iterator<char>(file), {});
    std::cout << path.filename().string() << ' ' << bytes.size() << std::endl;
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}

} // namespace

int main(int count, char** arguments)
{
    for (int i = 1; i < count; ++i) {
        if (!std::filesystem::is_directory(arguments[i])) {
            run(arguments[i]);
            continue;
        }
        for (auto const& entry : std::filesystem::directory_iterator(arguments[i]))
            if (entry.is_regular_file()) run(entry.path());
    }
    return count > 1 ? 0 : 2;
}
