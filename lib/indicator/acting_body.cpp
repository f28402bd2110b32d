// SPDX-License-Identifier: MIT

#include "indicator/acting_body.hpp"

#include "indicator/name_words.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <cstddef>

namespace fazhi::detail {

namespace {

// Bytes; a longer beginning of a clause is no name.
constexpr std::size_t longest_name = 90;
// Two Chinese characters.
constexpr std::size_t shortest_name = 6;

// 坚持, 依法, 对, 办理: what tells that the name has ended and its act begins.
[[nodiscard]] bool begins_an_act(std::string_view rest)
{
    rest = without_openers(rest);
    return !leading_verbs(rest).empty() || lexicon<"plan_verbs">().longest_prefix(rest)
        || lexicon<"subject_followers">().longest_prefix(rest)
        || lexicon<"verb_adverbs">().longest_prefix(rest)
        || lexicon<"manner_cues">().longest_prefix(rest);
}

// 联合县公安局, 在县委领导下, 加强法院: no body of the clause.
[[nodiscard]] bool begins_without_body(std::string_view clause)
{
    return lexicon<"plan_verbs">().longest_prefix(clause)
        || lexicon<"manner_cues">().longest_prefix(clause)
        || lexicon<"company_words">().longest_prefix(clause) || !leading_verbs(clause).empty();
}

} // namespace

acting_body acting_body_of(std::string_view clause)
{
    // Most clauses name no body at all.
    lexicon_table const& ends = lexicon<"acting_bodies">();
    if (!ends.occurs_in(clause)) return {};
    clause = without_openers(clause);
    // 由县司法局牵头
    constexpr std::string_view by = "由";
    if (clause.starts_with(by))
        clause.remove_prefix(by.size());
    else if (begins_without_body(clause))
        return {};
    std::size_t const reach = std::min(clause.size(), longest_name);
    for (std::size_t at = shortest_name; at < reach; at += character_size(clause[at])) {
        std::string_view const name = clause.substr(0, at);
        auto const end = ends.longest_suffix(name);
        if (!end || lexicon<"body_lookalikes">().longest_suffix(name)) continue;
        if (!begins_an_act(clause.substr(at))) continue;
        // 全市公安机关 are not of one government, and 我局 is the body that reports.
        bool const is_department = end->row->column(0) == "departments"
                                && !lexicon<"self_references">().longest_prefix(name);
        return {name, is_department ? indicator_scope::departments : indicator_scope::unknown};
    }
    return {};
}

acting_body const& acting_body_reader::at(std::uint32_t clause)
{
    for (; read_ <= clause; ++read_) {
        if (read_ != 0 && clauses_[read_ - 1].end == clause_end::semicolon) current_ = {};
        source_region const region = clauses_[read_].region;
        acting_body const body = acting_body_of(text_.substr(region.begin, region.size()));
        if (body.name.empty()) continue;
        current_ = body;
        named_in_ = read_;
    }
    return current_;
}

} // namespace fazhi::detail
