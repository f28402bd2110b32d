// SPDX-License-Identifier: MIT

#include "row_context.hpp"

#include "finding.hpp"

#include <algorithm>

namespace fazhi::python {

row_context::row_context(shared_document owner) : owner_(std::move(owner))
{
    std::vector<source_region> found;
    if (content().contact) found.push_back(*content().contact);
    for (diagnostic const& each : content().diagnostics)
        if (each.rule.starts_with("privacy.")) found.push_back(each.region);
    std::ranges::sort(found);
    for (source_region const each : found) {
        if (!private_.empty() && each.begin < private_.back().end)
            private_.back().end = std::max(private_.back().end, each.end);
        else
            private_.push_back(each);
    }
}

std::optional<std::string_view> row_context::words(source_region piece) const
{
    auto const first = std::ranges::upper_bound(private_, piece.begin, {}, &source_region::end);
    if (first != private_.end() && first->begin < piece.end) return {};
    return content().text(piece);
}

std::string row_context::message(finding const& found, language spoken) const
{
    if (private_.empty()) return fazhi::message(found, spoken);
    // How words are masked is said once, for all that is displayed.
    py::gil_scoped_acquire const acquired;
    if (!overview_)
        overview_ = py::module_::import("fazhi.overview").attr("Overview")(owner_, py::tuple());
    py::object const both = overview_.attr("message")(finding_node(owner_, found, 0));
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
