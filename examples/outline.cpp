// SPDX-License-Identifier: MIT

// Prints the outline of a report: each heading with its part and its place.
#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    fazhi::report const report = fazhi::parse_file(arguments[1]);

    if (report.title) std::cout << report.text(*report.title) << "\n\n";
    for (fazhi::section const& section : report.sections) {
        std::cout << std::string(2 * (section.level - 1), ' ');
        if (section.marker) std::cout << report.text(section.marker->region) << ' ';
        if (section.heading) std::cout << report.text(*section.heading);
        if (section.level == 1) std::cout << "  [" << to_string(section.role) << ']';
        std::cout << "  line " << report.source.locate(section.region.begin).line << '\n';
    }
}
