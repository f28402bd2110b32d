// SPDX-License-Identifier: MIT

// The extension `fazhi._core`: a list of its topics, base classes before what derives from them.
#include "register.hpp"

#include <fazhi/version.hpp>

PYBIND11_MODULE(_core, module)
{
    pybind11::options options;
    options.disable_function_signatures();

    module.doc() = "The compiled part of fazhi; import `fazhi` instead.";
    module.attr("__version__") = fazhi::version();

    fazhi::python::register_errors(module);
    fazhi::python::register_piece(module);
    fazhi::python::register_sequence(module);
    fazhi::python::register_section(module);
    fazhi::python::register_quantity(module);
    fazhi::python::register_facts(module);
    fazhi::python::register_observation(module);
    fazhi::python::register_ontology(module);
    fazhi::python::register_comparison(module);
    fazhi::python::register_division(module);
    fazhi::python::register_metric(module);
    fazhi::python::register_report(module);
    fazhi::python::register_check(module);
    fazhi::python::register_fact_rows(module);
    fazhi::python::register_source(module);
    fazhi::python::register_parse_many(module);
}
