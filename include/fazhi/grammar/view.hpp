// SPDX-License-Identifier: MIT

// Directives that give what their parser has read as a piece of the text itself.
#pragma once

#include <fazhi/grammar/blank.hpp>

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
    template <class Subject> constexpr auto operator[](Subject const& parser) const
    {
        using parser_type = typename x3::extension::as_parser<Subject>::value_type;
        return view_directive<parser_type>(x3::as_parser(parser));
    }
};

/// `view[+digit]`: the digits as a std::string_view into the text.
inline constexpr view_generator view{};

/// What `view` gives, blanks before it left out, or nothing where the parser does not match: a
/// part that may be absent. It always succeeds, and reads no blanks in vain.
template <class Subject>
struct maybe_directive : x3::unary_parser<Subject, maybe_directive<Subject>> {
    using base_type = x3::unary_parser<Subject, maybe_directive<Subject>>;
    using attribute_type = std::string_view;
    static bool const has_attribute = true;
    static bool const handles_container = false;

    constexpr explicit maybe_directive(Subject const& inner) : base_type(inner) {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context,
               RuleContext& rule_context, Attribute& attribute) const
    {
        Iterator position = first;
        skip_blanks(position, last);
        Iterator const begin = position;
        bool const is_there =
            this->subject.parse(position, last, context, rule_context, x3::unused);
        std::size_t const size = is_there ? static_cast<std::size_t>(position - begin) : 0;
        if (size != 0) first = position;
        if constexpr (!std::is_same_v<
                          Attribute,
                          x3::unused_type const> && !std::is_same_v<Attribute, x3::unused_type>)
            attribute = size != 0 ? std::string_view(&*begin, size) : std::string_view{};
        return true;
    }
};

struct maybe_generator {
    template <class Subject> constexpr auto operator[](Subject const& parser) const
    {
        using parser_type = typename x3::extension::as_parser<Subject>::value_type;
        return maybe_directive<parser_type>(x3::as_parser(parser));
    }
};

/// `maybe[word<measure_words>]`: the measure word, or an empty std::string_view.
inline constexpr maybe_generator maybe{};

} // namespace fazhi::grammar
