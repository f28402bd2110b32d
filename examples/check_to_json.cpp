// SPDX-License-Identifier: MIT

// Prints what is to be looked at in reports as JSON, a line each: check_to_json FILE…
#include <fazhi/fazhi.hpp>

#include <exception>
#include <iostream>
#include <vector>

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::cerr << "用法 usage: check_to_json FILE…\n";
        return 2;
    }
    try {
        for (int i = 1; i != argc; ++i) {
            fazhi::report const read = fazhi::parse_file(argv[i]);
            std::vector<fazhi::finding> const findings = fazhi::check(read);
            std::cout << fazhi::findings_to_json(read, findings) << '\n';
        }
    } catch (std::exception const& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
