// SPDX-License-Identifier: MIT

// Tells themes apart by the weight of their words.
#include "theme.hpp"

#include "lexicon.hpp"
#include "utf8.hpp"

#include <fazhi/theme.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
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

    [[nodiscard]] std::string_view id_of(std::string_view id) const
    {
        for (alias const& each : aliases)
            if (each.id == id) return each.falls_under;
        return id;
    }
};

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

struct theme_score {
    std::string_view id;
    int score = 0;
};

class theme_scores {
public:
    explicit theme_scores(outline_themes const& outline) : outline_(outline) {}

    void add(std::string_view text, int weight)
    {
        lexicon_table const& words = lexicon<"theme_words">();
        for (std::size_t at = words.next(text, 0); at < text.size(); at = words.next(text, at)) {
            auto const word = words.longest_prefix(text.substr(at));
            if (!word) {
                at += character_size(text[at]);
                continue;
            }
            add_word(outline_.id_of(word->row->column(0)),
                     weight * (word->row->column(1).front() - '0'));
            at += word->size;
        }
    }

    /// The first of those that are ahead; empty where none is, or the first two are equal.
    [[nodiscard]] std::string_view best() const
    {
        theme_score const* best = nullptr;
        bool is_tied = false;
        for (theme_score const& each : std::span(scores_).first(size_)) {
            if (best && each.score == best->score) is_tied = true;
            if (best && each.score <= best->score) continue;
            best = &each;
            is_tied = false;
        }
        return best && !is_tied && best->score >= least_score ? best->id : std::string_view{};
    }

private:
    void add_word(std::string_view id, int score)
    {
        for (theme_score& each : std::span(scores_).first(size_))
            if (each.id == id) {
                each.score += score;
                return;
            }
        if (size_ != scores_.size()) scores_[size_++] = {id, score};
    }

    outline_themes const& outline_;
    std::array<theme_score, 16> scores_{};
    std::size_t size_ = 0;
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
