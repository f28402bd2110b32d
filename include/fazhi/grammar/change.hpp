// SPDX-License-Identifier: MIT

// What makes a figure a change: 同比增长, 较2023年分别下降, 提升到.
#pragma once

#include <fazhi/grammar/change_words.hpp>
#include <fazhi/grammar/view.hpp>

namespace fazhi::grammar {

/// A cue of a change, up to the number that it governs.
struct change_form {
    std::string_view base; ///< 同比, 较2023年; empty where none is written
    change_verb verb;
};

using change_type = x3::rule<struct change_class, change_form>;
inline constexpr change_type change = "change";
BOOST_SPIRIT_DECLARE(change_type)

} // namespace fazhi::grammar
