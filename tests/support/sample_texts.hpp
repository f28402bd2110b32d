// SPDX-License-Identifier: MIT

// The sample reports that tests read: those of the examples and those of tests/golden.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fazhi::testing {

struct sample_text {
    std::string name; ///< without folder and ending: `qingxi_county_2024`
    std::string text;
};

/// All of them, by name.
[[nodiscard]] std::vector<sample_text> sample_texts();

/// Text with each character of `，；：（）％！？` in its ASCII form, as web pages often have it.
[[nodiscard]] std::string with_half_width_punctuation(std::string_view text);
/// The same the other way; a comma or point between digits stays.
[[nodiscard]] std::string with_full_width_punctuation(std::string_view text);

} // namespace fazhi::testing
