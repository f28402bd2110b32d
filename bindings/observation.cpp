// SPDX-License-Identifier: MIT

// Figures said in words: 零发生, 全覆盖.
#include "facts.hpp"
#include "register.hpp"
#include "section.hpp"

namespace fazhi::python {

void register_observation(py::module_& module)
{
    auto type = make_class<observation_node, piece>(
        module, "Observation",
        "A figure said in words: 实现法律顾问全覆盖 is 100 %, 未收到行政复议案件 is 0.");
    type.def_property_readonly(
        "id", [](observation_node const& self) { return "o" + std::to_string(self.index + 1); },
        "Stable for the same text.");
    type.def_property_readonly(
        "kind", [](observation_node const& self) { return as_str(to_string(self.get().kind)); },
        "``zero``, a count of 0, or ``whole``, a share of 100 %.");
    type.def_property_readonly(
        "cue", [](observation_node const& self) { return self.at(self.get().cue); },
        "The word by which it is known: 全覆盖, 未收到.");
    type.def_property_readonly(
        "name", [](observation_node const& self) { return self.at(self.get().name); },
        "What is counted, from the clause.");
    type.def_property_readonly(
        "role", [](observation_node const& self) { return as_str(to_string(self.get().role)); },
        "``result``, or ``target`` in a plan.");
    type.def_property_readonly(
        "scope",
        [](observation_node const& self) { return word_or_none(to_string(self.get().scope)); },
        "Whose figure it is; None where it is not told.");
    type.def_property_readonly(
        "concept", [](observation_node const& self) { return word_or_none(self.get().concept_id); },
        "Id of the canonical indicator; None where it is none of them.");
    type.def_property_readonly(
        "section",
        [](observation_node const& self) {
            return section_or_none(self.owner, self.get().section);
        },
        "The innermost outline node around it, or None.");
    type.def_property_readonly(
        "sentence", [](observation_node const& self) { return self.at(self.get().sentence); },
        "The sentence it stands in.");
    type.def("__repr__", [](observation_node const& self) {
        return "<Observation " + excerpt(self.text()) + " "
             + std::string(to_string(self.get().kind)) + ">";
    });
    type.def("__reduce__", [](observation_node const& self) {
        return reduce(py::cast(self.owner), observation_node::attribute, self.index);
    });
    register_sequence_of<observation_node>(module, "Observations",
                                           "Figures said in words, in reading order.");
}

} // namespace fazhi::python
