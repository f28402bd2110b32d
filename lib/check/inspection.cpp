// SPDX-License-Identifier: MIT

// Which rules are asked for, and the order of what they find.
#include "check/inspection.hpp"

#include "check/calendar.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

namespace fazhi::detail {

namespace {

[[nodiscard]] bool any_matches(std::vector<std::string> const& patterns, rule const& asked)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](std::string const& pattern) { return matches(pattern, asked); });
}

void require_known(std::vector<std::string> const& patterns)
{
    for (std::string const& pattern : patterns) {
        auto const known = rules();
        if (std::none_of(known.begin(), known.end(),
                         [&](rule const& each) { return matches(pattern, each); }))
            throw option_error("没有名为“" + pattern + "”的规则。\nno rule is called \"" + pattern
                               + "\".");
    }
}

void require_real(std::optional<calendar_day> const& date)
{
    if (date && !days_of(*date).is_real)
        throw option_error("日期不存在。\nthe date does not exist.");
}

} // namespace

inspection::inspection(report const& content, check_options const& options)
    : content_(content), options_(options), others_(content.source.text()),
      lines_(content.source.text(), others_)
{
    require_known(options.rules);
    require_known(options.ignored);
    require_real(options.as_of);
    require_real(options.published);
    for (rule const& each : rules())
        asked_.push_back((options.rules.empty() || any_matches(options.rules, each))
                         && !any_matches(options.ignored, each) && each.applies_to(content.year));
}

bool inspection::asks_for(std::string_view id) const
{
    rule const* const row = find_rule(id);
    return row && asked_[static_cast<std::size_t>(row - rules().data())];
}

void inspection::add(finding found) { add(std::move(found), severity::error); }

void inspection::add_note(finding found) { add(std::move(found), severity::note); }

void inspection::add(finding found, fazhi::severity highest)
{
    rule const* const row = find_rule(found.rule);
    assert(row && "every rule has a row in rules.txt");
    if (!row || !asked_[static_cast<std::size_t>(row - rules().data())]) return;
    found.rule = row->id;
    found.severity = found.undecided ? severity::note : std::min(row->severity, highest);
    if (found.severity < options_.minimum) return;
    // What a person is called or how to call them is not repeated in a message either.
    if (content_.contact && content_.contact->contains(found.region))
        for (finding_argument& each : found.arguments) each.text = "…";
    std::erase(found.related, found.region);
    std::sort(found.related.begin(), found.related.end());
    found.related.erase(std::unique(found.related.begin(), found.related.end()),
                        found.related.end());
    found_.push_back(std::move(found));
}

std::vector<finding> inspection::take() &&
{
    std::stable_sort(found_.begin(), found_.end(), [](finding const& a, finding const& b) {
        return std::tie(a.region, a.rule) < std::tie(b.region, b.rule);
    });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    // 96 → 71件，降幅35.4%: a change that differs from its two values needs no base as well.
    std::vector<finding> kept;
    kept.reserve(found_.size());
    source_region moved{}; // of the last figure.from_to, which comes before the others of its place
    for (finding& each : found_) {
        bool const is_weaker = each.rule == "figure.truncated" || each.rule == "figure.growth";
        if (is_weaker && each.region == moved) continue;
        if (each.rule == "figure.from_to") moved = each.region;
        kept.push_back(std::move(each));
    }
    return kept;
}

} // namespace fazhi::detail
