// SPDX-License-Identifier: MIT

// Arguments of public functions whose types pybind11 does not look at: what is wrong with one is
// said in both languages, and not by the forms that a function of C++ takes.
#pragma once

#include <fazhi/calendar_day.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fazhi::python {

namespace py = pybind11;

/// What an argument is to be, in both languages.
struct expectation {
    char const* argument;
    char const* chinese;
    char const* english;
};

/// Raises TypeError: `as_of 应为 datetime.date，而不是 str。`
[[noreturn]] void refuse_type(expectation const& expected, py::handle given);

/// The string that `given` is.
[[nodiscard]] std::string read_string(py::handle given, char const* argument);
/// The spaces of an indent of JSON; -1 for None, which is JSON on one line.
[[nodiscard]] int read_indent(py::handle given);
/// The day of a `datetime.date`, or nothing for None.
[[nodiscard]] std::optional<calendar_day> read_day(py::handle given, char const* argument);
/// The strings of an iterable, and the ids of rules in it. A single string is refused, for its
/// characters are strings too.
[[nodiscard]] std::vector<std::string> read_rules(py::handle given, char const* argument);

} // namespace fazhi::python
