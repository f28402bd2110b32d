// SPDX-License-Identifier: MIT

// The pipeline: text → lines → outline → clauses → facts.
#include <fazhi/parse.hpp>

#include "clauses.hpp"
#include "facts.hpp"
#include "layout.hpp"

#include <cstdint>
#include <fstream>
#include <system_error>
#include <utility>

namespace fazhi {

report parse(source_text source)
{
    report result;
    result.source = std::move(source);

    detail::layout page;
    detail::read_layout(result, page);
    detail::read_outline(result, page);
    detail::read_metadata(result, page);

    std::vector<detail::clause> clauses;
    for (std::uint32_t i = 0; i != page.blocks.size(); ++i)
        detail::find_clauses(result.source.text(), page.blocks[i], i, clauses);

    detail::reading const reading{result.source.text(), page, clauses};
    detail::read_citations(result, reading);
    detail::read_indicators(result, reading);
    detail::read_measures(result, reading);
    detail::read_deficiencies(result, reading);
    detail::read_commitments(result, reading);
    return result;
}

report parse(std::string_view text) { return parse(source_text::from_utf8(std::string(text))); }

report parse_file(std::filesystem::path const& path, std::string_view encoding)
{
    std::string const name = path.string();
    std::ifstream file(path, std::ios::binary);
    std::string bytes;
    if (file && !std::filesystem::is_directory(path))
        bytes.assign(std::istreambuf_iterator<char>(file), {});
    else
        throw file_error(name + "：无法打开该文件。\n" + name + ": the file cannot be opened.");
    if (file.bad())
        throw file_error(name + "：读取出错。\n" + name + ": an error occurred while reading.");
    return parse(source_text::decode(bytes, name, encoding));
}

} // namespace fazhi
