// SPDX-License-Identifier: MIT

#include "facts.hpp"
namespace fazhi::detail { void read_deficiencies(report&, reading const&) {} }
