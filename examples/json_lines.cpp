// SPDX-License-Identifier: MIT

// A folder of reports as JSON Lines, on all processors: json_lines FOLDER [WORKERS]
#include <fazhi/fazhi.hpp>
#include <fazhi/parse_many.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <ranges>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

int main(int argc, char** argv)
try {
    if (argc < 2) {
        std::cerr << "用法 usage: json_lines FOLDER [WORKERS]\n";
        return 2;
    }
    std::vector<fs::path> paths;
    for (auto const& entry : fs::recursive_directory_iterator(argv[1]))
        if (entry.path().extension() == ".txt" && entry.path().filename() != "CMakeLists.txt")
            paths.push_back(entry.path());
    std::ranges::sort(paths);

    // Files are read when their turn has come, and a line is written as soon as it is ready.
    auto const inputs = std::views::transform(
        paths, [](fs::path const& path) { return fazhi::parse_input::file(path); });
    bool has_failed = false;
    auto const write = [&](fazhi::parse_result result) {
        try {
            std::cout << fazhi::to_json(result.value()) << '\n';
        } catch (fazhi::error const& error) {
            std::cerr << error.what() << '\n';
            has_failed = true;
        }
    };
    std::size_t const workers = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 0;
    fazhi::parse_many(inputs, write, {.workers = workers});
    return has_failed ? 1 : 0;
} catch (std::exception const& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
}
