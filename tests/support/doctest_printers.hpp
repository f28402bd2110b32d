// SPDX-License-Identifier: MIT

// How a failed check shows the types of the library. Include it instead of doctest's header.
#pragma once

#include <fazhi/fazhi.hpp>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace fazhi {

/// What doctest prints, from what the library says.
[[nodiscard]] inline doctest::String shown(std::string_view text)
{
    return {text.data(), static_cast<doctest::String::size_type>(text.size())};
}

// One overload for each enumeration, for doctest's own for enumerations prints numbers.
inline doctest::String toString(administrative_level value) { return shown(to_string(value)); }
inline doctest::String toString(approximation value) { return shown(to_string(value)); }
inline doctest::String toString(change_direction value) { return shown(to_string(value)); }
inline doctest::String toString(change_kind value) { return shown(to_string(value)); }
inline doctest::String toString(citation_kind value) { return shown(to_string(value)); }
inline doctest::String toString(commitment_strength value) { return shown(to_string(value)); }
inline doctest::String toString(indicator_role value) { return shown(to_string(value)); }
inline doctest::String toString(indicator_scope value) { return shown(to_string(value)); }
inline doctest::String toString(issuer_kind value) { return shown(to_string(value)); }
inline doctest::String toString(marker_style value) { return shown(to_string(value)); }
inline doctest::String toString(period_kind value) { return shown(to_string(value)); }
inline doctest::String toString(quantity_kind value) { return shown(to_string(value)); }
inline doctest::String toString(section_role value) { return shown(to_string(value)); }
inline doctest::String toString(severity value) { return shown(to_string(value)); }

} // namespace fazhi

template <> struct doctest::StringMaker<fazhi::text_position> {
    static String convert(fazhi::text_position place)
    {
        return fazhi::shown("line " + std::to_string(place.line) + ", column "
                            + std::to_string(place.column));
    }
};

template <class T> struct doctest::StringMaker<std::optional<T>> {
    static String convert(std::optional<T> const& value)
    {
        using doctest::toString;
        return value ? toString(*value) : String("nothing");
    }
};

template <class T> struct doctest::StringMaker<std::vector<T>> {
    static String convert(std::vector<T> const& values)
    {
        using doctest::toString;
        String text = "{";
        for (T const& value : values) text += String(text.size() > 1 ? ", " : "") + toString(value);
        return text + "}";
    }
};
