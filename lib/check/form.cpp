// SPDX-License-Identifier: MIT

// Everything that is checked of form.
#include "check/families.hpp"

namespace fazhi::detail {

void check_form(inspection& target)
{
    check_outline(target);
    check_rows(target);
    check_frame(target);
    check_dates(target);
    check_years(target);
    check_spans(target);
    check_wording(target);
    check_doubling(target);
    check_blanks(target);
    check_paragraphs(target);
    check_self_reference(target);
    check_approximations(target);
    check_former_names(target);
    check_confusions(target);
}

} // namespace fazhi::detail
