// SPDX-License-Identifier: MIT

#include "layout.hpp"
namespace fazhi::detail { void read_metadata(report&, layout const&) {} }
