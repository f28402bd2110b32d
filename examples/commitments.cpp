// SPDX-License-Identifier: MIT

// Prints what is lacking and what is promised, and which promise answers which lack.
#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    fazhi::report const report = fazhi::parse_file(arguments[1]);

    for (fazhi::deficiency const& lack : report.deficiencies) {
        std::cout << "- " << report.text(lack.subject.value_or(lack.region)) << '\n';
        if (lack.cause) std::cout << "    cause: " << report.text(*lack.cause) << '\n';
        for (std::uint32_t const answer : lack.addressed_by)
            std::cout << "    answered by: " << report.text(report.commitments[answer].lead)
                      << '\n';
    }
    for (fazhi::commitment const& promise : report.commitments) {
        std::cout << "+ " << report.text(promise.lead) << '\n';
        for (fazhi::commitment_action const& action : promise.actions) {
            std::cout << "    " << int(action.testability) << ' ' << report.text(action.region);
            if (action.deadline) std::cout << "  by " << report.text(*action.deadline);
            std::cout << '\n';
        }
    }
}
