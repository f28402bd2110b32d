// SPDX-License-Identifier: MIT

// How much memory parsing takes at most, in times the size of the text.
// Usage: memory [FILE or FOLDER...]
#include "texts.hpp"

#include "support/counting_memory.hpp"

#include <fazhi/fazhi.hpp>
#include <fazhi/parse_many.hpp>

#include <algorithm>
#include <exception>
#include <iostream>

namespace {

using fazhi::testing::forget_most;
using fazhi::testing::memory_in_use;

template <class Work> [[nodiscard]] double most_bytes(Work const& work)
{
    std::size_t const before = memory_in_use().bytes;
    forget_most();
    work();
    return double(memory_in_use().most_bytes - before);
}

} // namespace

int main(int count, char** arguments)
try {
    auto const texts = fazhi::benchmark::read_texts(fazhi::benchmark::paths_of(count, arguments));
    // Each table is read at its first use, once.
    for (std::string const& text : texts) static_cast<void>(fazhi::parse(text));

    double most = 0;
    std::size_t largest = 0;
    for (std::string const& text : texts) {
        double const bytes = most_bytes([&] { static_cast<void>(fazhi::parse(text)); });
        most = std::max(most, bytes / double(text.size()));
        largest = std::max(largest, text.size());
    }
    std::cout << "parse " << most << '\n';

    // The same inputs ten times as often: what is held depends on what is in flight and not on
    // them.
    fazhi::parse_many_options const options{.workers = 2, .in_flight = 8};
    for (std::size_t const times : {std::size_t{100}, std::size_t{1000}}) {
        std::vector<fazhi::source_text> sources;
        for (auto const& text : texts) sources.push_back(fazhi::source_text::from_utf8(text));
        std::vector<fazhi::parse_input> inputs;
        while (inputs.size() < times)
            inputs.push_back(fazhi::parse_input::text(sources[inputs.size() % sources.size()]));
        double const bytes = most_bytes([&] {
            fazhi::parse_many(
                inputs, [](fazhi::parse_result const&) {}, options);
        });
        std::cout << "parse_many " << times << ' '
                  << bytes / double(options.in_flight) / double(largest) << '\n';
    }
} catch (std::exception const& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
}
