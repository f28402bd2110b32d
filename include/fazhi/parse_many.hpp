// SPDX-License-Identifier: MIT

// From many texts to reports, on several threads.
#pragma once

#include <fazhi/parse.hpp>

#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

namespace fazhi {

/// What one report is to be read from: a file, bytes, or a text that was decoded before.
class FAZHI_EXPORT parse_input {
public:
    /// A text file, whose path is in UTF-8. A worker reads it when its turn has come.
    [[nodiscard]] static parse_input file(std::string path, std::string encoding = {});
    /// The same for a std::filesystem::path.
    template <class Path>
    requires requires(Path const& path) { path.u8string(); }
    [[nodiscard]] static parse_input file(Path const& path, std::string encoding = {})
    {
        auto const name = path.u8string();
        return file(std::string(name.begin(), name.end()), std::move(encoding));
    }
    /// Bytes in `encoding`, or in the encoding that they themselves show when it is empty.
    [[nodiscard]] static parse_input bytes(std::string content, std::string name = {},
                                           std::string encoding = {});
    [[nodiscard]] static parse_input text(source_text source);

    /// The path or name by which messages call it.
    [[nodiscard]] std::string const& name() const noexcept { return name_; }

    /// Reads the report, as `parse_file` and `parse` do, and gives the bytes back on the way.
    /// @throws file_error, encoding_error, option_error or size_error.
    [[nodiscard]] report read(parse_options options) &&;

private:
    parse_input() = default;

    std::string name_;
    std::string encoding_;
    std::optional<std::string> bytes_;
    std::optional<source_text> source_;
};

/// What came of one input: a report, or the error that kept it from being one.
struct parse_result {
    std::size_t index = 0; ///< its place among the inputs, from 0
    std::string name;
    std::optional<fazhi::report> report;
    std::exception_ptr error; ///< null where there is a report

    /// The report. @throws the error where there is none.
    [[nodiscard]] fazhi::report const& value() const&
    {
        if (error) std::rethrow_exception(error);
        return *report;
    }
    [[nodiscard]] fazhi::report&& value() &&
    {
        if (error) std::rethrow_exception(error);
        return std::move(*report);
    }
};

/// How `parse_many` and `parse_queue` work.
struct parse_many_options {
    /// Threads that parse; 0 for as many as the machine has.
    std::size_t workers = 0;
    /// Inputs that are held at most, from the time they are asked for until their result is taken;
    /// 0 for four times the workers. It bounds the memory.
    std::size_t in_flight = 0;
    /// Ends the run early: no more inputs are asked for and no more results are given.
    std::stop_token stop = {};
    parse_options parsing = {};
};

/// Inputs in, results out, in the same order; worker threads parse what is between.
/// For a program with a loop of its own; others call `parse_many`. One thread may use it at a time.
class FAZHI_EXPORT parse_queue {
public:
    explicit parse_queue(parse_many_options options = {});
    parse_queue(parse_queue&&) noexcept;
    parse_queue& operator=(parse_queue&&) noexcept;
    /// Drops what no worker has begun, and waits for what one has.
    ~parse_queue();

    /// Adds an input and returns at once, full or not.
    /// @throws std::system_error where not a single thread can be started.
    void push(parse_input input);

    /// Inputs whose results were not taken yet.
    [[nodiscard]] std::size_t size() const noexcept;
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    /// Whether there are as many as the options allow in flight.
    [[nodiscard]] bool is_full() const noexcept;
    /// Whether the oldest result can be taken without waiting.
    [[nodiscard]] bool is_ready() const;
    /// Waits for the oldest result. False, and at once, when the options' stop was requested.
    [[nodiscard]] bool wait() const;
    /// Takes the oldest result, waiting for it if need be, even when a stop was requested.
    /// @throws std::logic_error when the queue is empty.
    parse_result pop();

private:
    struct state;
    std::unique_ptr<state> state_;
};

/// Parses each of `inputs`, a range of `parse_input`, on several threads, and hands the results to
/// `take` in the order of the inputs. Returns how many it handed over.
///
///     std::vector<std::filesystem::path> paths = …;
///     auto const inputs = std::views::transform(
///         paths, [](auto const& path) { return fazhi::parse_input::file(path); });
///     fazhi::parse_many(inputs, [](fazhi::parse_result result) {
///         if (result.report) std::cout << fazhi::to_json(*result.report) << '\n';
///     });
///
/// The range is read and `take` called by the calling thread alone, neither needs a lock: one
/// input is asked for at a time, and not before there is room for it. An input that cannot be read
/// is a result with an error and does not end the run; an exception of the range or of `take` does,
/// and comes out here once the workers have ended.
template <class Inputs, class Take>
std::size_t parse_many(Inputs&& inputs, Take&& take, parse_many_options const& options = {})
{
    parse_queue queue(options);
    std::size_t taken = 0;
    auto const take_oldest = [&] {
        take(queue.pop());
        ++taken;
    };
    if (options.stop.stop_requested()) return taken;
    for (auto&& input : inputs) {
        queue.push(parse_input(std::forward<decltype(input)>(input)));
        // One comes in, one may go out: the workers have something to do while `take` runs.
        if (queue.is_full() && !queue.wait()) return taken;
        if (options.stop.stop_requested()) return taken;
        if (queue.is_ready()) take_oldest();
        if (options.stop.stop_requested()) return taken;
    }
    while (!queue.empty() && queue.wait()) take_oldest();
    return taken;
}

} // namespace fazhi
