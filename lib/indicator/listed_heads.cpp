// SPDX-License-Identifier: MIT

#include "indicator/listed_heads.hpp"

#include "indicator/name_words.hpp"
#include "text/utf8.hpp"

#include <cstddef>

namespace fazhi::detail {

std::string_view shared_modifier(std::string_view first, std::string_view other)
{
    lexicon_table const& leaning = lexicon<"leaning_heads">();
    if (auto const head = leaning.longest_suffix(first); head && leaning.find(other))
        return first.substr(0, first.size() - head->size);
    std::size_t const of = first.find("的");
    if (of != first.npos && of + 3 < first.size()) return first.substr(0, of + 3);
    std::string_view const verbs = leading_verbs(first);
    return verbs.size() < first.size() ? verbs : std::string_view{};
}

std::optional<lexicon_hit> closing_coordinator(std::string_view piece)
{
    if (lexicon<"coordinator_lookalikes">().longest_suffix(piece)) return {};
    return lexicon<"coordinators">().longest_suffix(piece);
}

std::optional<lexicon_table::occurrence> last_coordinator(std::string_view head)
{
    for (std::string_view rest = head; !rest.empty();
         rest.remove_suffix(last_character(rest).size())) {
        auto const word = closing_coordinator(rest);
        if (!word) continue;
        std::size_t const at = rest.size() - word->size;
        if (lexicon<"coordinator_lookalikes">().longest_prefix(head.substr(at))) continue;
        return lexicon_table::occurrence{at, *word};
    }
    return {};
}

std::string_view predicate_of_list(std::string_view head)
{
    constexpr std::size_t shortest_subject = 6; // two Chinese characters
    auto const verb = lexicon<"count_verbs">().first_in(head);
    auto const joint = last_coordinator(head);
    if (!verb || !joint) return {};
    if (lexicon<"verb_lookalikes">().longest_prefix(head.substr(verb->position))) return {};
    std::size_t const subject = joint->position + joint->hit.size;
    if (verb->position < subject + shortest_subject) return {};
    // 食品、药品|抽检合格率, but 警情、刑事立案数量: listed subjects are of a length.
    constexpr std::string_view et_cetera = "等";
    std::string_view last_subject = head.substr(subject, verb->position - subject);
    if (last_subject.ends_with(et_cetera)) last_subject.remove_suffix(et_cetera.size());
    std::size_t const last = chinese_count(last_subject);
    auto const before = last_coordinator(head.substr(0, joint->position));
    std::size_t const begin = before ? before->position + before->hit.size : 0;
    std::size_t const other = chinese_count(head.substr(begin, joint->position - begin));
    std::string_view const done = head.substr(verb->position);
    bool const are_alike = last <= other + 1 && other <= last + 1;
    return are_alike && chinese_count(done) >= 4 ? done : std::string_view{};
}

std::optional<respective_head> read_respective_head(std::string_view head)
{
    auto const word = lexicon<"respective_words">().first_in(head);
    if (!word || word->position == 0) return {};
    std::string_view done = head.substr(word->position + word->hit.size);
    if (chinese_count(done) < 2) return {};
    if (is_rank_lead(done)) done = {}; // 柑橘、茶叶产量分别居全省第2、第4位
    return respective_head{head.substr(0, word->position), done};
}

bool part_head(std::string_view head, std::span<std::string_view> parts)
{
    std::size_t end = head.size();
    for (std::size_t part = parts.size(); part-- > 1;) {
        auto const joint = last_coordinator(head.substr(0, end));
        if (!joint || joint->position == 0) return false;
        std::size_t const begin = joint->position + joint->hit.size;
        parts[part] = head.substr(begin, end - begin);
        if (parts[part].empty()) return false;
        end = joint->position;
    }
    parts[0] = head.substr(0, end);
    return !parts[0].empty();
}

} // namespace fazhi::detail
