// SPDX-License-Identifier: MIT

// How the library compiles a rule once for everybody, also for programs that load it as a shared
// library: the macro of X3 would hide the rule with all else that is not marked.
#pragma once

#include <fazhi/export.hpp>
#include <fazhi/grammar/config.hpp>

#define FAZHI_INSTANTIATE(rule_type)                                                               \
    template FAZHI_EXPORT bool parse_rule<iterator_type, context_type>(                            \
        rule_type, iterator_type&, iterator_type const&, context_type const&,                      \
        rule_type::attribute_type&);
