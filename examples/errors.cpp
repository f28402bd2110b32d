// SPDX-License-Identifier: MIT

// Shows what a caller can do wrong, and that an odd text is no error but has diagnostics.
#include <fazhi/fazhi.hpp>

#include <iostream>

int main()
{
    try {
        (void)fazhi::source_text::from_utf8("法治\xFF政府", "broken.txt");
    } catch (fazhi::encoding_error const& error) {
        std::cout << error.what() << "\nat byte " << error.offset() << "\n\n";
    }
    try {
        (void)fazhi::parse_file("no such file.txt");
    } catch (fazhi::file_error const& error) {
        std::cout << error.what() << "\n\n";
    }

    fazhi::report const odd = fazhi::parse("一、主要举措和成效\n调解纠纷365件。\n三、下一步打算\n");
    for (fazhi::diagnostic const& oddity : odd.diagnostics) {
        fazhi::text_position const place = odd.source.locate(oddity.region.begin);
        std::cout << place.line << ':' << place.column << ' ' << to_string(oddity.severity) << ' '
                  << oddity.rule << '\n'
                  << oddity.message << '\n';
    }
}
