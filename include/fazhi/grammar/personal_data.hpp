// SPDX-License-Identifier: MIT

// What names or reaches one person: identity-card numbers, mobile numbers, e-mail addresses.
#pragma once

#include <fazhi/grammar/view.hpp>

namespace fazhi::grammar {

/// Seventeen digits and a check digit or X. Whether the check digit is right is for the caller.
struct identity_number_form {
    std::string_view digits;
    std::string_view check_digit;
};

/// Eleven digits from 13 to 19, in one piece or in groups of 3, 4 and 4.
struct mobile_number_form {
    std::string_view country; ///< 86, with what joins it
    std::string_view number;
};

/// name@example.gov.cn
struct email_address_form {
    std::string_view name;
    std::string_view domain;
};

using identity_number_type = x3::rule<struct identity_number_class, identity_number_form>;
using mobile_number_type = x3::rule<struct mobile_number_class, mobile_number_form>;
using email_address_type = x3::rule<struct email_address_class, email_address_form>;
inline constexpr identity_number_type identity_number = "identity number";
inline constexpr mobile_number_type mobile_number = "mobile number";
inline constexpr email_address_type email_address = "e-mail address";
BOOST_SPIRIT_DECLARE(identity_number_type, mobile_number_type, email_address_type)

} // namespace fazhi::grammar
