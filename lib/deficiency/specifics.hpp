// SPDX-License-Identifier: MIT

// How plainly a deficiency speaks: the words that soften it, and what is specific in it.
#pragma once

#include <fazhi/report.hpp>

namespace fazhi::detail {

/// Fills the hedges and the specifics of a deficiency of `target`, whose indicators and citations
/// have been read.
void read_plainness(report const& target, deficiency& lack);

} // namespace fazhi::detail
