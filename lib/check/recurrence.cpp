// SPDX-License-Identifier: MIT

// A number that comes back with the same words and one digit other: 法律援助案件636件, later
// 663件法律援助案件.
#include "check/families.hpp"
#include "check/signs.hpp"
#include "check/slip.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t window = 10 * han;
constexpr std::size_t same_side = 6 * han;
constexpr std::size_t cross_side = 4 * han;
constexpr std::size_t most_figures = 400;
constexpr long long smallest = 20;

// The words behind a number up to the next item of a list, and those before it since the last.
[[nodiscard]] std::string_view first_words(std::string_view words)
{
    words = words.substr(0, words.find(pause));
    std::size_t end = 0;
    while (end < words.size() && end < window) end += character_size(words[end]);
    return words.substr(0, std::min(end, words.size()));
}

[[nodiscard]] std::string_view last_words(std::string_view words)
{
    std::size_t const item = words.rfind(pause);
    if (item != words.npos) words.remove_prefix(item + pause.size());
    std::size_t begin = words.size();
    while (begin != 0 && words.size() - begin < window)
        begin -= last_character(words.substr(0, begin)).size();
    return words.substr(begin);
}

/// The longest run of whole Chinese characters that two pieces share, in bytes.
[[nodiscard]] std::size_t shared_run(std::string_view a, std::string_view b)
{
    std::size_t longest = 0;
    for (std::size_t i = 0; i < a.size(); i += character_size(a[i]))
        for (std::size_t j = 0; j < b.size(); j += character_size(b[j])) {
            std::size_t size = 0;
            while (i + size < a.size() && j + size < b.size()) {
                std::string_view const next = first_character(a.substr(i + size));
                if (next.size() < han || next != first_character(b.substr(j + size))) break;
                if (lexicon<"clause_marks">().find(next)) break;
                size += next.size();
            }
            if (size == 2 * han && lexicon<"general_pairs">().find(a.substr(i, size))) continue;
            longest = std::max(longest, size);
        }
    return longest;
}

[[nodiscard]] bool is_level(figure const& each)
{
    auto const& value = each.value();
    return value.number && !each.fact->change && value.kind == quantity_kind::count
        && value.approx == approximation::exact && value.number->exponent() == 0
        && value.number->mantissa() >= smallest && value.number->mantissa() % 10 != 0
        && !value.unit.empty() && each.fact->role == indicator_role::result;
}

[[nodiscard]] bool is_of_a_part(figure const& each)
{
    return lexicon<"part_words">().occurs_in(each.since);
}

[[nodiscard]] bool same_words(figure const& a, figure const& b)
{
    std::string_view const front = last_words(a.before);
    std::string_view const back = first_words(a.after);
    std::string_view const other_front = last_words(b.before);
    std::string_view const other_back = first_words(b.after);
    // 法律援助案件636件 and 636件法律援助案件: the words of the one side are on the other.
    return shared_run(back, other_front) >= cross_side
        || shared_run(front, other_back) >= cross_side || shared_run(back, other_back) >= same_side
        || shared_run(front, other_front) >= same_side;
}

} // namespace

void check_recurrence(inspection& target, stated_figures const& figures)
{
    if (!target.asks_for("figure.recurrence")) return;
    std::vector<figure const*> levels;
    for (figure const& each : figures.all())
        if (is_level(each) && !is_of_a_part(each) && levels.size() < most_figures)
            levels.push_back(&each);
    for (std::size_t i = 0; i < levels.size(); ++i)
        for (std::size_t k = i + 1; k < levels.size(); ++k) {
            figure const& first = *levels[i];
            figure const& second = *levels[k];
            if (first.sentence == second.sentence
                || !agree(first.value().unit, second.value().unit))
                continue;
            if (!is_slip(first.value().number->to_string(), second.value().number->to_string()))
                continue;
            if (!same_words(first, second)) continue;
            auto const quote = [&](figure const& each) {
                return std::string(target.text(each.region()));
            };
            target.add({.rule = "figure.recurrence",
                        .region = second.region(),
                        .related = {first.region()},
                        .arguments = {{"stated", quote(second)}, {"earlier", quote(first)}},
                        .arithmetic = quote(first) + " ≠ " + quote(second)});
        }
}

} // namespace fazhi::detail
