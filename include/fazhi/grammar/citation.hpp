// SPDX-License-Identifier: MIT

// Titles in title marks: 《法治政府建设实施纲要（2021—2025年）》.
#pragma once

#include <fazhi/grammar/view.hpp>

namespace fazhi::grammar {

/// A title in its marks; titles inside a title stand in 〈〉.
struct citation_form {
    std::string_view title;
    std::string_view closing_mark;
};

using citation_type = x3::rule<struct citation_class, citation_form>;
inline constexpr citation_type citation = "citation";
BOOST_SPIRIT_DECLARE(citation_type)

/// Years in a title, each as written: 2021—2025年, 2024年版.
struct title_years_form {
    std::string_view first;
    std::string_view last; ///< empty for one year
};
using title_years_type = x3::rule<struct title_years_class, title_years_form>;
inline constexpr title_years_type title_years = "years of a title";
BOOST_SPIRIT_DECLARE(title_years_type)

} // namespace fazhi::grammar
