// SPDX-License-Identifier: MIT

// What an indicator says: Value, Change and Period.
#include "quantity.hpp"

#include "facts.hpp"
#include "register.hpp"

namespace fazhi::python {

py::object as_decimal(std::optional<decimal> const& number)
{
    if (!number) return py::none();
    PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> type;
    type.call_once_and_store_result([] { return py::module_::import("decimal").attr("Decimal"); });
    return type.get_stored()(number->to_string());
}

namespace {

[[nodiscard]] py::object grade_or_none(quantity_value const& value)
{
    if (value.grade == 0) return py::none();
    return py::str(std::string(1, value.grade));
}

[[nodiscard]] py::object base_or_none(change_node const& self)
{
    if (!self.get().base) return py::none();
    return py::cast(piece{self.owner, *self.get().base});
}

[[nodiscard]] std::string represent(quantity_value const& value)
{
    std::string text = "<Value ";
    if (value.grade != 0)
        text += value.grade;
    else
        text += value.number ? value.number->to_string() : "None";
    if (!value.unit.empty()) text.append(" ").append(value.unit);
    if (value.approx != approximation::exact) text.append(" ").append(to_string(value.approx));
    return text + ">";
}

[[nodiscard]] py::tuple key(quantity_value const& value)
{
    return py::make_tuple(as_decimal(value.number), grade_or_none(value), value.unit,
                          to_string(value.approx), to_string(value.kind), as_decimal(value.low),
                          as_decimal(value.high));
}

[[nodiscard]] py::tuple key(change_node const& self)
{
    change_statement const& change = self.get();
    return py::make_tuple(to_string(change.direction), to_string(change.kind),
                          change.base ? self.owner->content.text(*change.base) : "");
}

[[nodiscard]] py::object indicator_of(shared_document const& owner, std::uint32_t index)
{
    return py::cast(indicator_node(owner, index));
}

// Equality and hash of what is a value and not a place.
template <class Type> void compare_by_key(Type& type, py::tuple (*key)(typename Type::type const&))
{
    using node = typename Type::type;
    type.def("__eq__", [key](node const& self, py::object const& other) -> py::object {
        if (!py::isinstance<node>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(key(self).equal(key(py::cast<node const&>(other))));
    });
    type.def("__hash__", [key](node const& self) { return py::hash(key(self)); });
}

void register_value(py::module_& module)
{
    auto type = make_class<value_node>(
        module, "Value",
        "The value of a quantity: ``25.5万余件`` is 255000 件, over, within [255000, 256000].");
    type.def_property_readonly(
        "number", [](value_node const& self) { return as_decimal(self.get().number); },
        "The number with its scale (``4.71万`` → 47100), a percentage as written; None for a "
        "grade.");
    type.def_property_readonly(
        "grade", [](value_node const& self) { return grade_or_none(self.get()); },
        "The letter of a grade (``A档`` → ``A``), else None.");
    type.def_property_readonly(
        "unit", [](value_node const& self) { return word_or_none(self.get().unit); },
        "The measure word as written, without 万 and 亿; ``rank`` for a bare rank; None where "
        "none is written.");
    type.def_property_readonly(
        "approx", [](value_node const& self) { return as_str(to_string(self.get().approx)); },
        "How the wording bounds the number: ``over`` for 300余万元.");
    type.def_property_readonly(
        "kind", [](value_node const& self) { return as_str(to_string(self.get().kind)); },
        "What is measured: ``count``, ``percent``, ``money``, …");
    type.def_property_readonly(
        "low", [](value_node const& self) { return as_decimal(self.get().low); },
        "The lower end of the interval that the wording allows; None where it is open.");
    type.def_property_readonly(
        "high", [](value_node const& self) { return as_decimal(self.get().high); },
        "The upper end of the interval that the wording allows; None where it is open.");
    type.def("__repr__", [](value_node const& self) { return represent(self.get()); });
    compare_by_key(type, [](value_node const& self) { return key(self.get()); });
    type.def("__reduce__", [](value_node const& self) {
        return reduce(indicator_of(self.owner, self.indicator), "value");
    });
}

void register_change(py::module_& module)
{
    auto type = make_class<change_node>(
        module, "Change", "A change that a figure states: ``同比增长295%`` is up, rel, 同比.");
    type.def_property_readonly(
        "direction",
        [](change_node const& self) { return as_str(to_string(self.get().direction)); },
        "``up`` or ``down``.");
    type.def_property_readonly(
        "kind", [](change_node const& self) { return as_str(to_string(self.get().kind)); },
        "``rel`` (增长27.8%), ``pts`` (提升了10个百分点) or ``abs`` (减少15件).");
    type.def_property_readonly("base", base_or_none,
                               "What it is compared with, as written: 同比, 较2023年, 比上年.");
    type.def("__repr__", [](change_node const& self) {
        change_statement const& change = self.get();
        std::string text = "<Change ";
        text.append(to_string(change.direction)).append(" ").append(to_string(change.kind));
        if (change.base) text += " " + excerpt(self.owner->content.text(*change.base));
        return text + ">";
    });
    compare_by_key(type, [](change_node const& self) { return key(self); });
    type.def("__reduce__", [](change_node const& self) {
        return reduce(indicator_of(self.owner, self.indicator), "change");
    });
}

void register_period(py::module_& module)
{
    auto type = make_class<period_node, piece>(
        module, "Period",
        "The time a figure is said to cover, where the clause or its sentence writes it.");
    type.def_property_readonly(
        "kind", [](period_node const& self) { return as_str(to_string(self.get().kind)); },
        "``year``, ``to_date``, ``part_year``, ``several_years`` or ``recurring``.");
    type.def_property_readonly(
        "year", [](period_node const& self) { return number_or_none(self.get().year); },
        "The year it falls in, where that is told.");
    type.def("__repr__", [](period_node const& self) {
        return "<Period " + excerpt(self.text()) + " " + std::string(to_string(self.get().kind))
             + ">";
    });
    type.def("__reduce__", [](period_node const& self) {
        return reduce(indicator_of(self.owner, self.index), "period");
    });
}

} // namespace

void register_quantity(py::module_& module)
{
    register_value(module);
    register_change(module);
    register_period(module);
}

} // namespace fazhi::python
