// SPDX-License-Identifier: MIT

// The canonical indicators, and tables that extend them.
#include "argument.hpp"
#include "comparison.hpp"

#include "register.hpp"

#include <fazhi/parse.hpp>

namespace fazhi::python {

namespace {

[[nodiscard]] py::tuple concepts_of(ontology const& indicators)
{
    auto const all = indicators.concepts();
    py::tuple result(all.size());
    for (std::size_t i = 0; i != all.size(); ++i) result[i] = py::cast(all[i]);
    return result;
}

void register_concept(py::module_& module)
{
    auto type = make_class<indicator_concept>(
        module, "Concept", "A canonical indicator: ``recon.applications_received``.");
    auto const add = [&type](char const* name, std::string_view indicator_concept::*member,
                             char const* doc) {
        type.def_property_readonly(
            name, [member](indicator_concept const& self) { return as_str(self.*member); }, doc);
    };
    add("id", &indicator_concept::id, "Its id.");
    add("name_zh", &indicator_concept::chinese_name, "Its name in Chinese.");
    add("name_en", &indicator_concept::english_name, "Its name in English.");
    add("unit_kind", &indicator_concept::unit_kind,
        "What kind of measure word agrees with it: ``case``, ``item``, ``pct``, …");
    add("polarity", &indicator_concept::polarity,
        "``+`` better when higher, ``-`` better when lower, ``0`` a volume that must not be "
        "ranked.");
    add("source", &indicator_concept::source,
        "S reports, L official forms, I indices, P other reports; or what a table says.");
    type.def_property_readonly(
        "denominator", [](indicator_concept const& self) { return word_or_none(self.denominator); },
        "Id of the indicator that a rate is a rate of; None where none is fixed.");
    type.def("__repr__", [](indicator_concept const& self) {
        return "<Concept " + std::string(self.id) + ">";
    });
    type.def("__eq__", [](indicator_concept const& self, py::object const& other) -> py::object {
        if (!py::isinstance<indicator_concept>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        auto const& that = py::cast<indicator_concept const&>(other);
        return py::bool_(self.id == that.id && self.chinese_name == that.chinese_name
                         && self.english_name == that.english_name
                         && self.unit_kind == that.unit_kind && self.polarity == that.polarity
                         && self.denominator == that.denominator && self.source == that.source);
    });
    type.def("__hash__", [](indicator_concept const& self) { return py::hash(as_str(self.id)); });
    // Words of a table live as long as the program, but not in another one.
    type.def("__reduce__", [](indicator_concept const& self) {
        py::object const make = py::module_::import("fazhi").attr("find_concept");
        return py::make_tuple(make, py::make_tuple(as_str(self.id)));
    });
}

} // namespace

shared_document with_ontology(shared_document const& self, ontology indicators)
{
    parse_options options;
    options.ontology = indicators;
    options.maximum_size = std::size_t(-1);
    report parsed = [&] {
        py::gil_scoped_release const release;
        return parse(self->content.source, options);
    }();
    auto result = std::make_shared<document>(std::move(parsed));
    result->provenance = self->provenance;
    result->ontology = indicators;
    return result;
}

ontology ontology_or_own(py::object const& given)
{
    if (given.is_none()) return ontology();
    if (!py::isinstance<ontology>(given))
        refuse_type({"ontology", " fazhi.Ontology 或 None", "a fazhi.Ontology or None"}, given);
    return py::cast<ontology>(given);
}

py::object ontology_or_none(shared_document const& self)
{
    if (self->ontology == ontology()) return py::none();
    return py::cast(self->ontology);
}

void register_ontology(py::module_& module)
{
    register_concept(module);
    auto type = make_class<ontology>(
        module, "Ontology",
        "The canonical indicators that figures are given. Those of a table extend the library's "
        "own.\n\n"
        "A line of the table is ``concept ID NAME_ZH NAME_EN UNIT_KIND POLARITY DENOMINATOR "
        "SOURCE`` or ``words ID GROUPS``, with tabs between the columns; `#` begins a comment. "
        "GROUPS, blanks between them, are the words that a figure's name must have: ``a|b`` is a "
        "or b, ``!a`` must not be there, ``^a`` may stand in the sentence or the heading, "
        "``@a|b`` are the measure words that agree.");
    allow_construction(type);
    type.def(py::init([](std::string const& table, std::string const& name) {
                 return table.empty() ? ontology() : ontology::extended(table, name);
             }),
             py::arg("table") = "", py::kw_only(), py::arg("name") = "",
             "Reads a table; ``name`` is what it is called in messages.\n\n"
             "Raises OptionError where a line is wrong, naming the table and the line.");
    type.def_property_readonly("concepts", concepts_of, "The indicators, the library's own first.");
    type.def_property_readonly(
        "table", [](ontology const& self) { return as_str(self.table()); },
        "The table that it was extended by; empty for the library's own.");
    type.def(
        "find",
        [](ontology const& self, std::string const& id) -> py::object {
            auto const* found = self.find(id);
            if (!found) return py::none();
            return py::cast(*found);
        },
        py::arg("concept"), "find(self, concept)\n--\n\nThe indicator with an id, or None.");
    type.def("__repr__", [](ontology const& self) {
        return "<Ontology " + std::to_string(self.concepts().size()) + " concepts>";
    });
    type.def("__eq__", [](ontology const& self, py::object const& other) -> py::object {
        if (!py::isinstance<ontology>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(self == py::cast<ontology const&>(other));
    });
    type.def("__hash__", [](ontology const& self) { return py::hash(as_str(self.table())); });
    type.def("__reduce__", [](py::object const& self) {
        return py::make_tuple(self.attr("__class__"), py::make_tuple(self.attr("table")));
    });

    module.def(
        "concepts", [] { return concepts_of(ontology()); },
        R"doc(concepts()
--

The canonical indicators of the library, in their order.

Example:
    >>> import fazhi
    >>> [each.id for each in fazhi.concepts() if each.name_zh == "行政诉讼败诉率"]
    ['litigation.loss_rate']
)doc");
    module.def(
        "find_concept",
        [](std::string const& id) -> py::object {
            auto const* const found = find_concept(id);
            if (!found) return py::none();
            return py::cast(*found);
        },
        py::arg("concept_id"), R"doc(find_concept(concept_id)
--

The canonical indicator with an id, or None.

Example:
    >>> import fazhi
    >>> fazhi.find_concept("litigation.loss_rate").polarity
    '-'
)doc");
}

} // namespace fazhi::python
