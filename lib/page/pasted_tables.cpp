// SPDX-License-Identifier: MIT

#include "page/pasted_tables.hpp"

#include "page/lines.hpp"
#include "quantity/numeral.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

constexpr std::size_t fewest_cells = 3;
constexpr std::size_t fewest_rows = 3;
constexpr std::size_t fewest_with_figures = 2;
constexpr std::size_t longest_row = 360; // bytes
constexpr std::size_t longest_cell = 60;
constexpr std::size_t longest_caption = 120;

struct row_reading {
    bool is_row = false;
    bool has_figure = false;
};

// Cells of a few characters between spaces, without marks that end a clause.
[[nodiscard]] row_reading read_row(std::string_view body) noexcept
{
    row_reading row;
    if (body.size() > longest_row) return row;
    std::size_t cells = 0;
    std::size_t cell = 0; // bytes of the one that is open
    for (std::size_t at = 0; at < body.size();) {
        if (std::size_t const space = space_size(body.substr(at)); space != 0) {
            cell = 0;
            at += space;
            continue;
        }
        found_mark const found = mark_at(body, at);
        if (found.kind == mark::comma || found.kind == mark::semicolon
            || found.kind == mark::full_stop || found.kind == mark::colon)
            return row;
        if (cell == 0) {
            ++cells;
            row.has_figure =
                row.has_figure || (cells > 1 && is_digit(first_character(body.substr(at))));
        }
        cell += found.size;
        if (cell > longest_cell) return row;
        at += found.size;
    }
    row.is_row = cells >= fewest_cells;
    return row;
}

[[nodiscard]] bool is_caption(std::string_view body)
{
    if (body.size() > longest_caption || is_running_text(body)) return false;
    if (lexicon<"table_captions">().longest_suffix(body)) return true;
    std::string_view const opener = "表";
    return body.starts_with(opener) && is_digit(first_character(body.substr(opener.size())));
}

} // namespace

void put_tables_aside(std::string_view text, std::vector<text_line>& lines)
{
    std::size_t begin = lines.size(); // of the run that is open
    std::size_t rows = 0;
    std::size_t with_figures = 0;
    std::size_t above = lines.size(); // the last line of text before the run
    auto const close = [&](std::size_t end) {
        if (rows >= fewest_rows && with_figures >= fewest_with_figures) {
            for (std::size_t i = begin; i != end; ++i)
                if (lines[i].kind == line_kind::text) lines[i].kind = line_kind::noise;
            if (above != lines.size() && is_caption(body_of(text, lines[above])))
                lines[above].kind = line_kind::noise;
        }
        rows = with_figures = 0;
    };
    for (std::size_t i = 0; i != lines.size(); ++i) {
        if (lines[i].kind == line_kind::blank) continue;
        row_reading const row =
            lines[i].kind == line_kind::text ? read_row(body_of(text, lines[i])) : row_reading{};
        if (!row.is_row) {
            close(i);
            above = lines[i].kind == line_kind::text ? i : lines.size();
            continue;
        }
        if (rows == 0) begin = i;
        ++rows;
        if (row.has_figure) ++with_figures;
    }
    close(lines.size());
}

} // namespace fazhi::detail
