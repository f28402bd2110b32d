// SPDX-License-Identifier: MIT

#include "indicator/own_headings.hpp"

#include "outline/section_role.hpp"

#include <cstddef>

namespace fazhi::detail {

namespace {

// 拨打0579-89123456投诉: a name repeats no number of a person or an office.
[[nodiscard]] bool has_telephone_number(std::string_view heading)
{
    constexpr std::size_t shortest = 7;
    std::size_t digits = 0;
    for (char const c : heading) {
        digits = c >= '0' && c <= '9' ? digits + 1 : c == '-' || c == ' ' ? digits : 0;
        if (digits == shortest) return true;
    }
    return false;
}

} // namespace

source_region own_headings::around(std::uint32_t index)
{
    for (; index != no_section; index = target_.sections[index].parent)
        if (is_own(index)) return *target_.sections[index].heading;
    return {};
}

bool own_headings::is_own(std::uint32_t index)
{
    auto const& heading = target_.sections[index].heading;
    if (!heading) return false;
    kind& known = kinds_[index];
    if (known == kind::unknown) {
        std::string_view const words = target_.source.text(*heading);
        known =
            has_section_wording(words) || has_telephone_number(words) ? kind::of_genre : kind::own;
    }
    return known == kind::own;
}

} // namespace fazhi::detail
