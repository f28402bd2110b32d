// Prints the figures of a report, each with its line.
#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    try {
        fazhi::report const report = fazhi::parse_file(arguments[1]);
        for (fazhi::indicator const& fact : report.indicators) {
            std::cout << report.source.locate(fact.region.begin).line << ": " << report.name(fact)
                      << ' ' << report.text(fact.region) << '\n';
        }
        return report.indicators.empty() ? 1 : 0;
    } catch (fazhi::error const& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
