// SPDX-License-Identifier: MIT

// The forms that the rules fill, member by member in the order of the grammar.
#pragma once

#include <fazhi/grammar/change.hpp>
#include <fazhi/grammar/citation.hpp>
#include <fazhi/grammar/date.hpp>
#include <fazhi/grammar/deadline.hpp>
#include <fazhi/grammar/document_number.hpp>
#include <fazhi/grammar/marker.hpp>
#include <fazhi/grammar/personal_data.hpp>
#include <fazhi/grammar/quantity.hpp>

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::amount_form, whole, fraction, odd, scale)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::change_form, base, verb)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::citation_form, title, closing_mark)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::date_form, year, month, day)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::deadline_form, until, year, month, part, span, edge)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::document_number_form, agency_code, year, number)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::email_address_form, name, domain)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::identity_number_form, digits, check_digit)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::marker_form, style, numeral, blank)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::mobile_number_form, country, number)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::quantity_form, shape, bound, amount, unit, second, behind)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::scale_form, powers, lower, lower_powers, odd)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::second_form, join, amount, unit)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::year_form, digits, suffix)
BOOST_FUSION_ADAPT_STRUCT(fazhi::grammar::title_years_form, first, last)
