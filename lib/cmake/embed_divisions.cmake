# Writes OUTPUT, a C++ file with the lines of TABLE.
file(READ "${TABLE}" content)
string(STRIP "${content}" content)
# The compiler knows the length of a literal with sv; clang gives up counting so many characters.
string(REPLACE "\n" ")\"sv,\n    R\"(" lines "${content}")
file(WRITE "${OUTPUT}" "// Made from lib/divisions at build; do not edit.
#include \"divisions/division_table.hpp\"

namespace fazhi::detail {

std::span<std::string_view const> division_lines() noexcept
{
    using namespace std::string_view_literals;
    static constexpr std::string_view lines[] = {
    R\"(${lines})\"sv};
    return lines;
}

} // namespace fazhi::detail
")
