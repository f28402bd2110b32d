// SPDX-License-Identifier: MIT

// The canonical indicators: the library's own, and those of a table with them.
#include <fazhi/ontology.hpp>

#include "ontology/ontology_content.hpp"
#include "ontology/ontology_table.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <string>
#include <utility>

namespace fazhi {

ontology::content::content(std::string text, std::string_view name)
    : table(std::move(text)), concepts(detail::own_concepts())
{
    detail::ontology_rows rows = detail::read_ontology(table, name);
    concepts.insert(concepts.end(), rows.concepts.begin(), rows.concepts.end());
    for (detail::lexicon_row const& row : detail::lexicon<"concept_patterns">().rows())
        rows.words.push_back({row.word, row.columns});
    patterns.emplace(concepts, rows.words);
}

namespace {

[[nodiscard]] ontology::content const& own_ontology()
{
    static ontology::content const own({}, {});
    return own;
}

} // namespace

ontology::ontology() : content_(&own_ontology()) {}

ontology ontology::extended(std::string_view table, std::string_view name)
{
    // Each is kept, once, for the ids of reports point into it.
    static std::mutex guard;
    static std::deque<content> all;
    std::lock_guard const lock(guard);
    for (content const& each : all)
        if (each.table == table) return ontology(each);
    return ontology(all.emplace_back(std::string(table), name));
}

std::span<indicator_concept const> ontology::concepts() const noexcept
{
    return content_->concepts;
}

indicator_concept const* ontology::find(std::string_view id) const noexcept
{
    auto const& all = content_->concepts;
    auto const found =
        std::find_if(all.begin(), all.end(), [id](auto const& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::string_view ontology::table() const noexcept { return content_->table; }

std::span<indicator_concept const> concepts() { return ontology().concepts(); }

indicator_concept const* find_concept(std::string_view id) { return ontology().find(id); }

} // namespace fazhi
