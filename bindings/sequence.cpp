// SPDX-License-Identifier: MIT

// How sequences of facts behave: as tuples do.
#include "sequence.hpp"
#include "argument.hpp"
#include "register.hpp"

namespace fazhi::python {

namespace {

constexpr py::ssize_t shown_facts = 10;

[[nodiscard]] py::object item(sequence const& self, py::ssize_t i)
{
    return self.fact(self.owner, self.chosen[i]);
}

[[nodiscard]] py::object get_item(sequence const& self, py::ssize_t i)
{
    if (i < 0) i += self.chosen.size;
    if (i < 0 || i >= self.chosen.size) throw py::index_error("index out of range");
    return item(self, i);
}

[[nodiscard]] py::object get_slice(sequence const& self, py::slice const& slice)
{
    py::ssize_t start = 0;
    py::ssize_t stop = 0;
    py::ssize_t step = 0;
    py::ssize_t size = 0;
    if (!slice.compute(self.chosen.size, &start, &stop, &step, &size))
        throw py::error_already_set();
    sequence part = self;
    part.chosen.start += start * self.chosen.step;
    part.chosen.step *= step;
    part.chosen.size = size;
    return self.same(part);
}

[[nodiscard]] py::object get(sequence const& self, py::object const& index)
{
    if (py::isinstance<py::slice>(index)) return get_slice(self, index);
    if (!PyIndex_Check(index.ptr()))
        refuse_type({"index", "整数或切片", "an integer or a slice"}, index);
    py::ssize_t const i = PyNumber_AsSsize_t(index.ptr(), PyExc_IndexError);
    if (i == -1 && PyErr_Occurred()) throw py::error_already_set();
    return get_item(self, i);
}

[[nodiscard]] bool equal(sequence const& a, sequence const& b)
{
    if (a.chosen.size != b.chosen.size || a.attribute != b.attribute) return false;
    for (py::ssize_t i = 0; i != a.chosen.size; ++i)
        if (a.chosen[i] != b.chosen[i]) return false;
    return *a.owner == *b.owner;
}

// Position of an equal fact at or after `i`; -1 where there is none.
[[nodiscard]] py::ssize_t find(sequence const& self, py::handle wanted, py::ssize_t i,
                               py::ssize_t end)
{
    for (; i < end; ++i)
        if (item(self, i).equal(wanted)) return i;
    return -1;
}

[[nodiscard]] py::tuple indices(sequence const& self)
{
    py::tuple result(std::size_t(self.chosen.size));
    for (py::ssize_t i = 0; i != self.chosen.size; ++i)
        result[std::size_t(i)] = py::int_(self.chosen[i]);
    return result;
}

[[nodiscard]] std::string represent(py::object const& object)
{
    auto const& self = py::cast<sequence const&>(object);
    auto text = "<" + std::string(py::str(py::type::of(object).attr("__name__"))) + " "
              + std::to_string(self.chosen.size);
    for (py::ssize_t i = 0; i < self.chosen.size && i != shown_facts; ++i)
        text += "\n  " + std::string(py::repr(item(self, i)));
    if (self.chosen.size > shown_facts) text += "\n  …";
    return text + ">";
}

using sequence_class = py::class_<sequence>;

// The sequence as a table. Tables are Python, so that a column is changed without a compiler.
void add_table(sequence_class& type)
{
    auto const add = [&](char const* name, char const* doc) {
        type.def(
            name,
            [name](py::object const& self) {
                return py::module_::import("fazhi.frames").attr("table_of")(self).attr(name)();
            },
            doc);
    };
    add("to_records", "to_records(self)\n--\n\n"
                      "A dict for each fact, with the columns of ``fazhi.columns()`` as keys.");
    add("to_arrow", "to_arrow(self)\n--\n\nThe facts as a ``pyarrow.Table``.");
    add("to_pandas", "to_pandas(self)\n--\n\nThe facts as a ``pandas.DataFrame``.");
    add("to_polars", "to_polars(self)\n--\n\nThe facts as a ``polars.DataFrame``.");
    type.def(
        "__arrow_c_stream__",
        [](py::object const& self, py::object const& requested_schema) {
            return py::module_::import("fazhi.frames")
                .attr("table_of")(self)
                .attr("__arrow_c_stream__")(requested_schema);
        },
        py::arg("requested_schema") = py::none());
}

} // namespace

void register_sequence(py::module_& module)
{
    auto type = make_class<sequence>(module, "_Facts",
                                     "A lazy, immutable sequence of facts, and a table of them.");
    add_table(type);
    type.def("__len__", [](sequence const& self) { return self.chosen.size; });
    type.def("__getitem__", get, py::arg("index"));
    type.def("__iter__", [](py::object const& self) {
        return py::reinterpret_steal<py::object>(PySeqIter_New(self.ptr()));
    });
    type.def("__contains__", [](sequence const& self, py::object const& fact) {
        return find(self, fact, 0, self.chosen.size) != -1;
    });
    type.def(
        "index",
        [](sequence const& self, py::object const& value, py::ssize_t start, py::ssize_t stop) {
            py::ssize_t const size = self.chosen.size;
            if (start < 0) start = std::max<py::ssize_t>(start + size, 0);
            if (stop < 0) stop += size;
            py::ssize_t const found = find(self, value, start, std::min(stop, size));
            if (found == -1) throw py::value_error("the fact is not in the sequence");
            return found;
        },
        py::arg("value"), py::arg("start") = 0, py::arg("stop") = PY_SSIZE_T_MAX,
        "index(self, value, start=0, stop=9223372036854775807)\n--\n\n"
        "The position of a fact; ValueError where it is not in the sequence.");
    type.def(
        "count",
        [](sequence const& self, py::object const& value) {
            py::ssize_t count = 0;
            py::ssize_t i = -1;
            while ((i = find(self, value, i + 1, self.chosen.size)) != -1) ++count;
            return count;
        },
        py::arg("value"), "count(self, value)\n--\n\nHow often a fact is in the sequence.");
    type.def("__eq__", [](sequence const& self, py::object const& other) -> py::object {
        if (!py::isinstance<sequence>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(equal(self, py::cast<sequence const&>(other)));
    });
    type.def("__hash__", [](sequence const& self) { return py::hash(indices(self)); });
    type.def("__repr__", represent);
    type.def("__reduce__", [](sequence const& self) {
        py::object const restore = py::module_::import("fazhi.pickling").attr("restore_facts");
        return py::make_tuple(restore, py::make_tuple(self.owner, self.attribute, indices(self)));
    });
    type.def("_pick", [](sequence const& self, py::list const& positions) {
        std::vector<std::uint32_t> picked;
        for (py::handle const position : positions) {
            auto const i = py::cast<py::ssize_t>(position);
            if (i < 0 || i >= self.chosen.size) throw py::index_error("index out of range");
            picked.push_back(self.chosen[i]);
        }
        sequence part = self;
        part.chosen = {0, 1, py::ssize_t(picked.size()),
                       std::make_shared<std::vector<std::uint32_t> const>(std::move(picked))};
        return self.same(part);
    });
}

} // namespace fazhi::python
