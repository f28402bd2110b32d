// SPDX-License-Identifier: MIT

// How places print.
#include <fazhi/diagnostic.hpp>

#include <ostream>
#include <string>

namespace fazhi {

std::ostream& operator<<(std::ostream& out, source_region region)
{
    // Digits as they are, whatever the locale of the stream.
    return out << '[' + std::to_string(region.begin) + ", " + std::to_string(region.end) + ')';
}

} // namespace fazhi
