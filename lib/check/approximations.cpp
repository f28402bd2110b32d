// SPDX-License-Identifier: MIT

// Numbers that are made rough more than once: 约300余人, 不少于20场左右, 三、四十次.
#include "check/families.hpp"
#include "check/signs.hpp"

#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <string>

namespace fazhi::detail {

namespace {

[[nodiscard]] bool stands_at(std::optional<lexicon_hit> const& hit, std::string_view place)
{
    return hit && hit->row->column(1) == place;
}

// 余 or 多 of 300余人, 3万多件.
[[nodiscard]] bool has_odd_word(std::string_view number)
{
    for (lexicon_row const& row : lexicon<"odd_words">().rows())
        if (row.column(0) == "over" && row.word != "几"
            && number.find(row.word) != std::string_view::npos)
            return true;
    return false;
}

class approximation_check {
public:
    explicit approximation_check(inspection& target) : target_(target) {}

    void run()
    {
        for (indicator const& each : target_.content().indicators) check_indicator(each.region);
        check_neighbours();
    }

private:
    void check_indicator(source_region region)
    {
        std::string_view text = target_.text(region);
        int rough = 0;
        if (auto const before = lexicon<"approximators">().longest_prefix(text);
            stands_at(before, "before")) {
            ++rough;
            text.remove_prefix(before->size);
        }
        std::string_view const behind = target_.text().substr(region.end);
        auto last = lexicon<"approximators">().longest_suffix(text);
        if (stands_at(last, "behind") && last->row->column(3) != "duration") {
            ++rough;
            text.remove_suffix(last->size);
        } else if (last = lexicon<"approximators">().longest_prefix(behind);
                   stands_at(last, "behind") && last->row->column(3).empty()) {
            ++rough;
            region.end += static_cast<std::uint32_t>(last->size);
        }
        if (has_odd_word(text)) ++rough;
        if (rough > 1) add("wording.approximation", region);
    }

    // 三、四十 is thirty or forty only without its mark; 三、四级 are two levels.
    void check_neighbours()
    {
        std::string_view const text = target_.text();
        for (std::size_t at = text.find(pause); at != text.npos;
             at = text.find(pause, at + pause.size())) {
            std::string_view const first = last_character(text.substr(0, at));
            std::string_view const rest = text.substr(at + pause.size());
            std::string_view const second = first_character(rest);
            auto const low = value_of_numeral(first);
            auto const high = value_of_numeral(second);
            if (!low || !high || *low < 1 || *high > 9 || *high != *low + 1) continue;
            std::string_view const before = text.substr(0, at - first.size());
            if (before.ends_with("第") || before.ends_with(pause)
                || value_of_numeral(last_character(before)))
                continue;
            std::string_view const scale = first_character(rest.substr(second.size()));
            bool const is_scale =
                value_of_numeral(scale).value_or(0) >= 10 || lexicon<"scales">().find(scale);
            if (!is_scale) continue;
            add("wording.neighbours",
                {static_cast<std::uint32_t>(at - first.size()),
                 static_cast<std::uint32_t>(at + pause.size() + second.size() + scale.size())});
        }
    }

    void add(std::string_view rule, source_region region)
    {
        target_.add({.rule = rule,
                     .region = region,
                     .arguments = {{"stated", std::string(target_.text(region))}}});
    }

    inspection& target_;
};

} // namespace

void check_approximations(inspection& target) { approximation_check(target).run(); }

} // namespace fazhi::detail
