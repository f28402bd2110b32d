// SPDX-License-Identifier: MIT

// Rates below 100 % of what was done for all: 均按时报备，报备率93.3%.
#include "check/families.hpp"
#include "check/signs.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <array>
#include <string>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t verb_size = 2 * han;
constexpr std::size_t most_between = 4 * han; // 均|按时规范|报备

// Whether the words say of a verb that it was done for all: 均按时报备.
[[nodiscard]] bool says_of_all(std::string_view words, std::string_view verb)
{
    for (std::size_t at = 0; at < words.size();) {
        auto const all = lexicon<"universal_adverbs">().longest_prefix(words.substr(at));
        at += all ? all->size : character_size(words[at]);
        if (!all) continue;
        std::string_view const behind = words.substr(at);
        std::size_t const place = behind.find(verb);
        if (place <= most_between && behind.substr(0, place).find("，") == behind.npos) return true;
    }
    return false;
}

} // namespace

void check_universal_rates(inspection& target, stated_figures const& figures)
{
    for (figure const& rate : figures.all()) {
        if (!rate.is_rate()) continue;
        auto const value = rounded(rate.value());
        if (!value || !below(*value, interval::point(100))) continue;
        std::size_t const sign = rate.before.rfind(rate_sign);
        if (sign == std::string_view::npos || sign < verb_size) continue;
        std::size_t const name = rate.since.find(rate.before);
        if (name == std::string_view::npos) continue;
        std::string_view const told = rate.since.substr(0, name);
        std::string_view const stem = rate.before.substr(0, sign);
        for (std::string_view const verb :
             std::array{stem.substr(sign - verb_size), stem.substr(0, verb_size)})
            if (says_of_all(told, verb)) {
                std::string const stated(target.text(rate.region()));
                target.add({.rule = "figure.universal",
                            .region = rate.region(),
                            .arguments = {{"stated", stated}},
                            .arithmetic = stated + " < 100%"});
                break;
            }
    }
}

} // namespace fazhi::detail
