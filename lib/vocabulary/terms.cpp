// SPDX-License-Identifier: MIT

// The words that enumerators are written with outside the library.
#include <fazhi/fazhi.hpp>

#include <array>

namespace fazhi {

namespace {

template <std::size_t N, class Enum>
[[nodiscard]] std::string_view word(std::array<std::string_view, N> const& words,
                                    Enum value) noexcept
{
    auto const i = static_cast<std::size_t>(value);
    return i < N ? words[i] : std::string_view{};
}

// Names of the set bits, joined by `+`.
template <std::size_t N>
[[nodiscard]] std::string joined(std::array<std::string_view, N> const& words, unsigned bits)
{
    std::string result;
    for (std::size_t i = 0; i != N; ++i) {
        if (!(bits >> i & 1U)) continue;
        if (!result.empty()) result += '+';
        result += words[i];
    }
    return result;
}

} // namespace

std::string_view to_string(approximation value) noexcept
{
    static constexpr std::array<std::string_view, 6> words{"exact", "over",     "under",
                                                           "about", "at_least", "at_most"};
    return word(words, value);
}

std::string_view to_string(observation_kind value) noexcept
{
    static constexpr std::array<std::string_view, 2> words{"zero", "whole"};
    return word(words, value);
}

std::string_view to_string(specific_kind value) noexcept
{
    static constexpr std::array<std::string_view, 4> words{"number", "rule", "time", "field"};
    return word(words, value);
}

std::string_view to_string(quantity_kind value) noexcept
{
    static constexpr std::array<std::string_view, 10> words{"count", "percent", "points",   "money",
                                                            "rank",  "grade",   "duration", "area",
                                                            "ratio", "other"};
    return word(words, value);
}

std::string_view to_string(change_direction value) noexcept
{
    return value == change_direction::up ? "up" : "down";
}

std::string_view to_string(change_kind value) noexcept
{
    static constexpr std::array<std::string_view, 3> words{"rel", "pts", "abs"};
    return word(words, value);
}

std::string to_string(section_role value)
{
    static constexpr std::array<std::string_view, 5> words{"measures", "leadership", "deficiencies",
                                                           "plan", "other"};
    return joined(words, static_cast<unsigned>(value));
}

std::string_view to_string(marker_style value) noexcept
{
    static constexpr std::array<std::string_view, 8> words{
        "chinese_comma", "chinese_bracket", "arabic_point",    "arabic_bracket",
        "circled",       "chinese_is",      "chinese_ordinal", "dash"};
    return word(words, value);
}

std::string_view to_string(indicator_role value) noexcept
{
    static constexpr std::array<std::string_view, 4> words{"result", "target", "baseline",
                                                           "reference"};
    return word(words, value);
}

std::string to_string(indicator_scope value)
{
    static constexpr std::array<std::string_view, 8> words{
        "own", "departments", "townships", "area", "court", "procuratorate", "enterprise", "other"};
    return joined(words, static_cast<unsigned>(value));
}

std::string_view to_string(period_kind value) noexcept
{
    static constexpr std::array<std::string_view, 5> words{"year", "to_date", "part_year",
                                                           "several_years", "recurring"};
    return word(words, value);
}

std::string_view to_string(commitment_strength value) noexcept
{
    static constexpr std::array<std::string_view, 3> words{"none", "hard", "soft"};
    return word(words, value);
}

std::string_view to_string(citation_kind value) noexcept
{
    static constexpr std::array<std::string_view, 6> words{"law",      "regulation",      "outline",
                                                           "document", "document_number", "other"};
    return word(words, value);
}

std::string_view to_string(issuer_kind value) noexcept
{
    static constexpr std::array<std::string_view, 9> words{
        "party_committee", "government", "department", "township", "subdistrict",
        "committee",       "enterprise", "court",      "other"};
    return word(words, value);
}

std::string_view to_string(administrative_level value) noexcept
{
    static constexpr std::array<std::string_view, 5> words{"nation", "province", "prefecture",
                                                           "county", "township"};
    return word(words, value);
}

std::string_view to_string(severity value) noexcept
{
    static constexpr std::array<std::string_view, 3> words{"note", "warning", "error"};
    return word(words, value);
}

std::string_view version() noexcept { return "0.1.0"; }

} // namespace fazhi
