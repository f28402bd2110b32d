// SPDX-License-Identifier: MIT

// The report in the form that other programs read: `fazhi.report/1`.
#include <fazhi/json.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace fazhi {

namespace {

using json = nlohmann::ordered_json;

// Writes the parts of one report. The key names and their order are those of report.schema.json.
class report_writer {
public:
    report_writer(report const& written, json_options options) : report_(written), options_(options)
    {
    }

    [[nodiscard]] json write() const
    {
        json result;
        result["schema"] = "fazhi.report/1";
        result["source"] = {{"name", word(report_.source.name())},
                            {"encoding", report_.source.encoding()},
                            {"length", report_.source.code_point_count()}};
        result["title"] = quote(report_.title);
        result["document_number"] = write_document_number();
        result["issuers"] = each(report_.issuers, &report_writer::write_issuer);
        result["year"] = optional(report_.year);
        result["date"] = write_date();
        result["addressees"] = each(report_.addressees, &report_writer::write_name);
        result["cc"] = each(report_.cc, &report_writer::write_name);
        result["contact"] = write_contact();
        result["sections"] = write_sections(0, report_.sections.size());
        result["measures"] = each(report_.measures, &report_writer::write_measure);
        result["indicators"] = each(report_.indicators, &report_writer::write_indicator);
        result["deficiencies"] = each(report_.deficiencies, &report_writer::write_deficiency);
        result["commitments"] = each(report_.commitments, &report_writer::write_commitment);
        result["citations"] = each(report_.citations, &report_writer::write_citation);
        result["diagnostics"] = each(report_.diagnostics, &report_writer::write_diagnostic);
        return result;
    }

private:
    report const& report_;
    json_options options_;

    [[nodiscard]] std::string_view text(source_region region) const { return report_.text(region); }

    [[nodiscard]] json span(source_region region) const
    {
        return json::array({report_.source.code_point_offset(region.begin),
                            report_.source.code_point_offset(region.end)});
    }

    // A piece of the text with its place.
    [[nodiscard]] json quote(source_region region) const
    {
        return {{"text", text(region)}, {"span", span(region)}};
    }

    [[nodiscard]] json quote(std::optional<source_region> const& region) const
    {
        return region ? quote(*region) : json();
    }

    [[nodiscard]] json text_or_null(std::optional<source_region> const& region) const
    {
        return region ? json(text(*region)) : json();
    }

    [[nodiscard]] json span_or_null(std::optional<source_region> const& region) const
    {
        return region ? span(*region) : json();
    }

    [[nodiscard]] json spans(auto const& regions) const
    {
        json result = json::array();
        for (source_region const region : regions) result.push_back(span(region));
        return result;
    }

    // A word from our tables: none is null, never an empty string.
    [[nodiscard]] static json word(std::string_view word)
    {
        return word.empty() ? json() : json(word);
    }

    [[nodiscard]] static json optional(std::optional<int> value)
    {
        return value ? json(*value) : json();
    }

    [[nodiscard]] static json number(std::optional<decimal> const& value)
    {
        return value ? json(value->to_string()) : json();
    }

    // Facts are numbered from 1 in reading order, so that the same text has the same ids.
    [[nodiscard]] static std::string id(char kind, std::size_t index)
    {
        return kind + std::to_string(index + 1);
    }

    [[nodiscard]] static json section_id(std::uint32_t index)
    {
        return index == no_section ? json() : json(id('s', index));
    }

    [[nodiscard]] static json ids(char kind, std::vector<std::uint32_t> const& indices)
    {
        json result = json::array();
        for (std::uint32_t const index : indices) result.push_back(id(kind, index));
        return result;
    }

    template <class Fact>
    [[nodiscard]] json each(std::vector<Fact> const& facts,
                            json (report_writer::*write_one)(Fact const&, std::size_t) const) const
    {
        json result = json::array();
        auto& list = result.get_ref<json::array_t&>();
        list.reserve(facts.size());
        for (std::size_t i = 0; i != facts.size(); ++i) list.push_back((this->*write_one)(facts[i], i));
        return result;
    }

    [[nodiscard]] json write_document_number() const
    {
        auto const& found = report_.document_number;
        if (!found) return {};
        return {{"text", text(found->region)},
                {"span", span(found->region)},
                {"agency_code", word(text(found->agency_code))},
                {"year", optional(found->year)},
                {"number", optional(found->number)}};
    }

    [[nodiscard]] json write_issuer(issuer const& body, std::size_t) const
    {
        json division;
        if (!body.division_code.empty()) division = {{"code", body.division_code}};
        return {{"name", text(body.region)},
                {"kind", to_string(body.kind)},
                {"level", body.level ? json(to_string(*body.level)) : json()},
                {"division", std::move(division)},
                {"span", span(body.region)}};
    }

    [[nodiscard]] json write_date() const
    {
        auto const& date = report_.date;
        if (!date) return {};
        return {{"year", date->year},
                {"month", optional(date->month)},
                {"day", optional(date->day)},
                {"text", text(date->region)},
                {"span", span(date->region)}};
    }

    [[nodiscard]] json write_name(source_region const& name, std::size_t) const
    {
        return {{"name", text(name)}, {"span", span(name)}};
    }

    // A person's name and telephone number go out only to those who ask for them.
    [[nodiscard]] json write_contact() const
    {
        if (!report_.contact) return {};
        if (options_.include_contact) return quote(*report_.contact);
        return {{"span", span(*report_.contact)}};
    }

    // The nodes of one level, each with those below it.
    [[nodiscard]] json write_sections(std::size_t index, std::size_t end) const
    {
        json result = json::array();
        while (index < end) {
            section const& node = report_.sections[index];
            std::size_t const next = std::clamp<std::size_t>(node.subtree_end, index + 1, end);
            json marker;
            if (node.marker) {
                marker = {{"text", text(node.marker->region)},
                          {"style", to_string(node.marker->style)},
                          {"ordinal", node.marker->ordinal},
                          {"span", span(node.marker->region)}};
            }
            result.push_back({{"id", id('s', index)},
                              {"role", word(to_string(node.role))},
                              {"level", node.level},
                              {"marker", std::move(marker)},
                              {"heading", quote(node.heading)},
                              {"span", span(node.region)},
                              {"children", write_sections(index + 1, next)}});
            index = next;
        }
        return result;
    }

    [[nodiscard]] json write_measure(measure const& fact, std::size_t index) const
    {
        return {{"id", id('m', index)},
                {"span", span(fact.region)},
                {"lead", quote(fact.lead)},
                {"section", section_id(fact.section)},
                {"theme", word(fact.theme)}};
    }

    [[nodiscard]] static json write_value(quantity_value const& value)
    {
        return {{"number", value.grade != 0 ? json(std::string(1, value.grade)) : number(value.number)},
                {"unit", word(value.unit)},
                {"approx", to_string(value.approx)},
                {"low", number(value.low)},
                {"high", number(value.high)},
                {"kind", to_string(value.kind)}};
    }

    [[nodiscard]] json write_change(std::optional<change_statement> const& change) const
    {
        if (!change) return {};
        return {{"direction", to_string(change->direction)},
                {"kind", to_string(change->kind)},
                {"base", text_or_null(change->base)}};
    }

    [[nodiscard]] json write_period(std::optional<indicator_period> const& period) const
    {
        if (!period) return {};
        return {{"text", text(period->region)},
                {"span", span(period->region)},
                {"kind", to_string(period->kind)},
                {"year", optional(period->year)}};
    }

    [[nodiscard]] json write_indicator(indicator const& fact, std::size_t index) const
    {
        return {{"id", id('i', index)},
                {"span", span(fact.region)},
                {"text", text(fact.region)},
                {"name", word(report_.name(fact))},
                {"name_spans", spans(fact.name)},
                {"value", write_value(fact.value)},
                {"change", write_change(fact.change)},
                {"role", to_string(fact.role)},
                {"period", write_period(fact.period)},
                {"scope", word(to_string(fact.scope))},
                {"concept", word(fact.concept_id)},
                {"section", section_id(fact.section)},
                {"sentence", {{"span", span(fact.sentence)}}}};
    }

    [[nodiscard]] json write_deficiency(deficiency const& fact, std::size_t index) const
    {
        json points = json::array();
        for (source_region const point : fact.points) points.push_back(quote(point));
        return {{"id", id('d', index)},
                {"span", span(fact.region)},
                {"text", text(fact.region)},
                {"subject", quote(fact.subject)},
                {"points", std::move(points)},
                {"cause", quote(fact.cause)},
                {"theme", word(fact.theme)},
                {"addressed_by", ids('c', fact.addressed_by)}};
    }

    [[nodiscard]] json write_action(commitment_action const& action) const
    {
        return {{"span", span(action.region)},
                {"text", text(action.region)},
                {"verb", text_or_null(action.verb)},
                {"verb_span", span_or_null(action.verb)},
                {"targets", ids('i', action.targets)},
                {"deadline", quote(action.deadline)},
                {"strength", to_string(action.strength)},
                {"testability", action.testability}};
    }

    [[nodiscard]] json write_commitment(commitment const& fact, std::size_t index) const
    {
        json actions = json::array();
        for (auto const& action : fact.actions) actions.push_back(write_action(action));
        return {{"id", id('c', index)},
                {"span", span(fact.region)},
                {"lead", quote(fact.lead)},
                {"actions", std::move(actions)},
                {"theme", word(fact.theme)},
                {"answers", ids('d', fact.answers)}};
    }

    [[nodiscard]] json write_citation(citation const& fact, std::size_t) const
    {
        json years;
        if (fact.years) years = json::array({fact.years->first, fact.years->last});
        return {{"title", text(fact.title)},
                {"span", span(fact.region)},
                {"title_span", span(fact.title)},
                {"kind", to_string(fact.kind)},
                {"years", std::move(years)}};
    }

    [[nodiscard]] json write_diagnostic(diagnostic const& found, std::size_t) const
    {
        return {{"rule", found.rule},
                {"severity", to_string(found.severity)},
                {"message", found.message},
                {"span", span(found.region)},
                {"related", spans(found.related)}};
    }
};

} // namespace

std::string to_json(report const& report, json_options options)
{
    return report_writer(report, options).write().dump(options.indent);
}

} // namespace fazhi
