// SPDX-License-Identifier: MIT

// Whole reports and their trees: what a change does to them is a diff to look at.
// `FAZHI_UPDATE_GOLDEN=1 ctest -L golden` writes the trees anew.
#include "support/doctest_printers.hpp"
#include "support/invariants.hpp"
#include "support/sample_texts.hpp"
#include "support/tree.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace fazhi::testing;

std::string read_or_empty(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

/// The first line in which two texts differ, for a short message.
std::string first_difference(std::string const& recorded, std::string const& now)
{
    std::istringstream old_lines(recorded);
    std::istringstream new_lines(now);
    std::string old_line;
    std::string new_line;
    for (std::size_t line = 1;; ++line) {
        bool const more_old = bool(std::getline(old_lines, old_line));
        bool const more_new = bool(std::getline(new_lines, new_line));
        if (!more_old && !more_new) return {};
        if (!more_old) old_line.clear();
        if (!more_new) new_line.clear();
        if (old_line != new_line)
            return "line " + std::to_string(line) + "\n- " + old_line + "\n+ " + new_line;
    }
}

} // namespace

TEST_SUITE("golden")
{
    TEST_CASE("every sample report gives the tree recorded for it")
    {
        std::vector<sample_text> const samples = sample_texts();
        REQUIRE(samples.size() >= 3);
        for (sample_text const& sample : samples) {
            CAPTURE(sample.name);
            fazhi::report const report = fazhi::parse(sample.text);
            CHECK(broken_invariant(report) == "");

            std::filesystem::path const recorded =
                std::filesystem::path(FAZHI_TESTS_DIRECTORY) / "golden" / (sample.name + ".tree");
            std::string const now = tree(report);
            if (std::getenv("FAZHI_UPDATE_GOLDEN") != nullptr)
                std::ofstream(recorded, std::ios::binary) << now;
            else
                CHECK(first_difference(read_or_empty(recorded), now) == "");
        }
    }
}
