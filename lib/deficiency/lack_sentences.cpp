// SPDX-License-Identifier: MIT

#include "deficiency/lack_sentences.hpp"

#include "deficiency/lacks.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>

namespace fazhi::detail {

void lack_sentences::read(std::vector<statement> all)
{
    std::span<statement const> rest = without_lead_in(items_.until_promise(all));
    if (begins_row(rest)) {
        has_row_ = true;
        statement& first = all[static_cast<std::size_t>(rest.data() - all.data())];
        first.region.begin += static_cast<std::uint32_t>(list_opener_size(text(first)));
    }
    while (!rest.empty()) {
        if (items_.opens_labelled(rest.front())) {
            std::size_t end = 1;
            while (end < rest.size() && !items_.opens_labelled(rest[end])) ++end;
            items_.read(items_.until_promise(rest.subspan(1, end - 1)));
            rest = rest.subspan(end);
            continue;
        }
        if (leads_to_row(rest.front())) {
            has_row_ = true;
            rest = rest.subspan(1);
            continue;
        }
        std::size_t end = 1;
        while (end < rest.size() && !ends_item(rest[end - 1])) ++end;
        bool const was_in_row = is_in_row_;
        is_in_row_ = has_row_ && rest[end - 1].end == clause_end::semicolon;
        // A sentence that admits nothing goes on with the one before: 现有人员仅3名。
        while (end < rest.size() && !is_in_row_ && !admits_lack(sentence_at(rest, end))
               && !read_cause_opening(text(rest[end])))
            end += sentence_at(rest, end).size();
        read_sentence(rest.first(end), was_in_row || is_in_row_);
        rest = rest.subspan(end);
    }
}

bool lack_sentences::admits_lack(std::span<statement const> all) const
{
    return std::any_of(all.begin(), all.end(),
                       [&](statement const& one) { return find_lack(text(one)).has_value(); });
}

// 虽然取得…成效，但仍存在一些不足，主要表现在： names nothing that is lacking.
std::span<statement const> lack_sentences::without_lead_in(std::span<statement const> all)
{
    has_row_ = false;
    is_in_row_ = false;
    std::size_t begin = 0;
    std::size_t const first_sentence = all.empty() ? 0 : sentence_at(all, 0).size();
    for (std::size_t i = 0; i != first_sentence; ++i) {
        bool const announces = only_announces_lacks(text(all[i]));
        // 人手少，主要原因：编制有限。 has told what is lacking.
        if (begin != i && read_cause_opening(text(all[i]))) break;
        if (items_.opens_labelled(all[i])) break;
        bool const leads = all[i].end == clause_end::colon;
        if (announces || leads) begin = i + 1;
        has_row_ = has_row_ || leads;
    }
    // A first sentence that admits nothing: 取得了一定成效。
    bool const is_labelled = !all.empty() && items_.opens_labelled(all.front());
    if (begin == 0 && !is_labelled && !admits_lack(all.first(first_sentence)))
        begin = first_sentence;
    return begin < all.size() ? all.subspan(begin) : all.first(0);
}

// 主要是人手少；经费紧: a row of lacks between ； behind the word that opens it.
bool lack_sentences::begins_row(std::span<statement const> rest) const
{
    if (has_row_ || rest.empty()) return false;
    std::string_view const first = text(rest.front());
    if (list_opener_size(first) == 0 || read_cause_opening(first)) return false;
    bool has_row = false;
    std::size_t begin = 0;
    std::span<statement const> const sentence = sentence_at(rest, 0);
    for (std::size_t i = 0; i != sentence.size(); ++i) {
        bool const ends = i + 1 == sentence.size() || sentence[i].end == clause_end::semicolon;
        if (!ends) continue;
        if (!admits_lack(sentence.subspan(begin, i + 1 - begin))) return false;
        has_row = has_row || i + 1 != sentence.size();
        begin = i + 1;
    }
    return has_row;
}

// 主要是： before the first item; 一方面，
bool lack_sentences::leads_to_row(statement const& one) const
{
    if (lexicon<"paired_openers">().find(text(one))) return true;
    return one.end == clause_end::colon && causes_.item_count() == 0 && !find_lack(text(one));
}

bool lack_sentences::ends_item(statement const& one) const noexcept
{
    return one.ends_sentence() || (has_row_ && one.end == clause_end::semicolon);
}

// What stands in a row between ； is lacking, whatever its words.
void lack_sentences::read_sentence(std::span<statement const> sentence, bool is_in_row)
{
    auto const opening = read_cause_opening(text(sentence.front()));
    bool const leads_to_causes = opening && (opening->is_of_all || opening->cause.empty());
    bool const tells_cause =
        opening && (leads_to_causes || opening->is_named || (!is_in_row && !admits_lack(sentence)));
    if (tells_cause && causes_.item_count() != 0) {
        causes_.read_behind(*opening, sentence, {.is_of_all = leads_to_causes});
        if (opening->cause.empty()) causes_.expect();
    } else if (causes_.are_expected()) {
        causes_.read(sentence);
    } else if (is_in_row || admits_lack(sentence)) {
        items_.read(sentence);
    }
}

} // namespace fazhi::detail
