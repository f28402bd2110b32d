// SPDX-License-Identifier: MIT

// Parts a clause among its figures.
#include "indicator/figure_segment.hpp"

#include "indicator/figure_change.hpp"
#include "indicator/listed_heads.hpp"
#include "indicator/name_words.hpp"
#include "indicator/period.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fazhi::detail {

namespace {

// Brackets around a figure are looked for over this many bytes, so that a line of figures without
// any punctuation costs no more than its length.
constexpr std::uint32_t bracket_reach = 240;
// A cut ends the segments of at most this many figures before it.
constexpr std::size_t longest_shared_segment = 12;

[[nodiscard]] source_region region_of(figure_sentence const& s, std::size_t i)
{
    return s.figures[i].quantity->region;
}

[[nodiscard]] std::string_view between(figure_sentence const& s, std::uint32_t begin,
                                       std::uint32_t end)
{
    return begin < end ? s.text.substr(begin, end - begin) : std::string_view{};
}

// Whether a bracket closes in `piece` that was opened before it.
[[nodiscard]] bool ends_inside_brackets(std::string_view piece)
{
    std::size_t const close = std::min(piece.find("）"), piece.find(")"));
    std::size_t const open = std::min(piece.find("（"), piece.find("("));
    return close != piece.npos && close < open;
}

// The size of the 和 that a piece begins with; 0 if none.
[[nodiscard]] std::size_t opening_coordinator(std::string_view piece)
{
    if (lexicon<"coordinator_lookalikes">().longest_prefix(piece)) return 0;
    auto const word = lexicon<"coordinators">().longest_prefix(piece);
    return word ? word->size : 0;
}

[[nodiscard]] bool opens(std::string_view rest)
{
    return rest.starts_with("“") || rest.starts_with("（") || rest.starts_with("(");
}

[[nodiscard]] bool closes(std::string_view rest)
{
    return rest.starts_with("”") || rest.starts_with("）") || rest.starts_with(")");
}

// The byte after the 、 (or 和, right before the number or right behind the figure) that parts two
// listed figures; 0 if none.
[[nodiscard]] std::uint32_t list_cut(figure_sentence const& s, std::size_t i)
{
    std::uint32_t const begin = region_of(s, i - 1).end;
    std::string_view const gap = between(s, begin, region_of(s, i).begin);
    std::string_view const trimmed = trim_end(gap);
    // 调解员90名（专职12名）|排查纠纷: what stands behind the bracket says nothing of what is in
    // it.
    if (closes(gap)) return begin + static_cast<std::uint32_t>(character_size(gap[0]));
    // 26个市、县和12个部门: 和 parts the figures, 、 what one of them counts.
    if (closing_coordinator(trimmed)) return begin + static_cast<std::uint32_t>(trimmed.size());
    // 会议信息9期、文件12件等|各类信息90条
    constexpr std::string_view et_cetera = "等";
    if (gap.starts_with(et_cetera)) return begin + static_cast<std::uint32_t>(et_cetera.size());
    std::size_t const comma = gap.rfind("、");
    if (comma != gap.npos && !ends_inside_brackets(gap.substr(comma)))
        return begin + static_cast<std::uint32_t>(comma) + 3;
    // 6项改革任务和|涉及外贸的14项措施: what modifies the second begins behind the 和.
    if (trimmed.ends_with("的"))
        if (auto const joint = last_coordinator(trimmed); joint && joint->position != 0)
            return begin + static_cast<std::uint32_t>(joint->position + joint->hit.size);
    std::size_t const word = opening_coordinator(gap);
    return word != 0 ? begin + static_cast<std::uint32_t>(word) : 0;
}

// Where the innermost quotation or bracket opens that is still open at the end; npos if none.
[[nodiscard]] std::size_t innermost_open(std::string_view before)
{
    std::size_t const first = std::min({before.find("“"), before.find("（"), before.find('(')});
    std::array<std::size_t, 8> stack{};
    std::size_t depth = 0;
    std::size_t outside = 0;
    for (std::size_t at = first; at < before.size(); at += character_size(before[at])) {
        std::string_view const rest = before.substr(at);
        if (opens(rest) && depth < stack.size()) stack[depth++] = at;
        if (closes(rest) && depth != 0) --depth;
        // 《规定(新释》: a bracket that was left open in a title ends with it.
        if (rest.starts_with("《")) outside = depth;
        if (rest.starts_with("》")) depth = std::min(depth, outside);
    }
    return depth != 0 ? stack[depth - 1] : before.npos;
}

// A figure inside a quotation or bracket is named by what is inside with it.
void narrow_to_brackets(figure_sentence const& s, figure& each)
{
    source_region const here = each.quantity->region;
    std::uint32_t from = each.segment.begin;
    if (here.begin > from + bracket_reach) {
        from = here.begin - bracket_reach;
        while (is_continuation(s.text[from])) ++from;
    }
    std::string_view const before = between(s, from, here.begin);
    std::size_t const opened = innermost_open(before);
    std::string_view const after =
        between(s, here.end, std::min(each.segment.end, here.end + bracket_reach));
    if (opened == before.npos) {
        // （含新制定5件，废止4件）: the bracket was opened in an earlier clause.
        if (closes(after)) each.segment.end = here.end;
        return;
    }
    for (std::size_t at = 0; at < after.size(); at += character_size(after[at]))
        if (closes(after.substr(at))) {
            each.segment.end = here.end + static_cast<std::uint32_t>(at);
            break;
        }
    // A label that begins with its number is named by what stands around it.
    std::size_t const inside = opened + character_size(before[opened]);
    if (inside < before.size()) each.segment.begin = from + static_cast<std::uint32_t>(inside);
}

// 通过法定程序将|1026项执法事项划入…: how it was done, up to the preposition before the number.
[[nodiscard]] bool is_manner(std::string_view stem)
{
    auto const cue = lexicon<"manner_cues">().longest_prefix(stem);
    if (!is_kind(cue, "with") || lexicon<"closer_lookalikes">().longest_suffix(stem))
        return false; // 行为
    return lexicon<"object_prepositions">().longest_suffix(stem).has_value();
}

// 修订执法文书样式并|开展评查4次: what was done before is no part of it, where it has an object of
// its own; 排查并整改隐患 has one object.
[[nodiscard]] std::string_view without_earlier_act(std::string_view stem)
{
    constexpr std::string_view also = "并";
    constexpr std::size_t least = 6; // Chinese characters of an act with its object
    std::size_t const at = stem.rfind(also);
    if (at == stem.npos || chinese_count(stem.substr(0, at)) < least) return stem;
    if (lexicon<"coordinator_lookalikes">().longest_prefix(stem.substr(at))) return stem;
    std::string_view const rest = stem.substr(at + also.size());
    std::string_view const verbs = leading_verbs(rest);
    bool const has_object =
        !verbs.empty() && chinese_count(rest.substr(verbs.size())) >= 2 && !is_known_bare(rest);
    return has_object ? rest : stem;
}

// 按照“双随机”要求|检查商户, 通过座谈、走访等方式|开展培训: by what rule or how it was done, where
// a verb goes on behind it.
[[nodiscard]] std::string_view without_manner(std::string_view stem)
{
    auto const cue = lexicon<"manner_cues">().longest_prefix(stem);
    bool const is_means = is_kind(cue, "with");
    if (!is_means && !is_kind(cue, "way")) return stem;
    lexicon_table const& nouns = is_means ? lexicon<"manner_nouns">() : lexicon<"basis_nouns">();
    auto const noun = nouns.first_in(stem);
    if (!noun) return stem;
    std::string_view rest = stem.substr(noun->position + noun->hit.size);
    while (auto const next = nouns.longest_prefix(rest)) rest.remove_prefix(next->size);
    // 依托多种载体开展学习 says little without it, 以调解方式结案 leans on what was closed.
    std::string_view const verbs = leading_verbs(rest);
    bool const may_be_needed = is_means || is_kind(noun->hit, "topic");
    bool const says_little = verbs.empty() || (is_means && lexicon<"outcome_verbs">().find(rest))
                          || (may_be_needed && !is_known_bare(rest) && is_bare(rest, verbs, false));
    return says_little ? stem : rest;
}

// 案件977件|中|直接纠错236件: what stands behind 中 is said of some of them. The piece itself where
// it has none.
[[nodiscard]] std::string_view behind_division(std::string_view piece)
{
    constexpr std::string_view of_them = "中";
    std::string_view const rest = trim_begin(piece);
    if (!rest.starts_with(of_them) || lexicon<"middle_lookalikes">().longest_prefix(rest))
        return piece;
    std::string_view const behind = trim_begin(rest.substr(of_them.size()));
    for (std::string_view comma : {"，", ","})
        if (behind.starts_with(comma)) return behind.substr(comma.size());
    return behind;
}

// 抽取9个|单位|的|案卷30卷: whose the things are that the second number counts. Bytes; the size of
// the piece where nobody is named.
[[nodiscard]] std::size_t possessor_size(std::string_view piece)
{
    constexpr std::string_view of = "的";
    constexpr std::size_t longest = 60; // bytes
    if (piece.size() > longest) return piece.size();
    std::size_t const at = piece.find(of);
    if (at == piece.npos || chinese_count(piece.substr(at + of.size())) < 2) return piece.size();
    std::string_view const owner = piece.substr(0, at);
    return lexicon<"counted_parties">().longest_suffix(owner) && !has_verb_inside(owner)
             ? at
             : piece.size();
}

// 90名|执法人员|中懂法律的3人, 9个|村调委会|共受理纠纷90起: what the first number counts where the
// second is of some of them or of what they did. Bytes; the size of the piece where it goes on
// otherwise.
[[nodiscard]] std::size_t whole_size(std::string_view piece)
{
    constexpr std::string_view of_them = "中";
    constexpr std::size_t shortest = 6; // bytes: two Chinese characters
    constexpr std::size_t longest = 120;
    if (piece.size() > longest) return piece.size();
    std::size_t const at = piece.find(of_them);
    if (at != piece.npos && at >= shortest
        && !lexicon<"middle_lookalikes">().longest_prefix(piece.substr(at))
        && !lexicon<"inside_lookalikes">().longest_suffix(piece.substr(0, at + of_them.size())))
        return at;
    auto const together = lexicon<"total_openers">().first_in(piece);
    bool const acts = together && together->position >= shortest
                   && !leading_verbs(piece.substr(together->position + together->hit.size)).empty();
    if (acts) return together->position;
    // 9个工作站|受理案件90件
    auto const intake = lexicon<"intake_verbs">().first_in(piece);
    bool const takes = intake && intake->position >= shortest
                    && piece.size() >= intake->position + intake->hit.size + shortest;
    return takes ? intake->position : piece.size();
}

[[nodiscard]] std::string_view stem_of(figure_sentence const& sentence, std::size_t i)
{
    figure const& each = sentence.figures[i];
    std::uint32_t const begin =
        shares_segment(sentence, i) ? region_of(sentence, i - 1).end : each.segment.begin;
    std::uint32_t end = region_of(sentence, i).begin;
    if (each.change && each.change->region.begin >= begin && each.change->region.end <= end) {
        end = each.change->region.begin;
        if (each.change->base && each.change->base->begin >= begin)
            end = std::min(end, each.change->base->begin);
    }
    std::string_view stem = without_closers(between(sentence, begin, end));
    if (shares_segment(sentence, i)) {
        stem = behind_division(stem);
        if (std::size_t const size = possessor_size(stem); size != stem.size())
            stem.remove_prefix(size + std::string_view("的").size());
    }
    if (is_manner(stem)) return {};
    // 与上年同期相比，下降了|27%: the change began in the clause before.
    if (each.change && each.change->region.begin < begin && each.change->region.end > begin)
        return {};
    if (each.change) stem = behind_comparison(without_comparison(stem));
    // 在受理的|24件案件中
    constexpr std::string_view among = "在";
    std::uint32_t const after = region_of(sentence, i).end;
    if (stem.starts_with(among)
        && trim_end(between(sentence, after, each.segment.end)).ends_with("中"))
        stem.remove_prefix(among.size());
    if (each.is_baseline) stem = without_closers(without_closing_period(without_comparison(stem)));
    if (each.is_baseline)
        if (auto const size = baseline_opener_size(stem, each.quantity->value.kind); size != 0)
            stem = without_closers(stem.substr(0, stem.size() - size));
    stem = without_openers(without_manner(stem));
    // 其中|12件, 今年|7名, but 参考90人，通过80人
    if (lexicon<"name_openers">().find(stem) && !lexicon<"bare_names">().find(stem)) return {};
    if (auto const period = read_period(stem); period && period->size == stem.size())
        return {}; // 2024年|26项
    // 2024年|的工作
    if (!shares_segment(sentence, i) && stem.starts_with("的")) stem.remove_prefix(3);
    stem = without_earlier_act(without_manner(stem));
    // 破案率实现|100%
    if (auto const verb = lexicon<"reaching_verbs">().longest_suffix(stem))
        if (std::string_view const rate = stem.substr(0, stem.size() - verb->size);
            lexicon<"rate_names">().longest_suffix(rate))
            stem = rate;
    // 实现|公开率100%
    if (auto const verb = lexicon<"reaching_verbs">().longest_prefix(stem);
        verb && is_known_bare(stem.substr(verb->size)))
        stem.remove_prefix(verb->size);
    return stem;
}

// 占受理案件的比例最高，达92.7%: a clause between two figures names the second, which has no words
// itself.
[[nodiscard]] std::string_view stem_in_clause_before(figure_sentence const& sentence, std::size_t i)
{
    figure const& each = sentence.figures[i];
    if (i == 0 || each.change || each.is_baseline
        || sentence.figures[i - 1].clause + 2 != each.clause)
        return {};
    if (sentence.clauses[each.clause - 1].end != clause_end::comma) return {};
    source_region const own = sentence.clauses[each.clause].region;
    std::string_view const words = between(sentence, own.begin, each.quantity->region.begin);
    // 共90件 is a count, 达90件 is one of the clause before.
    if (!lexicon<"level_verbs">().find(trim(words))) return {};
    source_region const region = sentence.clauses[each.clause - 1].region;
    constexpr std::size_t longest = 132; // bytes
    if (region.size() > longest) return {};
    return without_openers(without_closers(between(sentence, region.begin, region.end)));
}

[[nodiscard]] std::string_view tail_of(figure_sentence const& sentence, std::size_t i)
{
    figure const& each = sentence.figures[i];
    std::uint32_t const begin = region_of(sentence, i).end;
    std::uint32_t end = each.segment.end;
    if (i + 1 != sentence.figures.size()) {
        figure const& next = sentence.figures[i + 1];
        if (next.clause == each.clause) end = std::min(end, next.quantity->region.begin);
        // A change cue behind the figure speaks of the next one.
        if (next.change && next.change->region.begin >= begin)
            end = std::min(end, next.change->region.begin);
    }
    std::string_view tail = between(sentence, begin, end);
    // 行政许可44件|、其他类10|、行政征用1件: what has no measure word is another item all the same.
    if (trim_begin(tail).starts_with("、")) return {};
    // 办结1起|处罚金额11.7万元: what is between is of the next.
    bool const leads_on = end < each.segment.end && i + 1 != sentence.figures.size()
                       && end == sentence.figures[i + 1].quantity->region.begin;
    if (leads_on && lexicon<"amount_names">().find(without_closers(tail))) return {};
    if (lexicon<"tail_breaks">().longest_prefix(trim_begin(tail))) return {};
    // 部门法律顾问9人|共审查合同|90份: what they did together is counted behind it.
    if (leads_on && lexicon<"total_openers">().longest_prefix(trim_begin(tail))) return {};
    if (behind_division(tail).size() != tail.size()) return {};
    tail = without_openers(without_closers(tail));
    // 立行立改的90个问题中， and 8个社区中7个
    if (tail.ends_with("中") && (end == each.segment.end || leads_on)
        && !lexicon<"inside_lookalikes">().longest_suffix(tail))
        tail.remove_suffix(std::string_view("中").size());
    // “实施1次宣讲、组织1次考试”: the quotation was opened before the first of them.
    if (tail.ends_with("”") && tail.find("“") == tail.npos)
        tail.remove_suffix(std::string_view("”").size());
    while (auto const word = closing_coordinator(tail)) tail.remove_suffix(word->size);
    if (leads_on) {
        bool const ranks =
            sentence.figures[i + 1].quantity->value.kind == quantity_kind::rank; // 9个市中排第3
        tail = tail.substr(0, possessor_size(tail));
        if (!ranks) tail = tail.substr(0, whole_size(tail));
    }
    // 90名|调解员（专职12名）
    constexpr std::size_t longest_noted = 180; // bytes
    if (leads_on && tail.size() <= longest_noted)
        tail = tail.substr(0, std::min(tail.size(), innermost_open(tail)));
    return lexicon<"empty_tails">().find(tail) ? std::string_view{} : tail;
}

// 在6个村|开展宣讲|18次, 对9家单位|开展检查|30次: where or to whom it is done is no part of what is
// counted.
[[nodiscard]] std::string_view without_place(figure_sentence const& sentence, std::size_t i)
{
    figure const& each = sentence.figures[i];
    if (!shares_segment(sentence, i) || region_of(sentence, i).end != each.segment.end)
        return each.stem;
    std::string_view const before =
        trim_end(between(sentence, each.segment.begin, region_of(sentence, i - 1).begin));
    if (!before.ends_with("在") && !lexicon<"object_prepositions">().longest_suffix(before))
        return each.stem;
    auto const verb = lexicon<"sure_verbs">().first_in(each.stem);
    return verb && verb->position != 0 ? each.stem.substr(verb->position) : each.stem;
}

// 3类12项|文件: two counts of one noun, but 任务细分为|7方面|21个要点, where the first are no
// points.
[[nodiscard]] bool lends_noun(figure_sentence const& sentence, std::size_t i)
{
    figure const& before = sentence.figures[i - 1];
    if (!before.tail.empty() || region_of(sentence, i - 1).end != region_of(sentence, i).begin)
        return false;
    bool const is_group = lexicon<"grouping_nouns">().find(before.quantity->value.unit);
    return !is_group || before.stem.empty() || is_only_verbs(before.stem);
}

} // namespace

bool shares_segment(figure_sentence const& sentence, std::size_t i)
{
    return i != 0 && sentence.figures[i - 1].clause == sentence.figures[i].clause
        && sentence.figures[i - 1].segment.begin == sentence.figures[i].segment.begin;
}

void cut_segments(figure_sentence sentence)
{
    auto const& figures = sentence.figures;
    for (std::size_t i = 0; i != figures.size(); ++i) {
        figures[i].segment = sentence.clauses[figures[i].clause].region;
        if (i == 0 || figures[i - 1].clause != figures[i].clause) continue;
        std::uint32_t const shared = figures[i - 1].segment.begin;
        std::uint32_t const cut = list_cut(sentence, i);
        if (cut == 0) {
            figures[i].segment.begin = shared;
            continue;
        }
        figures[i].segment.begin = cut;
        std::size_t const stop = i > longest_shared_segment ? i - longest_shared_segment : 0;
        for (std::size_t k = i; k-- > stop && figures[k].segment.begin == shared;)
            figures[k].segment.end = cut;
    }
    for (figure& each : figures) narrow_to_brackets(sentence, each);
    for (std::size_t i = 0; i != figures.size(); ++i) {
        figures[i].stem = stem_of(sentence, i);
        if (figures[i].stem.empty()) figures[i].stem = stem_in_clause_before(sentence, i);
        figures[i].stem = without_place(sentence, i);
        figures[i].verbs = leading_verbs(figures[i].stem);
        figures[i].is_known_bare = is_known_bare(figures[i].stem);
        figures[i].tail = tail_of(sentence, i);
    }
    for (std::size_t i = figures.size(); i-- > 1;)
        if (lends_noun(sentence, i)) figures[i - 1].tail = figures[i].tail;
}

} // namespace fazhi::detail
