// SPDX-License-Identifier: MIT

#include "lack_points.hpp"

#include "lacks.hpp"
#include "lines.hpp"

namespace fazhi::detail {

namespace {

// 主要原因是宣传手段单一 tells why and is no point of its own, nor is what goes on with it.
[[nodiscard]] bool names_cause(std::string_view text, statement const& one,
                               std::optional<source_region> const& cause)
{
    if (!cause) return false;
    if (one.region.begin > cause->begin) return one.region.end <= cause->end;
    if (one.region.end <= cause->begin) return false;
    std::string_view const before =
        text.substr(one.region.begin, cause->begin - one.region.begin);
    return before.find("原因") != std::string_view::npos;
}

} // namespace

void read_points(std::string_view text, std::span<statement const> all, deficiency& item)
{
    // A statement with a lack of its own is a point; one without leads to the next point of its
    // sentence, or ends the last.
    source_region open;
    bool continues = false;
    for (statement const& one : all) {
        std::string_view const here = text.substr(one.region.begin, one.region.size());
        if (one.opens_sentence) continues = false;
        if (names_cause(text, one, item.cause)) {
            open = {};
            continues = false;
            continue;
        }
        open = {open.empty() ? one.region.begin : open.begin, one.region.end};
        if (auto const lack = find_lack(here)) {
            item.points.push_back(open);
            open = {};
            continues = true;
            std::string_view const subject = read_subject(here, *lack);
            if (!item.subject && !subject.empty()) item.subject = region_of(text, subject);
        } else if (one.ends_sentence()) {
            if (continues) item.points.back().end = one.region.end;
            open = {};
        }
    }
}

} // namespace fazhi::detail
