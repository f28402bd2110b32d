// SPDX-License-Identifier: MIT

// Prints a report as JSON: to_json FILE
#include <fazhi/fazhi.hpp>

#include <exception>
#include <iostream>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "用法 usage: to_json FILE\n";
        return 2;
    }
    try {
        std::cout << fazhi::to_json(fazhi::parse_file(argv[1])) << '\n';
    } catch (std::exception const& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
