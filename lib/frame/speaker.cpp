// SPDX-License-Identifier: MIT

#include "frame/speaker.hpp"

#include "frame/issuers.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace fazhi::detail {

namespace {

// Bytes in which the lead names its subject, and in which a body speaks of itself.
constexpr std::size_t lead_reach = 900;
constexpr std::size_t self_reach = 6000;
// Bytes; a longer beginning of a clause is no name.
constexpr std::size_t longest_subject = 75;

[[nodiscard]] bool coordinates(std::string_view name)
{
    return lexicon<"coordinating_bodies">().occurs_in(name);
}

[[nodiscard]] std::optional<speaker> speaker_of(std::string_view name, issuer_kind kind,
                                                std::optional<administrative_level> level)
{
    switch (kind) {
    case issuer_kind::department: return coordinates(name) ? speaker::place : speaker::department;
    case issuer_kind::court:
    case issuer_kind::enterprise: return speaker::department;
    case issuer_kind::township:
    case issuer_kind::subdistrict: return speaker::township;
    case issuer_kind::party_committee:
    case issuer_kind::government:
        return level == administrative_level::township ? speaker::township : speaker::place;
    default: return {};
    }
}

// 云岭市水务局|坚持以…: a clause that begins with the name of a body and goes on with what it does.
[[nodiscard]] std::optional<speaker> subject_of(std::string_view clause)
{
    std::size_t begin = clause.find_first_not_of("0123456789 ");
    if (begin == clause.npos) return {};
    for (std::string_view word : {"年度", "年"})
        if (begin != 0 && clause.substr(begin).starts_with(word)) begin += word.size();
    clause.remove_prefix(std::min(begin, clause.size()));
    std::size_t const reach = std::min(clause.size(), longest_subject);
    for (std::size_t at = 0; at < reach; at += character_size(clause[at])) {
        if (!lexicon<"subject_followers">().longest_prefix(clause.substr(at))) continue;
        std::string_view const name = clause.substr(0, at);
        if (auto const body = describe_body(name))
            if (auto const found = speaker_of(name, body->kind, body->level)) return found;
    }
    return {};
}

[[nodiscard]] std::optional<speaker> subject_of_lead(std::string_view text)
{
    std::string_view const lead = text.substr(0, lead_reach);
    std::size_t begin = 0;
    for (std::size_t at = 0; at < lead.size();) {
        found_mark const found = mark_at(lead, at);
        bool const ends = found.kind == mark::comma || found.kind == mark::full_stop
                       || found.kind == mark::semicolon || found.kind == mark::colon
                       || lead[at] == '\n';
        at += found.size;
        if (!ends) continue;
        // 清溪县委全面依法治县委员会： is spoken to.
        if (found.kind != mark::colon)
            if (auto const subject = subject_of(lead.substr(begin, at - begin))) return subject;
        begin = at;
    }
    return {};
}

[[nodiscard]] speaker speaker_by_itself(std::string_view text)
{
    auto const first = lexicon<"speaking_words">().first_in(text.substr(0, self_reach));
    if (!first) return speaker::place;
    std::string_view const kind = first->hit.row->column(0);
    return kind == "department" ? speaker::department
         : kind == "township"   ? speaker::township
                                : speaker::place;
}

} // namespace

speaker speaker_of(report const& source)
{
    for (issuer const& body : source.issuers)
        if (auto const found = speaker_of(source.source.text(body.region), body.kind, body.level))
            return *found;
    if (!source.issuers.empty()) return speaker::place;
    std::string_view const text = source.source.text();
    if (auto const subject = subject_of_lead(text)) return *subject;
    return speaker_by_itself(text);
}

} // namespace fazhi::detail
