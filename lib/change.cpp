// SPDX-License-Identifier: MIT

#include "found.hpp"
namespace fazhi::detail { void find_changes(std::string_view, source_region, std::vector<found_change>&) {} }
