// SPDX-License-Identifier: MIT

#include "deficiency/lack_points.hpp"

#include "deficiency/lacks.hpp"
#include "page/lines.hpp"

namespace fazhi::detail {

namespace {

/// Tells the statements that say why, as 主要原因是宣传手段单一 and what goes on with it: they are
/// no points of their own.
class cause_statements {
public:
    explicit cause_statements(std::optional<source_region> const& cause) : cause_(cause) {}

    /// Asked for one statement after the other.
    [[nodiscard]] bool has(std::string_view here, source_region region)
    {
        if (!cause_ || region.begin >= cause_->end) return false;
        if (region.begin > cause_->begin || is_announced_) return region.end <= cause_->end;
        auto const opening = read_cause_opening(here);
        is_announced_ = opening && opening->is_named;
        return is_announced_;
    }

private:
    std::optional<source_region> const& cause_;
    bool is_announced_ = false;
};

} // namespace

void read_points(std::string_view text, std::span<statement const> all, deficiency& item)
{
    // A statement with a lack of its own is a point; one without leads to the next point of its
    // sentence, or ends the last.
    source_region open;
    bool continues = false;
    cause_statements causes(item.cause);
    for (statement const& one : all) {
        std::string_view const here = text.substr(one.region.begin, one.region.size());
        if (one.opens_sentence) continues = false;
        if (causes.has(here, one.region)) {
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
