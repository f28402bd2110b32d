// SPDX-License-Identifier: MIT

// Lists against their numbers: 分别为 with as many values as names, 实体、热线、网络三个平台.
#include "check/families.hpp"
#include "check/signs.hpp"

#include "clause/statements.hpp"
#include "quantity/numeral.hpp"
#include "quantity/quantity_place.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::string_view respectively = "分别";
constexpr std::string_view and_so_on = "等";
// Longer lists are not counted by a reader.
constexpr int most_items = 12;
constexpr int most_missing = 4;

[[nodiscard]] std::string items(int number) { return std::to_string(number); }

/// How many items a list may have, 和 parting two of them or not.
struct item_count {
    int least = 0;
    int most = 0;
    [[nodiscard]] bool admits(int number) const noexcept
    {
        return least <= number && number <= most;
    }
};

// The items of a list without the words that lead to it.
[[nodiscard]] item_count count_items(std::string_view list)
{
    item_count result{1, 1};
    // 与甲区、乙市两地: what joins the list to its verb parts no items.
    if (auto const opening = lexicon<"list_joins">().longest_prefix(list))
        list.remove_prefix(opening->size);
    for (unquoted_characters walk(list); walk;) {
        if (walk.rest().starts_with(pause)) {
            ++result.least;
            ++result.most;
            walk.step(pause.size());
        } else if (auto const join = lexicon<"list_joins">().longest_prefix(walk.rest())) {
            ++result.most;
            walk.step(join->size);
        } else if (auto const word =
                       lexicon<"coordinator_lookalikes">().longest_prefix(walk.rest())) {
            walk.step(word->size);
        } else {
            walk.step();
        }
    }
    return result;
}

// 信访数量和人次分别下降64.8%、59.9%: as many names in front as values behind.
void check_respectively(inspection& target, stated_figures const& figures)
{
    auto const all = figures.all();
    for (std::size_t i = 0; i != all.size(); ++i) {
        figure const& first = all[i];
        std::size_t const at = first.before.rfind(respectively);
        if (at == first.before.npos) continue;
        std::size_t last = i;
        while (last + 1 < all.size() && all[last + 1].sentence == first.sentence
               && (all[last + 1].since == pause || all[last + 1].since == "和"
                   || all[last + 1].since == "与"))
            ++last;
        int const values = static_cast<int>(last - i) + 1;
        if (values > most_items) continue;
        // The names stand in the clause, before 分别 or between it and the values.
        auto const clause = target.text(first.around);
        std::size_t const place = clause.find(respectively);
        if (place == clause.npos) continue;
        item_count const front = count_items(clause.substr(0, place));
        item_count const behind = count_items(first.before.substr(at + respectively.size()));
        item_count const names = place == 0 || behind.least > 1 ? behind : front;
        // One name alone has its values told apart by what was said before.
        if (names.most < 2 || values < 2 || names.admits(values)) continue;
        target.add({.rule = "figure.list",
                    .region = {first.around.begin, all[last].region().end},
                    .arguments = {{"names", items(names.least)}, {"values", items(values)}}});
    }
}

/// A number of listed things at the beginning of `text`: 三个 of 三个平台.
struct listed_number {
    int value = 0;
    std::size_t size = 0;
};

// Digits count what was listed before 等, as in 甲、乙等5项; without it they mostly count others.
[[nodiscard]] std::optional<listed_number> read_listed_number(std::string_view text,
                                                              bool after_and_so_on = false)
{
    std::size_t const chinese = end_of_numeral(text, 0);
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    std::size_t const size = std::max(chinese, digits);
    if (size == 0) return {};
    auto const value = digits != 0 ? value_of_digits(text.substr(0, digits))
                                   : value_of_numeral(text.substr(0, chinese));
    if (!value || *value < 2 || *value > most_items) return {};
    auto const unit = lexicon<"listed_units">().longest_prefix(text.substr(size));
    if (!unit || (digits != 0 && !after_and_so_on && unit->row->column(0) != "any")) return {};
    // 十大 is the name of an award.
    if (*value == 10 && unit->row->word == "大") return {};
    return listed_number{static_cast<int>(*value), size + unit->size};
}

// The words of a quotation that ends here: 登高、升规 of “登高、升规”; empty where none does.
[[nodiscard]] std::string_view quotation_at_end(std::string_view text)
{
    if (!text.ends_with("”")) return {};
    std::size_t const open = text.rfind("“");
    return open == text.npos ? std::string_view{} : text.substr(open + 3, text.size() - open - 6);
}

// The last item of a list, whose words lead to the number.
[[nodiscard]] std::string_view last_item(std::string_view list)
{
    std::size_t const at = list.rfind(pause);
    return at == list.npos ? list : list.substr(at + pause.size());
}

// The titles that stand one after the other at the end of a list.
[[nodiscard]] int count_titles(std::string_view list)
{
    int titles = 0;
    while (list.ends_with("》")) {
        std::size_t const open = list.rfind("《");
        if (open == list.npos) return 0;
        list = list.substr(0, open);
        ++titles;
        if (list.ends_with(pause)) list.remove_suffix(pause.size());
    }
    return titles;
}

// Whether the items in front of a number are as many as it says.
[[nodiscard]] std::optional<item_count> differing(std::string_view list, int number)
{
    if (std::string_view const quoted = quotation_at_end(list); quoted.find(pause) != quoted.npos) {
        item_count const inside = count_items(quoted);
        if (inside.admits(number)
            || list.substr(0, list.size() - quoted.size()).find(pause) != list.npos)
            return {};
        return inside;
    }
    bool const goes_on = list.ends_with(and_so_on);
    if (goes_on) list.remove_suffix(and_so_on.size());
    // 《甲法》《乙条例》等2部
    if (int const titles = count_titles(list); titles > 1) {
        if (goes_on ? titles <= number : titles == number) return {};
        return item_count{titles, titles};
    }
    if (list.find(pause) == list.npos || last_item(list).size() < 2 * 3) return {};
    if (list.starts_with(pause) || last_item(list).find("共") != list.npos) return {};
    if (lexicon<"list_joins">().longest_suffix(list) || list.ends_with("第")) return {};
    // 甲、乙将从以下四个方面: what the number counts is still to come.
    if (lexicon<"forward_words">().longest_suffix(list)) return {};
    // 成渝两地: each character is one of them.
    if (number <= 3 && last_item(list).size() == static_cast<std::size_t>(number) * 3) return {};
    item_count const found = count_items(list);
    bool const differs = goes_on ? found.least > number : !found.admits(number);
    // A list that is much longer or shorter is another list, not this one miscounted.
    if (!differs) return {};
    if (!goes_on && (found.least > number + 2 || number > found.most + most_missing)) return {};
    return found;
}

// The characters with which a number or 等 may begin.
[[nodiscard]] anchor_set const& list_ends()
{
    static anchor_set const anchors = [] {
        anchor_set result = number_anchors();
        result.insert_first(and_so_on);
        return result;
    }();
    return anchors;
}

void check_listed_in(inspection& target, source_region where)
{
    std::string_view const text = target.text(where);
    std::size_t begin = 0;
    for (unquoted_characters walk(text); walk.seek(list_ends());) {
        std::string_view const rest = walk.rest();
        std::string_view const list = text.substr(begin, walk.position() - begin);
        std::size_t const run = std::max(end_of_numeral(rest, 0), end_of_code(rest, 0));
        if (run == 0) {
            // 等 ends one list; what follows belongs to another.
            if (rest.starts_with(and_so_on)
                && !read_listed_number(rest.substr(and_so_on.size()), true))
                begin = walk.position() + and_so_on.size();
            walk.step();
            continue;
        }
        auto const number = read_listed_number(rest, list.ends_with(and_so_on));
        if (!number) {
            // Behind another number a new list begins: 药品231个、耗材6类 is none.
            walk.step(run);
            auto const unit = lexicon<"measure_words">().longest_prefix(walk.rest());
            begin = walk.position() + (unit ? unit->size : 0);
            continue;
        }
        if (auto const found = differing(list, number->value))
            target.add(
                {.rule = "figure.listed",
                 .region = {where.begin + static_cast<std::uint32_t>(begin),
                            where.begin
                                + static_cast<std::uint32_t>(walk.position() + number->size)},
                 .arguments = {{"listed", items(found->least)},
                               {"stated", std::string(rest.substr(0, number->size))}}});
        begin = walk.position() + number->size;
        walk.step(number->size);
    }
}

// Items that end alike are a list and nothing else: 审查率、合规率, 衔接到位、展示到位.
[[nodiscard]] bool items_rhyme(std::string_view list)
{
    std::string_view const end = last_character(list);
    for (std::size_t at = list.find(pause); at != list.npos; at = list.find(pause, at + 3))
        if (at < 6 || last_character(list.substr(0, at)) != end) return false;
    return true;
}

constexpr std::size_t longest_counting_name = 30; // bytes

// 衔接到位、展示到位“两个到位”: a name in quotes that counts the list in front of it.
void check_quoted_count(inspection& target, source_region where)
{
    std::string_view const text = target.text(where);
    for (std::size_t at = 0; (at = text.find("“", at)) != text.npos; at += 3) {
        std::string_view const inside = text.substr(at + 3);
        auto const number = read_listed_number(inside, true);
        if (!number) continue;
        // No further than such a name is long: a line may be nothing but opening marks.
        std::size_t const end = inside.substr(0, longest_counting_name + 3).find("”");
        if (end == inside.npos) continue;
        std::string_view list = text.substr(0, at);
        std::size_t const quoted = list.rfind("”");
        if (quoted != list.npos) list = list.substr(quoted + 3);
        if (list.find(pause) == list.npos || last_item(list).empty()) continue;
        if (lexicon<"list_joins">().longest_suffix(list) || list.ends_with(and_so_on)) continue;
        if (!items_rhyme(list)) continue;
        item_count const found = count_items(list);
        if (found.admits(number->value) || number->value > found.most + most_missing) continue;
        auto const begin = where.begin + static_cast<std::uint32_t>(list.data() - text.data());
        target.add(
            {.rule = "figure.listed",
             .region = {begin, where.begin + static_cast<std::uint32_t>(at + 3 + number->size)},
             .arguments = {{"listed", items(found.least)},
                           {"stated", std::string(inside.substr(0, end))}}});
    }
}

constexpr std::size_t longest_counted = 45; // bytes between a number and the list of its things
constexpr std::size_t longest_enumeration = 600;

// The items of a bracket that only names things; 0 where it says more of them.
[[nodiscard]] int named_items(std::string_view inside)
{
    int number = 1;
    std::size_t size = 0;
    for (unquoted_characters walk(inside); walk;) {
        std::string_view const rest = walk.rest();
        if (rest.starts_with(pause)) {
            if (size < 2 * 3) return 0;
            ++number;
            size = 0;
            walk.step(pause.size());
            continue;
        }
        bool const is_more = lexicon<"clause_marks">().longest_prefix(rest)
                          || lexicon<"open_list_words">().longest_prefix(rest)
                          || (rest.front() >= '0' && rest.front() <= '9');
        if (is_more) return 0;
        size += character_size(rest.front());
        walk.step();
    }
    return size < 2 * 3 ? 0 : number;
}

void report_enumeration(inspection& target, figure const& each, int listed, std::size_t begin,
                        std::size_t end)
{
    std::uint32_t const place = each.region().end;
    target.add({.rule = "figure.listed",
                .region = each.region(),
                .related = {{place + static_cast<std::uint32_t>(begin),
                             place + static_cast<std::uint32_t>(end)}},
                .arguments = {{"listed", items(listed)},
                              {"stated", std::string(target.text(each.region()))}}});
}

// A number of things that were counted one by one.
[[nodiscard]] std::optional<long long> counted(figure const& each)
{
    auto const& value = each.value();
    if (value.kind != quantity_kind::count || !value.number || value.number->exponent() != 0)
        return {};
    if (value.approx != approximation::exact || each.fact->change) return {};
    return value.number->mantissa();
}

// 9个社区（滨河、新华、站前）: a number and the names of what it counts.
void check_enumeration(inspection& target, figure const& each)
{
    auto const stated = counted(each);
    if (!stated) return;
    std::string_view behind = target.text().substr(each.region().end);
    behind = behind.substr(0, std::min(behind.size(), longest_counted + longest_enumeration));
    std::size_t const open = std::min(behind.find("（"), behind.find('('));
    if (open == behind.npos || open > longest_counted) return;
    std::string_view const noun = behind.substr(0, open);
    if (noun.find_first_of("0123456789\r\n,;:") != noun.npos) return;
    for (std::string_view const mark : {"，", "；", "。", "、", "：", "“"})
        if (noun.find(mark) != noun.npos) return;
    bool const is_wide = behind.substr(open).starts_with("（");
    std::size_t const begin = open + (is_wide ? 3U : 1U);
    std::size_t const end = std::min(behind.find("）", begin), behind.find(')', begin));
    if (end == behind.npos) return;
    int const listed = named_items(behind.substr(begin, end - begin));
    // Far fewer names than things are some of them.
    if (listed < 2 || listed == *stated || *stated > listed + most_missing) return;
    report_enumeration(target, each, listed, begin, end);
}

// 制度6个：裁量基准、案件会审、执法公示和信用惩戒制度。
void check_colon(inspection& target, figure const& each)
{
    auto const stated = counted(each);
    if (!stated) return;
    std::string_view behind = target.text().substr(each.region().end);
    behind = behind.substr(0, std::min(behind.size(), longest_counted + longest_enumeration));
    std::size_t const open = behind.find("：");
    if (open == behind.npos || open > 15) return;
    std::size_t const begin = open + 3;
    std::size_t const end = behind.find("。", begin);
    if (end == behind.npos || behind.substr(0, end).find_first_of("0123456789\r\n") != behind.npos)
        return;
    std::string_view const list = behind.substr(begin, end - begin);
    if (named_items(list) < 3) return;
    item_count const found = count_items(list);
    if (*stated > found.most + most_missing || *stated > most_items
        || found.admits(static_cast<int>(*stated)))
        return;
    report_enumeration(target, each, found.least, begin, end);
}

// 召开会议5次，分别于1月、4月、7月、9月、12月召开: as many months as times.
void check_months(inspection& target, figure const& each)
{
    auto const stated = counted(each);
    if (!stated) return;
    if (!lexicon<"event_units">().find(each.value().unit)) return;
    std::string_view behind = target.text().substr(each.region().end);
    behind = behind.substr(0, std::min(behind.size(), longest_enumeration));
    for (std::string_view const mark : {"，", ","})
        if (behind.starts_with(mark)) behind.remove_prefix(mark.size());
    if (!behind.starts_with("分别于") && !behind.starts_with("分别在")) return;
    int months = 0;
    std::size_t end = std::string_view("分别于").size();
    while (end < behind.size()) {
        std::size_t digits = 0;
        while (end + digits < behind.size() && behind[end + digits] >= '0'
               && behind[end + digits] <= '9')
            ++digits;
        if (digits == 0 || digits > 2 || !behind.substr(end + digits).starts_with("月")) break;
        ++months;
        end += digits + std::string_view("月").size();
        std::string_view const rest = behind.substr(end);
        if (!rest.starts_with(pause) && !rest.starts_with("和")) break;
        end += pause.size();
    }
    if (months < 2 || months == *stated) return;
    auto const begin =
        static_cast<std::size_t>(behind.data() - target.text().data()) - each.region().end;
    report_enumeration(target, each, months, begin, begin + end);
}

void check_enumerations(inspection& target, stated_figures const& figures)
{
    for (figure const& each : figures.all()) {
        check_enumeration(target, each);
        check_colon(target, each);
        check_months(target, each);
    }
}

// “三个提升”：提升服务，提升执法，提升调解: as many clauses with the word as it says.
void check_named_clauses(inspection& target, source_region line)
{
    std::string_view const text = target.text(line);
    for (std::size_t at = 0; (at = text.find("”：", at)) != text.npos; at += 6) {
        std::string_view const quoted = quotation_at_end(text.substr(0, at + 3));
        auto const number = read_listed_number(quoted, true);
        if (!number) continue;
        std::string_view const word = quoted.substr(number->size);
        if (word.size() != 2 * 3) continue;
        std::string_view clauses = text.substr(at + 6);
        clauses = clauses.substr(0, std::min(clauses.find("。"), clauses.size()));
        int found = 0;
        for (std::size_t place = 0; (place = clauses.find(word, place)) != clauses.npos;
             place += word.size())
            ++found;
        if (found < 2 || found == number->value || number->value > found + most_missing) continue;
        auto const begin = line.begin + static_cast<std::uint32_t>(quoted.data() - text.data());
        target.add({.rule = "figure.listed",
                    .region = {begin, begin + static_cast<std::uint32_t>(quoted.size())},
                    .arguments = {{"listed", items(found)}, {"stated", std::string(quoted)}}});
    }
}

} // namespace

void check_lists(inspection& target, stated_figures const& figures)
{
    check_respectively(target, figures);
    if (!target.asks_for("figure.listed")) return;
    check_enumerations(target, figures);
    target.lines().for_each([&](clause_line const& line) {
        check_named_clauses(target, line.region);
        for (clause const& each : line.clauses) {
            if (!each.nested) check_listed_in(target, each.region);
            check_quoted_count(target, each.region);
        }
    });
}

} // namespace fazhi::detail
