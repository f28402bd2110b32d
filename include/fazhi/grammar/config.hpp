// SPDX-License-Identifier: MIT

// What every grammar of the library is read with. Grammars are over UTF-8 bytes, so that an
// offset is an offset in the source; they look at one place and never search.
#pragma once

#include <boost/spirit/home/x3.hpp>

#include <cstddef>
#include <string_view>

namespace fazhi::grammar {

namespace x3 = boost::spirit::x3;

/// The rules are instantiated in the library for this iterator and context and for no other: a
/// rule of your own that refers to them is parsed with `read`, or with x3::parse over pointers.
using iterator_type = char const*;
using context_type = x3::unused_type;

/// Reads `rule` where `text` begins; gives the number of bytes read, 0 where it is not there.
template <class Rule, class Attribute>
[[nodiscard]] std::size_t read(std::string_view text, Rule const& rule, Attribute& attribute)
{
    iterator_type first = text.data();
    iterator_type const last = first + text.size();
    if (!x3::parse(first, last, rule, attribute)) return 0;
    return static_cast<std::size_t>(first - text.data());
}

} // namespace fazhi::grammar
