// SPDX-License-Identifier: MIT

#include "spec_reader.hpp"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace fazhi::testing {
namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i != text.size(); ++i) {
        bool const is_escape = text[i] == '\\' && i + 1 != text.size();
        if (is_escape && (text[i + 1] == 'n' || text[i + 1] == 'r' || text[i + 1] == 't')) {
            result += text[i + 1] == 'n' ? '\n' : text[i + 1] == 'r' ? '\r' : '\t';
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace

std::vector<spec_case> read_spec(std::string_view name)
{
    std::filesystem::path const path =
        std::filesystem::path(FAZHI_TESTS_DIRECTORY) / "spec" / (std::string(name) + ".txt");
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(path.string() + " cannot be read");

    std::vector<spec_case> cases;
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        std::string_view rest = trimmed(line);
        if (rest.empty() || rest.front() == '#') continue;
        spec_case read;
        read.place = path.filename().string() + ':' + std::to_string(number);
        if (rest.starts_with("skip: ")) {
            read.is_skipped = true;
            rest.remove_prefix(6);
        }
        // A remark stands behind two spaces, so that a # in a text is not one.
        if (std::size_t const remark = rest.find("  # "); remark != rest.npos)
            rest = rest.substr(0, remark);
        std::size_t const arrow = rest.rfind(" => ");
        if (arrow == rest.npos) throw std::runtime_error(read.place + ": no ` => ` in this line");
        read.input = unescaped(trimmed(rest.substr(0, arrow)));
        read.expected = unescaped(trimmed(rest.substr(arrow + 4)));
        cases.push_back(std::move(read));
    }
    return cases;
}

} // namespace fazhi::testing
