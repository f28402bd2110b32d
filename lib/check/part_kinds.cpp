// SPDX-License-Identifier: MIT

#include "check/part_kinds.hpp"

#include "check/slip.hpp"

#include "vocabulary/lexicon.hpp"
#include "vocabulary/word_list.hpp"

#include <algorithm>
#include <string>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

// Of smaller totals slips tell nothing.
constexpr long long smallest_told = 30;
// Of so many in a hundred lists that do not add up a slip may seem to be the cause by chance.
constexpr long long most_by_chance = 6;
constexpr long long most_by_chance_of_swaps = 14;

// 合格 does not name 不合格.
[[nodiscard]] bool names(figure const& each, std::string_view kind)
{
    return each.says(kind) && !each.says("不" + std::string(kind));
}

[[nodiscard]] std::vector<std::string_view> kinds_of(lexicon_row const& row)
{
    std::vector<std::string_view> kinds{row.word};
    split(row.column(0), ' ', [&](std::string_view kind) { kinds.push_back(kind); });
    return kinds;
}

using kind_list = std::vector<std::string_view>;

// The kinds of each classification, taken apart once.
[[nodiscard]] std::vector<kind_list> const& classifications()
{
    static auto const all = [] {
        std::vector<kind_list> result;
        for (lexicon_row const& row : lexicon<"classifications">().rows())
            result.push_back(kinds_of(row));
        return result;
    }();
    return all;
}

[[nodiscard]] bool names_kinds(kind_list const& all, std::vector<figure const*> const& parts)
{
    if (all.size() != parts.size()) return false;
    kind_list kinds = all;
    for (figure const* part : parts) {
        auto const named = std::find_if(kinds.begin(), kinds.end(),
                                        [&](std::string_view kind) { return names(*part, kind); });
        if (named == kinds.end()) return false;
        kinds.erase(named);
    }
    return true;
}

[[nodiscard]] decimal number_of(figure const& each) { return *each.value().number; }

// The total in the unit of the last digit that is written of all.
[[nodiscard]] fraction size_of(figure const& total, std::vector<figure const*> const& parts)
{
    int exponent = number_of(total).exponent();
    for (figure const* each : parts) exponent = std::max(exponent, number_of(*each).exponent());
    return fraction(number_of(total)) / fraction(decimal(1, exponent));
}

// Whether the parts make the total with another number in the place of one of them.
[[nodiscard]] bool adds_up(figure const& total, std::vector<figure const*> const& parts,
                           figure const& changed, decimal slip)
{
    // Written with as many digits, it is as exact.
    interval const shift = interval::point(fraction(slip) - fraction(number_of(changed)));
    interval sum = interval::point(0);
    for (figure const* each : parts) sum = sum + *rounded(each->value());
    interval whole = *rounded(total.value());
    (&changed == &total ? whole : sum) = (&changed == &total ? whole : sum) + shift;
    return !apart(whole, sum);
}

} // namespace

bool is_all_kinds(std::vector<figure const*> const& parts)
{
    return std::any_of(classifications().begin(), classifications().end(),
                       [&](kind_list const& kinds) { return names_kinds(kinds, parts); });
}

bool opens_with_kind(figure const& part)
{
    return std::any_of(
        classifications().begin(), classifications().end(), [&](kind_list const& kinds) {
            return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
                return part.before.starts_with(kind);
            });
        });
}

bool is_slip_apart(figure const& total, std::vector<figure const*> const& parts)
{
    if (!total.value().number || parts.size() < 2) return false;
    if (parts.back()->after.starts_with("等")) return false;
    fraction const size = size_of(total, parts);
    if (!(size > fraction(smallest_told))) return false;
    std::vector<figure const*> members = parts;
    members.push_back(&total);
    for (bool const any_digit : {false, true}) {
        long long tried = 0;
        bool found = false;
        for (figure const* member : members)
            for (decimal const slip : slips_of(number_of(*member), any_digit)) {
                ++tried;
                found = found || adds_up(total, parts, *member, slip);
            }
        // The more slips there are to try, the likelier one fits by chance.
        long long const percent =
            any_digit || parts.size() < 3 ? most_by_chance : most_by_chance_of_swaps;
        if (found) return fraction(100 * tried) < fraction(percent) * size;
    }
    return false;
}

} // namespace fazhi::detail
