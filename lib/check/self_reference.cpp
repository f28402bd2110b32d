// SPDX-License-Identifier: MIT

// Whether the words by which a report speaks of itself are those of its issuer: 我区 in the report
// of a county was pasted from another's.
#include "check/families.hpp"

#include "clause/statements.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"
#include "vocabulary/word_list.hpp"

#include <fazhi/division.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace fazhi::detail {

namespace {

using enum administrative_level;

[[nodiscard]] std::optional<administrative_level> level_named(std::string_view name)
{
    for (auto level : {nation, province, prefecture, county, township})
        if (to_string(level) == name) return level;
    return {};
}

/// The issuer, as far as it decides how a report may speak of itself.
struct self_description {
    std::string_view name;
    std::string_view
        place; ///< up to the end of its last division: 云岭市青山区 of 云岭市青山区司法局
    issuer_kind kind = issuer_kind::other;
    administrative_level level = prefecture; ///< where its name tells none: 市, 开发区
};

class self_reference_check {
public:
    explicit self_reference_check(inspection& target) : target_(target), content_(target.content())
    {
    }

    void run()
    {
        if (content_.issuers.empty()) return;
        for (issuer const& each : content_.issuers) describe(each);
        if (!has_misfit()) return;
        std::map<std::string_view, finding> found;
        std::string_view const text = target_.text();
        for (unquoted_characters walk(text); walk.seek(lexicon<"self_words">());) {
            auto const hit = lexicon<"self_words">().longest_prefix(walk.rest());
            std::size_t const at = walk.position();
            walk.step(hit ? hit->size : 0);
            if (!hit || text.substr(0, at).ends_with("自") || fits(*hit->row)) continue;
            auto const begin = static_cast<std::uint32_t>(at);
            source_region const region{begin, begin + static_cast<std::uint32_t>(hit->size)};
            auto const [known, is_new] = found.try_emplace(
                hit->row->word,
                finding{.rule = "wording.self",
                        .region = region,
                        .arguments = {{"stated", std::string(hit->row->word)},
                                      {"issuer", std::string(issuers_.front().name)}}});
            if (!is_new) known->second.related.push_back(region);
        }
        for (auto& [word, each] : found) target_.add(std::move(each));
    }

private:
    // Most reports have none, and to look outside quotations takes longer.
    [[nodiscard]] bool has_misfit() const
    {
        std::string_view const text = target_.text();
        lexicon_table const& words = lexicon<"self_words">();
        for (std::size_t at = words.next(text, 0); at < text.size();
             at = words.next(text, at + character_size(text[at])))
            if (auto const hit = words.longest_prefix(text.substr(at)); hit && !fits(*hit->row))
                return true;
        return false;
    }

    void describe(issuer const& body)
    {
        self_description result;
        result.name = target_.text(body.region);
        result.kind = body.kind;
        for (std::size_t at = 0; at < result.name.size(); at += character_size(result.name[at]))
            if (auto const hit = lexicon<"divisions">().longest_prefix(result.name.substr(at));
                hit && hit->row->column(0) != "skip")
                result.place = result.name.substr(0, at + hit->size);
        if (body.level) result.level = *body.level;
        issuers_.push_back(result);
    }

    [[nodiscard]] bool fits(lexicon_row const& word) const
    {
        std::string_view const highest = word.column(0);
        if (highest == "skip") return true;
        return std::any_of(issuers_.begin(), issuers_.end(), [&](self_description const& each) {
            return highest == "body" ? may_be_body(each, word) : may_be_place(each, word);
        });
    }

    // 我局 of a bureau; of an office or a brigade nothing is known.
    [[nodiscard]] static bool may_be_body(self_description const& each, lexicon_row const& word)
    {
        if (each.kind == issuer_kind::government || each.kind == issuer_kind::party_committee
            || each.kind == issuer_kind::township || each.kind == issuer_kind::subdistrict)
            return false;
        if (ends_with_any(each.name, word.column(1))) return true;
        return std::none_of(lexicon<"self_words">().rows().begin(),
                            lexicon<"self_words">().rows().end(), [&](lexicon_row const& other) {
                                return other.column(0) == "body"
                                    && ends_with_any(each.name, other.column(1));
                            });
    }

    // Its own division, or one that it may lie in.
    [[nodiscard]] bool may_be_place(self_description const& each, lexicon_row const& word) const
    {
        if (each.place.empty() || ends_with_any(each.place, word.column(1))) return true;
        auto const highest = level_named(word.column(0));
        if (!highest || *highest < each.level) return true;
        if (!word.column(2).empty() && *highest != each.level) return true;
        // 我区, 依法治区 may be of a 自治区.
        if (!word.word.ends_with("区")) return false;
        if (!is_autonomous_) is_autonomous_ = may_be_autonomous();
        return *is_autonomous_;
    }

    [[nodiscard]] bool may_be_autonomous() const
    {
        if (target_.text().find("自治区") != std::string_view::npos) return true;
        auto const division = division_of(content_, 0);
        return division && lexicon<"autonomous_codes">().longest_prefix(division->place.code);
    }

    inspection& target_;
    report const& content_;
    std::vector<self_description> issuers_;
    mutable std::optional<bool> is_autonomous_; // told once: it takes a look at the whole text
};

} // namespace

void check_self_reference(inspection& target) { self_reference_check(target).run(); }

} // namespace fazhi::detail
