// SPDX-License-Identifier: MIT

// One home for the virtual tables, so that exceptions are caught across library borders.
#include <fazhi/error.hpp>

namespace fazhi {

error::~error() = default;
encoding_error::~encoding_error() = default;
file_error::~file_error() = default;
option_error::~option_error() = default;
size_error::~size_error() = default;

} // namespace fazhi
