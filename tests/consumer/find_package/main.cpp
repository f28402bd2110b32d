// Prints the figures of a report, each with its line.
#include <fazhi/fazhi.hpp>

#include <iostream>

bool errors_are_caught();

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    fazhi::report const report = fazhi::parse_file(arguments[1]);
    for (fazhi::indicator const& fact : report.indicators)
        std::cout << report.source.locate(fact.region.begin).line << ' ' << report.name(fact) << ' '
                  << report.text(fact.region) << '\n';

    bool const same_version = fazhi::version() == FOUND_VERSION;
    if (!same_version) std::cout << "found " << FOUND_VERSION << ", got " << fazhi::version() << '\n';
    bool const caught = errors_are_caught();
    std::cout << (caught ? "\nerrors are caught\n" : "\nerrors are not caught\n");
    return same_version && caught && report.year == 2024 ? 0 : 1;
}
