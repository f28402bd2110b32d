// SPDX-License-Identifier: MIT

// What a check found. A finding asks to look once more; it accuses nobody.
#pragma once

#include <fazhi/json.hpp>
#include <fazhi/rule.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

/// The languages that messages are written in.
enum class language : std::uint8_t { chinese, english };

/// A value that the message of a finding names: `stated` is `24%`.
struct finding_argument {
    std::string_view name;
    std::string text;

    friend bool operator==(finding_argument const&, finding_argument const&) = default;
};

/// A place that should be looked at, with the rule that asks for it.
struct finding {
    /// Id of a rule: `figure.rate`.
    std::string_view rule;
    fazhi::severity severity = fazhi::severity::note;
    source_region region;
    /// The other places that it was compared with, in reading order.
    std::vector<source_region> related = {};
    std::vector<finding_argument> arguments = {};
    /// `2200…2300 ÷ 8600…8700 = 25.28%…26.75% ≠ 24%`; empty where nothing was computed.
    std::string arithmetic = {};
    /// The rule could not decide: what it needs to know is not in the text.
    bool undecided = false;

    friend bool operator==(finding const&, finding const&) = default;
};

/// The finding in a sentence: `成功率24%与所列数字不符…，请核对。`
[[nodiscard]] FAZHI_EXPORT std::string message(finding const& found, language spoken);

/// The findings of one report as a JSON object of schema `fazhi.findings/1`.
[[nodiscard]] FAZHI_EXPORT std::string findings_to_json(report const& checked,
                                                        std::span<finding const> findings,
                                                        json_options options = {});

} // namespace fazhi
