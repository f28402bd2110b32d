// SPDX-License-Identifier: MIT

// Laws that another has replaced and bodies that another has taken over, spoken of as if they were.
#include "check/families.hpp"

#include "clause/statements.hpp"
#include "quantity/numeral.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <string>

namespace fazhi::detail {

namespace {

// Bytes before and behind a name in which it is told that it is no more.
constexpr std::size_t reach = 60;

[[nodiscard]] std::string_view bare_title(std::string_view title)
{
    constexpr std::string_view state = "中华人民共和国";
    if (title.starts_with(state)) title.remove_prefix(state.size());
    return trim(title.substr(0, std::min(title.find("（"), title.find("("))));
}

class former_name_check {
public:
    explicit former_name_check(inspection& target) : target_(target), content_(target.content()) {}

    void run()
    {
        if (!content_.year) return;
        for (citation const& each : content_.citations)
            if (each.kind != citation_kind::document_number)
                look_at("citation.former", each.region,
                        lexicon<"former_laws">().find(bare_title(target_.text(each.title))));
        lexicon_table const& names = lexicon<"former_names">();
        // Most reports have none, and to look outside quotations takes longer.
        if (!names.occurs_in(target_.text())) return;
        for (unquoted_characters walk(target_.text()); walk.seek(names);) {
            auto const hit = names.longest_prefix(walk.rest());
            auto const begin = static_cast<std::uint32_t>(walk.position());
            walk.step(hit ? hit->size : 0);
            if (hit)
                look_at("wording.former_name",
                        {begin, begin + static_cast<std::uint32_t>(hit->size)}, hit->row);
        }
    }

private:
    void look_at(std::string_view rule, source_region region, lexicon_row const* row)
    {
        if (row == nullptr || *content_.year < value_of_digits(row->column(0)).value_or(0)
            || is_told_of(region))
            return;
        target_.add({.rule = rule,
                     .region = region,
                     .arguments = {{"stated", std::string(target_.text(region))},
                                   {"successor", std::string(row->column(1))}}});
    }

    // 原环保局, 《信访条例》废止后
    [[nodiscard]] bool is_told_of(source_region region) const
    {
        std::string_view const text = target_.text();
        std::size_t begin = region.begin - std::min<std::size_t>(region.begin, reach);
        while (begin < region.begin && is_continuation(text[begin])) ++begin;
        std::string_view around = text.substr(begin, region.end - begin + reach);
        // Not in another sentence.
        std::size_t const at = region.begin - begin;
        if (std::size_t const stop = around.find("。", at); stop != around.npos)
            around = around.substr(0, stop);
        if (std::size_t const stop = around.substr(0, at).rfind("。"); stop != around.npos)
            around = around.substr(stop);
        return lexicon<"abolition_words">().occurs_in(around);
    }

    inspection& target_;
    report const& content_;
};

} // namespace

void check_former_names(inspection& target) { former_name_check(target).run(); }

} // namespace fazhi::detail
