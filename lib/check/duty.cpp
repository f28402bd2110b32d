// SPDX-License-Identifier: MIT

// The duty to report: its contents, its deadlines, to whom. What the text does not tell is unknown.
#include "check/calendar.hpp"
#include "check/families.hpp"
#include "check/interim.hpp"

#include "outline/section_role.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/read.hpp"

#include <fazhi/publication.hpp>
#include <fazhi/scan/scan.hpp>

#include <algorithm>

namespace fazhi::detail {

namespace {

constexpr unsigned march = 3;
constexpr unsigned april = 4;

class duty_check {
public:
    explicit duty_check(inspection& target) : target_(target), content_(target.content()) {}

    void run()
    {
        if (content_.sections.empty() && content_.indicators.empty()) return;
        check_outlines();
        if (!has_duty() || is_interim(content_)) return;
        check_contents();
        check_deadlines();
        check_recipients();
    }

private:
    // Enterprises and courts publish such reports too, without this duty.
    [[nodiscard]] bool has_duty() const
    {
        // 述法: what the head of a body reports on himself.
        if (content_.title
            && read_heading(target_.text(*content_.title)).role == section_role::leadership)
            return false;
        return std::none_of(
            content_.issuers.begin(), content_.issuers.end(), [](issuer const& each) {
                return each.kind == issuer_kind::enterprise || each.kind == issuer_kind::court;
            });
    }

    [[nodiscard]] source_region beginning() const
    {
        if (content_.title) return *content_.title;
        std::string_view const first = first_character(trim_begin(target_.text()));
        auto const begin =
            static_cast<std::uint32_t>(first.empty() ? 0 : first.data() - target_.text().data());
        return {begin, begin + static_cast<std::uint32_t>(first.size())};
    }

    [[nodiscard]] source_region heading_of(section const& node) const
    {
        if (node.heading) return *node.heading;
        return node.marker ? node.marker->region
                           : source_region{node.region.begin, node.region.begin};
    }

    [[nodiscard]] section const* part_of(section_role role) const
    {
        auto const found = std::find_if(content_.sections.begin(), content_.sections.end(),
                                        [&](section const& node) { return has(node.role, role); });
        return found == content_.sections.end() ? nullptr : &*found;
    }

    void check_contents()
    {
        if (!part_of(section_role::measures))
            target_.add({.rule = "duty.measures", .region = beginning()});
        check_leadership();
        section const* const lacks = part_of(section_role::deficiencies);
        if (!lacks && content_.deficiencies.empty())
            target_.add({.rule = "duty.deficiencies", .region = beginning()});
        else
            check_causes(lacks);
        section const* const plan = part_of(section_role::plan);
        if (!plan && content_.commitments.empty())
            target_.add({.rule = "duty.plan", .region = beginning()});
        if (plan) check_plan_year(*plan);
    }

    void check_leadership()
    {
        if (part_of(section_role::leadership)) return;
        auto const nested =
            find_content("leadership", {0, static_cast<std::uint32_t>(target_.text().size())});
        if (nested)
            target_.add_note({.rule = "duty.leadership",
                              .region = *nested,
                              .arguments = {{"status", "nested"}}});
        else
            target_.add({.rule = "duty.leadership",
                         .region = beginning(),
                         .arguments = {{"status", "absent"}}});
    }

    // The first word of a content in a piece of running text.
    [[nodiscard]] std::optional<source_region> find_content(std::string_view content,
                                                            source_region where) const
    {
        std::string_view const text = target_.text(where);
        lexicon_table const& words = lexicon<"duty_words">();
        for (std::size_t at = words.next(text, 0); at < text.size();
             at = words.next(text, at + character_size(text[at]))) {
            auto const hit = words.longest_prefix(text.substr(at));
            if (!hit || hit->row->column(0) != content) continue;
            auto const begin = where.begin + static_cast<std::uint32_t>(at);
            return source_region{begin, begin + static_cast<std::uint32_t>(hit->size)};
        }
        return {};
    }

    void check_causes(section const* lacks)
    {
        for (deficiency const& each : content_.deficiencies)
            if (each.cause) return;
        if (!lacks) return;
        source_region body = lacks->region;
        if (lacks->heading) body.begin = lacks->heading->end;
        if (body.begin < body.end && find_content("causes", body)) return;
        target_.add({.rule = "duty.causes", .region = heading_of(*lacks)});
    }

    void check_plan_year(section const& plan)
    {
        if (!content_.year) return;
        std::string const next = std::to_string(*content_.year + 1);
        constexpr std::uint32_t reach = 600;
        std::string_view const opening =
            target_.text({plan.region.begin, std::min(plan.region.end, plan.region.begin + reach)});
        if (opening.find(next) != opening.npos || names_next_year(opening)) return;
        target_.add(
            {.rule = "duty.plan_year", .region = heading_of(plan), .arguments = {{"year", next}}});
    }

    // 明年工作打算
    [[nodiscard]] static bool names_next_year(std::string_view opening)
    {
        lexicon_table const& words = lexicon<"next_year_words">();
        for (std::size_t at = words.next(opening, 0); at < opening.size();
             at = words.next(opening, at + character_size(opening[at])))
            if (is_kind(words.longest_prefix(opening.substr(at)), "year")) return true;
        return false;
    }

    void check_deadlines()
    {
        if (!content_.year) return;
        int const next = *content_.year + 1;
        std::string const year = std::to_string(next);
        std::optional<day_range> document;
        if (content_.date) document = days_of(*content_.date);
        if (document && !document->is_real) document.reset();

        check_deadline("duty.first_quarter", document, first_day(next, april), year);
        check_deadline("duty.submitted", document, first_day(next, march), year);
        check_publication(document, first_day(next, april), year);
    }

    void check_deadline(std::string_view rule, std::optional<day_range> const& document,
                        std::chrono::sys_days deadline, std::string const& year)
    {
        if (document && document->first >= deadline)
            target_.add({.rule = rule,
                         .region = content_.date->region,
                         .arguments = {{"stated", std::string(target_.text(content_.date->region))},
                                       {"year", year}}});
        else if (!document || document->last >= deadline)
            target_.add({.rule = rule,
                         .region = content_.date ? content_.date->region : beginning(),
                         .arguments = {{"year", year}},
                         .undecided = true});
    }

    // What is dated after the deadline cannot have been public before.
    void check_publication(std::optional<day_range> const& document, std::chrono::sys_days deadline,
                           std::string const& year)
    {
        auto const& given = target_.options().published;
        auto const page = given ? std::nullopt : publication_date(content_);
        std::optional<std::chrono::sys_days> published;
        if (given)
            published = days_of(*given).first;
        else if (page)
            published = days_of(*page).first;
        source_region const place = page                        ? page->region
                                  : !published && content_.date ? content_.date->region
                                                                : beginning();
        bool const is_late =
            published ? *published >= deadline : document && document->first >= deadline;
        if (is_late)
            target_.add({.rule = "duty.published",
                         .region = place,
                         .arguments = {
                             {"stated", given ? written(*given) : std::string(target_.text(place))},
                             {"year", year}}});
        else if (!published)
            target_.add({.rule = "duty.published",
                         .region = place,
                         .arguments = {{"year", year}},
                         .undecided = true});
    }

    // Titles by the years that they name, other names by the table.
    void check_outlines()
    {
        if (!content_.year) return;
        for (citation const& each : content_.citations)
            if (each.kind == citation_kind::outline && each.years
                && each.years->last < *content_.year && each.years->first < each.years->last)
                add_outline(each.region, each.years->last);
        std::string_view const text = target_.text();
        lexicon_table const& outlines = lexicon<"outlines_in_force">();
        scan(text, outlines, [&](std::size_t at) {
            auto const hit = outlines.longest_prefix(text.substr(at));
            if (!hit) return at;
            auto const begin = static_cast<std::uint32_t>(at);
            source_region const place{begin, begin + static_cast<std::uint32_t>(hit->size)};
            int const last = std::stoi(std::string(hit->row->column(1)));
            bool const is_cited =
                std::any_of(content_.citations.begin(), content_.citations.end(),
                            [&](citation const& each) { return each.region.contains(place); });
            if (last < *content_.year && !is_cited) add_outline(place, last);
            return at;
        });
    }

    void add_outline(source_region place, int last)
    {
        target_.add({.rule = "duty.outline",
                     .region = place,
                     .arguments = {{"stated", std::string(target_.text(place))},
                                   {"until", std::to_string(last)},
                                   {"year", std::to_string(*content_.year)}}});
    }

    void check_recipients()
    {
        check_class("duty.recipient", content_.addressees, lexicon<"recipient_words">());
        check_class("duty.copy", content_.cc, lexicon<"inspecting_bodies">());
    }

    void check_class(std::string_view rule, std::vector<source_region> const& names,
                     lexicon_table const& expected)
    {
        if (names.empty()) {
            target_.add({.rule = rule, .region = beginning(), .undecided = true});
            return;
        }
        for (source_region const each : names)
            if (expected.occurs_in(target_.text(each))) return;
        target_.add({.rule = rule,
                     .region = names.front(),
                     .arguments = {{"stated", std::string(target_.text(names.front()))}}});
    }

    inspection& target_;
    report const& content_;
};

} // namespace

void check_duty(inspection& target) { duty_check(target).run(); }

} // namespace fazhi::detail
