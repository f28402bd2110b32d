// SPDX-License-Identifier: MIT

// From Python's text and bytes to a Report, and what a Report says about where it came from.
#include "argument.hpp"
#include "comparison.hpp"
#include "errors.hpp"
#include "register.hpp"

#include <fazhi/parse.hpp>

namespace fazhi::python {

namespace {

template <class Read>
[[nodiscard]] shared_document
parse_without_lock(Read const& read, py::object provenance = py::none(), ontology indicators = {})
{
    parse_options options;
    options.ontology = indicators;
    report parsed = [&] {
        py::gil_scoped_release const release;
        return fazhi::parse(read(), options);
    }();
    auto result = std::make_shared<document>(std::move(parsed));
    result->provenance = std::move(provenance);
    result->ontology = indicators;
    return result;
}

// Raises EncodingError for the lone surrogate that kept a str from being UTF-8.
[[noreturn]] void refuse_surrogate(py::str const& text)
{
    py::error_already_set const cause;
    if (!cause.matches(PyExc_UnicodeEncodeError)) throw cause;
    auto const place = py::cast<std::size_t>(cause.value().attr("start"));
    std::string const at = std::to_string(place);
    auto const written = std::string(py::repr(text[py::int_(place)]));
    set_encoding_error("第 " + at + " 个字符（从 0 起）是孤立的代理码位 " + written + "。\n"
                           + "a lone surrogate " + written + " at character " + at + " (from 0).",
                       place);
    throw py::error_already_set();
}

[[nodiscard]] std::string as_utf8(py::str const& text)
{
    // Encoded into an object of its own: the other way keeps a copy with the str for its life.
    auto const bytes = py::reinterpret_steal<py::bytes>(PyUnicode_AsUTF8String(text.ptr()));
    if (!bytes) refuse_surrogate(text);
    return std::string(std::string_view(bytes));
}

[[nodiscard]] shared_document parse_text(py::str const& text, std::string const& name,
                                         py::object const& indicators)
{
    std::string utf8 = as_utf8(text);
    return parse_without_lock([&] { return source_text::from_utf8(std::move(utf8), name); },
                              py::none(), ontology_or_own(indicators));
}

[[nodiscard]] shared_document parse_source(source_node const& source, py::object const& indicators)
{
    return parse_without_lock([&] { return source.text; }, source.provenance,
                              ontology_or_own(indicators));
}

// What `parse` is called with where neither of its forms fits.
[[noreturn]] void refuse_arguments(py::args const& positional, py::kwargs const& named)
{
    py::object given = py::none();
    for (char const* const argument : {"source", "text"})
        if (named.contains(argument)) given = named[argument];
    if (!positional.empty()) given = positional[0];
    bool const fits = PyUnicode_Check(given.ptr()) || py::isinstance<source_node>(given);
    if (positional.size() > 1 || fits)
        throw py::type_error("参数有误：parse(text, *, name=\"\", ontology=None) 或 "
                             "parse(source, *, ontology=None)，name 为 str，ontology 为 "
                             "fazhi.Ontology。\n"
                             "wrong arguments: parse(text, *, name=\"\", ontology=None) or "
                             "parse(source, *, ontology=None), name a str and ontology a "
                             "fazhi.Ontology.");
    refuse_type({"text", " str 或 fazhi.Source（字节用 parse_bytes，文件用 parse_file）",
                 "a str or a fazhi.Source (for bytes there is parse_bytes, for files parse_file)"},
                given);
}

// A text that was decoded before, whose own first character may be a mark.
[[nodiscard]] source_text decoded(py::str const& text, std::string const& name,
                                  std::string const& encoding)
{
    return source_text::from_utf8("\uFEFF" + as_utf8(text), name, encoding);
}

[[nodiscard]] shared_document parse_again(py::str const& text, std::string const& name,
                                          std::string const& encoding, py::object const& provenance,
                                          py::object const& indicators)
{
    source_text const source = decoded(text, name, encoding);
    return parse_without_lock([&] { return source; }, provenance, ontology_or_own(indicators));
}

[[nodiscard]] source_node make_source(py::str const& text, std::string const& name,
                                      std::string const& encoding, py::object const& provenance)
{
    return {decoded(text, name, encoding), provenance};
}

/// The bytes of a bytes-like object, held as long as this lives.
class byte_view {
public:
    explicit byte_view(py::object const& object)
    {
        if (PyObject_GetBuffer(object.ptr(), &view_, PyBUF_SIMPLE) != 0)
            throw py::error_already_set();
    }
    byte_view(byte_view const&) = delete;
    byte_view& operator=(byte_view const&) = delete;
    ~byte_view() { PyBuffer_Release(&view_); }

    [[nodiscard]] std::string_view get() const noexcept
    {
        return {static_cast<char const*>(view_.buf), std::size_t(view_.len)};
    }

private:
    Py_buffer view_{};
};

[[nodiscard]] std::string name_of_encoding(py::object const& encoding)
{
    return encoding.is_none() ? std::string() : read_string(encoding, "encoding");
}

[[nodiscard]] shared_document parse_bytes(py::object const& data, py::object const& encoding,
                                          std::string const& name, py::object const& indicators)
{
    byte_view const bytes(data);
    auto const known = name_of_encoding(encoding);
    return parse_without_lock([&] { return source_text::decode(bytes.get(), name, known); },
                              py::none(), ontology_or_own(indicators));
}

[[nodiscard]] source_node decode_bytes(py::object const& data, py::object const& encoding,
                                       std::string const& name)
{
    byte_view const bytes(data);
    return {source_text::decode(bytes.get(), name, name_of_encoding(encoding)), py::none()};
}

// What the reader of the file found out, or what holds for a text that was given as it is.
[[nodiscard]] py::object provenance_of(source_node const& self)
{
    if (!self.provenance.is_none()) return self.provenance;
    return py::module_::import("fazhi.readers.provenance").attr("PLAIN_TEXT");
}

template <class Type> void add_provenance(Type& type)
{
    type.def_property_readonly(
        "format", [](source_node const& self) { return provenance_of(self).attr("format"); },
        "What it was read from: ``text``, ``html``, ``docx``, ``pdf``, ``ofd``.");
    type.def_property_readonly(
        "metadata", [](source_node const& self) { return provenance_of(self).attr("metadata"); },
        "What the page says of itself: 索引号, 发文字号, 发布日期, …");
    type.def_property_readonly(
        "origins", [](source_node const& self) { return provenance_of(self).attr("origins"); },
        "Where each line of the text stands in the file; empty for plain text.");
    type.def_property_readonly(
        "not_a_report",
        [](source_node const& self) {
            return provenance_of(self).attr("judge")(as_str(self.get().text()));
        },
        "Why the text seems to be no report, or None.");
    type.def(
        "origin",
        [](source_node const& self, py::object const& place) {
            return provenance_of(self).attr("origin")(place);
        },
        py::arg("place"), R"doc(origin(self, place)
--

Where a fact, a span or an offset of the text stands in the file, or None.

    source.origin(report.indicators[0]).page  # 3
)doc");
}

} // namespace

void register_source(py::module_& module)
{
    auto type = make_class<source_node>(module, "Source", "A text and where it came from.");
    type.def_property_readonly(
        "name", [](source_node const& self) { return word_or_none(self.get().name()); },
        "What the text is called in messages: a path, or None.");
    type.def_property_readonly(
        "encoding", [](source_node const& self) { return as_str(self.get().encoding()); },
        "The encoding it was decoded from: ``UTF-8``, ``GB18030``.");
    type.def_property_readonly(
        "length", [](source_node const& self) { return self.get().code_point_count(); },
        "Length in code points.");
    type.def_property_readonly(
        "text", [](source_node const& self) { return as_str(self.get().text()); },
        "The whole text.");
    add_provenance(type);
    type.def("__repr__", [](source_node const& self) {
        return "<Source " + excerpt(self.get().name()) + " " + self.get().encoding() + " "
             + std::to_string(self.get().code_point_count()) + ">";
    });
    type.def("__eq__", [](source_node const& self, py::object const& other) -> py::object {
        if (!py::isinstance<source_node>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        source_text const& a = self.get();
        source_text const& b = py::cast<source_node const&>(other).get();
        return py::bool_(a.name() == b.name() && a.encoding() == b.encoding() && a == b);
    });
    type.def("__hash__", [](source_node const& self) {
        return py::hash(py::make_tuple(self.get().name(), self.get().encoding(),
                                       self.get().code_point_count()));
    });
    type.def("__reduce__", [](source_node const& self) {
        py::object const restore = py::module_::import("fazhi.pickling").attr("restore_source");
        source_text const& source = self.get();
        return py::make_tuple(restore, py::make_tuple(as_str(source.text()), as_str(source.name()),
                                                      as_str(source.encoding()), self.provenance));
    });

    module.def("parse", parse_text, py::arg("text"), py::kw_only(), py::arg("name") = "",
               py::arg("ontology") = py::none(),
               R"doc(parse(text, *, name='', ontology=None)
--

Reads a report from text, or from what ``fazhi.read`` found in a file.

Any text gives a report; what was odd is in its diagnostics. ``name`` is what the text is called in
messages. Figures are given the indicators of ``ontology``, the library's own unless it is given.

Raises:
    EncodingError: there is half of a character (a lone surrogate) in the text.
    SizeError: it is over the limit of what is read.

Example:
    >>> import fazhi
    >>> report = fazhi.parse("清溪县人民政府\n关于2024年法治政府建设情况的报告\n一、主要举措和成效\n…")
    >>> report.year, report.issuers[0].name
    (2024, '清溪县人民政府')
)doc");
    module.def("parse", parse_source, py::arg("source"), py::kw_only(),
               py::arg("ontology") = py::none());
    module.def("parse", refuse_arguments);
    module.def("parse_bytes", parse_bytes, py::arg("data"), py::arg("encoding") = py::none(),
               py::arg("name") = "", py::kw_only(), py::arg("ontology") = py::none(),
               R"doc(parse_bytes(data, encoding=None, name='', *, ontology=None)
--

Reads a report from the bytes of a text. The encoding is detected unless it is given.

Raises:
    EncodingError: the bytes are not text in the encoding.
    OptionError: the encoding does not exist.
    SizeError: they are over the limit of what is read.

Example:
    >>> import fazhi
    >>> report = fazhi.parse_bytes("全年办结行政复议案件365件。".encode("gb18030"), "gb18030")
    >>> report.indicators[0].text, report.source.encoding
    ('365件', 'GB18030')
)doc");
    module.def(
        "collation_key", [](std::string_view name) { return py::bytes(collation_key(name)); },
        py::arg("name"),
        R"doc(collation_key(name)
--

The key of a name in the order of pinyin.

Example:
    >>> import fazhi
    >>> sorted(["柳树镇", "白鹭镇", "石桥镇"], key=fazhi.collation_key)
    ['白鹭镇', '柳树镇', '石桥镇']
)doc");
    module.def("_parse_again", parse_again, py::arg("text"), py::arg("name"), py::arg("encoding"),
               py::arg("provenance") = py::none(), py::arg("ontology") = py::none());
    module.def("_decode", decode_bytes, py::arg("data"), py::arg("encoding") = py::none(),
               py::arg("name") = "");
    module.def("_make_source", make_source, py::arg("text"), py::arg("name"), py::arg("encoding"),
               py::arg("provenance"));
}

} // namespace fazhi::python
