// SPDX-License-Identifier: MIT

// The canonical indicators: what the ids in `Indicator.concept` stand for.
#include "piece.hpp"
#include "register.hpp"

#include <fazhi/ontology.hpp>

namespace fazhi::python {

namespace {

/// A row of the table of canonical indicators.
struct concept_node {
    indicator_concept const* row = nullptr;
};

} // namespace

void register_ontology(py::module_& module)
{
    auto type = make_class<concept_node>(
        module, "Concept", "A canonical indicator: ``litigation.loss_rate``, 行政诉讼败诉率.");
    auto const add = [&](char const* name, std::string_view indicator_concept::*member,
                         char const* doc) {
        type.def_property_readonly(
            name, [member](concept_node const& self) { return word_or_none(self.row->*member); },
            doc);
    };
    add("id", &indicator_concept::id, "What stands before the point is its field.");
    add("name_zh", &indicator_concept::chinese_name, "Its name in Chinese.");
    add("name_en", &indicator_concept::english_name, "Its name in English.");
    add("unit_kind", &indicator_concept::unit_kind,
        "What it counts: ``case item doc person ptime time org cny pct pct_change dur``.");
    add("polarity", &indicator_concept::polarity,
        "``+`` better when higher, ``-`` better when lower, ``0`` not to be ranked.");
    add("denominator", &indicator_concept::denominator,
        "Id of the concept that a rate is a rate of, or None.");
    type.def("__repr__", [](concept_node const& self) {
        return "<Concept " + std::string(self.row->id) + " "
             + std::string(self.row->chinese_name) + ">";
    });
    type.def("__eq__", [](concept_node const& self, py::object const& other) -> py::object {
        if (!py::isinstance<concept_node>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(self.row == py::cast<concept_node const&>(other).row);
    });
    type.def("__hash__", [](concept_node const& self) { return py::hash(as_str(self.row->id)); });
    type.def("__reduce__", [](concept_node const& self) {
        return py::make_tuple(py::module_::import("fazhi").attr("find_concept"),
                              py::make_tuple(as_str(self.row->id)));
    });
    module.def(
        "concepts",
        [] {
            auto const all = concepts();
            py::tuple result(all.size());
            for (std::size_t i = 0; i != all.size(); ++i)
                result[i] = py::cast(concept_node{&all[i]});
            return result;
        },
        "All canonical indicators, in the order of the ontology.");
    module.def(
        "find_concept",
        [](std::string_view id) -> py::object {
            indicator_concept const* const row = find_concept(id);
            if (!row) return py::none();
            return py::cast(concept_node{row});
        },
        py::arg("concept_id"), "The canonical indicator with an id, or None.");
}

} // namespace fazhi::python
