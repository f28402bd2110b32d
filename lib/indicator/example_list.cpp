// SPDX-License-Identifier: MIT

#include "indicator/example_list.hpp"

#include "indicator/name_words.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <cstddef>

namespace fazhi::detail {

namespace {

// 学习《甲法》《乙法》等|法律法规: what stands before two titles or more, and the noun behind 等.
[[nodiscard]] std::array<std::string_view, 2> without_titles(std::string_view piece)
{
    constexpr std::string_view open = "《";
    constexpr std::string_view close = "》";
    constexpr std::string_view et_cetera = "等";
    std::size_t const begin = piece.find(open);
    if (begin == piece.npos) return {};
    std::size_t count = 0;
    std::string_view rest = piece.substr(begin);
    while (rest.starts_with(open)) {
        std::size_t const end = rest.find(close);
        if (end == rest.npos) return {};
        rest.remove_prefix(end + close.size());
        if (rest.starts_with("、")) rest.remove_prefix(std::string_view("、").size());
        ++count;
    }
    if (count < 2 || !rest.starts_with(et_cetera) || rest.size() == et_cetera.size()) return {};
    return {piece.substr(0, begin), rest.substr(et_cetera.size())};
}

} // namespace

std::array<std::string_view, 2> without_examples(std::string_view piece)
{
    if (auto const pieces = without_titles(piece); !pieces[1].empty()) return pieces;
    std::size_t const first_comma = piece.find("、");
    std::size_t const second_comma =
        first_comma == piece.npos ? piece.npos : piece.find("、", first_comma + 3);
    std::size_t const et_cetera =
        second_comma == piece.npos ? piece.npos : piece.find("等", second_comma);
    if (et_cetera == piece.npos) return {piece, {}};
    std::string_view const head = piece.substr(et_cetera + 3);
    if (lexicon<"predicate_verbs">().longest_prefix(head)) return {head, {}};
    // 不予受理、告知受理、以转送等方式处理: the last of several acts says how.
    std::size_t const last_comma = piece.substr(0, et_cetera).rfind("、");
    if (is_kind(lexicon<"manner_cues">().longest_prefix(piece.substr(last_comma + 3)), "with"))
        return {piece, {}};
    if (auto const manner = lexicon<"manner_nouns">().longest_prefix(head);
        manner && manner->size < head.size())
        return {head.substr(manner->size), {}};
    std::size_t kept = leading_verbs(piece).size();
    std::size_t const before = std::min(kept, first_comma);
    std::string_view const first = piece.substr(before, first_comma - before);
    if (std::string_view const rest = predicate_of(first); !rest.empty()) {
        auto const verb = lexicon<"predicate_openers">().longest_prefix(rest);
        kept = static_cast<std::size_t>(rest.data() - piece.data()) + (verb ? verb->size : 0);
    }
    // 办理代表|涉及环境、交通、防疫等方面|建议
    if (auto const topic = lexicon<"topic_verbs">().first_in(first);
        topic && topic->position != 0) {
        auto const field = lexicon<"topic_nouns">().longest_prefix(head);
        std::string_view const noun = head.substr(field ? field->size : 0);
        if (!noun.empty()) return {piece.substr(0, before + topic->position), noun};
    }
    if (kept == 0) return {piece, {}};
    return {without_shared_end(piece.substr(0, kept), head), head};
}

} // namespace fazhi::detail
