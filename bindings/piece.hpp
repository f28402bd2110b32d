// SPDX-License-Identifier: MIT

// What every Python object is made of: the document it belongs to and a place in its text.
#pragma once

#include <fazhi/fazhi.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace fazhi::python {

namespace py = pybind11;

/// A parsed report, shared by all objects made from it, so that each stays valid on its own.
struct document {
    explicit document(report&& parsed) : content(std::move(parsed)) {}

    report content;
    /// The whole text as a `str`; made when it is first asked for.
    py::object text;
    /// What a reader of files knows of it, a `fazhi.readers.Provenance`; None for plain text.
    py::object provenance = py::none();
    /// The canonical indicators that its figures were given.
    fazhi::ontology ontology{};

    [[nodiscard]] std::size_t hash() const noexcept;
    friend bool operator==(document const& a, document const& b) noexcept
    {
        return &a == &b || (a.content.source == b.content.source && a.ontology == b.ontology);
    }
};
using shared_document = std::shared_ptr<document>;

/// A quoted piece of a report's text; facts derive from it.
struct piece {
    shared_document owner;
    source_region region;
    /// Position among the facts of its kind.
    std::uint32_t index = 0;

    [[nodiscard]] report const& content() const noexcept { return owner->content; }
    [[nodiscard]] std::string_view text() const noexcept { return content().text(region); }
    [[nodiscard]] piece at(source_region place) const { return {owner, place}; }
};

/// A text and where it came from.
struct source_node {
    source_text text;
    py::object provenance = py::none();
    [[nodiscard]] source_text const& get() const noexcept { return text; }
};

[[nodiscard]] py::str as_str(std::string_view text);
/// A word, or None where it is empty.
[[nodiscard]] py::object word_or_none(std::string_view word);
[[nodiscard]] py::object number_or_none(std::optional<int> number);
[[nodiscard]] py::object piece_or_none(piece const& around, std::optional<source_region> place);
[[nodiscard]] py::tuple pieces(shared_document const& owner,
                               std::vector<source_region> const& places);
/// `(begin, end)` in code points.
[[nodiscard]] py::tuple code_point_span(report const& content, source_region region);
/// The text as Python writes it, cut to a readable length.
[[nodiscard]] std::string excerpt(std::string_view text);
/// What pickle calls to get a part back: `getattr(owner, attribute)[index]`.
[[nodiscard]] py::tuple reduce(py::object const& owner, char const* attribute,
                               std::optional<std::size_t> index = {});

/// A class whose objects cannot be changed, shown as a member of the package.
template <class Type, class... Rest>
[[nodiscard]] py::class_<Type, Rest...> make_class(py::module_& module, char const* name,
                                                   char const* doc)
{
    py::class_<Type, Rest...> type(module, name, doc);
    // None is made but by the library: one without content would be read from as if it had some.
    reinterpret_cast<PyTypeObject*>(type.ptr())->tp_new = nullptr;
    type.attr("__module__") = "fazhi";
    if constexpr (!(std::is_base_of_v<Rest, Type> || ...)) {
        type.def("__copy__", [](py::object const& self) { return self; });
        type.def(
            "__deepcopy__", [](py::object const& self, py::object const&) { return self; },
            py::arg("memo"));
    }
    return type;
}

/// Lets Python make objects of a class that has a constructor.
inline void allow_construction(py::handle type)
{
    auto* const made = reinterpret_cast<PyTypeObject*>(type.ptr());
    made->tp_new = made->tp_base->tp_new;
    PyType_Modified(made);
}

} // namespace fazhi::python

namespace pybind11::detail {

/// None is no report. Elsewhere a pointer may be null; here all would have to ask first.
template <>
class type_caster<std::shared_ptr<fazhi::python::document>>
    : public copyable_holder_caster<fazhi::python::document,
                                    std::shared_ptr<fazhi::python::document>> {
public:
    bool load(handle source, bool convert)
    {
        return !source.is_none() && copyable_holder_caster::load(source, convert);
    }
};

} // namespace pybind11::detail
