// SPDX-License-Identifier: MIT

#include "texts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace fazhi::benchmark {

namespace {

namespace fs = std::filesystem;

[[nodiscard]] std::string read(fs::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return text;
}

[[nodiscard]] bool is_report(fs::path const& path)
{
    return path.extension() == ".txt" && path.stem() != "CMakeLists";
}

} // namespace

std::vector<std::string> read_texts(std::vector<std::string> const& paths)
{
    std::vector<fs::path> files;
    for (fs::path const path : paths) {
        if (!fs::is_directory(path))
            files.push_back(path);
        else
            for (auto const& entry : fs::directory_iterator(path))
                if (entry.is_regular_file() && is_report(entry.path()))
                    files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> texts;
    for (fs::path const& file : files) texts.push_back(read(file));
    if (texts.empty()) throw std::runtime_error("no texts to read");
    return texts;
}

std::size_t total_size(std::vector<std::string> const& texts)
{
    std::size_t sum = 0;
    for (std::string const& text : texts) sum += text.size();
    return sum;
}

std::vector<std::string> paths_of(int count, char** arguments)
{
    std::vector<std::string> paths;
    for (int i = 1; i < count; ++i)
        if (arguments[i][0] != '-') paths.emplace_back(arguments[i]);
    if (paths.empty()) paths.emplace_back(FAZHI_EXAMPLES);
    return paths;
}

} // namespace fazhi::benchmark
