// Prints the headings of a report, each with its line.
#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    fazhi::report const report = fazhi::parse_file(arguments[1]);
    for (fazhi::section const& section : report.sections) {
        if (!section.heading) continue;
        std::cout << report.source.locate(section.region.begin).line << ' '
                  << report.text(*section.heading) << '\n';
    }
    return report.sections.empty() ? 1 : 0;
}
