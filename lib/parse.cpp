// SPDX-License-Identifier: MIT

// The pipeline: text → lines → outline → clauses → facts.
#include <fazhi/parse.hpp>

#include "clause/clauses.hpp"
#include "facts.hpp"
#include "frame/frame.hpp"
#include "frame/personal_data.hpp"
#include "outline/outline.hpp"
#include "page/layout.hpp"
#include "text/decode.hpp"
#include "text/file.hpp"
#include "text/room.hpp"
#include "text/traditional.hpp"

#include <cstdint>
#include <utility>

namespace fazhi {

namespace {

[[nodiscard]] report read_plain(source_text source, parse_options const& options)
{
    report result;
    result.source = std::move(source);

    detail::layout page;
    detail::read_layout(result, page);
    detail::read_outline(result, page);
    detail::read_metadata(result, page);

    std::string_view const text = result.source.text();
    constexpr std::size_t usual_clause = 30; // bytes
    std::vector<detail::clause> clauses;
    for (std::uint32_t i = 0; i != page.blocks.size(); ++i) {
        source_region const block = page.blocks[i].region;
        detail::make_room(clauses, block.size() / usual_clause, block.end, text.size());
        detail::find_clauses(text, page.others, page.blocks[i], i, clauses);
    }

    detail::node_clauses const nodes(result, page, clauses);
    detail::reading const reading{text, page, clauses, nodes, options.ontology};
    detail::read_citations(result, reading);
    detail::read_indicators(result, reading);
    detail::read_observations(result, reading);
    detail::read_deficiencies(result, reading);
    detail::read_commitments(result, reading);
    detail::read_measures(result, reading);
    detail::link_deficiencies(result);
    detail::find_personal_data(result, page.others);
    return result;
}

// The tables know simplified characters; a traditional text is read in these, and its own is kept.
[[nodiscard]] report read(source_text source, parse_options const& options)
{
    auto plain = detail::simplified(source.text());
    if (!plain) return read_plain(std::move(source), options);
    report result = read_plain(
        source_text::from_utf8(std::move(*plain), source.name(), source.encoding()), options);
    detail::restore_units(result, source.text());
    result.source = std::move(source);
    return result;
}

void check_size(std::size_t size, std::string_view name, parse_options const& options)
{
    if (size > options.maximum_size) detail::throw_too_large(name, size, options.maximum_size);
}

} // namespace

report parse(source_text source, parse_options options)
{
    check_size(source.text().size(), source.name(), options);
    return read(std::move(source), options);
}

report parse(std::string_view text, parse_options options)
{
    check_size(text.size(), {}, options);
    return read(source_text::from_utf8(std::string(text)), options);
}

report parse_file(std::string_view path, std::string_view encoding, parse_options options)
{
    auto const decode_file = [&] {
        std::string const bytes = detail::read_file(path, options.maximum_size);
        return source_text::decode(bytes, std::string(path), encoding);
    };
    return read(decode_file(), options);
}

} // namespace fazhi
