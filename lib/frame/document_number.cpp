// SPDX-License-Identifier: MIT

// Numbers of official documents where they stand.
#include <fazhi/grammar/document_number_def.hpp>

#include "quantity/numeral.hpp"
#include "vocabulary/instantiate.hpp"
#include "vocabulary/read.hpp"

namespace fazhi::grammar {

FAZHI_INSTANTIATE(document_number_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

std::optional<document_number_reading> read_document_number(std::string_view text)
{
    grammar::document_number_form form;
    std::size_t const size = grammar::read(text, grammar::document_number, form);
    if (size == 0) return {};
    auto const number = value_of_digits(form.number);
    if (!number) return {};
    document_number_reading result{form.agency_code, {}, static_cast<std::uint32_t>(*number), size};
    if (auto const year = value_of_digits(form.year)) result.year = static_cast<int>(*year);
    return result;
}

} // namespace fazhi::detail
