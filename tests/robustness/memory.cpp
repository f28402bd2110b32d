// SPDX-License-Identifier: MIT

// How much memory reports take, and what happens when there is none.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "support/counting_memory.hpp"
#include "support/doctest_printers.hpp"
#include "support/hostile_texts.hpp"
#include "support/sample_texts.hpp"

#include <fazhi/fazhi.h>

#include <new>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace fazhi::testing;

/// 清溪县人民政府 in GB18030, so that ICU works, too.
constexpr std::string_view gb18030 = "\xC7\xE5\xCF\xAA\xCF\xD8\xC8\xCB\xC3\xF1\xD5\xFE\xB8\xAE\n";

/// All that a program may ask for; gives the JSON.
std::string use_library(std::string const& text)
{
    fazhi::report const report = fazhi::parse(text);
    fazhi::report const copy = report;
    std::string written = fazhi::to_json(copy, {.indent = 1, .include_contact = true});
    for (fazhi::indicator const& fact : copy.indicators) written += copy.name(fact);
    written += std::to_string(copy.leaves().size());
    written += fazhi::to_json(fazhi::parse(fazhi::source_text::decode(gb18030, "a.txt")));
    return written;
}

/// Requests for memory that one use takes.
std::uint64_t requests_of_use(std::string const& text)
{
    std::uint64_t const before = memory_in_use().requests;
    static_cast<void>(use_library(text));
    return memory_in_use().requests - before;
}

enum class outcome {
    thrown,  ///< a std::bad_alloc
    done,    ///< done without it, as a sort does that asks for more than it needs
    wrong,   ///< neither
    reached, ///< there was no n-th request
};

/// How a use ends in which the n-th request is refused.
outcome refused_use(std::string const& text, std::uint64_t n, std::string const* expected)
{
    std::uint64_t const before = memory_in_use().requests;
    refuse_request(n);
    try {
        std::string const written = use_library(text);
        refuse_request(0);
        if (memory_in_use().requests - before < n) return outcome::reached;
        return expected == nullptr || written == *expected ? outcome::done : outcome::wrong;
    } catch (std::bad_alloc const&) {
        refuse_request(0);
        return outcome::thrown;
    }
}

/// Whether a use in which the n-th request is refused ends as it should.
bool is_refused_well(std::string const& text, std::uint64_t n, std::string const& expected)
{
    std::size_t const before = memory_in_use().blocks;
    outcome const how = refused_use(text, n, &expected);
    return (how == outcome::thrown || how == outcome::done) && memory_in_use().blocks == before;
}

/// Bytes held at most while a text is read, for each byte of it.
double bytes_a_byte(std::string const& text)
{
    std::size_t const before = memory_in_use().bytes;
    forget_most();
    static_cast<void>(fazhi::parse(text));
    return double(memory_in_use().most_bytes - before) / double(text.size());
}

constexpr std::size_t megabyte = 1'000'000;

std::string repeated(std::string_view unit, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i != times; ++i) text += unit;
    return text;
}

} // namespace

// The first case, for it needs tables that nobody has read yet.
TEST_CASE("Memory that is refused while the tables are read leaves them whole")
{
    std::string const text = sample_texts().front().text;
    // Each in a process of its own, for the tables of this one are read only once.
    for (std::uint64_t n = 1; n < 100'000; n += 1 + n / 16) {
        CAPTURE(n);
        pid_t const child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            // What was refused while a table was read is read at the next use.
            outcome const how = refused_use(text, n, nullptr);
            std::string const after = use_library(text);
            bool const is_whole =
                after.find("\"year\": 20") != after.npos && after == use_library(text);
            _exit(how == outcome::reached ? 2 : is_whole ? 0 : 1);
        }
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        if (WEXITSTATUS(status) == 2) {
            CHECK(n > 1000);
            break;
        }
        REQUIRE(WEXITSTATUS(status) == 0);
    }
}

TEST_CASE("Memory that is refused anywhere is an exception and leaves nothing behind")
{
    for (sample_text const& sample : sample_texts()) {
        CAPTURE(sample.name);
        std::string const expected = use_library(sample.text);
        std::uint64_t const requests = requests_of_use(sample.text);
        REQUIRE(requests > 10);
        std::uint64_t const step = 1 + requests / 400;
        for (std::uint64_t n = 1; n <= requests; n += step) {
            CAPTURE(n);
            REQUIRE(is_refused_well(sample.text, n, expected));
        }
    }
}

TEST_CASE("Memory that is refused is an error of the C interface")
{
    std::string const text = sample_texts().front().text;
    fazhi_free(fazhi_parse(text.data(), text.size(), nullptr, nullptr));
    std::size_t const before = memory_in_use().blocks;
    for (std::uint64_t n = 1; n < 200; n += 7) {
        CAPTURE(n);
        fazhi_error* error = nullptr;
        refuse_request(n);
        char* const json = fazhi_parse(text.data(), text.size(), nullptr, &error);
        refuse_request(0);
        if (json == nullptr) CHECK(fazhi_error_code(error) == FAZHI_ERROR_MEMORY);
        fazhi_free(json);
        fazhi_error_free(error);
        CHECK(memory_in_use().blocks == before);
    }
}

TEST_CASE("Memory is given back")
{
    std::string const text = ordinary_text().of_size(megabyte);
    static_cast<void>(use_library(text));
    memory_count const before = memory_in_use();
    for (int i = 0; i != 3; ++i) static_cast<void>(use_library(text));
    CHECK(memory_in_use().blocks == before.blocks);
    CHECK(memory_in_use().bytes == before.bytes);
}

TEST_CASE("A text with as many figures as reports have takes at most six times its size")
{
    // Our samples show many figures in little space; reports have one in 150 to 250 bytes.
    std::string const report =
        ordinary_text().of_size(40'000)
        + repeated(
            "坚持严格规范公正文明执法，健全执法监督机制，压实工作责任，推动执法人员转变作风，"
            "让群众感受到公平正义。\n",
            600);
    for (std::size_t const size : {megabyte, 2 * megabyte, 3 * megabyte}) {
        std::string text;
        while (text.size() < size) text += report;
        std::size_t const figures = fazhi::parse(text).indicators.size();
        CAPTURE(text.size() / figures);
        REQUIRE(text.size() / figures >= 150);
        REQUIRE(text.size() / figures <= 200);
        double const times = bytes_a_byte(text);
        MESSAGE("times the size of a text with the figures of a report: " << times);
        CHECK(times < 6);
    }
}

TEST_CASE("A text full of figures takes a few times its size")
{
    double const times = bytes_a_byte(ordinary_text().of_size(4 * megabyte));
    MESSAGE("times the size of an ordinary text: " << times);
    CHECK(times < 8);
}

TEST_CASE("No text takes memory out of proportion")
{
    double most = 0;
    std::string greediest;
    for (hostile_text const& hostile : hostile_texts()) {
        CAPTURE(hostile.name);
        double const once = bytes_a_byte(hostile.of_size(megabyte / 20));
        double const twice = bytes_a_byte(hostile.of_size(megabyte / 10));
        // Vectors grow by doubling, so that a step may just have been taken; more is not linear.
        CHECK(twice < 2.1 * once);
        if (twice > most) greediest = hostile.name;
        most = std::max(most, twice);
    }
    MESSAGE("times the size of “" << greediest << "”: " << most);
    CHECK(most < 150);
}
