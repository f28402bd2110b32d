// SPDX-License-Identifier: MIT

// How places print.
#include <fazhi/diagnostic.hpp>

#include <ostream>

namespace fazhi {

std::ostream& operator<<(std::ostream& out, source_region region)
{
    return out << '[' << region.begin << ", " << region.end << ')';
}

} // namespace fazhi
