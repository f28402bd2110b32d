// SPDX-License-Identifier: MIT

// The shape of a text on its page: lines of a kind, and the pieces of running text in them.
#pragma once

#include "text/non_han.hpp"

#include <fazhi/report.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace fazhi::detail {

enum class line_kind : std::uint8_t {
    blank,
    noise, ///< page metadata, counters, breadcrumbs, watermarks, page footers
    title,
    addressee,  ///< 市委、市政府：
    heading,    ///< a heading that stands alone on its line
    text,       ///< running text, possibly with a heading or marker in front
    issuer,     ///< a name below the text
    date,       ///< a date below the text
    copy,       ///< 抄送：…
    contact,    ///< （联系人：…）
    closing,    ///< 特此报告。
    attachment, ///< 附件：1.… above or below the names
};

struct text_line {
    source_region region; ///< with its line end
    /// Without white space around it, and without what is left of a page or an addressee in front.
    source_region body;
    line_kind kind = line_kind::text;
};

/// A piece of running text inside one outline node, its marker left out; inside one line, but for
/// lines that a page has cut at its width. Facts are looked for in blocks and nowhere else.
struct text_block {
    source_region region;
    std::uint32_t section = no_section; ///< index of the innermost outline node around it
    bool is_heading = false;            ///< a heading that stands alone on its line
};

struct layout {
    non_han_map others; ///< marks, figures, letters and spaces of the text
    std::vector<text_line> lines;
    std::vector<text_block> blocks;
};

/// Cuts the text into lines and tells what each is. Fills title, addressees, cc and contact of
/// the report on the way, for it is their form that tells the line.
void read_layout(report& target, layout& page);

} // namespace fazhi::detail
