// SPDX-License-Identifier: MIT

#include "layout.hpp"
namespace fazhi::detail { void read_layout(report&, layout&) {} }
