// SPDX-License-Identifier: MIT

// Rules, findings, and the check that makes findings of a report.
#include "argument.hpp"
#include "finding.hpp"
#include "register.hpp"

#include <pybind11/stl.h>

#include <algorithm>
#include <memory>

namespace fazhi::python {

namespace {

/// A row of the table of rules.
struct rule_node {
    rule const* row = nullptr;
};

[[nodiscard]] language read_language(std::string_view name)
{
    if (name == "zh") return language::chinese;
    if (name == "en") return language::english;
    throw option_error("没有语言“" + std::string(name)
                       + "”，应为 zh 或 en。\nthere is no language \"" + std::string(name)
                       + "\"; it is zh or en.");
}

[[nodiscard]] severity read_severity(std::string_view name)
{
    for (severity const each : {severity::note, severity::warning, severity::error})
        if (to_string(each) == name) return each;
    throw option_error("没有级别“" + std::string(name) + "”。\nthere is no severity \""
                       + std::string(name) + "\".");
}

[[nodiscard]] shared_document read_report(py::handle given)
{
    if (!py::isinstance<document>(given))
        refuse_type({"report", " fazhi.Report（先用 fazhi.parse 或 parse_file 得到）",
                     "a fazhi.Report, as fazhi.parse and parse_file return it"},
                    given);
    return py::cast<shared_document>(given);
}

[[nodiscard]] py::object check_report(py::object const& report, py::object const& rules,
                                      py::object const& ignore, py::object const& minimum,
                                      py::object const& as_of, py::object const& published)
{
    shared_document const checked = read_report(report);
    check_options const options{read_rules(rules, "rules"), read_rules(ignore, "ignore"),
                                read_severity(read_string(minimum, "minimum")),
                                read_day(as_of, "as_of"), read_day(published, "published")};
    std::vector<finding> found = [&] {
        py::gil_scoped_release const release;
        return check(checked->content, options);
    }();
    py::list result(found.size());
    for (std::uint32_t i = 0; i != found.size(); ++i)
        result[i] = py::cast(finding_node(checked, std::move(found[i]), i));
    return py::module_::import("fazhi.frames").attr("Findings")(result);
}

// The findings of a report. Those of another one have places that this one's text may not have.
[[nodiscard]] std::vector<finding> findings_of(document const& report, py::handle nodes)
{
    expectation const expected{"findings", " fazhi.check 的结果", "what fazhi.check returns"};
    if (!py::isinstance<py::iterable>(nodes)) refuse_type(expected, nodes);
    std::vector<finding> found;
    for (py::handle const each : nodes) {
        if (!py::isinstance<finding_node>(each)) refuse_type(expected, each);
        auto const& node = py::cast<finding_node const&>(each);
        if (!(*node.owner == report))
            throw option_error("提示属于另一份报告。\nthe finding is one of another report.");
        found.push_back(node.found);
    }
    return found;
}

[[nodiscard]] std::string sarif_of(py::iterable const& reports, py::object const& indent)
{
    std::vector<shared_document> owners;
    std::vector<checked_report> checked;
    for (py::handle const each : reports) {
        if (!PySequence_Check(each.ptr()) || PySequence_Size(each.ptr()) != 2)
            refuse_type({"checked", "“报告与其提示”的数对组成的列表，如 [(report, findings)]",
                         "pairs of a report and its findings, such as [(report, findings)]"},
                        each);
        auto const pair = py::reinterpret_borrow<py::sequence>(each);
        owners.push_back(read_report(py::object(pair[0])));
        checked.push_back(
            {&owners.back()->content, findings_of(*owners.back(), py::object(pair[1]))});
    }
    return to_sarif(checked, {read_indent(indent), false});
}

[[nodiscard]] py::dict arguments_of(finding_node const& self)
{
    py::dict arguments;
    for (finding_argument const& each : self.found.arguments)
        arguments[as_str(each.name)] = as_str(each.text);
    return arguments;
}

void register_rule(py::module_& module)
{
    auto type = make_class<rule_node>(module, "Rule", "One small check: ``figure.rate``.");
    auto const add = [&](char const* name, std::string_view rule::*member, char const* doc) {
        type.def_property_readonly(
            name, [member](rule_node const& self) { return as_str(self.row->*member); }, doc);
    };
    add("id", &rule::id, "What stands before the point is its family.");
    add("group", &rule::group, "``figure``, ``form`` or ``duty``.");
    add("title_zh", &rule::chinese_title, "What it looks at, in Chinese.");
    add("title_en", &rule::english_title, "What it looks at, in English.");
    add("source", &rule::source, "Where it comes from.");
    type.def_property_readonly(
        "severity", [](rule_node const& self) { return as_str(to_string(self.row->severity)); },
        "``note``, ``warning`` or ``error``.");
    type.def_property_readonly(
        "since", [](rule_node const& self) { return number_or_none(self.row->since); },
        "The first year reported on that it applies to, or None.");
    type.def_property_readonly(
        "until", [](rule_node const& self) { return number_or_none(self.row->until); },
        "The last year reported on that it applies to, or None.");
    type.def("__repr__", [](rule_node const& self) {
        return "<Rule " + std::string(self.row->id) + " " + std::string(self.row->chinese_title)
             + ">";
    });
    type.def("__eq__", [](rule_node const& self, py::object const& other) -> py::object {
        if (!py::isinstance<rule_node>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        return py::bool_(self.row == py::cast<rule_node const&>(other).row);
    });
    type.def("__hash__", [](rule_node const& self) { return py::hash(as_str(self.row->id)); });
    type.def("__reduce__", [](rule_node const& self) {
        return py::make_tuple(py::module_::import("fazhi.pickling").attr("restore_rule"),
                              py::make_tuple(as_str(self.row->id)));
    });
}

void register_finding(py::module_& module)
{
    auto type = make_class<finding_node, piece>(
        module, "Finding",
        "A place that should be looked at, with the rule that asks for it. It accuses nobody.");
    type.def_property_readonly(
        "rule", [](finding_node const& self) { return as_str(self.found.rule); },
        "Id of the rule: ``figure.rate``.");
    type.def_property_readonly(
        "severity", [](finding_node const& self) { return as_str(to_string(self.found.severity)); },
        "``note``, ``warning`` or ``error``.");
    type.def_property_readonly(
        "undecided", [](finding_node const& self) { return self.found.undecided; },
        "Whether the rule could not decide, for the text does not tell what it needs to know.");
    type.def_property_readonly(
        "related", [](finding_node const& self) { return pieces(self.owner, self.found.related); },
        "The other places that it was compared with.");
    type.def_property_readonly(
        "arithmetic", [](finding_node const& self) { return word_or_none(self.found.arithmetic); },
        "``8600…8700 ÷ 255000…256000 = 3.36…3.41% ≠ 9%``; None where nothing was computed.");
    type.def_property_readonly("arguments", arguments_of, "The values that the message names.");
    type.def(
        "message",
        [](finding_node const& self, py::object const& spoken) {
            return message(self.found, read_language(read_string(spoken, "language")));
        },
        py::arg("language") = "zh",
        "message(self, language='zh')\n--\n\nThe finding in a sentence, in ``zh`` or ``en``.");
    type.def("__repr__", [](finding_node const& self) {
        return "<Finding " + std::string(self.found.rule)
             + (self.is_private() ? std::string() : " " + excerpt(self.text())) + ">";
    });
    type.def("__eq__", [](finding_node const& self, py::object const& other) -> py::object {
        if (!py::isinstance<finding_node>(other))
            return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        auto const& second = py::cast<finding_node const&>(other);
        return py::bool_(self.found == second.found && *self.owner == *second.owner);
    });
    type.def("__hash__", [](finding_node const& self) {
        return py::hash(
            py::make_tuple(as_str(self.found.rule), self.region.begin, self.region.end));
    });
    type.def("__reduce__", [](finding_node const& self) {
        finding const& found = self.found;
        py::list related;
        for (source_region const each : found.related)
            related.append(py::make_tuple(each.begin, each.end));
        return py::make_tuple(py::module_::import("fazhi.pickling").attr("restore_finding"),
                              py::make_tuple(py::cast(self.owner), as_str(found.rule),
                                             as_str(to_string(found.severity)),
                                             py::make_tuple(found.region.begin, found.region.end),
                                             related, arguments_of(self), as_str(found.arithmetic),
                                             found.undecided));
    });
}

using byte_span = std::pair<std::uint32_t, std::uint32_t>;

// A finding as it was before it was pickled. Its words are those of our own tables again.
[[nodiscard]] finding_node make_finding(shared_document const& owner, std::string const& id,
                                        std::string const& severity_name, byte_span place,
                                        std::vector<byte_span> const& related,
                                        py::dict const& arguments, std::string const& arithmetic,
                                        bool undecided)
{
    rule const* const row = find_rule(id);
    if (!row) throw py::value_error("there is no such rule");
    finding found;
    found.rule = row->id;
    found.severity = read_severity(severity_name);
    found.region = {place.first, place.second};
    for (byte_span const& each : related) found.related.push_back({each.first, each.second});
    for (auto const& each : arguments) {
        // Names of arguments are few and live as long as the process.
        static std::vector<std::unique_ptr<std::string>> names;
        auto const name = py::cast<std::string>(each.first);
        auto known = std::find_if(names.begin(), names.end(),
                                  [&](auto const& kept) { return *kept == name; });
        if (known == names.end())
            known = names.insert(names.end(), std::make_unique<std::string>(name));
        found.arguments.push_back({**known, py::cast<std::string>(each.second)});
    }
    found.arithmetic = arithmetic;
    found.undecided = undecided;
    return finding_node(owner, std::move(found), 0);
}

} // namespace

void register_check(py::module_& module)
{
    register_rule(module);
    register_finding(module);
    module.def(
        "rules",
        [] {
            auto const all = rules();
            py::tuple result(all.size());
            for (std::size_t i = 0; i != all.size(); ++i) result[i] = py::cast(rule_node{&all[i]});
            return result;
        },
        R"doc(rules()
--

Every rule, ordered by id.

Example:
    >>> import fazhi
    >>> [each.severity for each in fazhi.rules() if each.id == "figure.rate"]
    ['warning']
)doc");
    module.def("_find_rule", [](std::string const& id) { return rule_node{find_rule(id)}; });
    module.def("_make_finding", make_finding);
    module.def(
        "check", check_report, py::arg("report"), py::kw_only(), py::arg("rules") = py::tuple(),
        py::arg("ignore") = py::tuple(), py::arg("minimum") = "note", py::arg("as_of") = py::none(),
        py::arg("published") = py::none(),
        R"doc(check(report, *, rules=(), ignore=(), minimum='note', as_of=None, published=None)
--

Check a report as an attentive reader would.

``rules`` and ``ignore`` name rules by id or family (``figure.rate``, ``form.*``); without
``rules`` all are used. Findings below the severity ``minimum`` are left out. ``as_of`` is the day
of the check, ``published`` the day on which the report was made public.

Raises:
    OptionError: there is no such rule or severity.

Example:
    >>> import fazhi
    >>> report = fazhi.parse("一、主要举措和成效\n办结投诉举报200件，其中回访90件，回访率50%。")
    >>> for found in fazhi.check(report, rules=["figure"]):
    ...     print(found.rule, found.text, found.arithmetic)
    figure.rate 50% 90 ÷ 200 = 45% ≠ 50%
)doc");
    module.def(
        "findings_to_json",
        [](py::object const& report, py::object const& findings, py::object const& indent,
           bool include_contact) {
            shared_document const checked = read_report(report);
            return findings_to_json(checked->content, findings_of(*checked, findings),
                                    {read_indent(indent), include_contact});
        },
        py::arg("report"), py::arg("findings"), py::kw_only(), py::arg("indent") = py::none(),
        py::arg("include_contact") = false,
        R"doc(findings_to_json(report, findings, *, indent=None, include_contact=False)
--

The findings of one report as a JSON object of schema ``fazhi.findings/1``.

Raises:
    OptionError: a finding is one of another report.

Example:
    >>> import fazhi
    >>> report = fazhi.parse("一、主要举措和成效")
    >>> fazhi.findings_to_json(report, fazhi.check(report))[:28]
    '{"schema":"fazhi.findings/1"'
)doc");
    module.def("to_sarif", sarif_of, py::arg("checked"), py::kw_only(),
               py::arg("indent") = py::none(),
               R"doc(to_sarif(checked, *, indent=None)
--

Pairs of a report and its findings as one SARIF 2.1.0 log.

Raises:
    OptionError: a finding is one of another report.

Example:
    >>> import fazhi, json
    >>> report = fazhi.parse("一、主要举措和成效", name="draft.txt")
    >>> log = json.loads(fazhi.to_sarif([(report, fazhi.check(report))]))
    >>> log["version"], log["runs"][0]["results"][0]["ruleId"]
    ('2.1.0', 'date.missing')
)doc");
}

} // namespace fazhi::python
