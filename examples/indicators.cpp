// SPDX-License-Identifier: MIT

// Prints every figure of a report: its name, what it says, and where it stands.
#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    fazhi::report const report = fazhi::parse_file(arguments[1]);

    for (fazhi::indicator const& fact : report.indicators) {
        fazhi::text_position const place = report.source.locate(fact.region.begin);
        std::cout << place.line << ':' << place.column << '\t' << report.name(fact) << '\t'
                  << report.text(fact.region) << '\t';
        if (fact.value.number) std::cout << *fact.value.number;
        if (fact.value.grade != 0) std::cout << fact.value.grade;
        std::cout << ' ' << fact.value.unit << '\t' << to_string(fact.value.approx);
        if (fact.change) std::cout << '\t' << to_string(fact.change->direction);
        std::cout << '\n';
    }
}
