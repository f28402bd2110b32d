// SPDX-License-Identifier: MIT

#include "support/doctest_printers.hpp"
#include "support/sample_texts.hpp"

#include <fazhi/parse_many.hpp>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <new>
#include <stdexcept>
#include <thread>

TEST_SUITE_BEGIN("unit");

using fazhi::parse_input;
using fazhi::parse_many;
using fazhi::parse_queue;
using fazhi::parse_result;

namespace {

/// `n` texts, each with a figure of its own; every 50th is some hundred times as long.
[[nodiscard]] std::string numbered_text(std::size_t n)
{
    std::string const line = "全年办结案件" + std::to_string(n + 1) + "件。\n";
    std::string text = "一、主要举措和成效\n";
    for (std::size_t i = 0; i != (n % 50 == 0 ? 300 : 1); ++i) text += line;
    return text;
}

/// Inputs that are made when they are asked for, and never kept.
class numbered_inputs {
public:
    explicit numbered_inputs(std::size_t count) : count_(count) {}

    struct iterator {
        numbered_inputs* all;
        std::size_t n;
        parse_input operator*() const
        {
            all->asked = n + 1;
            return parse_input::bytes(numbered_text(n), "text " + std::to_string(n));
        }
        iterator& operator++()
        {
            ++n;
            return *this;
        }
        bool operator==(iterator const& other) const { return n == other.n; }
    };
    iterator begin() { return {this, 0}; }
    iterator end() { return {this, count_}; }

    std::size_t asked = 0; ///< for how many inputs

private:
    std::size_t count_;
};

constexpr std::string_view broken = "\xE6\xB8";

} // namespace

TEST_CASE("Many reports come in the order of their texts and as one by one")
{
    constexpr std::size_t count = 300;
    for (std::size_t const workers : {1U, 2U, 8U}) {
        CAPTURE(workers);
        numbered_inputs inputs(count);
        std::size_t next = 0;
        std::size_t const taken =
            parse_many(inputs,
                       [&](parse_result result) {
                           CAPTURE(next);
                           REQUIRE(result.index == next);
                           REQUIRE(result.name == "text " + std::to_string(next));
                           REQUIRE(result.report);
                           REQUIRE(*result.report == fazhi::parse(numbered_text(next)));
                           ++next;
                       },
                       {.workers = workers});
        CHECK(taken == count);
        CHECK(next == count);
    }
}

TEST_CASE("Files, bytes in any encoding and decoded texts are inputs")
{
    auto const path = std::filesystem::temp_directory_path() / "fazhi_清溪县_parse_many.txt";
    std::ofstream(path, std::ios::binary) << numbered_text(4);
    std::vector<parse_input> const inputs{
        parse_input::file(path),
        parse_input::bytes("\xB0\xEC\xBD\xE1\x35\xBC\xFE", "gb", "GB18030"), // 办结5件
        parse_input::text(fazhi::source_text::from_utf8(numbered_text(4), "decoded")),
    };
    std::vector<parse_result> results;
    parse_many(inputs, [&](parse_result result) { results.push_back(std::move(result)); });
    std::filesystem::remove(path);
    REQUIRE(results.size() == 3);
    CHECK(results[0].value() == fazhi::parse(numbered_text(4)));
    CHECK(results[0].value().source.name() == inputs[0].name());
    CHECK(results[1].value().source.encoding() == "GB18030");
    CHECK(results[1].value().source == fazhi::source_text::from_utf8("办结5件"));
    CHECK(results[2].value() == results[0].value());
    CHECK(results[2].name == "decoded");
}

TEST_CASE("An input that cannot be read is a result with an error, and the others go on")
{
    constexpr std::size_t limit = 100;
    std::vector<parse_input> const inputs{
        parse_input::bytes(numbered_text(1), "first"),
        parse_input::file("no-such-report.txt"),
        parse_input::bytes(std::string(broken), "broken", "UTF-8"),
        parse_input::bytes("办结5件", "unknown", "no-such-encoding"),
        parse_input::bytes(std::string(limit + 1, ' '), "too large"),
        parse_input::bytes("", "empty"),
    };
    std::vector<parse_result> results;
    parse_many(inputs, [&](parse_result result) { results.push_back(std::move(result)); },
               {.parsing = {.maximum_size = limit}});
    REQUIRE(results.size() == 6);
    CHECK(results[0].report);
    CHECK_THROWS_AS((void)results[1].value(), fazhi::file_error);
    CHECK_THROWS_AS((void)results[2].value(), fazhi::encoding_error);
    CHECK_THROWS_AS((void)results[3].value(), fazhi::option_error);
    CHECK_THROWS_AS((void)results[4].value(), fazhi::size_error);
    CHECK(results[5].report);
    for (parse_result const& result : results) CHECK(result.report.has_value() == !result.error);
    try {
        (void)results[2].value();
    } catch (fazhi::encoding_error const& error) {
        CHECK(std::string_view(error.what()).starts_with("broken"));
    }
}

TEST_CASE("Inputs are asked for as there is room, so that memory is bounded")
{
    constexpr std::size_t count = 200;
    for (std::size_t const in_flight : {1U, 3U, 16U}) {
        CAPTURE(in_flight);
        numbered_inputs inputs(count);
        std::size_t done = 0;
        std::size_t most = 0;
        parse_many(inputs,
                   [&](parse_result const&) { most = std::max(most, inputs.asked - done++); },
                   {.workers = 2, .in_flight = in_flight});
        CHECK(done == count);
        CHECK(most <= in_flight);
        CHECK(most >= 1);
    }
}

TEST_CASE("No input and more workers than inputs are nothing special")
{
    std::vector<parse_input> none;
    CHECK(parse_many(none, [](parse_result const&) { FAIL("there is nothing to take"); }) == 0);
    numbered_inputs one(1);
    CHECK(parse_many(one, [](parse_result const&) {}, {.workers = 64}) == 1);
}

TEST_CASE("An exception of the caller's own comes out, and nothing more is asked of it")
{
    numbered_inputs inputs(1000);
    std::size_t taken = 0;
    auto const take = [&](parse_result const& result) {
        ++taken;
        if (result.index == 20) throw std::runtime_error("the disk is full");
    };
    CHECK_THROWS_WITH_AS(parse_many(inputs, take, {.workers = 2}), "the disk is full",
                         std::runtime_error);
    CHECK(taken == 21);
    CHECK(inputs.asked < 60);

    struct failing {
        numbered_inputs inputs{1000};
        struct iterator {
            numbered_inputs::iterator inner;
            parse_input operator*() const
            {
                if (inner.n == 30) throw std::bad_alloc();
                return *inner;
            }
            iterator& operator++()
            {
                ++inner;
                return *this;
            }
            bool operator==(iterator const& other) const { return inner == other.inner; }
        };
        iterator begin() { return {inputs.begin()}; }
        iterator end() { return {inputs.end()}; }
    };
    failing source;
    std::size_t expected = 0;
    CHECK_THROWS_AS(
        parse_many(source, [&](parse_result const& result) { CHECK(result.index == expected++); },
                   {.workers = 2}),
        std::bad_alloc);
    CHECK(expected <= 30);
}

TEST_CASE("A run ends when it is asked to stop, by the taker or from another thread")
{
    {
        std::stop_source stop;
        numbered_inputs inputs(1000);
        auto const take = [&](parse_result const& result) {
            if (result.index == 5) stop.request_stop();
        };
        CHECK(parse_many(inputs, take, {.workers = 2, .stop = stop.get_token()}) == 6);
        CHECK(inputs.asked < 20);
    }
    {
        std::stop_source stop;
        stop.request_stop();
        numbered_inputs inputs(10);
        CHECK(parse_many(inputs, [](parse_result const&) {}, {.stop = stop.get_token()}) == 0);
        CHECK(inputs.asked == 0);
    }
    {
        // Stopped while the calling thread waits for a result: this run has no other end.
        std::stop_source stop;
        std::atomic<std::size_t> taken = 0;
        std::jthread const other([&] {
            while (taken < 10) std::this_thread::yield();
            stop.request_stop();
        });
        struct endless {
            struct iterator {
                parse_input operator*() const { return parse_input::bytes(numbered_text(0)); }
                iterator& operator++() { return *this; }
                bool operator==(iterator const&) const { return false; }
            };
            iterator begin() const { return {}; }
            iterator end() const { return {}; }
        };
        std::size_t const count =
            parse_many(endless(), [&](parse_result const&) { ++taken; },
                       {.workers = 2, .in_flight = 2, .stop = stop.get_token()});
        CHECK(count == taken);
        CHECK(count >= 10);
    }
}

TEST_CASE("A queue is for programs with a loop of their own")
{
    parse_queue queue({.workers = 2, .in_flight = 3});
    CHECK(queue.empty());
    CHECK_FALSE(queue.is_ready());
    CHECK_FALSE(queue.wait());
    CHECK_THROWS_AS((void)queue.pop(), std::logic_error);

    for (std::size_t i = 0; i != 5; ++i) {
        CHECK(queue.is_full() == (i >= 3));
        queue.push(parse_input::bytes(numbered_text(i)));
    }
    parse_queue moved = std::move(queue);
    CHECK(moved.size() == 5);
    CHECK(moved.wait());
    CHECK(moved.is_ready());
    for (std::size_t i = 0; i != 3; ++i) CHECK(moved.pop().index == i);
    moved.push(parse_input::bytes(numbered_text(0)));
    CHECK(moved.size() == 3);
    // What is left is dropped with the queue.
}

TEST_SUITE_END();
