// SPDX-License-Identifier: MIT

// Texts made to make a parser slow or large.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fazhi::testing {

struct hostile_text {
    std::string name;
    /// A text of about so many bytes.
    std::string (*make)(std::string const& name, std::size_t size);
    /// Markers, brackets or quotation marks in one another or behind one another.
    bool is_nested = false;

    [[nodiscard]] std::string of_size(std::size_t size) const { return make(name, size); }
};

/// One unit over and over, markers nested and repeated, and reports of nothing but one thing.
[[nodiscard]] std::vector<hostile_text> hostile_texts();

/// The sample reports over and over: what an ordinary text of that size takes.
[[nodiscard]] hostile_text ordinary_text();

} // namespace fazhi::testing
