// SPDX-License-Identifier: MIT

// Everything a program needs to read reports, in reading order.
#pragma once

#include <fazhi/version.hpp>
#include <fazhi/error.hpp>
#include <fazhi/source.hpp>
#include <fazhi/decimal.hpp>
#include <fazhi/quantity.hpp>
#include <fazhi/issuer.hpp>
#include <fazhi/section.hpp>
#include <fazhi/measure.hpp>
#include <fazhi/indicator.hpp>
#include <fazhi/observation.hpp>
#include <fazhi/deficiency.hpp>
#include <fazhi/commitment.hpp>
#include <fazhi/citation.hpp>
#include <fazhi/diagnostic.hpp>
#include <fazhi/report.hpp>
#include <fazhi/parse.hpp>
#include <fazhi/publication.hpp>
#include <fazhi/ontology.hpp>
#include <fazhi/theme.hpp>
#include <fazhi/link.hpp>
#include <fazhi/metric.hpp>
#include <fazhi/division.hpp>
#include <fazhi/json.hpp>
#include <fazhi/rule.hpp>
#include <fazhi/finding.hpp>
#include <fazhi/check.hpp>
#include <fazhi/sarif.hpp>
