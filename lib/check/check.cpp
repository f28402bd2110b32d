// SPDX-License-Identifier: MIT

// Runs the families of rules over one report.
#include <fazhi/check.hpp>

#include "check/families.hpp"
#include "check/inspection.hpp"

#include <utility>

namespace fazhi {

std::vector<finding> check(report const& checked, check_options const& options)
{
    detail::inspection inspection(checked, options);
    detail::check_figures(inspection);
    detail::check_form(inspection);
    detail::check_duty(inspection);
    return std::move(inspection).take();
}

} // namespace fazhi
