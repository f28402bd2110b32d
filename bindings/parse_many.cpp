// SPDX-License-Identifier: MIT

// The queue behind fazhi.parse_many: sources in, reports out, parsed by threads that have nothing
// to do with Python.
#include "comparison.hpp"
#include "register.hpp"

#include <fazhi/parse_many.hpp>

#include <deque>

namespace fazhi::python {

namespace {

class report_queue {
public:
    report_queue(std::size_t workers, std::size_t in_flight, ontology indicators)
        : ontology_(indicators),
          queue_({.workers = workers, .in_flight = in_flight, .parsing = {.ontology = indicators}})
    {
    }

    void push(source_node const& source)
    {
        queue_.push(parse_input::text(source.text));
        provenances_.push_back(source.provenance);
    }

    [[nodiscard]] bool is_ready() const { return queue_.is_ready(); }

    [[nodiscard]] shared_document pop()
    {
        parse_result parsed = [&] {
            py::gil_scoped_release const release;
            return queue_.pop();
        }();
        py::object const provenance = std::move(provenances_.front());
        provenances_.pop_front();
        auto result = std::make_shared<document>(std::move(parsed).value());
        result->provenance = provenance;
        result->ontology = ontology_;
        return result;
    }

private:
    ontology ontology_;
    parse_queue queue_;
    std::deque<py::object> provenances_; // of what is in the queue
};

} // namespace

void register_parse_many(py::module_& module)
{
    py::class_<report_queue> type(module, "_ReportQueue",
                                  "Sources in, reports out, in the same order.");
    type.attr("__module__") = "fazhi._core";
    type.def(py::init([](std::size_t workers, std::size_t in_flight, py::object const& indicators) {
                 return std::make_unique<report_queue>(workers, in_flight,
                                                       ontology_or_own(indicators));
             }),
             py::arg("workers"), py::arg("in_flight"), py::arg("ontology") = py::none());
    type.def("push", &report_queue::push, py::arg("source"));
    type.def("is_ready", &report_queue::is_ready);
    type.def("pop", &report_queue::pop);
}

} // namespace fazhi::python
