// SPDX-License-Identifier: MIT

// The cases of tests/spec/NAME.txt as checks: what fails is named by file, line and input, and what
// is skipped is said.
#pragma once

#include "spec_reader.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace fazhi::testing {

/// Runs `test` on each case of tests/spec/<name>.txt that is not skipped.
void for_each_case(std::string_view name, std::function<void(spec_case const&)> const& test);

/// Checks that `found` makes of each input of tests/spec/<name>.txt what is expected of it.
void check_spec(std::string_view name, std::function<std::string(std::string const&)> const& found);

} // namespace fazhi::testing
