// SPDX-License-Identifier: MIT

// Reads and checks each hostile text in two sizes, the second twice the first, and those of
// nested and repeated markers in ten times the size, under valgrind's callgrind, which counts the
// instructions: unlike seconds they are the same at every run and on every machine.
// tests/complexity/count reads what it writes. Arguments: the size in bytes, and the texts that are
// wanted by their numbers, all where none is given; the last, an ordinary one, always is.
#include "support/hostile_texts.hpp"

#include <fazhi/fazhi.hpp>

#include <valgrind/callgrind.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace {

// Reads, checks and writes a report, and asks for places all over it.
std::size_t work(std::string const& text)
{
    fazhi::report const report = fazhi::parse(text);
    std::size_t sum = fazhi::to_json(report).size() + report.leaves().size();
    sum += fazhi::findings_to_json(report, fazhi::check(report)).size();
    for (std::size_t at = 0; at < text.size(); at += 4096)
        sum += report.source.locate(at).column + report.source.byte_offset(at);
    return sum;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) return 2;
    std::size_t const size = std::strtoul(arguments[1], nullptr, 10);
    std::vector<std::size_t> asked;
    for (int i = 2; i < count; ++i) asked.push_back(std::strtoul(arguments[i], nullptr, 10));
    auto texts = fazhi::testing::hostile_texts();
    texts.push_back(fazhi::testing::ordinary_text());

    // The tables are read at the first use, which is not to be counted.
    std::size_t sum = work(texts.back().of_size(size));
    for (std::size_t i = 0; i != texts.size(); ++i) {
        bool const is_asked =
            asked.empty() || std::find(asked.begin(), asked.end(), i) != asked.end();
        if (!is_asked && i + 1 != texts.size()) continue;
        std::vector<std::size_t> factors{1, 2};
        if (texts[i].is_nested) factors.push_back(10);
        for (std::size_t const factor : factors) {
            std::string const text = texts[i].of_size(factor * size);
            std::string const label = std::to_string(i) + ' ' + std::to_string(factor);
            CALLGRIND_ZERO_STATS;
            sum += work(text);
            CALLGRIND_DUMP_STATS_AT(label.c_str());
        }
        std::string shown;
        for (char const c : texts[i].name)
            shown += c == '\n' ? std::string("\\n")
                   : c == '\r' ? "\\r"
                   : c == '\t' ? "\\t"
                               : std::string(1, c);
        std::cout << i << '\t' << shown << '\n';
    }
    return sum == 0 ? 1 : 0;
}
