// SPDX-License-Identifier: MIT

// Tells themes apart by the weight of their words.
#include "measure/theme.hpp"

#include "vocabulary/lexicon.hpp"

#include <fazhi/grammar/word_table.hpp>
#include <fazhi/scan/scan.hpp>
#include <fazhi/theme.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace fazhi {

namespace {

// An outline with its themes; a theme that it lacks falls under another one of it.
struct outline_themes {
    struct alias {
        std::string_view id;
        std::string_view falls_under;
    };

    int first_year = 0;
    std::vector<theme> themes;
    std::vector<alias> aliases;
    std::vector<std::uint8_t> numbers; ///< of the theme here, for each of `all_themes`

    [[nodiscard]] std::string_view id_of(std::string_view id) const
    {
        for (alias const& each : aliases)
            if (each.id == id) return each.falls_under;
        return id;
    }
};

// The ids of the themes of all outlines; a theme has the same number throughout.
[[nodiscard]] std::vector<std::string_view> const& all_themes()
{
    static auto const all = [] {
        std::vector<std::string_view> result;
        for (detail::lexicon_row const& row : detail::lexicon<"themes">().rows())
            if (std::find(result.begin(), result.end(), row.column(0)) == result.end())
                result.push_back(row.column(0));
        return result;
    }();
    return all;
}

[[nodiscard]] std::uint8_t number_of_theme(std::string_view id)
{
    std::vector<std::string_view> const& all = all_themes();
    return static_cast<std::uint8_t>(std::find(all.begin(), all.end(), id) - all.begin());
}

[[nodiscard]] std::vector<outline_themes> read_outlines()
{
    std::vector<outline_themes> result;
    for (detail::lexicon_row const& row : detail::lexicon<"outlines">().rows()) {
        outline_themes& added = result.emplace_back();
        for (char digit : row.column(0)) added.first_year = added.first_year * 10 + (digit - '0');
        for (detail::lexicon_row const& line : detail::lexicon<"themes">().rows()) {
            if (line.word != row.word) continue;
            if (line.column(3) == "-")
                added.themes.push_back({line.column(0), line.column(1), line.column(2), row.word});
            else
                added.aliases.push_back({line.column(0), line.column(3)});
        }
        for (std::string_view const id : all_themes())
            added.numbers.push_back(number_of_theme(added.id_of(id)));
    }
    return result;
}

[[nodiscard]] outline_themes const& outline_for(std::optional<int> year)
{
    static std::vector<outline_themes> const all = read_outlines();
    int const last = year.value_or(std::numeric_limits<int>::max());
    auto const newer = [last](outline_themes const& each) { return each.first_year > last; };
    auto const found = std::find_if(all.begin() + 1, all.end(), newer);
    return *(found - 1);
}

} // namespace

std::span<theme const> themes(std::optional<int> year) { return outline_for(year).themes; }

namespace detail {

namespace {

constexpr int weight_of_lead = 3;
// Less than a telling word tells nothing.
constexpr int least_score = 4;
// So many bytes of a long item tell what it is about.
constexpr std::size_t longest_body = 1200;

// What a word tells: a theme by its number, and how much for it.
struct theme_word {
    std::uint8_t theme = 0;
    std::uint8_t weight = 0;
};

[[nodiscard]] grammar::word_table<theme_word> const& theme_words()
{
    static auto const table = [] {
        grammar::word_table<theme_word> result;
        for (lexicon_row const& row : lexicon<"theme_words">().rows())
            result.add(row.word, {number_of_theme(row.column(0)),
                                  static_cast<std::uint8_t>(row.column(1).front() - '0')});
        return result;
    }();
    return table;
}

class theme_scores {
public:
    explicit theme_scores(outline_themes const& outline)
        : outline_(outline), scores_(all_themes().size())
    {
    }

    void add(std::string_view text, int weight)
    {
        auto const& words = theme_words();
        scan(text, words, [&](std::size_t at) {
            auto const word = words.longest(text.substr(at));
            if (word.size != 0)
                scores_[outline_.numbers[word.value->theme]] += weight * word.value->weight;
            return at + word.size;
        });
    }

    /// The one that is ahead; empty where none is, or the first two are equal.
    [[nodiscard]] std::string_view best() const
    {
        auto const best = std::max_element(scores_.begin(), scores_.end());
        bool const is_tied = std::count(scores_.begin(), scores_.end(), *best) > 1;
        if (is_tied || *best < least_score) return {};
        return all_themes()[static_cast<std::size_t>(best - scores_.begin())];
    }

private:
    outline_themes const& outline_;
    std::vector<int> scores_; // by the numbers of the themes
};

} // namespace

std::string_view theme_of(std::string_view lead, std::string_view body, std::optional<int> year)
{
    theme_scores scores(outline_for(year));
    scores.add(lead, weight_of_lead);
    if (auto const told = scores.best(); !told.empty()) return told;
    scores.add(body.substr(0, longest_body), 1);
    return scores.best();
}

} // namespace detail

} // namespace fazhi
