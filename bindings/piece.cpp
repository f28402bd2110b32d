// SPDX-License-Identifier: MIT

// The class Piece and the small conversions that all topics use.
#include "piece.hpp"
#include "register.hpp"

#include <functional>

namespace fazhi::python {

namespace {

constexpr std::size_t shown_characters = 32;

template <class Offset> [[nodiscard]] py::tuple make_span(source_region region, Offset offset)
{
    return py::make_tuple(offset(region.begin), offset(region.end));
}

} // namespace

std::size_t document::hash() const noexcept
{
    return std::hash<std::string_view>{}(content.source.text());
}

py::str as_str(std::string_view text)
{
    auto result = py::reinterpret_steal<py::str>(
        PyUnicode_DecodeUTF8(text.data(), py::ssize_t(text.size()), "replace"));
    if (!result) throw py::error_already_set();
    return result;
}

py::object word_or_none(std::string_view word)
{
    if (word.empty()) return py::none();
    return as_str(word);
}

py::object number_or_none(std::optional<int> number)
{
    if (!number) return py::none();
    return py::int_(*number);
}

py::object piece_or_none(piece const& around, std::optional<source_region> place)
{
    if (!place) return py::none();
    return py::cast(around.at(*place));
}

py::tuple pieces(shared_document const& owner, std::vector<source_region> const& places)
{
    py::tuple result(places.size());
    for (std::size_t i = 0; i != places.size(); ++i) result[i] = py::cast(piece{owner, places[i]});
    return result;
}

py::tuple code_point_span(report const& content, source_region region)
{
    source_text const& source = content.source;
    return make_span(region, [&](std::size_t byte) { return source.code_point_offset(byte); });
}

std::string excerpt(std::string_view text)
{
    std::size_t cut = 0;
    for (std::size_t n = 0; cut < text.size() && n != shown_characters; ++n) {
        ++cut;
        while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) ++cut;
    }
    std::string shown(text.substr(0, cut));
    if (cut != text.size()) shown += "…";
    return py::repr(as_str(shown));
}

py::tuple reduce(py::object const& owner, char const* attribute, std::optional<std::size_t> index)
{
    py::object const restore = py::module_::import("fazhi.pickling").attr("restore");
    if (!index) return py::make_tuple(restore, py::make_tuple(owner, attribute));
    return py::make_tuple(restore, py::make_tuple(owner, attribute, *index));
}

void register_piece(py::module_& module)
{
    auto type = make_class<piece>(
        module, "Piece",
        "A quoted piece of a report's text: ``report.text[slice(*piece.span)] == piece.text``.");
    type.def_property_readonly(
        "text", [](piece const& self) { return as_str(self.text()); },
        "Exactly the text at ``span``.");
    type.def_property_readonly(
        "span", [](piece const& self) { return code_point_span(self.content(), self.region); },
        "The place ``(begin, end)`` in code points, as Python counts.");
    type.def_property_readonly(
        "byte_span",
        [](piece const& self) { return py::make_tuple(self.region.begin, self.region.end); },
        "The place in bytes of the UTF-8 text.");
    type.def_property_readonly(
        "utf16_span",
        [](piece const& self) {
            return make_span(self.region, [&](std::size_t byte) {
                return self.content().source.utf16_offset(byte);
            });
        },
        "The place in UTF-16 units, as JavaScript, Java and editors count.");
    type.def_property_readonly(
        "position",
        [](piece const& self) {
            text_position const place = self.content().source.locate(self.region.begin);
            return py::make_tuple(place.line, place.column);
        },
        "Line and column of the beginning, from 1, the column in code points.");
    type.def_property_readonly(
        "report", [](piece const& self) { return self.owner; }, "The report it belongs to.");
    type.def("__str__", [](piece const& self) { return as_str(self.text()); });
    type.def("__format__", [](piece const& self, py::str const& form) {
        return as_str(self.text()).attr("__format__")(form);
    });
    type.def("__repr__", [](piece const& self) { return "<Piece " + excerpt(self.text()) + ">"; });
    type.def("__eq__", [](py::object const& self, py::object const& other) -> py::object {
        if (Py_TYPE(self.ptr()) != Py_TYPE(other.ptr()))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        auto const& a = py::cast<piece const&>(self);
        auto const& b = py::cast<piece const&>(other);
        return py::bool_(a.region == b.region && a.index == b.index && *a.owner == *b.owner);
    });
    type.def("__hash__", [](piece const& self) {
        return py::hash(py::make_tuple(self.region.begin, self.region.end, self.index));
    });
    type.def("__reduce__", [](piece const& self) {
        py::object const restore = py::module_::import("fazhi.pickling").attr("restore_piece");
        return py::make_tuple(
            restore, py::make_tuple(self.owner, code_point_span(self.content(), self.region)));
    });
}

} // namespace fazhi::python
