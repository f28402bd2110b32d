// SPDX-License-Identifier: MIT

// Parses, writes and checks each of the files under valgrind's callgrind, which counts the
// instructions. tests/benchmark/instructions runs it and reads what callgrind wrote.
#include <fazhi/fazhi.hpp>

#include <valgrind/callgrind.h>

#include <exception>
#include <iostream>
#include <string>

namespace {

template <class Work> auto counted(char const* path, char const* name, Work const& work)
{
    std::string const label = std::string(path) + '\t' + name;
    CALLGRIND_ZERO_STATS;
    auto result = work();
    CALLGRIND_DUMP_STATS_AT(label.c_str());
    return result;
}

} // namespace

int main(int count, char** arguments)
try {
    std::size_t sum = 0;
    // The first round reads the tables and loads the functions, which is not to be counted.
    for (bool const is_first : {true, false})
        for (int i = 1; i != count; ++i) {
            auto const path = arguments[i];
            auto const source = fazhi::parse_file(std::string_view(path)).source;
            if (is_first) {
                auto const report = fazhi::parse(source);
                sum += fazhi::to_json(report).size() + fazhi::check(report).size();
                continue;
            }
            auto const report = counted(path, "parse", [&] { return fazhi::parse(source); });
            sum += counted(path, "to_json", [&] { return fazhi::to_json(report).size(); });
            sum += counted(path, "check", [&] { return fazhi::check(report).size(); });
        }
    return sum == 0 ? 1 : 0;
} catch (std::exception const& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
}
