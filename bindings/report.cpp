// SPDX-License-Identifier: MIT

// The class Report and the frame around its text: issuers, date, document number.
#include "argument.hpp"
#include "comparison.hpp"
#include "facts.hpp"
#include "register.hpp"
#include "section.hpp"

namespace fazhi::python {

namespace {

struct issuer_node : piece {
    [[nodiscard]] issuer const& get() const { return content().issuers[index]; }
};
struct addressee_node : piece {
    char const* attribute = "addressees";
};
struct date_node : piece {
    document_date date;
    char const* attribute = "date";
    [[nodiscard]] document_date const& get() const noexcept { return date; }
};
struct number_node : piece {
    [[nodiscard]] fazhi::document_number const& get() const { return *content().document_number; }
};

void register_issuer(py::module_& module)
{
    auto type = make_class<issuer_node, piece>(module, "Issuer", "A body that signs the report.");
    type.def_property_readonly(
        "name", [](issuer_node const& self) { return as_str(self.text()); },
        "The name as written.");
    type.def_property_readonly(
        "kind", [](issuer_node const& self) { return as_str(to_string(self.get().kind)); },
        "``government`` for 清溪县人民政府, ``department``, ``township``, …");
    type.def_property_readonly(
        "level",
        [](issuer_node const& self) -> py::object {
            if (!self.get().level) return py::none();
            return as_str(to_string(*self.get().level));
        },
        "``county``, …; None where the name alone does not tell.");
    type.def_property_readonly(
        "division",
        [](issuer_node const& self) { return division_or_none(self.owner, self.index); },
        "Its division, or None where neither its name nor the report decides it. That of a "
        "department is its government's.");
    type.def("__repr__", [](issuer_node const& self) {
        return "<Issuer " + excerpt(self.text()) + " " + std::string(to_string(self.get().kind))
             + ">";
    });
    type.def("__reduce__", [](issuer_node const& self) {
        return reduce(py::cast(self.owner), "issuers", self.index);
    });
}

void register_addressee(py::module_& module)
{
    auto type = make_class<addressee_node, piece>(
        module, "Addressee", "Whom a line addresses, as written: ``市委、市政府`` is one.");
    type.def_property_readonly(
        "name", [](addressee_node const& self) { return as_str(self.text()); },
        "The name as written.");
    type.def("__repr__",
             [](addressee_node const& self) { return "<Addressee " + excerpt(self.text()) + ">"; });
    type.def("__reduce__", [](addressee_node const& self) {
        return reduce(py::cast(self.owner), self.attribute, self.index);
    });
}

void register_date(py::module_& module)
{
    auto type = make_class<date_node, piece>(
        module, "DocumentDate", "The date of the document: ``2024年2月 日`` has no day.");
    type.def_property_readonly(
        "year", [](date_node const& self) { return self.get().year; }, "The year.");
    type.def_property_readonly(
        "month", [](date_node const& self) { return number_or_none(self.get().month); },
        "The month, or None where the text leaves it out.");
    type.def_property_readonly(
        "day", [](date_node const& self) { return number_or_none(self.get().day); },
        "The day, or None where the text leaves it out.");
    type.def("__repr__",
             [](date_node const& self) { return "<DocumentDate " + excerpt(self.text()) + ">"; });
    type.def("__reduce__",
             [](date_node const& self) { return reduce(py::cast(self.owner), self.attribute); });
}

void register_number(py::module_& module)
{
    auto type = make_class<number_node, piece>(module, "DocumentNumber",
                                               "发文字号: ``清府发〔2025〕7号``.");
    type.def_property_readonly(
        "agency_code",
        [](number_node const& self) {
            return word_or_none(self.content().text(self.get().agency_code));
        },
        "What stands before the year: 清府发.");
    type.def_property_readonly(
        "year", [](number_node const& self) { return number_or_none(self.get().year); },
        "The year in the brackets.");
    type.def_property_readonly(
        "number", [](number_node const& self) { return number_or_none(self.get().number); },
        "The number before 号.");
    type.def("__repr__", [](number_node const& self) {
        return "<DocumentNumber " + excerpt(self.text()) + ">";
    });
    type.def("__reduce__", [](number_node const& self) {
        return reduce(py::cast(self.owner), "document_number");
    });
}

[[nodiscard]] py::tuple addressees(shared_document const& self,
                                   std::vector<source_region> const& places, char const* attribute)
{
    py::tuple result(places.size());
    for (std::uint32_t i = 0; i != places.size(); ++i)
        result[i] = py::cast(addressee_node{{self, places[i], i}, attribute});
    return result;
}

[[nodiscard]] py::object date_or_none(shared_document const& self,
                                      std::optional<document_date> const& date,
                                      char const* attribute)
{
    if (!date) return py::none();
    return py::cast(date_node{{self, date->region}, *date, attribute});
}

[[nodiscard]] py::tuple issuers(shared_document const& self)
{
    auto const& all = self->content.issuers;
    py::tuple result(all.size());
    for (std::uint32_t i = 0; i != all.size(); ++i)
        result[i] = py::cast(issuer_node{{self, all[i].region, i}});
    return result;
}

[[nodiscard]] py::object whole_text(shared_document const& self)
{
    if (!self->text) self->text = as_str(self->content.source.text());
    return self->text;
}

[[nodiscard]] piece piece_at(shared_document const& self, std::size_t begin, std::size_t end)
{
    source_text const& source = self->content.source;
    if (begin > end || end > source.code_point_count())
        throw py::index_error("the span is not in the text");
    return {self,
            {std::uint32_t(source.byte_offset(begin)), std::uint32_t(source.byte_offset(end))}};
}

[[nodiscard]] std::string json_of(shared_document const& self, py::object const& indent,
                                  bool include_contact)
{
    json_options const options{read_indent(indent), include_contact};
    py::gil_scoped_release const release;
    return to_json(self->content, options);
}

[[nodiscard]] std::string represent(shared_document const& self)
{
    report const& content = self->content;
    return "<Report "
         + excerpt(content.title ? content.text(*content.title) : content.source.text())
         + (content.year ? " " + std::to_string(*content.year) : "") + ", "
         + std::to_string(content.sections.size()) + " sections, "
         + std::to_string(content.indicators.size()) + " indicators>";
}

template <class Type> void add_frame(Type& type)
{
    type.def_property_readonly(
        "title",
        [](shared_document const& self) {
            return piece_or_none({self, {}}, self->content.title);
        },
        "The title; one set over several lines is one piece.");
    type.def_property_readonly(
        "document_number",
        [](shared_document const& self) -> py::object {
            auto const& number = self->content.document_number;
            if (!number) return py::none();
            return py::cast(number_node{{self, number->region}});
        },
        "发文字号, or None.");
    type.def_property_readonly("issuers", issuers, "The bodies that sign, in their order.");
    type.def_property_readonly(
        "year", [](shared_document const& self) { return number_or_none(self->content.year); },
        "The year reported on.");
    type.def_property_readonly(
        "date",
        [](shared_document const& self) { return date_or_none(self, self->content.date, "date"); },
        "The date of the document, or None.");
    type.def_property_readonly(
        "published",
        [](shared_document const& self) {
            return date_or_none(self, publication_date(self->content), "published");
        },
        "The day that the page around the report says it was published, or None.");
    type.def_property_readonly(
        "addressees",
        [](shared_document const& self) {
            return addressees(self, self->content.addressees, "addressees");
        },
        "To whom it is addressed, one entry a line as written.");
    type.def_property_readonly(
        "cc", [](shared_document const& self) { return addressees(self, self->content.cc, "cc"); },
        "抄送: to whom copies go.");
    type.def_property_readonly(
        "contact",
        [](shared_document const& self) {
            return piece_or_none({self, {}}, self->content.contact);
        },
        "Where a contact person and a telephone number stand; they are not repeated elsewhere.");
}

template <class Node, std::vector<typename Node::fact_type> report::*Facts, class Type>
void add_facts(Type& type, char const* doc)
{
    type.def_property_readonly(
        Node::attribute,
        [](shared_document const& self) {
            return sequence_of<Node>(self, (self->content.*Facts).size());
        },
        doc);
}

} // namespace

void register_report(py::module_& module)
{
    register_issuer(module);
    register_addressee(module);
    register_date(module);
    register_number(module);

    auto type = make_class<document, shared_document>(
        module, "Report",
        "A report as a typed document: its text, its outline and the facts in it.");
    type.def_property_readonly(
        "source",
        [](shared_document const& self) {
            return source_node{self->content.source, self->provenance};
        },
        "Where the text came from: name, encoding, format, metadata, …");
    type.def_property_readonly("text", whole_text, "The whole text, without a byte-order mark.");
    add_frame(type);
    type.def_property_readonly(
        "sections",
        [](shared_document const& self) {
            return siblings(self, 0, std::uint32_t(self->content.sections.size()));
        },
        "The level-1 nodes of the outline.");
    type.def(
        "walk",
        [](shared_document const& self) { return sections(self, self->content.sections.size()); },
        "walk(self)\n--\n\nAll nodes of the outline in reading order.");
    add_facts<measure_node, &report::measures>(type, "What was done.");
    add_facts<indicator_node, &report::indicators>(type, "The figures stated.");
    add_facts<observation_node, &report::observations>(type,
                                                       "Figures said in words: 零发生, 全覆盖.");
    add_facts<deficiency_node, &report::deficiencies>(type, "What is admitted to be lacking.");
    add_facts<commitment_node, &report::commitments>(type, "What is promised for the next year.");
    add_facts<citation_node, &report::citations>(type, "Titles and document numbers referred to.");
    add_facts<diagnostic_node, &report::diagnostics>(type, "What was odd in the text.");
    type.def(
        "links", links_of,
        "links(self)\n--\n\n"
        "Which commitments answer which deficiencies, by deficiency and then by falling score.");
    type.def("measures_table", measures_of,
             "measures_table(self)\n--\n\n"
             "The measures of the whole report: a tidy row from the id of a measure to its value, "
             "None where it has none. `fazhi.metrics` says what each is.");
    type.def_property_readonly("unanswered", unanswered_of,
                               "The deficiencies that no commitment answers.");
    type.def_property_readonly(
        "ontology", [](shared_document const& self) { return self->ontology; },
        "The canonical indicators that its figures were given.");
    type.def("with_ontology", with_ontology, py::arg("ontology"),
             "with_ontology(self, ontology)\n--\n\n"
             "The same report with the indicators of another ontology.");
    type.def("piece", piece_at, py::arg("begin"), py::arg("end"),
             "piece(self, begin, end)\n--\n\nThe piece of text at a span in code points.");
    type.def(
        "leaves", [](shared_document const& self) { return pieces(self, self->content.leaves()); },
        "leaves(self)\n--\n\n"
        "The leaves of the outline and what stands between them, in order and without a gap: "
        "their texts joined are the text of the report.");
    type.def("to_json", json_of, py::kw_only(), py::arg("indent") = py::none(),
             py::arg("include_contact") = false,
             "to_json(self, *, indent=None, include_contact=False)\n--\n\n"
             "The report as one JSON object of schema ``fazhi.report/1``.");
    type.def(
        "to_dict",
        [](shared_document const& self, bool include_contact) {
            return py::module_::import("json").attr("loads")(
                json_of(self, py::none(), include_contact));
        },
        py::kw_only(), py::arg("include_contact") = false,
        "to_dict(self, *, include_contact=False)\n--\n\n"
        "The report as ``to_json`` writes it, as a dict.");
    type.def("__eq__", [](shared_document const& self, py::object const& other) -> py::object {
        if (!py::isinstance<document>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(*self == *py::cast<shared_document>(other));
    });
    type.def("__hash__", [](shared_document const& self) { return self->hash(); });
    type.def("__repr__", represent);
    type.def("__reduce__", [](shared_document const& self) {
        py::object const restore = py::module_::import("fazhi.pickling").attr("restore_report");
        source_text const& source = self->content.source;
        return py::make_tuple(restore, py::make_tuple(whole_text(self), as_str(source.name()),
                                                      as_str(source.encoding()), self->provenance,
                                                      ontology_or_none(self)));
    });
}

} // namespace fazhi::python
