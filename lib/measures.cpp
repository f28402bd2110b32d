// SPDX-License-Identifier: MIT

#include "facts.hpp"
namespace fazhi::detail { void read_measures(report&, reading const&) {} }
