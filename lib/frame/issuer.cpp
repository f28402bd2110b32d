// SPDX-License-Identifier: MIT

// Names of bodies: who signs, of what kind and of which level.
#include "frame/issuers.hpp"

#include "page/lines.hpp"
#include "quantity/numeral.hpp"
#include "text/brackets.hpp"
#include "text/punctuation.hpp"
#include "text/squeezed.hpp"
#include "vocabulary/lexicon.hpp"

#include <array>

namespace fazhi::detail {

namespace {

// Bytes; longer pieces are no names.
constexpr std::size_t longest_body_name = 120;
constexpr std::size_t shortest_body_name = 6;

using name_text = squeezed<longest_body_name>;

[[nodiscard]] issuer_kind kind_named(std::string_view word) noexcept
{
    for (auto kind : {issuer_kind::party_committee, issuer_kind::government,
                      issuer_kind::department, issuer_kind::township, issuer_kind::subdistrict,
                      issuer_kind::committee, issuer_kind::enterprise, issuer_kind::court})
        if (to_string(kind) == word) return kind;
    return issuer_kind::other;
}

[[nodiscard]] std::optional<administrative_level> level_named(std::string_view word) noexcept
{
    for (auto level : {administrative_level::nation, administrative_level::province,
                       administrative_level::prefecture, administrative_level::county,
                       administrative_level::township})
        if (to_string(level) == word) return level;
    return {};
}

// The last division that a name goes through: 云岭市柳树区司法局 is of 柳树区.
struct found_division {
    std::optional<administrative_level> level;
    std::string_view word;
};

[[nodiscard]] found_division last_division(std::string_view name)
{
    found_division found;
    for (std::size_t at = 0; at < name.size();) {
        auto const hit = lexicon<"divisions">().longest_prefix(name.substr(at));
        if (!hit) {
            at += character_size(name[at]);
            continue;
        }
        at += hit->size;
        if (hit->row->column(0) == "skip") continue;
        found = {level_named(hit->row->column(0)), hit->row->word};
    }
    return found;
}

// Names hold no sentence marks and no figures.
[[nodiscard]] bool reads_as_name(std::string_view name) noexcept
{
    if (name.size() < shortest_body_name || name.size() > longest_body_name) return false;
    for (std::size_t at = 0; at < name.size();) {
        found_mark const found = mark_at(name, at);
        bool const is_bracket = found.pair == '(';
        if (found.kind != mark::none && !is_bracket) return false;
        if (value_of_digits(name.substr(at, found.size))) return false;
        at += found.size;
    }
    return true;
}

// Words that stand for a body without naming it: 我县, 全市.
[[nodiscard]] bool is_self_reference(std::string_view name)
{
    return lexicon<"self_references">().longest_prefix(name).has_value();
}

} // namespace

std::optional<body_description> describe_body(std::string_view name)
{
    // 清溪县综合行政执法局（清溪县城市管理局）: the other name that a body goes by.
    if (closes_bracket(last_character(name), round_brackets)) {
        auto const other = bracket_at_end(name);
        if (!other || other->before.empty()) return {};
        name = trim_end(other->before);
    }
    auto const hit = lexicon<"issuer_suffixes">().longest_suffix(name);
    if (!hit || lexicon<"body_lookalikes">().longest_suffix(name)) return {};
    found_division const division = last_division(name);
    body_description result;
    result.kind = kind_named(hit->row->column(0));
    std::string_view const level = hit->row->column(1);
    result.level = level.empty() ? division.level : level_named(level);
    result.is_place = lexicon<"divisions">().find(hit->row->word) != nullptr;

    // 中共清溪县委员会 is of the party though it ends like any committee.
    bool const is_of_party = name.starts_with("中共") || name.starts_with("中国共产党");
    if (is_of_party && result.kind == issuer_kind::committee)
        result.kind = issuer_kind::party_committee;
    // A township's government is told from that of a county by the division.
    if (result.kind == issuer_kind::government && result.level == administrative_level::township)
        result.kind =
            division.word.starts_with("街") ? issuer_kind::subdistrict : issuer_kind::township;
    // 区委宣传部 and the offices of a county are no ministries.
    if (level == "nation" && hit->row->word == "部" && division.level)
        result.level = division.level;
    return result;
}

std::string_view without_remark(std::string_view body)
{
    body = trim(body);
    for (;;) {
        auto const remark = bracket_at_end(body);
        if (!remark || !lexicon<"seal_remarks">().occurs_in(remark->inside)) return body;
        body = trim_end(remark->before);
    }
}

bool read_issuers(std::string_view text, std::string_view piece, name_trust trust,
                  std::vector<issuer>& issuers)
{
    std::size_t const before = issuers.size();
    auto const add = [&](std::string_view name) {
        name_text const bare(name);
        if (!reads_as_name(bare.view()) || is_self_reference(bare.view())) return false;
        auto const description = describe_body(bare.view());
        if (!description && trust == name_trust::known) return false;
        issuer body;
        body.region = region_of(text, name);
        body.kind = description ? description->kind : issuer_kind::other;
        body.level = description ? description->level : last_division(bare.view()).level;
        issuers.push_back(body);
        return true;
    };
    auto const add_all = [&](bool at_spaces) {
        std::string_view rest = trim(piece);
        while (!rest.empty()) {
            std::size_t end = 0;
            while (end < rest.size()) {
                std::string_view const here = rest.substr(end);
                if ((at_spaces && space_size(here) != 0) || here.starts_with("、")) break;
                end += character_size(here.front());
            }
            if (!add(trim(rest.substr(0, end)))) {
                issuers.resize(before);
                return false;
            }
            rest.remove_prefix(end);
            rest = trim_begin(rest);
            if (rest.starts_with("、"))
                rest = trim_begin(rest.substr(std::string_view("、").size()));
        }
        return issuers.size() != before;
    };
    piece = without_remark(piece);
    // A name may be set with spaces between its characters: 清 溪 县 司 法 局.
    return add_all(true) || add_all(false);
}

bool is_issuer_line(std::string_view body)
{
    if (body.size() > 3 * longest_body_name) return false;
    // Most lines end like no name; set with spaces a name's last character tells.
    body = without_remark(body);
    std::size_t tail = body.size() - std::min<std::size_t>(body.size(), 90);
    while (tail < body.size() && is_continuation(body[tail])) ++tail;
    name_text const end(body.substr(tail));
    if (!lexicon<"issuer_suffixes">().longest_suffix(end.view())) return false;
    if (lexicon<"body_lookalikes">().longest_suffix(end.view())) return false;
    std::vector<issuer> names;
    return read_issuers(body, body, name_trust::known, names);
}

} // namespace fazhi::detail
