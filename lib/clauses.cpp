// SPDX-License-Identifier: MIT

#include "clauses.hpp"
namespace fazhi::detail { void find_clauses(std::string_view, text_block const&, std::uint32_t, std::vector<clause>&) {} }
