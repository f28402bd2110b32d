// SPDX-License-Identifier: MIT

// Rows of items inside the running text, counted as a reader counts them: 一是…；二是…；四是…
#include "check/families.hpp"

#include "quantity/numeral.hpp"
#include "vocabulary/read.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace fazhi::detail {

namespace {

/// The number of an item where its clause begins: 二是, 第三，.
struct item {
    source_region region;
    marker_style style = marker_style::chinese_is;
    std::uint32_t ordinal = 0;
    std::uint32_t line = 0;
    /// A heading stands between it and the item before.
    bool after_heading = false;
};

/// A row that goes on: the number it has come to.
struct open_row {
    marker_style style = marker_style::chinese_is;
    std::uint32_t last = 0;
    std::uint32_t size = 0;
    item const* latest = nullptr;
};

// Rows that are open inside each other: no text that is written to be read has as many.
constexpr std::size_t most_open = 16;

[[nodiscard]] bool counts_inside_text(marker_style style)
{
    return style == marker_style::chinese_is || style == marker_style::chinese_ordinal;
}

[[nodiscard]] bool is_bracket_or_point(marker_style style)
{
    return style == marker_style::chinese_bracket || style == marker_style::arabic_bracket
        || style == marker_style::arabic_point;
}

class row_check {
public:
    explicit row_check(inspection& target) : target_(target) {}

    void run()
    {
        if (!target_.asks_for("outline.row")) return;
        find_markers();
        find_items();
        find_known();
        check_brackets();
        for (std::size_t i = 0; i != items_.size(); ++i) place(i);
    }

private:
    // The markers with which the clauses of the text begin.
    void find_markers()
    {
        std::uint32_t line_number = 0;
        target_.lines().for_each([&](clause_line const& line) {
            ++line_number;
            for (clause const& each : line.clauses) {
                // The comma of 第一， ends its clause.
                std::uint32_t const begin = each.region.begin;
                std::string_view const rest = target_.text({begin, line.region.end});
                if (!may_begin_marker(rest)) continue;
                if (auto const found = read_marker(rest))
                    markers_.push_back({{begin, begin + static_cast<std::uint32_t>(found->size)},
                                        found->style,
                                        found->ordinal,
                                        line_number});
            }
        });
        add_fused();
    }

    // 存在的不足一是…: a node that begins in the middle of a clause, for its heading has lost its
    // end.
    void add_fused()
    {
        std::size_t const known = markers_.size();
        for (section const& node : target_.content().sections) {
            if (!node.marker || !counts_inside_text(node.marker->style)) continue;
            auto const end = markers_.begin() + static_cast<std::ptrdiff_t>(known);
            auto const next = std::lower_bound(
                markers_.begin(), end, node.marker->region.begin,
                [](item const& each, std::uint32_t at) { return each.region.begin < at; });
            bool const is_known = next != end && next->region.begin == node.marker->region.begin;
            if (is_known || next == markers_.begin()) continue;
            markers_.push_back({node.marker->region, node.marker->style, node.marker->ordinal,
                                std::prev(next)->line});
        }
        std::inplace_merge(
            markers_.begin(), markers_.begin() + static_cast<std::ptrdiff_t>(known), markers_.end(),
            [](item const& a, item const& b) { return a.region.begin < b.region.begin; });
    }

    void find_items()
    {
        bool after_heading = false;
        for (item each : markers_) {
            if (!counts_inside_text(each.style)) {
                after_heading = true;
            } else if (each.ordinal != 0) { // 最后 ends any row
                each.after_heading = std::exchange(after_heading, false);
                items_.push_back(each);
            }
        }
    }

    // （一）…。（二）…。（四）… on one line: three or more of them are a row of their own.
    void check_brackets()
    {
        std::vector<item> row;
        for (std::size_t first = 0; first != markers_.size();) {
            std::size_t last = first;
            row.clear();
            for (; last != markers_.size() && markers_[last].line == markers_[first].line; ++last)
                if (markers_[last].ordinal != 0 && is_bracket_or_point(markers_[last].style))
                    row.push_back(markers_[last]);
            first = last;
            // With fewer than three nobody can tell which of them is wrong.
            if (row.size() >= 3 && row.front().style == row.back().style) check_bracket_row(row);
        }
    }

    void check_bracket_row(std::span<item const> row)
    {
        for (std::size_t i = 1; i != row.size(); ++i) {
            if (row[i].style != row[i - 1].style) return;
            if (row[i].ordinal == row[i - 1].ordinal + 1 || row[i].ordinal == 1) continue;
            if (is_known(row[i])) return;
            target_.add({.rule = "outline.row",
                         .region = row[i].region,
                         .related = {row[i - 1].region},
                         .arguments = {{"marker", std::string(target_.text(row[i].region))},
                                       {"expected", std::to_string(row[i - 1].ordinal + 1)}}});
            return;
        }
    }

    void place(std::size_t i)
    {
        item const& here = items_[i];
        if (here.after_heading) rows_.clear();
        for (std::size_t depth = rows_.size(); depth != 0; --depth) {
            open_row& row = rows_[depth - 1];
            if (row.style != here.style || row.last + 1 != here.ordinal) continue;
            rows_.resize(depth);
            advance(rows_.back(), here, here.ordinal);
            return;
        }
        open_row* const row = nearest(here.style);
        if (here.ordinal == 1) {
            // 一是…；一是…: a row of one item is no row.
            if (row && row->size == 1 && row->latest->line == here.line && goes_on_with(i, 3))
                return report(*row, here, 2);
            open({here.style, 1, 1, &here});
            return;
        }
        if (row) {
            std::uint32_t const expected = row->last + 1;
            // Where the next item goes on from this one, a number was skipped; else it is a slip.
            report(*row, here, goes_on_with(i, here.ordinal + 1) ? here.ordinal : expected);
        } else if (goes_on_with(i, 2) || goes_on_with(i, here.ordinal + 1)) {
            open({here.style, 0, 0, &here});
            report(rows_.back(), here, goes_on_with(i, 2) ? 1 : here.ordinal);
        }
    }

    void open(open_row row)
    {
        if (rows_.size() == most_open) rows_.erase(rows_.begin());
        rows_.push_back(row);
    }

    [[nodiscard]] open_row* nearest(marker_style style)
    {
        auto const found = std::find_if(rows_.rbegin(), rows_.rend(),
                                        [&](open_row const& row) { return row.style == style; });
        return found == rows_.rend() ? nullptr : &*found;
    }

    // Whether the next item of the row has that number.
    [[nodiscard]] bool goes_on_with(std::size_t i, std::uint32_t ordinal) const
    {
        if (i + 1 >= items_.size()) return false;
        item const& next = items_[i + 1];
        return next.style == items_[i].style && !next.after_heading && next.ordinal == ordinal;
    }

    static void advance(open_row& row, item const& here, std::uint32_t ordinal)
    {
        row.last = ordinal;
        ++row.size;
        row.latest = &here;
    }

    void report(open_row& row, item const& here, std::uint32_t goes_on_from)
    {
        std::uint32_t const expected = row.last + 1;
        finding found{.rule = "outline.row", .region = here.region};
        if (row.latest && row.latest != &here) found.related = {row.latest->region};
        found.arguments = {{"marker", std::string(target_.text(here.region))},
                           {"expected", std::to_string(expected)}};
        advance(row, here, goes_on_from);
        if (!is_known(here)) target_.add(std::move(found));
    }

    // Where the reader of the outline has found something. The end of each place is that of the
    // longest so far, so that the last that begins before an item decides for all.
    void find_known()
    {
        for (diagnostic const& each : target_.content().diagnostics)
            if (each.rule.starts_with("outline."))
                known_.push_back(
                    {each.region.begin, std::max(each.region.end, each.region.begin + 1)});
        std::sort(known_.begin(), known_.end());
        for (std::size_t i = 1; i < known_.size(); ++i)
            known_[i].end = std::max(known_[i].end, known_[i - 1].end);
    }

    // What the reader of the outline has found there is not said twice.
    [[nodiscard]] bool is_known(item const& here) const
    {
        auto const after = std::upper_bound(
            known_.begin(), known_.end(), here.region.begin,
            [](std::uint32_t at, source_region known) { return at < known.begin; });
        return after != known_.begin() && here.region.begin < std::prev(after)->end;
    }

    inspection& target_;
    std::vector<item> markers_;
    std::vector<item> items_;
    std::vector<open_row> rows_;
    std::vector<source_region> known_;
};

} // namespace

void check_rows(inspection& target) { row_check(target).run(); }

} // namespace fazhi::detail
