// SPDX-License-Identifier: MIT

// The topics of the module, one function and one file each.
#pragma once

#include <pybind11/pybind11.h>

namespace fazhi::python {

void register_errors(pybind11::module_& module);
void register_piece(pybind11::module_& module);
void register_sequence(pybind11::module_& module);
void register_ontology(pybind11::module_& module);
void register_source(pybind11::module_& module);
void register_section(pybind11::module_& module);
void register_quantity(pybind11::module_& module);
void register_facts(pybind11::module_& module);
void register_observation(pybind11::module_& module);
void register_comparison(pybind11::module_& module);
void register_division(pybind11::module_& module);
void register_metric(pybind11::module_& module);
void register_report(pybind11::module_& module);
void register_check(pybind11::module_& module);
void register_fact_rows(pybind11::module_& module);
void register_parse_many(pybind11::module_& module);

} // namespace fazhi::python
