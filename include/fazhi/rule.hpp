// SPDX-License-Identifier: MIT

// The rules a report is checked by: a row each of lib/lexicon/check/rules.txt.
#pragma once

#include <fazhi/diagnostic.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace fazhi {

/// One small check: `figure.rate`. What stands before the point is its family.
struct rule {
    std::string_view id;
    /// What it looks at: `figure`, `form` or `duty`.
    std::string_view group;
    fazhi::severity severity = fazhi::severity::note;
    std::string_view chinese_title;
    std::string_view english_title;
    /// Where it comes from: a standard, an article, or the text checked against itself.
    std::string_view source;
    /// First and last year reported on that it applies to; empty where it has always applied.
    std::optional<int> since;
    std::optional<int> until;

    /// Whether it applies to a report on `year`; of a report whose year is not known, too.
    [[nodiscard]] constexpr bool applies_to(std::optional<int> year) const noexcept
    {
        return !year || ((!since || *since <= *year) && (!until || *year <= *until));
    }

    friend bool operator==(rule const&, rule const&) = default;
};

/// Every rule, ordered by id.
[[nodiscard]] FAZHI_EXPORT std::span<rule const> rules();

/// The rule of that id; null where there is none.
[[nodiscard]] FAZHI_EXPORT rule const* find_rule(std::string_view id);

/// Whether `pattern` chooses a rule: its id, its family or group (`title`, `form.*`), or `*`.
[[nodiscard]] FAZHI_EXPORT bool matches(std::string_view pattern, rule const& asked) noexcept;

} // namespace fazhi
