// SPDX-License-Identifier: MIT

// Values in a row take the names of as many figures before them, or part the head of their list.
#include "indicator/wordless_name.hpp"

#include "indicator/figure_list.hpp"
#include "indicator/listed_heads.hpp"
#include "indicator/name_owner.hpp"
#include "indicator/name_words.hpp"
#include "indicator/standing_name.hpp"
#include "vocabulary/lexicon.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace fazhi::detail {

namespace {

// Bytes; what is longer heads no list of values.
constexpr std::size_t longest_head = 600;

[[nodiscard]] source_region region_of(figure_sentence const& s, std::size_t i)
{
    return s.figures[i].quantity->region;
}

[[nodiscard]] bool is_wordless(figure_sentence const& s, std::size_t i)
{
    return s.figures[i].stem.empty() && s.figures[i].tail.empty();
}

// 受理69件，结案61件，同比分别上升76.9%和60.5%: as many changes as figures right before them.
[[nodiscard]] bool name_by_row(figure_sentence const& s, std::size_t i)
{
    std::size_t first = i;
    while (first != 0 && i - first < longest_list && is_wordless(s, first - 1)
           && s.figures[first - 1].change != nullptr
           && s.figures[first - 1].change == s.figures[i].change)
        --first;
    std::size_t const count = i - first + 1;
    bool const goes_on =
        i + 1 != s.figures.size() && s.figures[i + 1].change == s.figures[i].change;
    if (count < 2 || goes_on || first < count || s.figures[first].change == nullptr) return false;
    source_region const cue = s.figures[first].change->region;
    // 分别上升, 同比分别上升
    lexicon_table const& in_order = lexicon<"respective_words">();
    if (!in_order.longest_suffix(s.text.substr(0, cue.begin))
        && !in_order.occurs_in(s.text.substr(cue.begin, region_of(s, first).begin - cue.begin)))
        return false;
    for (std::size_t k = 0; k != count; ++k)
        if (s.figures[first - count + k].change != nullptr) return false;
    for (std::size_t k = 0; k != count; ++k)
        s.figures[first + k].name = s.figures[first - count + k].name;
    return true;
}

[[nodiscard]] bool says_respectively(figure_sentence const& s, std::size_t i)
{
    std::string_view const before = piece_before(s, s.figures[i]);
    return before.size() <= longest_head && lexicon<"respective_words">().occurs_in(before);
}

// 苹果、茶叶产量 are 苹果产量 and 茶叶产量.
void add_shared_noun(figure_sentence const& s, name_pieces& name, std::string_view part,
                     std::string_view head)
{
    // 公安、城管分别办理案件
    if (auto const respective = read_respective_head(head)) {
        if (!respective->done.empty()) return add_piece(s, name, respective->done);
        head = respective->subjects;
    }
    // 法院、检察院|受理案件数: what the last of them does, all do.
    if (std::string_view const done = predicate_of_list(head); !done.empty()) {
        if (part.data() + part.size() < done.data()) add_piece(s, name, done);
        return;
    }
    auto const noun = lexicon<"shared_nouns">().longest_suffix(head);
    if (!noun || lexicon<"shared_nouns">().longest_suffix(part) || part.ends_with("数")) return;
    add_piece(s, name, head.substr(head.size() - noun->size));
}

[[nodiscard]] name_pieces pieces_before(figure_sentence const& s, name_pieces const& name,
                                        std::string_view head)
{
    name_pieces result;
    auto const begin = static_cast<std::uint32_t>(head.data() - s.text.data());
    for (source_region piece : name)
        if (piece.end <= begin) result.push_back(piece);
    return result;
}

// Whether as many figures of one unit as follow stand right before a clause, one to a clause.
[[nodiscard]] bool is_row_of_clauses(figure_sentence const& s, std::size_t first, std::size_t count)
{
    if (first < count || count < 2 || !says_respectively(s, first)) return false;
    for (std::size_t k = first - count; k != first; ++k) {
        bool const goes_on = s.figures[k].clause + 1 == s.figures[k + 1].clause;
        bool const is_alike =
            s.figures[k].quantity->value.unit == s.figures[first - 1].quantity->value.unit;
        if (!goes_on || !is_alike || s.figures[k].change != nullptr) return false;
    }
    return true;
}

// 建议296件、提案210件，满意率分别为99.7%、99%: as many values as figures listed just before.
[[nodiscard]] bool name_by_earlier_list(figure_sentence const& s, std::size_t first,
                                        std::size_t index, std::size_t count, std::string_view head)
{
    if (s.figures[first].quantity->value.kind != quantity_kind::percent)
        return false; // 9处、80平方米
    // 县为被告的9件，乡为被告的6件，分别占60%、40%: one figure to a clause.
    if (is_row_of_clauses(s, first, count)) {
        for (std::size_t k : {std::size_t{0}, index}) {
            name_pieces name = s.figures[first - count + k].name;
            add_piece(s, name, head);
            s.figures[first + k].name = name;
        }
        return true;
    }
    std::size_t begin = first;
    while (begin != 0 && first - begin < longest_list) {
        std::size_t run = begin - 1;
        while (run != 0 && begin - run < longest_list
               && s.figures[run - 1].clause == s.figures[begin - 1].clause)
            --run;
        if (begin - run == count) {
            for (std::size_t k = 0; k <= index; ++k) {
                if (k != 0 && k != index) continue;
                name_pieces name = s.figures[run + k].name;
                add_piece(s, name, head);
                s.figures[first + k].name = name;
            }
            return true;
        }
        begin = run;
    }
    return false;
}

// The first of a list was named by the whole head; now the values part it among them.
void name_list_by_heads(figure_sentence const& s, std::size_t i)
{
    // 决策事项76次546项: two values of one name.
    if (region_of(s, i - 1).end == region_of(s, i).begin)
        return void(s.figures[i].name = s.figures[i - 1].name);
    std::size_t first = i - 1;
    while (first != 0 && i - first < longest_list && is_wordless(s, first)) --first;
    std::size_t last = i;
    while (last - i < longest_list && last + 1 != s.figures.size()
           && s.figures[last + 1].clause == s.figures[i].clause && is_wordless(s, last + 1))
        ++last;
    std::size_t const count = last - first + 1;
    std::size_t const index = i - first;
    std::string_view const head = s.figures[first].stem;
    std::array<std::string_view, 6> parts{};
    if (head.size() > longest_head) return;
    // 拆除违建9处、80平方米 has two measures, 信访数量、人次分别为9件、12人次 has two heads.
    bool const is_alike =
        s.figures[first].quantity->value.unit == s.figures[i].quantity->value.unit;
    bool const is_parted = is_alike || says_respectively(s, first);
    auto const respective = read_respective_head(head);
    std::string_view const listed = respective ? respective->subjects : head;
    if (is_parted && count <= parts.size()
        && part_head(listed, std::span<std::string_view>(parts).first(count))) {
        // 信访及时受理率、按期办结率分别为…: a rate that begins with a verb lends none.
        std::string_view const shared =
            is_known_bare(parts[0]) ? std::string_view{} : shared_modifier(parts[0], parts[index]);
        // 复议案件中，公安、教育领域分别为9件、7件: what stands before the head holds for all.
        name_pieces& of_first = s.figures[first].name;
        name_pieces lent = pieces_before(s, of_first, head);
        // 负责人出庭率96%，其中市级、县级分别为94%、97%
        bool const are_levels = lexicon<"listed_levels">().find(parts[0])
                             && lexicon<"listed_levels">().find(parts[index]);
        if (are_levels && first != 0 && lent.empty()
            && piece_before(s, s.figures[first]).starts_with("其中"))
            lent = s.figures[first - 1].name;
        if (index == 1) {
            of_first = lent;
            add_piece(s, of_first, parts[0]);
            add_shared_noun(s, of_first, parts[0], head);
        }
        name_pieces& name = s.figures[i].name;
        name = lent;
        if (!shared.empty()) add_piece(s, name, shared);
        add_piece(s, name, parts[index]);
        add_shared_noun(s, name, parts[index], head);
        return;
    }
    if (name_by_earlier_list(s, first, index, count, head)) return;
    s.figures[i].name = s.figures[first].name;
}

} // namespace

bool name_by_own_change(figure_sentence const& s, std::size_t i)
{
    auto const is_change = [&](std::size_t k) {
        return s.figures[k].change != nullptr && is_wordless(s, k)
            && s.figures[k].clause == s.figures[i].clause;
    };
    std::size_t first = i;
    while (first != 0 && i - first < longest_list && is_change(first - 1)) --first;
    std::size_t last = i;
    while (last - first < longest_list && last + 1 != s.figures.size() && is_change(last + 1))
        ++last;
    std::size_t const count = last - first + 1;
    if (!is_change(i) || count < 2 || first < count) return false;
    if (!lexicon<"respective_words">().occurs_in(piece_before(s, s.figures[first]))) return false;
    for (std::size_t k = first - count; k != first; ++k)
        if (s.figures[k].change != nullptr) return false;
    s.figures[i].name = s.figures[i - count].name;
    return true;
}

std::size_t measured_alike(figure_sentence const& s, std::size_t i)
{
    quantity_value const& value = s.figures[i].quantity->value;
    // 受理90件，占40%，同比增长7%: of the cases and not of their share.
    if (value.kind == quantity_kind::percent && s.figures[i - 1].change == nullptr
        && lexicon<"share_words">().longest_prefix(s.figures[i - 1].stem))
        if (auto const count = count_of_share(s, i - 1)) return *count;
    if (value.kind == quantity_kind::count || value.kind == quantity_kind::money)
        for (std::size_t k = i; k != 0 && i - k < longest_list; --k)
            if (s.figures[k - 1].quantity->value.unit == value.unit) return k - 1;
    return i - 1;
}

void name_by_list(figure_sentence const& s, std::size_t i)
{
    if (!name_by_row(s, i)) name_list_by_heads(s, i);
}

} // namespace fazhi::detail
