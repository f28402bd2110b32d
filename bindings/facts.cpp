// SPDX-License-Identifier: MIT

// What a report states: measures, indicators, deficiencies, commitments, citations, diagnostics.
#include "facts.hpp"
#include "register.hpp"
#include "section.hpp"

#include <fazhi/denominator.hpp>

namespace fazhi::python {

namespace {

/// One undertaking of a commitment; `index` is the commitment's, `position` its own in it.
struct action_node : piece {
    std::uint32_t position = 0;

    action_node(shared_document const& document, std::uint32_t commitment, std::uint32_t which)
        : piece{document, document->content.commitments[commitment].actions[which].region,
                commitment},
          position(which)
    {
    }
    [[nodiscard]] commitment_action const& get() const
    {
        return content().commitments[index].actions[position];
    }
};

template <class Node>
[[nodiscard]] py::class_<Node, piece> make_fact_class(py::module_& module, char const* name,
                                                      char const* doc)
{
    auto type = make_class<Node, piece>(module, name, doc);
    type.def("__reduce__", [](Node const& self) {
        return reduce(py::cast(self.owner), Node::attribute, self.index);
    });
    return type;
}

template <class Type> void add_id(Type& type, char letter)
{
    type.def_property_readonly(
        "id",
        [letter](typename Type::type const& self) {
            return letter + std::to_string(self.index + 1);
        },
        "Stable for the same text.");
}

template <class Type> void add_theme(Type& type)
{
    type.def_property_readonly(
        "theme", [](typename Type::type const& self) { return word_or_none(self.get().theme); },
        "Id of a theme; None where it is not told.");
}

void register_measure(py::module_& module)
{
    auto type = make_fact_class<measure_node>(
        module, "Measure",
        "What was done: one measure for each lowest outline node of a measures or leadership "
        "part.");
    add_id(type, 'm');
    type.def_property_readonly(
        "lead", [](measure_node const& self) { return self.at(self.get().lead); },
        "The heading of the node, or its first sentence.");
    type.def_property_readonly(
        "section",
        [](measure_node const& self) { return section_or_none(self.owner, self.get().section); },
        "The outline node, or None where the report has no outline.");
    add_theme(type);
    type.def("__repr__", [](measure_node const& self) {
        return "<Measure " + excerpt(self.content().text(self.get().lead)) + ">";
    });
    register_sequence_of<measure_node>(module, "Measures", "Measures in reading order.");
}

void register_indicator(py::module_& module)
{
    auto type = make_fact_class<indicator_node>(
        module, "Indicator",
        "One figure of the report: ``新收行政复议案件365件`` is the name 新收行政复议案件 and "
        "365 件.");
    add_id(type, 'i');
    type.def_property_readonly(
        "name",
        [](indicator_node const& self) { return word_or_none(self.content().name(self.get())); },
        "What is counted, readable alone; None where the text does not say.");
    type.def_property_readonly(
        "name_spans",
        [](indicator_node const& self) {
            name_pieces const& name = self.get().name;
            py::tuple spans(name.size());
            for (std::size_t i = 0; i != name.size(); ++i)
                spans[i] = code_point_span(self.content(), name[i]);
            return spans;
        },
        "The places of the pieces that the name is made of.");
    type.def_property_readonly(
        "value",
        [](indicator_node const& self) {
            return value_node{self.owner, self.index};
        },
        "The number, its unit and how the wording bounds it.");
    type.def_property_readonly(
        "change",
        [](indicator_node const& self) -> py::object {
            if (!self.get().change) return py::none();
            return py::cast(change_node{self.owner, self.index});
        },
        "The change it states, or None for a level.");
    type.def_property_readonly(
        "role", [](indicator_node const& self) { return as_str(to_string(self.get().role)); },
        "``result``, ``target``, ``baseline`` or ``reference``.");
    type.def_property_readonly(
        "scope",
        [](indicator_node const& self) { return word_or_none(to_string(self.get().scope)); },
        "Whose figure it is: ``own``, ``departments+townships``, …; None where it is not told.");
    type.def_property_readonly(
        "period",
        [](indicator_node const& self) -> py::object {
            if (!self.get().period) return py::none();
            return py::cast(period_node(self.owner, self.index));
        },
        "The time it is said to cover, or None where the text does not write it.");
    type.def_property_readonly(
        "concept", [](indicator_node const& self) { return word_or_none(self.get().concept_id); },
        "Id of the canonical indicator; None where it is none of them.");
    type.def_property_readonly(
        "denominator",
        [](indicator_node const& self) -> py::object {
            auto const found = stated_denominator(self.content(), self.index);
            if (!found) return py::none();
            return py::cast(indicator_node(self.owner, *found));
        },
        "The indicator that a rate is a rate of; None for what is no rate, and where the report "
        "does not state it.");
    type.def_property_readonly(
        "section",
        [](indicator_node const& self) { return section_or_none(self.owner, self.get().section); },
        "The innermost outline node around it, or None.");
    type.def_property_readonly(
        "sentence", [](indicator_node const& self) { return self.at(self.get().sentence); },
        "The sentence it stands in.");
    type.def("__repr__", [](indicator_node const& self) {
        std::string const name = self.content().name(self.get());
        return "<Indicator " + excerpt(self.text()) + (name.empty() ? "" : " " + name) + ">";
    });
    register_sequence_of<indicator_node>(module, "Indicators", "Figures in reading order.");
}

void register_deficiency(py::module_& module)
{
    auto type = make_fact_class<deficiency_node>(
        module, "Deficiency",
        "What the report admits to be lacking: lead and detail, without the marker and the "
        "closing ； or 。.");
    add_id(type, 'd');
    type.def_property_readonly(
        "subject",
        [](deficiency_node const& self) { return piece_or_none(self, self.get().subject); },
        "What is lacking: 行政执法监督效能.");
    type.def_property_readonly(
        "points", [](deficiency_node const& self) { return pieces(self.owner, self.get().points); },
        "The separate statements inside.");
    type.def_property_readonly(
        "cause", [](deficiency_node const& self) { return piece_or_none(self, self.get().cause); },
        "The cause stated for it, also where the causes stand together after the list.");
    type.def_property_readonly(
        "hedges", [](deficiency_node const& self) { return pieces(self.owner, self.get().hedges); },
        "Words that soften it: 部分, 个别, 有待, 不够.");
    type.def_property_readonly(
        "specifics",
        [](deficiency_node const& self) {
            auto const& all = self.get().specifics;
            py::tuple result(all.size());
            for (std::size_t i = 0; i != all.size(); ++i)
                result[i] = py::make_tuple(as_str(to_string(all[i].kind)), self.at(all[i].region));
            return result;
        },
        "What is specific in it, as pairs of ``number``, ``rule``, ``time`` or ``field`` and its "
        "piece; empty for a stock phrase.");
    add_theme(type);
    type.def_property_readonly(
        "addressed_by",
        [](deficiency_node const& self) {
            return sequence_of<commitment_node>(self.owner, self.get().addressed_by);
        },
        "The commitments that answer it.");
    type.def("__repr__", [](deficiency_node const& self) {
        return "<Deficiency " + excerpt(self.text()) + ">";
    });
    register_sequence_of<deficiency_node>(module, "Deficiencies", "Deficiencies in reading order.");
}

void register_action(py::module_& module)
{
    auto type = make_class<action_node, piece>(
        module, "Action",
        "One undertaking: a clause with its own verb, manner and purpose included.");
    type.def_property_readonly(
        "verb", [](action_node const& self) { return piece_or_none(self, self.get().verb); },
        "The verb that governs it: 健全, 推动.");
    type.def_property_readonly(
        "object", [](action_node const& self) { return piece_or_none(self, self.get().object); },
        "What the verb is about, to the end of its clause.");
    type.def_property_readonly(
        "deliverable",
        [](action_node const& self) { return piece_or_none(self, self.get().deliverable); },
        "The thing that can be shown when it is done: 行政检查事项清单.");
    type.def_property_readonly(
        "targets",
        [](action_node const& self) {
            return sequence_of<indicator_node>(self.owner, self.get().targets);
        },
        "The indicators inside it.");
    type.def_property_readonly(
        "deadline",
        [](action_node const& self) { return piece_or_none(self, self.get().deadline); },
        "The time by which it is to be done, as written: 年底前.");
    type.def_property_readonly(
        "strength", [](action_node const& self) { return as_str(to_string(self.get().strength)); },
        "``hard`` (确保 实现), ``soft`` (力争 探索) or ``none``.");
    type.def_property_readonly(
        "testability", [](action_node const& self) { return int(self.get().testability); },
        "0 nothing checkable, 1 a named deliverable, 2 with a date, 3 a number.");
    type.def("__repr__",
             [](action_node const& self) { return "<Action " + excerpt(self.text()) + ">"; });
    type.def("__reduce__", [](action_node const& self) {
        return reduce(py::cast(commitment_node(self.owner, self.index)), "actions", self.position);
    });
}

void register_commitment(py::module_& module)
{
    auto type = make_fact_class<commitment_node>(
        module, "Commitment",
        "One item of the plan: ``二是健全…。推动…，实现…`` from its text after the marker.");
    add_id(type, 'c');
    type.def_property_readonly(
        "lead", [](commitment_node const& self) { return self.at(self.get().lead); },
        "The first statement of the item.");
    type.def_property_readonly(
        "actions",
        [](commitment_node const& self) {
            auto const size = std::uint32_t(self.get().actions.size());
            py::tuple actions(size);
            for (std::uint32_t i = 0; i != size; ++i)
                actions[i] = py::cast(action_node(self.owner, self.index, i));
            return actions;
        },
        "What is undertaken, one action a clause with its own verb.");
    add_theme(type);
    type.def_property_readonly(
        "answers",
        [](commitment_node const& self) {
            return sequence_of<deficiency_node>(self.owner, self.get().answers);
        },
        "The deficiencies that it answers.");
    type.def("__repr__", [](commitment_node const& self) {
        return "<Commitment " + excerpt(self.content().text(self.get().lead)) + ">";
    });
    register_sequence_of<commitment_node>(module, "Commitments", "Commitments in reading order.");
}

void register_citation(py::module_& module)
{
    auto type = make_fact_class<citation_node>(
        module, "Citation", "A title in 《》 or a document number that the report refers to.");
    type.def_property_readonly(
        "title", [](citation_node const& self) { return self.at(self.get().title); },
        "Inside the marks; the whole of a document number.");
    type.def_property_readonly(
        "kind", [](citation_node const& self) { return as_str(to_string(self.get().kind)); },
        "``law``, ``regulation``, ``outline``, ``document``, ``document_number`` or ``other``.");
    type.def_property_readonly(
        "years",
        [](citation_node const& self) -> py::object {
            auto const& years = self.get().years;
            if (!years) return py::none();
            return py::make_tuple(years->first, years->last);
        },
        "First and last year that the title names: 2021—2025年.");
    type.def("__repr__", [](citation_node const& self) {
        return "<Citation " + excerpt(self.text()) + " " + std::string(to_string(self.get().kind))
             + ">";
    });
    register_sequence_of<citation_node>(module, "Citations", "Citations in reading order.");
}

void register_diagnostic(py::module_& module)
{
    auto type = make_fact_class<diagnostic_node>(
        module, "Diagnostic",
        "What was odd in a text. A diagnostic asks to look; it accuses nobody.");
    type.def_property_readonly(
        "rule", [](diagnostic_node const& self) { return as_str(self.get().rule); },
        "Stable id such as ``outline.gap``.");
    type.def_property_readonly(
        "severity",
        [](diagnostic_node const& self) { return as_str(to_string(self.get().severity)); },
        "``note``, ``warning`` or ``error``.");
    type.def_property_readonly(
        "message", [](diagnostic_node const& self) { return as_str(self.get().message); },
        "One sentence, Chinese then English.");
    type.def_property_readonly(
        "related",
        [](diagnostic_node const& self) { return pieces(self.owner, self.get().related); },
        "Other places that it is about.");
    type.def("__repr__", [](diagnostic_node const& self) {
        return "<Diagnostic " + excerpt(self.text()) + " " + std::string(self.get().rule) + ">";
    });
    register_sequence_of<diagnostic_node>(module, "Diagnostics", "Diagnostics in order.");
}

} // namespace

void register_facts(py::module_& module)
{
    register_measure(module);
    register_indicator(module);
    register_deficiency(module);
    register_action(module);
    register_commitment(module);
    register_citation(module);
    register_diagnostic(module);
}

} // namespace fazhi::python
