// SPDX-License-Identifier: MIT

// Numbers of official documents: 清府发〔2024〕28号.
#pragma once

#include <fazhi/grammar/view.hpp>

namespace fazhi::grammar {

/// A document number as written, from its bracket on.
struct document_number_form {
    std::string_view agency_code; ///< 清府发; empty where the number begins at its bracket
    std::string_view year;        ///< empty in 〔〕
    std::string_view number;
};

using document_number_type = x3::rule<struct document_number_class, document_number_form>;
inline constexpr document_number_type document_number = "document number";
BOOST_SPIRIT_DECLARE(document_number_type)

} // namespace fazhi::grammar
