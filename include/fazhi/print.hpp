// SPDX-License-Identifier: MIT

// Values on a stream, for logs and for tests that say what differed. Not part of `fazhi.hpp`, for
// a program may have words of its own for them.
#pragma once

#include <fazhi/calendar_day.hpp>
#include <fazhi/diagnostic.hpp>
#include <fazhi/quantity.hpp>
#include <fazhi/source.hpp>

#include <concepts>
#include <ostream>
#include <string_view>
#include <type_traits>

namespace fazhi {

/// The word that `to_string` has for an enumerator, the one of JSON and Python: `government`.
template <class Value>
requires std::is_enum_v<Value> && requires(Value value)
{
    {
        to_string(value)
        } -> std::convertible_to<std::string_view>;
}
std::ostream& operator<<(std::ostream& out, Value value) { return out << to_string(value); }

/// Line and column: `3:7`.
FAZHI_EXPORT std::ostream& operator<<(std::ostream&, text_position);
/// `2025-02-26`.
FAZHI_EXPORT std::ostream& operator<<(std::ostream&, calendar_day);
/// Number, unit and bound of a quantity: `300余万元` is `3000000 元 over`.
FAZHI_EXPORT std::ostream& operator<<(std::ostream&, quantity_value const&);
/// Severity, sentence and rule: `warning: … [outline.gap]`. The place is known to the report.
FAZHI_EXPORT std::ostream& operator<<(std::ostream&, diagnostic const&);

} // namespace fazhi
