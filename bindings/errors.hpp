// SPDX-License-Identifier: MIT

// Raising the library's exceptions from the bindings themselves.
#pragma once

#include <pybind11/pybind11.h>

#include <cstddef>
#include <string>

namespace fazhi::python {

namespace py = pybind11;

/// Sets `fazhi.EncodingError` with its `offset` as the current Python exception.
void set_encoding_error(std::string const& message, std::size_t offset);

} // namespace fazhi::python
