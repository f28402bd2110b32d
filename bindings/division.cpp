// SPDX-License-Identifier: MIT

// Administrative divisions.
#include "comparison.hpp"

#include "register.hpp"

#include <fazhi/division.hpp>

namespace fazhi::python {

namespace {

struct division_node {
    division place;
    std::optional<division_ground> ground;
    bool is_part = false;

    friend bool operator==(division_node const&, division_node const&) = default;
};

[[nodiscard]] py::tuple path_of(division_node const& self)
{
    py::tuple result(self.place.path.size());
    for (std::size_t i = 0; i != self.place.path.size(); ++i)
        result[i] = as_str(self.place.path[i]);
    return result;
}

} // namespace

py::object division_or_none(shared_document const& self, std::size_t issuer)
{
    auto const found = division_of(self->content, issuer);
    if (!found) return py::none();
    return py::cast(division_node{found->place, found->ground, found->is_part});
}

void register_division(py::module_& module)
{
    auto type = make_class<division_node>(
        module, "Division",
        "An administrative division from province to township, as of 30 June 2023.");
    type.def_property_readonly(
        "code", [](division_node const& self) { return as_str(self.place.code); },
        "2 digits a province, 4 a prefecture, 6 a county, 9 a township.");
    type.def_property_readonly(
        "name", [](division_node const& self) { return as_str(self.place.name); }, "江北区.");
    type.def_property_readonly(
        "level", [](division_node const& self) { return as_str(to_string(self.place.level)); },
        "``province``, ``prefecture``, ``county`` or ``township``.");
    type.def_property_readonly(
        "path", path_of, "Names from the province down to its own: ``('重庆市', '江北区')``.");
    type.def_property_readonly(
        "ground",
        [](division_node const& self) -> py::object {
            if (!self.ground) return py::none();
            return as_str(to_string(*self.ground));
        },
        "How the division of an issuer was told: by its ``name``, by other ``issuers`` or by the "
        "``text``; None for one that was looked up.");
    type.def_property_readonly(
        "is_part", [](division_node const& self) { return self.is_part; },
        "The issuer is of a part of the division: a development zone.");
    type.def("__repr__", [](division_node const& self) {
        return "<Division " + self.place.code + " " + self.place.name + ">";
    });
    type.def("__eq__", [](division_node const& self, py::object const& other) -> py::object {
        if (!py::isinstance<division_node>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(self == py::cast<division_node const&>(other));
    });
    type.def("__hash__",
             [](division_node const& self) { return py::hash(as_str(self.place.code)); });
    type.def("__reduce__", [](division_node const& self) {
        py::object const restore = py::module_::import("fazhi._core").attr("_make_division");
        py::object ground = py::none();
        if (self.ground) ground = as_str(to_string(*self.ground));
        return py::make_tuple(restore,
                              py::make_tuple(as_str(self.place.code), ground, self.is_part));
    });

    module.def(
        "find_division",
        [](std::string const& code) -> py::object {
            auto found = find_division(code);
            if (!found) return py::none();
            return py::cast(division_node{std::move(*found), {}, false});
        },
        py::arg("code"), R"doc(find_division(code)
--

The division with a code, or None.

A code has 2 digits for a province, 4 for a prefecture, 6 for a county and 9 for a township;
noughts that fill it are no part of it.

Example:
    >>> import fazhi
    >>> fazhi.find_division("500105").path
    ('重庆市', '江北区')
    >>> fazhi.find_division("500000") == fazhi.find_division("50")
    True
)doc");
    module.def(
        "divisions_named",
        [](std::string const& name, std::string const& within) {
            auto all = divisions_named(name, within);
            py::tuple result(all.size());
            for (std::size_t i = 0; i != all.size(); ++i)
                result[i] = py::cast(division_node{std::move(all[i]), {}, false});
            return result;
        },
        py::arg("name"), py::kw_only(), py::arg("within") = "",
        R"doc(divisions_named(name, *, within='')
--

All divisions with which a name begins, as far down as the name goes.

``within`` is the code of a division around them.

Example:
    >>> import fazhi
    >>> fazhi.divisions_named("江北区")
    (<Division 330205 江北区>, <Division 500105 江北区>)
    >>> fazhi.divisions_named("重庆市江北区人民政府")
    (<Division 500105 江北区>,)
)doc");
    module.def(
        "_make_division",
        [](std::string const& code, py::object const& ground, bool is_part) {
            division_node result{find_division(code).value(), {}, is_part};
            if (!ground.is_none())
                for (auto each :
                     {division_ground::name, division_ground::issuers, division_ground::text})
                    if (to_string(each) == py::cast<std::string>(ground)) result.ground = each;
            return result;
        },
        py::arg("code"), py::arg("ground"), py::arg("is_part"));
}

} // namespace fazhi::python
