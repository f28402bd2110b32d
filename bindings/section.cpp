// SPDX-License-Identifier: MIT

// Section, its Marker, and the sequence Sections.
#include "section.hpp"
#include "facts.hpp"
#include "register.hpp"

namespace fazhi::python {

namespace {

struct marker_node : piece {
    explicit marker_node(section_node const& node)
        : piece{node.owner, node.get().marker->region, node.index}
    {
    }
    [[nodiscard]] section_marker const& get() const { return *content().sections[index].marker; }
};

[[nodiscard]] std::string head_of(section_node const& node)
{
    section const& self = node.get();
    std::string head;
    if (self.marker) head += node.content().text(self.marker->region);
    if (self.heading)
        head += node.content().text(*self.heading);
    else if (!self.marker)
        head += node.text();
    return head;
}

// The figures stated in a node and in the nodes below it.
[[nodiscard]] sequence_of<indicator_node> indicators_in(section_node const& node)
{
    std::vector<std::uint32_t> picked;
    auto const& all = node.content().indicators;
    for (std::uint32_t i = 0; i != all.size(); ++i)
        if (all[i].section >= node.index && all[i].section < node.get().subtree_end)
            picked.push_back(i);
    return {node.owner, picked};
}

} // namespace

py::object section_or_none(shared_document const& owner, std::uint32_t index)
{
    if (index == no_section) return py::none();
    return py::cast(section_node(owner, index));
}

sections siblings(shared_document const& owner, std::uint32_t first, std::uint32_t last)
{
    auto const& all = owner->content.sections;
    std::vector<std::uint32_t> picked;
    for (std::uint32_t i = first; i < last; i = std::max(all[i].subtree_end, i + 1))
        picked.push_back(i);
    return {owner, picked};
}

void register_section(py::module_& module)
{
    auto marker = make_class<marker_node, piece>(
        module, "Marker", "An outline number as written: ``（三）`` is chinese_bracket, 3.");
    marker.def_property_readonly(
        "style", [](marker_node const& self) { return as_str(to_string(self.get().style)); },
        "The written form, such as ``chinese_comma`` for 一、.");
    marker.def_property_readonly(
        "ordinal", [](marker_node const& self) { return self.get().ordinal; },
        "The number that is written.");
    marker.def("__repr__", [](marker_node const& self) {
        return "<Marker " + excerpt(self.text()) + " " + std::string(to_string(self.get().style))
             + " " + std::to_string(self.get().ordinal) + ">";
    });
    marker.def("__reduce__", [](marker_node const& self) {
        return reduce(py::cast(section_node(self.owner, self.index)), "marker");
    });

    auto type = make_class<section_node, piece>(
        module, "Section",
        "A node of the outline, from its marker (or heading) to the next node of the same or a "
        "higher level.");
    type.def_property_readonly(
        "id", [](section_node const& self) { return "s" + std::to_string(self.index + 1); },
        "Stable for the same text: ``s1``.");
    type.def_property_readonly(
        "role", [](section_node const& self) { return word_or_none(to_string(self.get().role)); },
        "What the part is for: ``measures``, ``deficiencies+plan``, …");
    type.def_property_readonly(
        "level", [](section_node const& self) { return self.get().level; },
        "1 for the parts of the report, 2 for what is below them; no level is skipped.");
    type.def_property_readonly(
        "marker",
        [](section_node const& self) -> py::object {
            if (!self.get().marker) return py::none();
            return py::cast(marker_node(self));
        },
        "The outline number, or None for a heading without one.");
    type.def_property_readonly(
        "heading", [](section_node const& self) { return piece_or_none(self, self.get().heading); },
        "The heading without marker and closing point, or None where a node has none.");
    type.def_property_readonly(
        "parent",
        [](section_node const& self) { return section_or_none(self.owner, self.get().parent); },
        "The node above, or None.");
    type.def_property_readonly(
        "children",
        [](section_node const& self) {
            return siblings(self.owner, self.index + 1, self.get().subtree_end);
        },
        "The nodes right below.");
    type.def_property_readonly("indicators", indicators_in,
                               "The figures stated in the node and below it.");
    type.def(
        "walk",
        [](section_node const& self) {
            py::ssize_t const size = py::ssize_t(self.get().subtree_end) - self.index;
            return sections(self.owner, selection{py::ssize_t(self.index), 1, size, {}});
        },
        "walk(self)\n--\n\nThe node and all nodes below it, in reading order.");
    type.def("__repr__", [](section_node const& self) {
        std::string const role = to_string(self.get().role);
        return "<Section " + excerpt(head_of(self)) + " level " + std::to_string(self.get().level)
             + (role.empty() ? "" : " " + role) + ">";
    });
    type.def("__reduce__", [](section_node const& self) {
        return reduce(py::cast(self.owner), section_node::attribute, self.index);
    });
    register_sequence_of<section_node>(module, "Sections", "Nodes of the outline in order.");
}

} // namespace fazhi::python
