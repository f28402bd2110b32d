// SPDX-License-Identifier: MIT

// The years that a report speaks of: its own in what was done, the next one in what is planned.
#include "check/calendar.hpp"
#include "check/families.hpp"

#include "clause/statements.hpp"
#include "deficiency/lacks.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <fazhi/scan/anchor_set.hpp>

#include <algorithm>
#include <vector>

namespace fazhi::detail {

namespace {

constexpr std::size_t year_size = 4;
constexpr std::size_t longest_markup = 24;

// Years of 1900 to 2199 begin with one of these.
[[nodiscard]] anchor_set const& year_anchors()
{
    static anchor_set const anchors{"12１２一二"};
    return anchors;
}

/// A year of the running text: 2024年, outside 《》, quotes, and ranges such as 2021—2025年.
struct named_year {
    int year = 0;
    source_region region;
    bool is_range = false;
};

class year_check {
public:
    explicit year_check(inspection& target) : target_(target), content_(target.content()) {}

    void run()
    {
        if (!content_.year) return;
        for (section const& node : content_.sections) {
            if (node.level == 1) parts_.push_back(&node);
            if (node.heading && node.level <= 2) headings_.push_back(*node.heading);
        }
        check_headings();
        check_clauses();
        check_bases();
        check_titles();
        check_deadlines();
    }

private:
    [[nodiscard]] std::vector<named_year> years_in(source_region where) const
    {
        std::vector<named_year> found;
        std::string_view const text = target_.text(where);
        for (unquoted_characters walk(text); walk.seek(year_anchors());) {
            auto const year =
                is_inside_number(text, walk.position()) ? std::nullopt : read_year(walk.rest());
            if (!year || (!year->has_suffix && year->size != year_size)) {
                walk.step();
                continue;
            }
            std::string_view const behind = walk.rest().substr(year->size);
            auto const mark = lexicon<"range_marks">().longest_prefix(trim_begin(behind));
            bool const opens_range =
                mark && read_year(trim_begin(trim_begin(behind).substr(mark->size)));
            bool const closes_range = closes(trim_end(text.substr(0, walk.position())));
            auto const begin = where.begin + static_cast<std::uint32_t>(walk.position());
            if (year->has_suffix || opens_range)
                found.push_back({year->year,
                                 {begin, begin + static_cast<std::uint32_t>(year->size)},
                                 opens_range || closes_range});
            walk.step(year->size);
        }
        return found;
    }

    // 2021— and 2021年至, before the last year of a range.
    [[nodiscard]] static bool closes(std::string_view before)
    {
        auto const mark = lexicon<"range_marks">().longest_suffix(before);
        if (!mark) return false;
        before = trim_end(before.substr(0, before.size() - mark->size));
        return before.ends_with("年")
            || (!before.empty() && before.back() >= '0' && before.back() <= '9');
    }

    // 到2027年 is still to come; 截至 is not.
    [[nodiscard]] static bool is_future(std::string_view before)
    {
        return !before.ends_with("截至")
            && lexicon<"future_words">().longest_suffix(before).has_value();
    }

    [[nodiscard]] static bool is_inside_number(std::string_view text, std::size_t at)
    {
        return at != 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    }

    // What was done is of the year, what is planned is of the next.
    void check_headings()
    {
        for (section const& node : content_.sections) {
            if (!node.heading || node.level > 2 || node.role == section_role::other
                || node.role == section_role::none)
                continue;
            auto const years = years_in(*node.heading);
            bool const is_plan = has(node.role, section_role::plan);
            bool const is_past = !is_plan || node.role != section_role::plan;
            for (named_year const& each : years) {
                bool const fits = (is_past && each.year == *content_.year)
                               || (is_plan && each.year == *content_.year + 1);
                if (each.is_range || fits || years.size() > 1) continue;
                add("year.heading", each);
            }
        }
    }

    void add(std::string_view rule, named_year const& named)
    {
        finding found{.rule = rule, .region = named.region};
        if (content_.title) found.related = {*content_.title};
        found.arguments = {{"stated", std::to_string(named.year)},
                           {"year", std::to_string(*content_.year)}};
        target_.add(std::move(found));
    }

    [[nodiscard]] section_role role_at(std::uint32_t place) const
    {
        auto const after = std::upper_bound(
            content_.sections.begin(), content_.sections.end(), place,
            [](std::uint32_t at, section const& node) { return at < node.region.begin; });
        if (after == content_.sections.begin()) return section_role::none;
        section const& node = *std::prev(after);
        return place < node.region.end ? node.role : section_role::none;
    }

    // The clauses that begin with a year tell of that year.
    void check_clauses()
    {
        bool is_lead = true;
        target_.lines().for_each([&](clause_line const& line) {
            if (content_.title && line.region.begin < content_.title->end) return;
            if (content_.date && line.region.end > content_.date->region.begin) return;
            section_role const role = role_at(
                line.clauses.empty() ? line.region.begin : line.clauses.front().region.begin);
            for (std::size_t i = 0; i != line.clauses.size(); ++i) {
                clause const& each = line.clauses[i];
                if (is_heading(each.region)) continue;
                section_role const here = role_at(each.region.begin);
                check_announcement(each);
                check_opening(line.clauses, i, here, is_lead && role == section_role::none);
                check_later(each, here);
                if (each.end == clause_end::full_stop) is_lead = false;
            }
        });
    }

    // 现将2024年法治政府建设情况报告如下
    void check_announcement(clause const& each)
    {
        if (!lexicon<"announcement_cues">().occurs_in(target_.text(each.region))) return;
        auto const years = years_in(each.region);
        if (years.empty() || years.front().is_range) return;
        for (named_year const& named : years)
            if (named.year == *content_.year) return;
        add("year.narrated", years.front());
    }

    // What a clause that begins with a year tells is of that year: the year reported on in the
    // lead and in the deficiencies, the next one where the plan begins.
    void check_opening(std::span<clause const> clauses, std::size_t i, section_role role,
                       bool is_lead)
    {
        source_region region = clauses[i].region;
        // [bookmark: …] is no word.
        if (auto const markup = target_.text(region).find("]"); markup < longest_markup)
            region.begin += static_cast<std::uint32_t>(markup + 1);
        std::string_view const text = target_.text(region);
        if (text.empty()) return;
        auto const opening = year_anchors().contains_first(text) ? read_year(text) : std::nullopt;
        if (!opening || !opening->has_suffix) return;
        int const year = *content_.year;
        bool const is_done =
            has(role, section_role::measures) || has(role, section_role::leadership);
        bool const is_plan = role == section_role::plan;
        bool fits = true;
        if (is_lead)
            fits = opening->year == year;
        else if (is_plan)
            fits = opening->year == year + 1 || !begins_part(region.begin);
        else if (is_done && !has(role, section_role::plan))
            fits = opening->year >= year || !tells_results(clauses, i, text.substr(opening->size));
        else if (has(role, section_role::deficiencies))
            fits = opening->year == year || opening->year == year + 1
                || lexicon<"year_spans">().longest_prefix(text.substr(opening->size));
        if (fits) return;
        auto const end = region.begin + static_cast<std::uint32_t>(opening->size);
        add("year.narrated", {opening->year, {region.begin, end}, false});
    }

    // Whether only the heading of its part stands before a place.
    [[nodiscard]] bool begins_part(std::uint32_t place) const
    {
        auto const after =
            std::partition_point(parts_.begin(), parts_.end(),
                                 [&](section const* part) { return part->region.begin <= place; });
        if (after == parts_.begin()) return false;
        section const& part = **std::prev(after);
        if (place >= part.region.end) return false;
        std::uint32_t const body = part.heading ? part.heading->end : part.region.begin;
        return body <= place && trim(target_.text({body, place})).size() <= 6;
    }

    // 2023年共办理建议296件 tells of a year; 2023年以来 and a row of several years do not.
    [[nodiscard]] bool tells_results(std::span<clause const> clauses, std::size_t i,
                                     std::string_view behind) const
    {
        behind = trim_begin(behind);
        if (behind.empty() || (behind.front() >= '0' && behind.front() <= '9')) return false;
        if (lexicon<"year_spans">().longest_prefix(behind)) return false;
        std::size_t first = i;
        while (first != 0 && clauses[first - 1].end != clause_end::full_stop) --first;
        std::size_t const last = end_of_sentence(clauses, i);
        source_region const sentence{clauses[first].region.begin, clauses[last - 1].region.end};
        if (years_in(sentence).size() > 1) return false;
        return std::any_of(
            content_.indicators.begin(), content_.indicators.end(), [&](indicator const& each) {
                return clauses[i].region.begin <= each.region.begin
                    && sentence.contains(each.region) && each.role == indicator_role::result;
            });
    }

    [[nodiscard]] bool is_heading(source_region clause) const
    {
        auto const heading =
            std::partition_point(headings_.begin(), headings_.end(),
                                 [&](source_region each) { return each.end <= clause.begin; });
        return heading != headings_.end() && heading->begin < clause.end;
    }

    void check_later(clause const& each, section_role role)
    {
        int const year = *content_.year;
        if (!has(role, section_role::measures) && !has(role, section_role::leadership)) return;
        if (has(role, section_role::plan)) return;
        for (named_year const& named : years_in(each.region)) {
            if (named.is_range || named.year <= year) continue;
            std::string_view const before = target_.text({each.region.begin, named.region.begin});
            std::string_view const behind = target_.text({named.region.begin, each.region.end});
            if (is_future(trim_end(before))) continue;
            if (is_before_document(behind)) continue;
            // 2026年，我局将…: a plan that has no part of its own.
            if (opens_promise(target_.text().substr(named.region.begin))) continue;
            add("year.later", named);
        }
    }

    // 截至2025年1月底 is no later than a report of February.
    [[nodiscard]] bool is_before_document(std::string_view written) const
    {
        auto const date = read_date(written);
        if (!date || !date->month || !content_.date) return false;
        day_range const named = days_of(date->year, date->month, date->day);
        day_range const document = days_of(*content_.date);
        return named.is_real && document.is_real && !(document.last < named.first);
    }

    // 较2023年增长: what the year is compared with is before it.
    void check_bases()
    {
        for (indicator const& each : content_.indicators) {
            if (!each.change || !each.change->base || each.role != indicator_role::result) continue;
            for (named_year const& named : years_in(*each.change->base))
                if (!named.is_range && named.year >= *content_.year) add("year.base", named);
        }
    }

    // A report cannot know what will be issued in two years: 《2027年工作要点》.
    void check_titles()
    {
        for (citation const& each : content_.citations)
            if (each.years && each.years->first == each.years->last
                && each.years->first > *content_.year + 1)
                add("year.later", {each.years->first, each.region, false});
    }

    // 2024年底前完成 in the plan of a report on 2024 that was signed when the year was over.
    void check_deadlines()
    {
        if (content_.date && content_.date->year <= *content_.year) return;
        for (commitment const& each : content_.commitments)
            for (commitment_action const& action : each.actions) {
                if (!action.deadline) continue;
                auto const years = years_in(*action.deadline);
                if (years.size() == 1 && !years.front().is_range
                    && years.front().year <= *content_.year)
                    add("year.deadline", years.front());
            }
    }

    inspection& target_;
    report const& content_;
    std::vector<section const*> parts_;   // of the first level, in reading order
    std::vector<source_region> headings_; // of the first two levels, in reading order
};

} // namespace

void check_years(inspection& target) { year_check(target).run(); }

} // namespace fazhi::detail
