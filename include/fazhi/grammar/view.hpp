// SPDX-License-Identifier: MIT

// A directive that gives what its parser has read as a piece of the text itself.
#pragma once

#include <fazhi/grammar/config.hpp>

namespace fazhi::grammar {

/// x3::raw for std::string_view. It assigns and never appends, so that an alternative which
/// failed leaves nothing behind.
template <class Subject>
struct view_directive : x3::unary_parser<Subject, view_directive<Subject>> {
    using base_type = x3::unary_parser<Subject, view_directive<Subject>>;
    using attribute_type = std::string_view;
    static bool const has_attribute = true;
    static bool const handles_container = false;

    constexpr explicit view_directive(Subject const& inner) : base_type(inner) {}

    template <class Iterator, class Context, class RuleContext>
    bool parse(Iterator& first, Iterator const& last, Context const& context,
               RuleContext& rule_context, x3::unused_type) const
    {
        return this->subject.parse(first, last, context, rule_context, x3::unused);
    }

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context,
               RuleContext& rule_context, Attribute& attribute) const
    {
        Iterator const begin = first;
        if (!this->subject.parse(first, last, context, rule_context, x3::unused)) return false;
        attribute = std::string_view(&*begin, static_cast<std::size_t>(first - begin));
        return true;
    }
};

struct view_generator {
    template <class Subject>
    constexpr auto operator[](Subject const& parser) const
    {
        using parser_type = typename x3::extension::as_parser<Subject>::value_type;
        return view_directive<parser_type>(x3::as_parser(parser));
    }
};

/// `view[+digit]`: the digits as a std::string_view into the text.
inline constexpr view_generator view{};

} // namespace fazhi::grammar
