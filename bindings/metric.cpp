// SPDX-License-Identifier: MIT

// The measures of a whole report.
#include "comparison.hpp"
#include "quantity.hpp"
#include "register.hpp"

#include <fazhi/metric.hpp>

namespace fazhi::python {

py::dict measures_of(shared_document const& self)
{
    py::dict result;
    for (auto const& [measure, value] : measure_report(self->content))
        result[as_str(measure->id)] = as_decimal(value);
    return result;
}

void register_metric(py::module_& module)
{
    auto type = make_class<metric>(module, "Metric",
                                   "A measure of a whole report: a row of the table of measures.");
    auto const add = [&type](char const* name, std::string_view metric::*member, char const* doc) {
        type.def_property_readonly(
            name, [member](metric const& self) { return as_str(self.*member); }, doc);
    };
    add("id", &metric::id, "``hundred_share``.");
    add("title_zh", &metric::chinese_name, "百分之百占比.");
    add("title_en", &metric::english_name, "Share of 100 %.");
    add("unit", &metric::unit,
        "``count``, ``characters``, ``share`` (0 to 1), ``per_1000`` or ``mean``.");
    add("source", &metric::source, "Where the measure comes from.");
    add("definition_zh", &metric::chinese_definition, "How it is computed, in Chinese.");
    add("definition_en", &metric::english_definition, "How it is computed, in English.");
    type.def("__repr__",
             [](metric const& self) { return "<Metric " + std::string(self.id) + ">"; });
    type.def("__eq__", [](metric const& self, py::object const& other) -> py::object {
        if (!py::isinstance<metric>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(self.id == py::cast<metric const&>(other).id);
    });
    type.def("__hash__", [](metric const& self) { return py::hash(as_str(self.id)); });
    type.def("__reduce__", [](metric const& self) {
        py::object const restore = py::module_::import("fazhi.pickling").attr("restore_metric");
        return py::make_tuple(restore, py::make_tuple(as_str(self.id)));
    });

    module.def(
        "metrics",
        [] {
            auto const all = metrics();
            py::tuple result(all.size());
            for (std::size_t i = 0; i != all.size(); ++i) result[i] = py::cast(all[i]);
            return result;
        },
        R"doc(metrics()
--

All measures of a report, in the order of ``Report.measures_table``.

Example:
    >>> import fazhi
    >>> fazhi.metrics()[0].title_zh, fazhi.metrics()[0].unit
    ('正文字数', 'characters')
)doc");
}

} // namespace fazhi::python
