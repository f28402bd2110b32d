// SPDX-License-Identifier: MIT

// The cases of tests/spec/NAME.txt: prose, and lines `input => expected`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::testing {

struct spec_case {
    std::string input;       ///< `\n` in the file is a line end here
    std::string expected;    ///< `nothing` for a negative case
    std::string place;       ///< `outline.txt:12`, for messages
    bool is_skipped = false; ///< debt: shown in the summary, not checked

    [[nodiscard]] bool is_negative() const { return expected == "nothing"; }
};

/// Reads the cases of tests/spec/<name>.txt in order. A file that is not there, or a line that is
/// neither prose nor a case, is an error that throws.
[[nodiscard]] std::vector<spec_case> read_spec(std::string_view name);

} // namespace fazhi::testing
