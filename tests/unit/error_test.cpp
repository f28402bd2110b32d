// SPDX-License-Identifier: MIT

#include "support/doctest_printers.hpp"

#include <filesystem>
#include <fstream>
#include <string>

TEST_SUITE_BEGIN("unit");

using fazhi::error_code;

TEST_CASE("Every error is caught as fazhi::error with its code and offset")
{
    auto const check = [](auto const& thrown, error_code code, std::size_t offset) {
        try {
            throw thrown;
        } catch (fazhi::error const& caught) {
            CHECK(caught.code() == code);
            CHECK(caught.offset() == offset);
            CHECK(std::string(caught.what()) == "说明\nexplanation");
        }
    };
    check(fazhi::encoding_error("说明\nexplanation", 17), error_code::encoding, 17);
    check(fazhi::file_error("说明\nexplanation"), error_code::file, 0);
    check(fazhi::option_error("说明\nexplanation"), error_code::option, 0);
    check(fazhi::size_error("说明\nexplanation"), error_code::size, 0);
}

TEST_CASE("A file that cannot be read is named")
{
    CHECK_THROWS_AS((void)fazhi::parse_file("no-such-report.txt"), fazhi::file_error);
    CHECK_THROWS_AS((void)fazhi::parse_file(std::filesystem::temp_directory_path()),
                    fazhi::file_error);
    try {
        (void)fazhi::parse_file("no-such-report.txt");
    } catch (fazhi::error const& caught) {
        std::string const message = caught.what();
        CHECK(message.starts_with("no-such-report.txt"));
        CHECK(message.find("\nno-such-report.txt: ") != std::string::npos);
    }
}

TEST_SUITE_END();
