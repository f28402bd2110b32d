// SPDX-License-Identifier: MIT

#include "sample_texts.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace fazhi::testing {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 8> widths{{
    {"，", ','},
    {"；", ';'},
    {"：", ':'},
    {"（", '('},
    {"）", ')'},
    {"％", '%'},
    {"！", '!'},
    {"？", '?'},
}};

} // namespace

std::vector<sample_text> sample_texts()
{
    std::vector<sample_text> all;
    std::filesystem::path const tests = FAZHI_TESTS_DIRECTORY;
    for (std::filesystem::path const& folder :
         {tests / "golden", tests.parent_path() / "examples"}) {
        for (auto const& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() != ".txt" || entry.path().stem() == "CMakeLists") continue;
            std::ifstream file(entry.path(), std::ios::binary);
            std::ostringstream text;
            text << file.rdbuf();
            if (!file) throw std::runtime_error("cannot read " + entry.path().string());
            all.push_back({entry.path().stem().string(), std::move(text).str()});
        }
    }
    std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
    return all;
}

std::string with_half_width_punctuation(std::string_view text)
{
    std::string mapped;
    while (!text.empty()) {
        auto const found = std::find_if(widths.begin(), widths.end(), [&](auto const& width) {
            return text.substr(0, width.first.size()) == width.first;
        });
        mapped += found == widths.end() ? text.front() : found->second;
        text.remove_prefix(found == widths.end() ? 1 : found->first.size());
    }
    return mapped;
}

std::string with_full_width_punctuation(std::string_view text)
{
    std::string mapped;
    auto const is_digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    for (std::size_t i = 0; i != text.size(); ++i) {
        auto const found = std::find_if(widths.begin(), widths.end(),
                                        [&](auto const& width) { return text[i] == width.second; });
        bool const inside_number = i != 0 && is_digit(i - 1) && is_digit(i + 1);
        if (found == widths.end() || (inside_number && text[i] == ','))
            mapped += text[i];
        else
            mapped += found->first;
    }
    return mapped;
}

} // namespace fazhi::testing
