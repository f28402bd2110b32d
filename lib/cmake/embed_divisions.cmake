# Writes OUTPUT, a C++ file with the lines of TABLE.
file(READ "${TABLE}" content)
string(STRIP "${content}" content)
string(REPLACE "\n" ")\",\n    R\"(" lines "${content}")
file(WRITE "${OUTPUT}" "// Made from lib/divisions at build; do not edit.
#include \"division_table.hpp\"

namespace fazhi::detail {

std::span<std::string_view const> division_lines() noexcept
{
    static constexpr std::string_view lines[] = {
    R\"(${lines})\"};
    return lines;
}

} // namespace fazhi::detail
")
