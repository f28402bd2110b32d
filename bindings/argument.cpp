// SPDX-License-Identifier: MIT

#include "argument.hpp"

#include <fazhi/error.hpp>

namespace fazhi::python {

namespace {

// A wider one multiplies the size of the output without end.
constexpr long widest_indent = 100;

[[nodiscard]] std::string type_of(py::handle given)
{
    return py::cast<std::string>(py::type::handle_of(given).attr("__name__"));
}

} // namespace

void refuse_type(expectation const& expected, py::handle given)
{
    std::string const type = type_of(given);
    throw py::type_error(std::string(expected.argument) + " 应为" + expected.chinese + "，而不是 "
                         + type + "。\n" + expected.argument + " is to be " + expected.english
                         + ", not " + type + ".");
}

std::string read_string(py::handle given, char const* argument)
{
    if (!PyUnicode_Check(given.ptr())) refuse_type({argument, "字符串", "a str"}, given);
    return py::cast<std::string>(given);
}

int read_indent(py::handle given)
{
    if (given.is_none()) return -1;
    if (!PyIndex_Check(given.ptr())) refuse_type({"indent", "整数", "a whole number"}, given);
    int out_of_range = 0;
    auto const number = py::reinterpret_steal<py::object>(PyNumber_Index(given.ptr()));
    if (!number) throw py::error_already_set();
    long const indent = PyLong_AsLongAndOverflow(number.ptr(), &out_of_range);
    if (out_of_range > 0 || indent > widest_indent) {
        auto const written = std::string(py::repr(given));
        throw option_error("indent 至多为 100，而不是 " + written + "。\n"
                           + "indent is at most 100, not " + written + ".");
    }
    return out_of_range < 0 || indent < 0 ? -1 : int(indent);
}

std::optional<calendar_day> read_day(py::handle given, char const* argument)
{
    if (given.is_none()) return {};
    // A time has a day too.
    if (!py::isinstance(given, py::module_::import("datetime").attr("date")))
        refuse_type({argument, " datetime.date", "a datetime.date"}, given);
    return calendar_day(py::cast<int>(given.attr("year")), py::cast<int>(given.attr("month")),
                        py::cast<int>(given.attr("day")));
}

std::vector<std::string> read_rules(py::handle given, char const* argument)
{
    expectation const expected{argument, "规则编号的列表，如 [\"figure.rate\"]",
                               "a list of ids of rules, such as [\"figure.rate\"]"};
    if (PyUnicode_Check(given.ptr()) || !py::isinstance<py::iterable>(given))
        refuse_type(expected, given);
    py::object const rule = py::module_::import("fazhi").attr("Rule");
    std::vector<std::string> ids;
    for (py::handle const each : given) {
        py::object const id = py::isinstance(each, rule) ? py::object(each.attr("id"))
                                                         : py::reinterpret_borrow<py::object>(each);
        if (!PyUnicode_Check(id.ptr())) refuse_type(expected, id);
        ids.push_back(py::cast<std::string>(id));
    }
    return ids;
}

} // namespace fazhi::python
