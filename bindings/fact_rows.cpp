// SPDX-License-Identifier: MIT

// The facts of reports as rows of tables, column by column: no object a cell, and no hold on the
// interpreter while they are made.
#include "attributes.hpp"
#include "comparison.hpp"
#include "facts.hpp"
#include "finding.hpp"
#include "register.hpp"
#include "section.hpp"

#include <fazhi/check.hpp>
#include <fazhi/metric.hpp>

#include <pybind11/stl.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>

namespace fazhi::python {

namespace {

/// What the cells of a table are and how they are had.
class fact_table {
public:
    fact_table(std::string name, std::vector<column_form> forms)
        : name_(std::move(name)), forms_(std::move(forms))
    {
    }
    fact_table(fact_table const&) = delete;
    fact_table& operator=(fact_table const&) = delete;
    virtual ~fact_table() = default;

    [[nodiscard]] std::string const& name() const noexcept { return name_; }
    [[nodiscard]] std::vector<column_form> const& forms() const noexcept { return forms_; }

    virtual void add_all(row_context const& context, std::vector<column>& out) const = 0;
    /// Adds those that Python has chosen. @throws py::value_error where Python has no such objects.
    virtual void add_some(py::iterable const&, std::vector<column>&) const
    {
        throw py::value_error("no facts are called " + name_);
    }

private:
    std::string name_;
    std::vector<column_form> forms_;
};

/// The facts of a report are `all(report)`.
template <class Node, class All> class fact_table_of : public fact_table {
    using fact_type = std::remove_cvref_t<decltype(std::declval<Node const&>().get())>;

public:
    fact_table_of(std::string name, std::vector<column_form> forms, All all)
        : fact_table(std::move(name), std::move(forms)), all_(all)
    {
        for (column_form const& each : this->forms())
            writers_.push_back(find_way<fact_type>(each.path, each));
    }

    void add_all(row_context const& context, std::vector<column>& out) const override
    {
        auto const& facts = all_(context.content());
        for (std::size_t i = 0; i != writers_.size(); ++i) {
            out[i].reserve(facts.size());
            for (fact_type const& each : facts) writers_[i](context, each, out[i]);
        }
    }

    void add_some(py::iterable const& nodes, std::vector<column>& out) const override
    {
        std::optional<row_context> context;
        for (py::handle const each : nodes) {
            auto const& node = py::cast<Node const&>(each);
            if (!context || context->owner() != node.owner) context.emplace(node.owner);
            for (std::size_t i = 0; i != writers_.size(); ++i)
                writers_[i](*context, node.get(), out[i]);
        }
    }

private:
    All all_;
    std::vector<cell_writer<fact_type>> writers_;
};

/// One row a report: the measures of the whole of it, by their ids.
class metric_table : public fact_table {
public:
    metric_table(std::string name, std::vector<column_form> forms)
        : fact_table(std::move(name), std::move(forms))
    {
        for (column_form const& each : this->forms()) {
            auto const found = std::ranges::find(metrics(), each.path, &metric::id);
            if (found == metrics().end()) ways::refuse(each);
            chosen_.push_back(std::size_t(found - metrics().begin()));
        }
    }

    void add_all(row_context const& context, std::vector<column>& out) const override
    {
        auto const measured = measure_report(context.content());
        for (std::size_t i = 0; i != chosen_.size(); ++i) {
            if (auto const value = measured[chosen_[i]].value)
                out[i].add(*value);
            else
                out[i].add_null();
        }
    }

private:
    std::vector<std::size_t> chosen_;
};

template <class Node, class All>
[[nodiscard]] std::unique_ptr<fact_table> make_table(std::string const& name,
                                                     std::vector<column_form> forms, All all)
{
    return std::make_unique<fact_table_of<Node, All>>(name, std::move(forms), all);
}

template <class Node, class Fact> [[nodiscard]] auto table_of(std::vector<Fact> report::*facts)
{
    return [facts](std::string const& name, std::vector<column_form> forms) {
        return make_table<Node>(
            name,
            std::move(forms), [facts](report const& content) -> auto& { return content.*facts; });
    };
}

[[nodiscard]] std::unique_ptr<fact_table> make_table(std::string const& name,
                                                     std::vector<column_form> forms)
{
    using maker =
        std::function<std::unique_ptr<fact_table>(std::string const&, std::vector<column_form>)>;
    static std::map<std::string, maker> const makers{
        {"sections", table_of<section_node>(&report::sections)},
        {"measures", table_of<measure_node>(&report::measures)},
        {"indicators", table_of<indicator_node>(&report::indicators)},
        {"observations", table_of<observation_node>(&report::observations)},
        {"deficiencies", table_of<deficiency_node>(&report::deficiencies)},
        {"commitments", table_of<commitment_node>(&report::commitments)},
        {"citations", table_of<citation_node>(&report::citations)},
        {"diagnostics", table_of<diagnostic_node>(&report::diagnostics)},
        {"links",
         [](std::string const& its_name, std::vector<column_form> its_forms) {
             return make_table<link_node>(its_name, std::move(its_forms), find_links);
         }},
        {"findings",
         [](std::string const& its_name, std::vector<column_form> its_forms) {
             return make_table<finding_node>(its_name, std::move(its_forms),
                                             [](report const& content) { return check(content); });
         }},
        {"metrics",
         [](std::string const& its_name, std::vector<column_form> its_forms) {
             return std::make_unique<metric_table>(its_name, std::move(its_forms));
         }},
    };
    auto const found = makers.find(name);
    if (found == makers.end()) throw py::value_error("no facts are called " + name);
    return found->second(name, std::move(forms));
}

using all_tables = std::vector<std::unique_ptr<fact_table>>;

// Keys of reports are no facts; the column is kept as all are.
[[nodiscard]] column_form const& key_form()
{
    static column_form const form("report", "", cell_type::text);
    return form;
}

/// Rows of every table, of one report or of many.
class fact_rows {
public:
    explicit fact_rows(std::shared_ptr<all_tables const> tables) : tables_(std::move(tables))
    {
        for (auto const& each : *tables_)
            content_.push_back({column(key_form()), {each->forms().begin(), each->forms().end()}});
    }

    void add_report(row_context const& context)
    {
        for (std::size_t i = 0; i != content_.size(); ++i)
            (*tables_)[i]->add_all(context, content_[i].columns);
    }

    void add_facts(std::string const& name, py::iterable const& facts)
    {
        std::size_t const i = index(name);
        (*tables_)[i]->add_some(facts, content_[i].columns);
    }

    /// Whether the rows of a report can be added.
    [[nodiscard]] bool has_room(std::string_view key, fact_rows const& other) const
    {
        for (std::size_t i = 0; i != content_.size(); ++i) {
            table_content const& added = other.content_[i];
            if (!content_[i].keys.has_room(added.size() * key.size())) return false;
            for (std::size_t n = 0; n != added.columns.size(); ++n)
                if (!content_[i].columns[n].has_room(added.columns[n])) return false;
        }
        return true;
    }

    void append(std::string_view key, fact_rows const& other)
    {
        py::gil_scoped_release const release;
        for (std::size_t i = 0; i != content_.size(); ++i) {
            table_content const& added = other.content_[i];
            for (std::size_t n = added.size(); n != 0; --n) content_[i].keys.add(key);
            for (std::size_t n = 0; n != added.columns.size(); ++n)
                content_[i].columns[n].append(added.columns[n]);
        }
    }

    [[nodiscard]] std::string pack() const
    {
        std::string packed;
        for (table_content const& each : content_) {
            auto const size = std::uint64_t(each.size());
            packed.append(reinterpret_cast<char const*>(&size), sizeof size);
            for (column const& cells : each.columns) cells.pack(packed);
        }
        return packed;
    }

    void unpack(std::string_view packed)
    {
        for (table_content& each : content_) {
            std::uint64_t size = 0;
            if (packed.size() < sizeof size) throw py::value_error("the rows are damaged");
            std::memcpy(&size, packed.data(), sizeof size);
            packed.remove_prefix(sizeof size);
            for (column& cells : each.columns) cells.unpack(packed, std::size_t(size));
        }
        if (!packed.empty()) throw py::value_error("the rows are damaged");
    }

    [[nodiscard]] py::dict counts() const
    {
        py::dict result;
        for (std::size_t i = 0; i != content_.size(); ++i)
            result[as_str((*tables_)[i]->name())] = content_[i].size();
        return result;
    }

    [[nodiscard]] py::list to_lists(std::string const& name) const
    {
        py::list result;
        for (column const& each : content_[index(name)].columns) result.append(each.to_list());
        return result;
    }

    [[nodiscard]] py::list take(std::string const& name, bool keys)
    {
        table_content& found = content_[index(name)];
        py::list result;
        if (keys) result.append(found.keys.buffers());
        for (column const& each : found.columns) result.append(each.buffers());
        found.keys.clear();
        for (column& each : found.columns) each.clear();
        return result;
    }

private:
    struct table_content {
        /// The report of each row, where there are several.
        column keys;
        std::vector<column> columns;

        [[nodiscard]] std::size_t size() const { return columns.front().size(); }
    };

    [[nodiscard]] std::size_t index(std::string const& name) const
    {
        for (std::size_t i = 0; i != tables_->size(); ++i)
            if ((*tables_)[i]->name() == name) return i;
        throw py::value_error("no facts are called " + name);
    }

    std::shared_ptr<all_tables const> tables_;
    std::vector<table_content> content_;
};

/// Makes rows; the way to each cell is found once.
class fact_tables {
public:
    explicit fact_tables(py::dict const& forms)
    {
        auto tables = std::make_shared<all_tables>();
        for (auto const& [name, columns] : forms) {
            std::vector<column_form> read;
            for (py::handle const each : columns) read.emplace_back(py::cast<py::tuple>(each));
            tables->push_back(make_table(py::cast<std::string>(name), std::move(read)));
        }
        tables_ = std::move(tables);
    }

    [[nodiscard]] fact_rows empty() const { return fact_rows(tables_); }

    [[nodiscard]] fact_rows of_report(shared_document const& owner) const
    {
        row_context const context(owner);
        py::gil_scoped_release const release;
        fact_rows rows(tables_);
        rows.add_report(context);
        return rows;
    }

    [[nodiscard]] fact_rows of_facts(std::string const& name, py::iterable const& facts) const
    {
        fact_rows rows(tables_);
        rows.add_facts(name, facts);
        return rows;
    }

    [[nodiscard]] fact_rows unpack(py::bytes const& packed) const
    {
        std::string_view const view = packed;
        py::gil_scoped_release const release;
        fact_rows rows(tables_);
        rows.unpack(view);
        return rows;
    }

private:
    std::shared_ptr<all_tables const> tables_;
};

} // namespace

void register_fact_rows(py::module_& module)
{
    py::class_<fact_rows> rows(module, "_FactRows",
                               "Rows of every table of facts, of one report or of many.");
    rows.attr("__module__") = "fazhi._core";
    rows.def("has_room", &fact_rows::has_room, py::arg("key"), py::arg("rows"),
             "Whether they can be appended; the tables must be taken before where not.");
    rows.def("append", &fact_rows::append, py::arg("key"), py::arg("rows"),
             "Adds the rows of the report with a key.");
    rows.def("counts", &fact_rows::counts, "The number of rows of each table.");
    rows.def(
        "pack",
        [](fact_rows const& self) {
            std::string const packed = [&] {
                py::gil_scoped_release const release;
                return self.pack();
            }();
            return py::bytes(packed);
        },
        "The rows without their keys, for ``_FactTables.unpack``.");
    rows.def("to_lists", &fact_rows::to_lists, py::arg("name"), "The cells of each column.");
    rows.def("take", &fact_rows::take, py::arg("name"), py::kw_only(), py::arg("keys"),
             "The buffers of each column as Arrow has them, the keys first; the table is empty "
             "then.");

    py::class_<fact_tables> tables(module, "_FactTables",
                                   "Makes rows of what ``fazhi.column`` says of columns.");
    tables.attr("__module__") = "fazhi._core";
    tables.def(py::init<py::dict const&>(), py::arg("forms"));
    tables.def("empty", &fact_tables::empty);
    tables.def("of_report", &fact_tables::of_report, py::arg("report"),
               "All facts of a report, what a check finds and links included.");
    tables.def("of_facts", &fact_tables::of_facts, py::arg("name"), py::arg("facts"),
               "Facts of one kind, also of several reports.");
    tables.def("unpack", &fact_tables::unpack, py::arg("packed"),
               "What ``pack`` has made; ValueError where it is damaged.");
    module.def(
        "_words", [](piece const& self) { return row_context(self.owner).words(self.region); },
        py::arg("piece"), "The text of a piece; None where it would repeat personal data.");
}

} // namespace fazhi::python
