// SPDX-License-Identifier: MIT

// The report in the form that other programs read: `fazhi.report/1`.
#include <fazhi/json.hpp>
#include <fazhi/publication.hpp>

#include <fazhi/division.hpp>

#include "output/json_writer.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace fazhi {

namespace {

using detail::json_array;
using detail::json_object;

// Writes the parts of one report. The keys and their order are those of report.schema.json.
class report_writer {
public:
    report_writer(report const& written, json_options options)
        : report_(written), options_(options), out_(options.indent)
    {
    }

    [[nodiscard]] std::string write() &&
    {
        {
            json_object const whole(out_);
            text("schema", "fazhi.report/1");
            write_source();
            quote("title", report_.title);
            write_document_number();
            each("issuers", report_.issuers);
            number("year", report_.year);
            write_date("date", report_.date);
            write_date("published", publication_date(report_));
            each("addressees", report_.addressees);
            each("cc", report_.cc);
            write_contact();
            write_sections("sections", 0, report_.sections.size());
            each("measures", report_.measures);
            each("indicators", report_.indicators);
            each("observations", report_.observations);
            each("deficiencies", report_.deficiencies);
            each("commitments", report_.commitments);
            each("citations", report_.citations);
            each("diagnostics", report_.diagnostics);
        }
        return out_.take();
    }

private:
    report const& report_;
    json_options options_;
    detail::json_writer out_;

    // The members of an object, each named by what it writes.

    void null(std::string_view key)
    {
        out_.key(key);
        out_.null();
    }

    void text(std::string_view key, std::string_view content) { out_.string(key, content); }

    void text(std::string_view key, source_region region) { text(key, report_.text(region)); }

    void text(std::string_view key, std::optional<source_region> const& region)
    {
        region ? text(key, *region) : null(key);
    }

    void word(std::string_view key, std::string_view content) { out_.word(key, content); }

    void number(std::string_view key, std::int64_t value)
    {
        out_.key(key);
        out_.number(value);
    }

    void number(std::string_view key, std::optional<int> value)
    {
        value ? number(key, std::int64_t{*value}) : null(key);
    }

    void boolean(std::string_view key, bool value)
    {
        out_.key(key);
        out_.boolean(value);
    }

    // An exact number is a string, for a reader of JSON makes a double of a number.
    void number(std::string_view key, std::optional<decimal> const& value)
    {
        value ? text(key, value->to_string()) : null(key);
    }

    void span(source_region region)
    {
        auto const offset = [this](std::uint32_t byte) {
            return static_cast<std::int64_t>(report_.source.code_point_offset(byte));
        };
        out_.pair(offset(region.begin), offset(region.end));
    }

    void span(std::string_view key, source_region region)
    {
        out_.key(key);
        span(region);
    }

    void span(std::string_view key, std::optional<source_region> const& region)
    {
        region ? span(key, *region) : null(key);
    }

    template <class Regions> void spans(std::string_view key, Regions const& regions)
    {
        json_array const list(out_, key);
        for (source_region const region : regions) span(region);
    }

    // A piece of the text with its place.
    void quote(std::string_view key, std::optional<source_region> const& region)
    {
        if (!region) return null(key);
        json_object const piece(out_, key);
        text("text", *region);
        span("span", *region);
    }

    void quotes(std::string_view key, std::vector<source_region> const& regions)
    {
        json_array const list(out_, key);
        for (source_region const region : regions) {
            json_object const piece(out_);
            text("text", region);
            span("span", region);
        }
    }

    // Facts are numbered from 1 in reading order, so that the same text has the same ids.
    [[nodiscard]] static std::string id(char kind, std::size_t index)
    {
        return kind + std::to_string(index + 1);
    }

    void section_id(std::string_view key, std::uint32_t index)
    {
        index == no_section ? null(key) : text(key, id('s', index));
    }

    void ids(std::string_view key, char kind, std::vector<std::uint32_t> const& indices)
    {
        json_array const list(out_, key);
        for (std::uint32_t const index : indices) out_.string(id(kind, index));
    }

    template <class Fact> void each(std::string_view key, std::vector<Fact> const& facts)
    {
        json_array const list(out_, key);
        for (std::size_t i = 0; i != facts.size(); ++i) {
            json_object const item(out_);
            write(facts[i], i);
        }
    }

    // The frame of the report.

    void write_source()
    {
        json_object const source(out_, "source");
        word("name", detail::well_formed(report_.source.name()));
        text("encoding", report_.source.encoding());
        number("length", static_cast<std::int64_t>(report_.source.code_point_count()));
    }

    void write_document_number()
    {
        auto const& found = report_.document_number;
        if (!found) return null("document_number");
        json_object const value(out_, "document_number");
        text("text", found->region);
        span("span", found->region);
        word("agency_code", report_.text(found->agency_code));
        number("year", found->year);
        number("number", found->number);
    }

    void write(issuer const& body, std::size_t index)
    {
        text("name", body.region);
        text("kind", to_string(body.kind));
        word("level", body.level ? to_string(*body.level) : std::string_view{});
        write_division(division_of(report_, index));
        span("span", body.region);
    }

    void write_division(std::optional<issuer_division> const& found)
    {
        if (!found) return null("division");
        json_object const division(out_, "division");
        text("code", found->place.code);
        text("name", found->place.name);
        {
            json_array const path(out_, "path");
            for (std::string const& name : found->place.path) out_.string(name);
        }
        text("ground", to_string(found->ground));
        boolean("is_part", found->is_part);
    }

    void write_date(std::string_view key, std::optional<document_date> const& date)
    {
        if (!date) return null(key);
        json_object const value(out_, key);
        number("year", date->year);
        number("month", date->month);
        number("day", date->day);
        text("text", date->region);
        span("span", date->region);
    }

    // An addressee.
    void write(source_region name, std::size_t)
    {
        text("name", name);
        span("span", name);
    }

    // A person's name and telephone number go out only to those who ask for them.
    void write_contact()
    {
        if (!report_.contact) return null("contact");
        json_object const value(out_, "contact");
        if (options_.include_contact) text("text", *report_.contact);
        span("span", *report_.contact);
    }

    // The outline: the nodes of one level, each with those below it.
    void write_sections(std::string_view key, std::size_t index, std::size_t end)
    {
        json_array const list(out_, key);
        while (index < end) {
            section const& node = report_.sections[index];
            std::size_t const next = std::clamp<std::size_t>(node.subtree_end, index + 1, end);
            json_object const item(out_);
            text("id", id('s', index));
            word("role", to_string(node.role));
            number("level", std::int64_t{node.level});
            write_marker(node.marker);
            quote("heading", node.heading);
            span("span", node.region);
            write_sections("children", index + 1, next);
            index = next;
        }
    }

    void write_marker(std::optional<section_marker> const& marker)
    {
        if (!marker) return null("marker");
        json_object const value(out_, "marker");
        text("text", marker->region);
        text("style", to_string(marker->style));
        number("ordinal", std::int64_t{marker->ordinal});
        span("span", marker->region);
    }

    // The facts, one function a kind.

    void write(measure const& fact, std::size_t index)
    {
        text("id", id('m', index));
        span("span", fact.region);
        quote("lead", fact.lead);
        section_id("section", fact.section);
        word("theme", fact.theme);
    }

    void write(indicator const& fact, std::size_t index)
    {
        text("id", id('i', index));
        span("span", fact.region);
        text("text", fact.region);
        word("name", report_.name(fact));
        spans("name_spans", fact.name);
        write_value(fact.value);
        write_change(fact.change);
        text("role", to_string(fact.role));
        write_period(fact.period);
        word("scope", to_string(fact.scope));
        word("concept", fact.concept_id);
        section_id("section", fact.section);
        json_object const sentence(out_, "sentence");
        span("span", fact.sentence);
    }

    void write_value(quantity_value const& value)
    {
        json_object const member(out_, "value");
        if (value.grade != 0)
            text("number", std::string_view(&value.grade, 1));
        else
            number("number", value.number);
        word("unit", value.unit);
        text("approx", to_string(value.approx));
        number("low", value.low);
        number("high", value.high);
        text("kind", to_string(value.kind));
    }

    void write_change(std::optional<change_statement> const& change)
    {
        if (!change) return null("change");
        json_object const member(out_, "change");
        text("direction", to_string(change->direction));
        text("kind", to_string(change->kind));
        text("base", change->base);
    }

    void write_period(std::optional<indicator_period> const& period)
    {
        if (!period) return null("period");
        json_object const member(out_, "period");
        text("text", period->region);
        span("span", period->region);
        text("kind", to_string(period->kind));
        number("year", period->year);
    }

    void write(observation const& fact, std::size_t index)
    {
        text("id", id('o', index));
        span("span", fact.region);
        text("text", fact.region);
        text("kind", to_string(fact.kind));
        quote("cue", fact.cue);
        text("name", fact.name);
        span("name_span", fact.name);
        text("role", to_string(fact.role));
        word("scope", to_string(fact.scope));
        word("concept", fact.concept_id);
        section_id("section", fact.section);
        json_object const sentence(out_, "sentence");
        span("span", fact.sentence);
    }

    void write(deficiency const& fact, std::size_t index)
    {
        text("id", id('d', index));
        span("span", fact.region);
        text("text", fact.region);
        quote("subject", fact.subject);
        quotes("points", fact.points);
        quote("cause", fact.cause);
        quotes("hedges", fact.hedges);
        {
            json_array const specifics(out_, "specifics");
            for (specific_mention const& each : fact.specifics) {
                json_object const item(out_);
                text("kind", to_string(each.kind));
                text("text", each.region);
                span("span", each.region);
            }
        }
        word("theme", fact.theme);
        ids("addressed_by", 'c', fact.addressed_by);
    }

    void write(commitment_action const& action, std::size_t)
    {
        span("span", action.region);
        text("text", action.region);
        text("verb", action.verb);
        span("verb_span", action.verb);
        quote("object", action.object);
        quote("deliverable", action.deliverable);
        ids("targets", 'i', action.targets);
        quote("deadline", action.deadline);
        text("strength", to_string(action.strength));
        number("testability", std::int64_t{action.testability});
    }

    void write(commitment const& fact, std::size_t index)
    {
        text("id", id('c', index));
        span("span", fact.region);
        quote("lead", fact.lead);
        each("actions", fact.actions);
        word("theme", fact.theme);
        ids("answers", 'd', fact.answers);
    }

    void write(citation const& fact, std::size_t)
    {
        text("title", fact.title);
        span("span", fact.region);
        span("title_span", fact.title);
        text("kind", to_string(fact.kind));
        if (!fact.years) return null("years");
        out_.key("years");
        out_.pair(fact.years->first, fact.years->last);
    }

    void write(diagnostic const& found, std::size_t)
    {
        text("rule", found.rule);
        text("severity", to_string(found.severity));
        text("message", found.message);
        span("span", found.region);
        spans("related", found.related);
    }
};

} // namespace

std::string to_json(report const& report, json_options options)
{
    return report_writer(report, options).write();
}

} // namespace fazhi
