// SPDX-License-Identifier: MIT

#include "indicator/standing_name.hpp"

#include "indicator/name_words.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <cstdint>

namespace fazhi::detail {

namespace {

// A noun that could be counted by itself.
[[nodiscard]] bool is_noun(figure const& each, bool counts_people)
{
    std::size_t const least = counts_people || each.change ? 3 : 4;
    return each.verbs.empty() && chinese_count(each.stem) >= least && !each.is_known_bare
        && !each.stem.starts_with("已") && !lexicon<"rate_names">().longest_suffix(each.stem)
        && !lexicon<"relating_words">().longest_prefix(each.stem);
}

} // namespace

std::string_view piece_before(figure_sentence const& s, figure const& each)
{
    std::uint32_t const begin = each.segment.begin;
    std::uint32_t const end = std::max(begin, each.quantity->region.begin);
    return trim_begin(s.text.substr(begin, end - begin));
}

bool in_bracket(figure_sentence const& s, std::size_t i)
{
    constexpr std::size_t reach = 12; // figures
    std::uint32_t const from = s.figures[i > reach ? i - reach : 0].quantity->region.begin;
    std::uint32_t const begin = s.figures[i].quantity->region.begin;
    std::string_view const before = s.text.substr(from, begin - from);
    std::size_t const open = std::max(before.rfind("（") + 1, before.rfind('(') + 1);
    std::size_t const close = std::max(before.rfind("）") + 1, before.rfind(')') + 1);
    return open > close;
}

bool is_named_alike(figure const& before, figure const& each)
{
    constexpr std::size_t noun_size = 6; // two Chinese characters
    return each.stem.size() >= noun_size
        && before.stem.ends_with(each.stem.substr(each.stem.size() - noun_size));
}

bool stands_alone(figure_sentence const& s, std::size_t i, std::string_view owner_unit)
{
    figure const& each = s.figures[i];
    bool const is_part = piece_before(s, each).starts_with("其中");
    // “法律明白人”630名
    // “一网通办”率98%
    bool const is_quoted_rate =
        each.quantity->value.kind == quantity_kind::percent && each.stem.ends_with("”率");
    if (each.stem.starts_with("“") && (each.change || each.stem.ends_with("”") || is_quoted_rate))
        return !is_part;
    // 党组召开会议6次，各科室学法36次: with a subject of its own.
    if (each.stem.starts_with("各") && chinese_count(each.stem) > 3) return !is_part;
    // AQI优良率88%
    if (!each.stem.empty() && each.stem.front() >= 'A' && each.stem.front() <= 'Z') return !is_part;
    if (is_class(each.stem)) return !is_part;
    std::string_view const unit = each.quantity->value.unit;
    bool const counts_people = lexicon<"person_units">().find(unit) != nullptr;
    if (!is_noun(each, counts_people)) return false;
    if (each.change) return true; // 信访总量下降17.9%
    if (i == 0) return false;
    figure const& before = s.figures[i - 1];
    // 诉讼案件90件，其中一审案件60件, but 调解组织9个，调解员30名，其中专职调解员6名
    if (is_named_alike(before, each) && !(is_part && unit == owner_unit)) return true;
    if (is_part) return false;
    // 新建站点9个，推进工作落实，蔬菜产量8吨
    bool const is_rank = each.quantity->value.kind == quantity_kind::rank;
    if (before.clause + 1 < each.clause && !is_rank) return true;
    // 在编人员22名，协管员60名: people beside people.
    return counts_people && unit == owner_unit && !in_bracket(s, i);
}

} // namespace fazhi::detail
