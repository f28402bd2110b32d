// SPDX-License-Identifier: MIT

// Counts all memory that a test program takes with `new`, and can refuse it. A program that links
// counting_memory.cpp has its operators instead of those of the standard library.
#pragma once

#include <cstddef>
#include <cstdint>

namespace fazhi::testing {

struct memory_count {
    std::size_t blocks = 0;     ///< held now
    std::size_t bytes = 0;      ///< held now
    std::size_t most_bytes = 0; ///< held at once since `forget_most`
    std::uint64_t requests = 0; ///< since the program began
};

[[nodiscard]] memory_count memory_in_use() noexcept;

/// Counts `most_bytes` anew.
void forget_most() noexcept;

/// Refuses the n-th request from now, from 1, and no other; 0 refuses none.
void refuse_request(std::uint64_t n) noexcept;

} // namespace fazhi::testing
