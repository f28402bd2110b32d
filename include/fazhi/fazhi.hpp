// SPDX-License-Identifier: MIT

// Everything a program needs to read reports, in reading order. What reads many at once, on several
// threads, stands beside it in parse_many.hpp: the standard headers that it needs would add two
// thirds to what this one costs a client.
#pragma once

// clang-format off
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
#include <fazhi/calendar_day.hpp>
#include <fazhi/rule.hpp>
#include <fazhi/finding.hpp>
#include <fazhi/check.hpp>
#include <fazhi/sarif.hpp>
#include <fazhi/collation.hpp>
// clang-format on
