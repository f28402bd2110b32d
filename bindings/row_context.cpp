// SPDX-License-Identifier: MIT

#include "row_context.hpp"

#include "finding.hpp"

#include <algorithm>

namespace fazhi::python {

row_context::row_context(shared_document owner) : owner_(std::move(owner))
{
    if (content().contact) private_.push_back(*content().contact);
    for (diagnostic const& each : content().diagnostics)
        if (each.rule.starts_with("privacy.")) private_.push_back(each.region);
}

std::optional<std::string_view> row_context::words(source_region piece) const
{
    for (source_region const each : private_)
        if (each.begin < piece.end && piece.begin < each.end) return {};
    return content().text(piece);
}

std::string row_context::message(finding const& found, language spoken) const
{
    if (private_.empty()) return fazhi::message(found, spoken);
    // How words are masked is said once, for all that is displayed.
    py::gil_scoped_acquire const acquired;
    py::object const overview =
        py::module_::import("fazhi.overview").attr("Overview")(owner_, py::tuple());
    py::object const both = overview.attr("message")(finding_node(owner_, found, 0));
    return py::cast<std::string>(both[py::int_(spoken == language::chinese ? 0 : 1)]);
}

measure const* row_context::measure_around(source_region piece) const
{
    auto const& all = content().measures;
    auto const after = std::upper_bound(
        all.begin(), all.end(), piece.begin,
        [](std::uint32_t begin, measure const& each) { return begin < each.region.begin; });
    if (after == all.begin()) return nullptr;
    measure const& last = *std::prev(after);
    return piece.end <= last.region.end ? &last : nullptr;
}

} // namespace fazhi::python
