// SPDX-License-Identifier: MIT

#include "tree.hpp"

#include <sstream>

namespace fazhi::testing {
namespace {

/// Writes nodes, each on its own line, indented by depth, brackets closed as Lisp does.
class tree_writer {
public:
    explicit tree_writer(report const& report) : report_(report) {}

    tree_writer& open(char const* kind, source_region region)
    {
        end_line();
        out_ << std::string(2 * depth_, ' ') << '(' << kind << " @" << region.begin << ".."
             << region.end;
        ++depth_;
        return *this;
    }
    tree_writer& close()
    {
        out_ << ')';
        --depth_;
        return *this;
    }
    tree_writer& quote(source_region region)
    {
        out_ << " \"";
        for (char const c : report_.text(region)) {
            if (c == '\n')
                out_ << "\\n";
            else if (c == '\r')
                out_ << "\\r";
            else if (c == '"' || c == '\\')
                out_ << '\\' << c;
            else
                out_ << c;
        }
        out_ << '"';
        return *this;
    }
    template <class Value> tree_writer& field(char const* name, Value const& value)
    {
        out_ << ' ' << name << ": " << value;
        return *this;
    }
    tree_writer& field(char const* name, source_region region)
    {
        out_ << ' ' << name << ':';
        return quote(region);
    }
    template <class Value> tree_writer& field(char const* name, std::optional<Value> const& value)
    {
        return value ? field(name, *value) : *this;
    }
    template <class Value> tree_writer& word(Value const& value)
    {
        if (std::string_view(value).size() != 0) out_ << ' ' << value;
        return *this;
    }
    tree_writer& number(decimal value)
    {
        out_ << ' ' << value;
        return *this;
    }
    tree_writer& indices(char const* name, std::vector<std::uint32_t> const& all)
    {
        if (all.empty()) return *this;
        out_ << ' ' << name << ":";
        for (std::uint32_t const index : all) out_ << ' ' << index;
        return *this;
    }
    [[nodiscard]] std::string text() { return std::move(out_).str() + "\n"; }

private:
    void end_line()
    {
        if (out_.tellp() > 0) out_ << '\n';
    }

    report const& report_;
    std::ostringstream out_;
    std::size_t depth_ = 0;
};

void write_frame(tree_writer& out, report const& report)
{
    if (report.title) out.open("title", *report.title).quote(*report.title).close();
    if (auto const& number = report.document_number)
        out.open("document_number", number->region)
            .quote(number->region)
            .field("agency", number->agency_code)
            .field("year", number->year)
            .field("number", number->number)
            .close();
    for (issuer const& body : report.issuers) {
        out.open("issuer", body.region).quote(body.region).word(to_string(body.kind));
        if (body.level) out.word(to_string(*body.level));
        out.close();
    }
    if (auto const& date = report.date)
        out.open("date", date->region)
            .quote(date->region)
            .field("year", date->year)
            .field("month", date->month)
            .field("day", date->day)
            .close();
    for (source_region const name : report.addressees)
        out.open("addressee", name).quote(name).close();
    for (source_region const name : report.cc) out.open("cc", name).quote(name).close();
    if (report.contact) out.open("contact", *report.contact).close();
}

void write_sections(tree_writer& out, report const& report, std::uint32_t begin, std::uint32_t end)
{
    for (std::uint32_t i = begin; i != end; i = report.sections[i].subtree_end) {
        section const& node = report.sections[i];
        out.open("section", node.region);
        if (node.level == 1) out.word(to_string(node.role));
        if (node.marker)
            out.field("marker", node.marker->region)
                .word(to_string(node.marker->style))
                .word(std::to_string(node.marker->ordinal));
        out.field("heading", node.heading);
        write_sections(out, report, i + 1, node.subtree_end);
        out.close();
    }
}

void write_value(tree_writer& out, quantity_value const& value)
{
    if (value.number) out.number(*value.number);
    if (value.grade != 0) out.word(std::string(1, value.grade));
    out.word(value.unit).word(to_string(value.approx)).word(to_string(value.kind));
    out.field("low", value.low).field("high", value.high);
}

void write_indicators(tree_writer& out, report const& report)
{
    for (indicator const& fact : report.indicators) {
        out.open("indicator", fact.region).quote(fact.region);
        out.field("name", '"' + report.name(fact) + '"');
        write_value(out, fact.value);
        if (fact.change) {
            out.field("change", to_string(fact.change->direction))
                .word(to_string(fact.change->kind));
            out.field("base", fact.change->base);
        }
        out.word(to_string(fact.role)).word(to_string(fact.scope));
        if (fact.period)
            out.field("period", fact.period->region).word(to_string(fact.period->kind));
        if (!fact.concept_id.empty()) out.field("concept", fact.concept_id);
        out.close();
    }
}

void write_observations(tree_writer& out, report const& report)
{
    for (observation const& fact : report.observations) {
        out.open("observation", fact.region).quote(fact.name).field("cue", fact.cue);
        out.word(to_string(fact.kind)).word(to_string(fact.role)).word(to_string(fact.scope));
        if (!fact.concept_id.empty()) out.field("concept", fact.concept_id);
        out.close();
    }
}

void write_commitments(tree_writer& out, report const& report)
{
    for (commitment const& promise : report.commitments) {
        out.open("commitment", promise.region).field("lead", promise.lead).word(promise.theme);
        out.indices("answers", promise.answers);
        for (commitment_action const& action : promise.actions)
            out.open("action", action.region)
                .quote(action.region)
                .field("verb", action.verb)
                .field("object", action.object)
                .field("deliverable", action.deliverable)
                .field("by", action.deadline)
                .word(to_string(action.strength))
                .field("testability", int(action.testability))
                .indices("targets", action.targets)
                .close();
        out.close();
    }
}

void write_deficiencies(tree_writer& out, report const& report)
{
    for (deficiency const& lack : report.deficiencies) {
        out.open("deficiency", lack.region).field("subject", lack.subject).word(lack.theme);
        out.indices("addressed_by", lack.addressed_by);
        for (source_region const point : lack.points) out.open("point", point).quote(point).close();
        for (source_region const hedge : lack.hedges) out.field("hedge", hedge);
        for (specific_mention const& each : lack.specifics)
            out.field("specific", each.region).word(to_string(each.kind));
        if (lack.cause) out.open("cause", *lack.cause).quote(*lack.cause).close();
        out.close();
    }
}

} // namespace

std::string tree(report const& report)
{
    tree_writer out(report);
    out.open("report", {0, std::uint32_t(report.source.text().size())}).field("year", report.year);
    write_frame(out, report);
    write_sections(out, report, 0, std::uint32_t(report.sections.size()));
    for (measure const& done : report.measures)
        out.open("measure", done.region).field("lead", done.lead).word(done.theme).close();
    write_indicators(out, report);
    write_observations(out, report);
    write_deficiencies(out, report);
    write_commitments(out, report);
    for (citation const& title : report.citations) {
        out.open("citation", title.region).quote(title.title).word(to_string(title.kind));
        if (title.years)
            out.field("years", title.years->first).word(std::to_string(title.years->last));
        out.close();
    }
    for (diagnostic const& oddity : report.diagnostics)
        out.open("diagnostic", oddity.region)
            .word(to_string(oddity.severity))
            .word(oddity.rule)
            .close();
    return out.close().text();
}

std::string shape(report const& report)
{
    std::ostringstream out;
    out << "year " << report.year.value_or(0) << ", " << report.issuers.size() << " issuers, "
        << report.addressees.size() << " addressees, " << report.cc.size() << " cc, "
        << report.measures.size() << " measures, " << report.citations.size() << " citations\n";
    for (section const& node : report.sections) {
        out << std::string(2 * node.level, ' ') << to_string(node.role);
        if (node.marker) out << ' ' << to_string(node.marker->style) << ' ' << node.marker->ordinal;
        out << (node.heading ? " headed\n" : "\n");
    }
    for (indicator const& fact : report.indicators) {
        if (fact.value.number) out << *fact.value.number;
        if (fact.value.grade != 0) out << fact.value.grade;
        out << ' ' << fact.value.unit << ' ' << to_string(fact.value.approx) << ' '
            << to_string(fact.value.kind) << ' ' << to_string(fact.role) << ' '
            << to_string(fact.scope) << ' ' << fact.concept_id;
        if (fact.change)
            out << ' ' << to_string(fact.change->direction) << ' ' << to_string(fact.change->kind);
        out << '\n';
    }
    for (deficiency const& lack : report.deficiencies)
        out << "deficiency, " << lack.points.size() << " points"
            << (lack.cause ? ", cause\n" : "\n");
    for (commitment const& promise : report.commitments) {
        out << "commitment";
        for (commitment_action const& action : promise.actions)
            out << ' ' << int(action.testability) << to_string(action.strength);
        out << '\n';
    }
    return std::move(out).str();
}

} // namespace fazhi::testing
