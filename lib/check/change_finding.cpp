// SPDX-License-Identifier: MIT

#include "check/change_finding.hpp"

namespace fazhi::detail {

void add_change(inspection& target, compared_change const& compared, std::string_view rule)
{
    std::string const from(target.text(compared.from->region()));
    std::string const to(target.text(compared.to->region()));
    std::string const stated(target.text(compared.change->region()));
    std::string const sign(compared.sign);
    bool const leads = sign == " → ";
    target.add({.rule = rule,
                .region = compared.change->region(),
                .related = {compared.from->region(), compared.to->region()},
                .arguments = {{"from", from},
                              {"to", to},
                              {"stated", stated},
                              {"computed", compared.computed}},
                .arithmetic = (leads ? from + sign + to : to + sign + from) + " = "
                            + compared.computed + " ≠ " + stated});
}

} // namespace fazhi::detail
