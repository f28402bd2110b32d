// SPDX-License-Identifier: MIT

// A program's locale and environment change nothing, and the library writes nothing by itself.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "support/doctest_printers.hpp"
#include "support/sample_texts.hpp"

#include <fazhi/fazhi.h>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <locale>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace {

/// Numbers as 1.234,5 and nothing as elsewhere.
struct other_numbers : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\1"; }
    std::string do_truename() const override { return "wahr"; }
};

/// All that the library writes down of the samples, and of what it refuses.
std::string written()
{
    std::string all;
    for (fazhi::testing::sample_text const& sample : fazhi::testing::sample_texts())
        all += fazhi::to_json(fazhi::parse(sample.text), {.indent = 2, .include_contact = true});
    try {
        static_cast<void>(fazhi::parse(all + "\xFF"));
    } catch (fazhi::error const& error) {
        all += error.what();
    }
    std::ostringstream out;
    out << fazhi::decimal(1234567, -2) << fazhi::source_region{1000, 2000000};
    return all + out.str();
}

/// Sends what is written to one of the standard streams into a file as long as it lives.
class diverted_stream {
public:
    explicit diverted_stream(int descriptor) : descriptor_(descriptor), kept_(dup(descriptor))
    {
        int const file = open(path_.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
        dup2(file, descriptor_);
        close(file);
    }
    ~diverted_stream()
    {
        dup2(kept_, descriptor_);
        close(kept_);
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    diverted_stream(diverted_stream const&) = delete;
    diverted_stream& operator=(diverted_stream const&) = delete;

    [[nodiscard]] std::uintmax_t size() const { return std::filesystem::file_size(path_); }

private:
    int descriptor_;
    int kept_;
    std::filesystem::path path_ =
        std::filesystem::temp_directory_path()
        / ("fazhi-" + std::to_string(getpid()) + "-" + std::to_string(descriptor_));
};

} // namespace

TEST_CASE("The locale of the program changes nothing")
{
    std::string const expected = written();
    std::locale const before = std::locale::global(std::locale(std::locale(), new other_numbers));
    std::setlocale(LC_ALL, "tr_TR.UTF-8");
    bool const is_same = written() == expected;
    std::locale::global(before);
    std::setlocale(LC_ALL, "C");
    CHECK(is_same);
}

TEST_CASE("The environment changes nothing")
{
    std::string const expected = written();
    for (char const* const name : {"LANG", "LC_ALL", "LANGUAGE", "TZ", "ICU_DATA", "FAZHI"}) {
        CAPTURE(name);
        std::string const before = std::getenv(name) == nullptr ? "" : std::getenv(name);
        setenv(name, "zh_CN.GB18030", 1);
        bool const is_same = written() == expected;
        CHECK(is_same); // and not the whole text on the screen
        before.empty() ? unsetenv(name) : setenv(name, before.c_str(), 1);
    }
}

TEST_CASE("Nothing is written by the library itself")
{
    std::fflush(nullptr); // what the tests have written
    std::cout.flush();
    std::uintmax_t size = 1;
    {
        diverted_stream const out(STDOUT_FILENO);
        diverted_stream const errors(STDERR_FILENO);
        static_cast<void>(written());
        fazhi_error* error = nullptr;
        fazhi_free(fazhi_parse("\xFF", 1, nullptr, &error));
        fazhi_error_free(error);
        std::fflush(nullptr);
        size = out.size() + errors.size();
    }
    CHECK(size == 0);
}
