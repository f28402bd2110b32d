// SPDX-License-Identifier: MIT

// Themes, and the links between lacks and promises.
#include <pybind11/stl.h>

#include "comparison.hpp"

#include "facts.hpp"
#include "register.hpp"

namespace fazhi::python {

namespace {

[[nodiscard]] py::tuple evidence_of(link_node const& self)
{
    auto const& runs = self.link.evidence;
    py::tuple result(runs.size());
    for (std::size_t i = 0; i != runs.size(); ++i)
        result[i] = py::make_tuple(piece{self.owner, runs[i].in_deficiency},
                                   piece{self.owner, runs[i].in_commitment});
    return result;
}

void register_link(py::module_& module)
{
    auto type = make_class<link_node>(
        module, "DeficiencyLink",
        "A commitment that speaks of what a deficiency speaks of. It is a reading aid: it does not "
        "say that the commitment mends what is lacking.");
    type.def_property_readonly(
        "deficiency",
        [](link_node const& self) { return deficiency_node(self.owner, self.link.deficiency); },
        "The deficiency.");
    type.def_property_readonly(
        "commitment",
        [](link_node const& self) { return commitment_node(self.owner, self.link.commitment); },
        "The commitment.");
    type.def_property_readonly(
        "report", [](link_node const& self) { return self.owner; }, "The report that has both.");
    type.def_property_readonly(
        "score", [](link_node const& self) { return int(self.link.score); },
        "From 40 to 100: 40 for the same theme, 8 for each shared Chinese character, at most 60, "
        "and 16 where words are shared, and both lists are as long and have the two at the same "
        "place.");
    type.def_property_readonly(
        "same_theme", [](link_node const& self) { return self.link.has_same_theme; },
        "Whether both have the same theme.");
    type.def_property_readonly(
        "evidence", evidence_of,
        "Pairs of pieces, of the deficiency and of the commitment, that say the same.");
    type.def("__repr__", [](link_node const& self) {
        report const& content = self.owner->content;
        return "<DeficiencyLink "
             + excerpt(content.text(content.deficiencies[self.link.deficiency].region)) + " -> "
             + excerpt(content.text(content.commitments[self.link.commitment].lead)) + " "
             + std::to_string(self.link.score) + ">";
    });
    type.def("__eq__", [](link_node const& self, py::object const& other) -> py::object {
        if (!py::isinstance<link_node>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        auto const& that = py::cast<link_node const&>(other);
        return py::bool_(*self.owner == *that.owner && self.link == that.link);
    });
    type.def("__hash__", [](link_node const& self) {
        return py::hash(
            py::make_tuple(self.owner->hash(), self.link.deficiency, self.link.commitment));
    });
    type.def("__reduce__", [](link_node const& self) {
        auto const all = find_links(self.owner->content);
        std::size_t index = 0;
        while (index != all.size() && !(all[index] == self.link)) ++index;
        return reduce(py::cast(self.owner), "links", index);
    });
}

void register_theme(py::module_& module)
{
    auto type = make_class<theme>(module, "Theme", "A theme of an outline: ``enforcement``.");
    type.def_property_readonly(
        "id", [](theme const& self) { return as_str(self.id); },
        "The same for the same subject in every outline.");
    type.def_property_readonly(
        "title_zh", [](theme const& self) { return as_str(self.chinese_title); },
        "The title in the outline: 行政执法工作体系.");
    type.def_property_readonly(
        "title_en", [](theme const& self) { return as_str(self.english_name); }, "In English.");
    type.def_property_readonly(
        "outline", [](theme const& self) { return as_str(self.outline); },
        "``2021-2025`` is 《法治政府建设实施纲要（2021—2025年）》.");
    type.def("__repr__", [](theme const& self) { return "<Theme " + std::string(self.id) + ">"; });
    type.def("__eq__", [](theme const& self, py::object const& other) -> py::object {
        if (!py::isinstance<theme>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        auto const& that = py::cast<theme const&>(other);
        return py::bool_(self.id == that.id && self.outline == that.outline);
    });
    type.def("__hash__", [](theme const& self) {
        return py::hash(py::make_tuple(as_str(self.id), as_str(self.outline)));
    });
    type.def("__reduce__", [](theme const& self) {
        py::object const restore = py::module_::import("fazhi.pickling").attr("restore_theme");
        return py::make_tuple(restore, py::make_tuple(as_str(self.outline), as_str(self.id)));
    });

    module.def(
        "themes",
        [](std::optional<int> year) {
            auto const all = themes(year);
            py::tuple result(all.size());
            for (std::size_t i = 0; i != all.size(); ++i) result[i] = py::cast(all[i]);
            return result;
        },
        py::arg("year") = py::none(),
        R"doc(themes(year=None)
--

The themes of the outline by which a report on ``year`` goes, in its order.

Without a year those of the latest.

Example:
    >>> import fazhi
    >>> fazhi.themes(2024)[0].title_zh
    '政府机构职能体系'
)doc");
}

} // namespace

py::object links_of(shared_document const& self)
{
    py::list result;
    for (auto const& link : find_links(self->content)) result.append(link_node{self, link});
    return py::module_::import("fazhi.frames").attr("Links")(result);
}

py::object unanswered_of(shared_document const& self)
{
    return py::cast(sequence_of<deficiency_node>(self, unanswered_deficiencies(self->content)));
}

void register_comparison(py::module_& module)
{
    register_link(module);
    register_theme(module);
}

} // namespace fazhi::python
