// SPDX-License-Identifier: MIT

#include "check_spec.hpp"

#include "doctest_printers.hpp"

namespace fazhi::testing {

void for_each_case(std::string_view name, std::function<void(spec_case const&)> const& test)
{
    for (spec_case const& spec : read_spec(name)) {
        if (spec.is_skipped) {
            MESSAGE("skipped: " << spec.place);
            continue;
        }
        CAPTURE(spec.place);
        CAPTURE(spec.input);
        test(spec);
    }
}

void check_spec(std::string_view name, std::function<std::string(std::string const&)> const& found)
{
    for_each_case(name, [&](spec_case const& spec) { CHECK(found(spec.input) == spec.expected); });
}

} // namespace fazhi::testing
