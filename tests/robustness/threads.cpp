// SPDX-License-Identifier: MIT

// Several threads read reports at once, some of them before main. Each program run begins with
// tables that nobody has read yet.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "support/doctest_printers.hpp"
#include "support/sample_texts.hpp"

#include <thread>
#include <vector>

namespace {

using namespace fazhi::testing;

constexpr int threads = 8;
constexpr int rounds = 4;

[[nodiscard]] std::vector<std::string> read_all(std::vector<sample_text> const& samples)
{
    std::vector<std::string> written;
    for (sample_text const& sample : samples)
        written.push_back(fazhi::to_json(fazhi::parse(sample.text)));
    return written;
}

/// Threads that a static initialiser starts, and what this one reads meanwhile.
struct early_readers {
    std::vector<sample_text> samples = sample_texts();
    std::vector<std::vector<std::string>> written = std::vector<std::vector<std::string>>(threads);
    std::vector<std::thread> running;
    std::vector<std::string> at_start;

    early_readers()
    {
        for (auto& result : written)
            running.emplace_back([&result, this] { result = read_all(samples); });
        at_start = read_all(samples);
    }
};
early_readers early;

} // namespace

TEST_CASE("Threads that were started before main read the same as this one")
{
    REQUIRE(early.samples.size() >= 3);
    for (std::thread& thread : early.running) thread.join();
    std::vector<std::string> const expected = read_all(early.samples);
    CHECK(early.at_start == expected);
    for (auto const& result : early.written) CHECK(result == expected);
}

TEST_CASE("Threads that read at once read the same")
{
    std::vector<std::string> const expected = read_all(early.samples);
    std::vector<int> same(threads, 0);
    std::vector<std::thread> running;
    for (int& count : same)
        running.emplace_back([&] {
            for (int round = 0; round != rounds; ++round)
                count += read_all(early.samples) == expected;
        });
    for (std::thread& thread : running) thread.join();
    for (int const count : same) CHECK(count == rounds);
}

TEST_CASE("Threads ask one report at once")
{
    for (sample_text const& sample : early.samples) {
        // Copies share the text, whose index is made at the first question, whoever asks it.
        fazhi::report const report = fazhi::parse(sample.text);
        fazhi::report const copy = report;
        std::size_t const middle = sample.text.size() / 2;
        std::vector<std::string> answers(threads);
        std::vector<std::thread> running;
        for (std::size_t i = 0; i != answers.size(); ++i)
            running.emplace_back([&, i] {
                fazhi::report const& asked = i % 2 == 0 ? report : copy;
                answers[i] = std::to_string(asked.source.utf16_offset(middle)) + ' '
                           + std::to_string(asked.source.locate(middle).line) + ' '
                           + fazhi::to_json(asked);
            });
        for (std::thread& thread : running) thread.join();
        for (std::string const& answer : answers) CHECK(answer == answers.front());
    }
}
