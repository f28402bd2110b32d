// SPDX-License-Identifier: MIT

// A total that its parts do not make.
#pragma once

#include "check/part_lists.hpp"

namespace fazhi::detail {

/// Adds `figure.total`: `97 + 121 = 218 ≠ 208件`. The figures are told by their places.
void add_total(inspection& target, part_lists const& lists, std::size_t total,
               std::vector<std::size_t> const& parts, interval const& sum);

} // namespace fazhi::detail
