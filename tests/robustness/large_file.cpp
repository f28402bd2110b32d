// SPDX-License-Identifier: MIT

// A file of 200 MB: read in whole, in bounded memory, with nothing lost; and refused where it is
// over the limit, before it is read.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "support/doctest_printers.hpp"
#include "support/hostile_texts.hpp"

#include <filesystem>
#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t size = 4'000'000; // a smaller one: each step costs many times more
#else
constexpr std::size_t size = 200'000'000;
#endif

struct temporary_file {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("fazhi-" + std::to_string(getpid()) + ".txt");
    ~temporary_file()
    {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
};

/// The most memory this process has held at once, in bytes.
std::size_t most_memory()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<std::size_t>(used.ru_maxrss) * 1024;
}

} // namespace

TEST_CASE("A file of 200 MB")
{
    temporary_file const file;
    {
        std::string const once = fazhi::testing::ordinary_text().of_size(1'000'000);
        std::ofstream out(file.path, std::ios::binary);
        for (std::size_t written = 0; written < size; written += once.size()) out << once;
        REQUIRE(out.good());
    }
    auto const bytes = static_cast<std::size_t>(std::filesystem::file_size(file.path));

    std::size_t const before = most_memory();
    CHECK_THROWS_AS((void)fazhi::parse_file(file.path, {}, {.maximum_size = bytes - 1}),
                    fazhi::size_error);
    CHECK(most_memory() < before + bytes / 10); // refused before it was read

    fazhi::report const report = fazhi::parse_file(file.path);
    double const times = double(most_memory()) / double(bytes);
    MESSAGE("times the size of the file in memory: " << times);
    CHECK(report.source.text().size() == bytes);
    CHECK(report.indicators.size() > bytes / 2000);
    std::uint32_t end = 0;
    bool gap = false;
    for (fazhi::source_region const leaf : report.leaves()) {
        gap = gap || leaf.begin != end;
        end = leaf.end;
    }
    CHECK_FALSE(gap);
    CHECK(end == bytes);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    CHECK(times < 10);
#endif
}
