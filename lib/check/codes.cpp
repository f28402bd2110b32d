// SPDX-License-Identifier: MIT

// Codes against what they stand for: “1+N+15”（即区司法局+N个执法部门+15个镇街队伍）,
// “1+3”（1个中心、3个站）.
#include "check/families.hpp"
#include "check/signs.hpp"

#include "quantity/numeral.hpp"
#include "quantity/quantity_place.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace fazhi::detail {

namespace {

constexpr std::size_t reach = 240; // bytes behind a code in which it is explained
constexpr std::size_t most_terms = 8;

[[nodiscard]] std::size_t plus_size(std::string_view text)
{
    if (text.starts_with("+")) return 1;
    return text.starts_with("＋") ? std::string_view("＋").size() : 0;
}

/// The terms between plus signs: 1, N and 15 of 1+N+15.
[[nodiscard]] std::vector<std::string_view> terms_of(std::string_view sum)
{
    std::vector<std::string_view> terms;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < sum.size();) {
        std::size_t const plus = plus_size(sum.substr(at));
        if (plus == 0) {
            at += character_size(sum[at]);
            continue;
        }
        terms.push_back(trim(sum.substr(begin, at - begin)));
        at += plus;
        begin = at;
    }
    terms.push_back(trim(sum.substr(begin)));
    return terms;
}

/// The number that a term begins with; 1 where it names one thing without a number.
[[nodiscard]] std::optional<std::int64_t> number_of(std::string_view term)
{
    std::size_t digits = 0;
    while (digits < term.size() && term[digits] >= '0' && term[digits] <= '9') ++digits;
    if (digits != 0) return value_of_digits(term.substr(0, digits));
    std::size_t const size = end_of_numeral(term, 0);
    if (size != 0 && size != term.size()) return value_of_numeral(term.substr(0, size));
    return {};
}

[[nodiscard]] bool is_code(std::vector<std::string_view> const& terms)
{
    if (terms.size() < 2 || terms.size() > most_terms) return false;
    bool has_number = false;
    for (std::string_view const term : terms) {
        if (term.empty() || term.size() > 3) return false;
        bool is_digits = true;
        for (char const c : term) is_digits = is_digits && c >= '0' && c <= '9';
        if (!is_digits
            && !(term.size() == 1
                 && ((term[0] >= 'A' && term[0] <= 'Z') || (term[0] >= 'a' && term[0] <= 'z'))))
            return false;
        has_number = has_number || is_digits;
    }
    return has_number;
}

// What stands up to the first of the marks.
[[nodiscard]] std::string_view up_to(std::string_view text, std::span<std::string_view const> marks)
{
    for (std::string_view const mark : marks) text = text.substr(0, text.find(mark));
    return text;
}

/// The terms that explain a code: 即1个中心+3个分中心, or （1个中心、3个分中心）, where each has a
/// number.
[[nodiscard]] std::vector<std::string_view> explanation_of(std::string_view behind)
{
    constexpr std::array<std::string_view, 4> ends{"）", ")", "。", "；"};
    constexpr std::array<std::string_view, 2> pauses{"，", "、"};
    constexpr std::size_t longest_name = 60; // bytes between the code and what explains it
    std::string_view const quoted =
        behind.substr(std::min(behind.size(), std::string_view("”").size()));
    std::size_t const that_is = behind.find("即");
    std::string_view explained;
    if (that_is != behind.npos && that_is <= longest_name)
        explained = behind.substr(that_is + std::string_view("即").size());
    else if (quoted.starts_with("（") || quoted.starts_with("("))
        explained = quoted.substr(character_size(quoted.front()));
    else
        return {};
    explained = up_to(explained, ends);
    auto terms = terms_of(up_to(explained, pauses));
    if (terms.size() > 1) return terms;
    terms.clear();
    for (std::string_view rest = up_to(explained, std::span(pauses).first(1)); !rest.empty();) {
        std::string_view const term = rest.substr(0, rest.find(pause));
        rest.remove_prefix(std::min(rest.size(), term.size() + pause.size()));
        terms.push_back(trim(term));
    }
    bool const are_numbered = std::all_of(terms.begin(), terms.end(), [](std::string_view term) {
        return number_of(term).has_value();
    });
    return are_numbered ? terms : std::vector<std::string_view>{};
}

class code_check {
public:
    explicit code_check(inspection& target) : target_(target), text_(target.text()) {}

    void run()
    {
        if (!target_.asks_for("figure.code")) return;
        for (std::size_t at = 0; (at = text_.find("“", at)) != text_.npos;) {
            std::size_t const begin = at + std::string_view("“").size();
            std::size_t const end = text_.substr(begin, 40).find("”");
            at = begin;
            if (end == std::string_view::npos) continue;
            std::string_view const inside = text_.substr(begin, end);
            auto const terms = terms_of(inside);
            if (is_code(terms)) check_code(begin, begin + end, terms);
        }
    }

private:
    void check_code(std::size_t begin, std::size_t end, std::vector<std::string_view> const& terms)
    {
        std::string_view behind = text_.substr(end, reach);
        behind = behind.substr(0, behind.find_first_of("\r\n"));
        auto const parts = explanation_of(behind);
        if (parts.size() != terms.size()) return;
        for (std::size_t i = 0; i != parts.size(); ++i) {
            auto const coded = value_of_digits(terms[i]);
            if (!coded) continue;
            std::int64_t const stated = number_of(parts[i]).value_or(1);
            if (*coded == stated) continue;
            std::size_t const place = static_cast<std::size_t>(parts[i].data() - text_.data());
            target_.add(
                {.rule = "figure.code",
                 .region = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                 .related = {{static_cast<std::uint32_t>(place),
                              static_cast<std::uint32_t>(place + parts[i].size())}},
                 .arguments = {{"stated", std::string(text_.substr(begin, end - begin))},
                               {"term", std::string(terms[i])},
                               {"part", std::string(parts[i])}},
                 .arithmetic = std::string(terms[i]) + " ≠ " + std::to_string(stated)});
            return;
        }
    }

    inspection& target_;
    std::string_view text_;
};

} // namespace

void check_codes(inspection& target) { code_check(target).run(); }

} // namespace fazhi::detail
