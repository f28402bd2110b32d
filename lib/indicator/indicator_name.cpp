// SPDX-License-Identifier: MIT

// Names of figures. A clause names its figure before the number (办理提案363件) or around it
// (选聘10名监督员); a list shares verb, head or predicate; a bare name leans on the one before.
#include "indicator/indicator_name.hpp"

#include "indicator/clause_subject.hpp"
#include "indicator/earlier_clause.hpp"
#include "indicator/example_list.hpp"
#include "indicator/figure_list.hpp"
#include "indicator/figure_segment.hpp"
#include "indicator/figure_subject.hpp"
#include "indicator/name_owner.hpp"
#include "indicator/name_words.hpp"
#include "indicator/standing_name.hpp"
#include "indicator/wordless_name.hpp"
#include "page/lines.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <cstdint>

namespace fazhi::detail {

namespace {

class sentence_namer {
public:
    explicit sentence_namer(figure_sentence sentence) : s_(sentence), owner_(s_), subject_(s_) {}

    [[nodiscard]] counted_thing run()
    {
        cut_segments(s_);
        read_rows(s_);
        owner_.go_on();
        for (std::size_t i = 0; i != s_.figures.size(); ++i) name_one(i);
        return owner_.left();
    }

private:
    [[nodiscard]] source_region region_of(std::size_t i) const
    {
        return s_.figures[i].quantity->region;
    }
    [[nodiscard]] std::string_view piece_at(source_region region) const
    {
        return s_.text.substr(region.begin, region.size());
    }
    [[nodiscard]] source_region region_at(std::string_view piece) const
    {
        return detail::region_of(s_.text, piece);
    }

    // ---- names -------------------------------------------------------------------------------

    void name_one(std::size_t i)
    {
        figure& each = s_.figures[i];
        if (i != 0 && s_.figures[i - 1].is_baseline) {
            each.name = s_.figures[i - 1].name;
            return;
        }
        // 较2022年|558件
        if (i != 0 && each.is_baseline && each.stem.empty()) {
            each.name = s_.figures[measured_alike(s_, i)].name;
            return;
        }
        std::string_view const stem = each.stem;
        bool const is_other = is_behind_semicolon(i) && tells_another_matter(stem)
                           && !s_.figures[i].is_sorted && !lacks_noun(s_, i);
        if (is_other || is_contrasted(each) || follows_another_act(s_, i)) owner_.forget();
        std::string_view const tail =
            each.quantity->value.kind == quantity_kind::rank ? std::string_view{} : each.tail;
        if (stem.empty() && tail.empty()) {
            name_without_words(i);
            return;
        }
        if (each.quantity->value.kind == quantity_kind::rank
            && (is_rank_lead(stem) || ranks_last(i))) {
            // 办结率99%，位居全区|第三, 全区排名|第三
            name_without_words(i);
            add_piece(each.name, stem);
            return;
        }
        // 空气质量|在168个城市中排|第3名
        if (each.quantity->value.kind == quantity_kind::rank && shares_segment(s_, i)) {
            std::string_view const ranked = s_.figures[i - 1].stem;
            std::size_t const at = ranked.rfind("在");
            if (at != ranked.npos && at != 0) return add_piece(each.name, ranked.substr(0, at));
            // 平均时长2天，|居全区15个街道|第3
            if (i > 1 && !ranked.empty() && is_rank_lead(ranked))
                return void(each.name = s_.figures[i - 2].name);
        }
        if (tail.empty())
            name_by_stem(i, stem);
        else
            name_by_both(i, stem, tail);
        // 居前三位的是：A类30件
        bool const announces = each.quantity->value.kind == quantity_kind::rank
                            && s_.clauses[each.clause].end == clause_end::colon;
        if (!is_set_phrase(i) && !is_share(i) && !announces) owner_.remember(i, tail);
    }

    // 满意率95%，|全县排名|第3: a rank of the figure in the clause before.
    [[nodiscard]] bool ranks_last(std::size_t i) const
    {
        figure const& each = s_.figures[i];
        if (i == 0 || s_.figures[i - 1].clause + 1 != each.clause) return false;
        auto const cue = lexicon<"rank_cues">().longest_suffix(each.stem);
        return cue && is_rank_lead(each.stem.substr(0, each.stem.size() - cue->size));
    }

    // 公安类30件，|占比|32%
    [[nodiscard]] bool is_share(std::size_t i) const
    {
        figure const& each = s_.figures[i];
        return each.quantity->value.kind == quantity_kind::percent && each.tail.empty()
            && lexicon<"share_words">().longest_prefix(each.stem) && count_of_share(s_, i);
    }

    // 接报警情90起；刑事立案20起: what goes on behind a semicolon is another matter.
    [[nodiscard]] bool is_behind_semicolon(std::size_t i) const
    {
        if (i == 0) return false;
        for (std::uint32_t c = s_.figures[i - 1].clause; c < s_.figures[i].clause; ++c)
            if (s_.clauses[c].end == clause_end::semicolon) return true;
        return false;
    }

    // 事项增加到350项，但执法人员仅增加2人: not of the same.
    [[nodiscard]] bool is_contrasted(figure const& each) const
    {
        return lexicon<"contrasting_words">().longest_prefix(piece_before(s_, each))
            && !each.is_known_bare;
    }

    // 三个环节, 五大行动: numbers in words belong to phrases that tell little of what follows.
    [[nodiscard]] bool is_set_phrase(std::size_t i) const
    {
        auto const lead = static_cast<unsigned char>(s_.text[region_of(i).begin]);
        return lead >= 0xE4
            && lexicon<"numerals">().longest_prefix(s_.text.substr(region_of(i).begin));
    }

    // 同比增长295% speaks of the figure before it; 255件、363件 share a head.
    void name_without_words(std::size_t i)
    {
        figure& each = s_.figures[i];
        if (i == 0) {
            // 2024年26项、2025年14项|事项入选
            std::string_view const noun = noun_of_list(s_, i);
            std::string_view const lent = noun.empty() ? object_before(s_, each.clause) : noun;
            add_piece(each.name, lent);
            if (chinese_count(lent) >= 3) owner_.lend(lent, each);
            return;
        }
        if (each.change && name_by_own_change(s_, i)) return;
        bool const is_rank = each.quantity->value.kind == quantity_kind::rank
                          && s_.figures[i - 1].quantity->value.kind != quantity_kind::rank;
        if (is_rank || (each.change && !(s_.figures[i - 1].change == each.change))) {
            each.name = s_.figures[measured_alike(s_, i)].name;
            return;
        }
        name_by_list(s_, i);
    }

    void name_by_stem(std::size_t i, std::string_view stem)
    {
        name_pieces& name = s_.figures[i].name;
        if (is_share(i)) {
            name = s_.figures[*count_of_share(s_, i)].name;
            return add_piece(name, stem);
        }
        // 出庭应诉率96%，|高于全市平均水平|4个百分点; 败诉率9%，|比上年低|2个百分点
        if (i != 0 && s_.figures[i].quantity->value.kind == quantity_kind::points
            && s_.figures[i - 1].clause + 1 == s_.figures[i].clause) {
            bool const is_above = lexicon<"comparing_words">().longest_prefix(stem).has_value();
            if (is_above || lexicon<"comparison_openers">().longest_prefix(stem)) {
                name = s_.figures[i - 1].name;
                return add_piece(name, is_above ? stem : std::string_view{});
            }
        }
        if (auto const first = first_of_levels(s_, i)) {
            add_piece(name, own_verbs(s_.figures[*first]));
            add_piece(name, stem);
            return add_piece(name, noun_of_level(s_.figures[*first]));
        }
        if (name_by_subject(i, stem)) return;
        if (is_part_of_last(s_, i)) owner_.lend(s_.figures[i - 1].stem, s_.figures[i - 1]);
        quantity_kind const kind = s_.figures[i].quantity->value.kind;
        bool const is_count = kind == quantity_kind::count || kind == quantity_kind::money;
        std::string_view const verbs = s_.figures[i].verbs;
        bool const is_known = s_.figures[i].is_known_bare;
        // 现场督办76场 is held by itself, whatever was counted before.
        bool const is_held = lexicon<"event_units">().find(s_.figures[i].quantity->value.unit)
                          && is_only_verbs(stem) && chinese_count(stem) >= 4 && !is_known;
        // 调解员90名，调解纠纷80件: people are no things that something was done with.
        lexicon_table const& people = lexicon<"person_units">();
        std::string_view const unit = s_.figures[i].quantity->value.unit;
        bool const may_be_act =
            is_count && !is_known && !verbs.empty() && verbs.size() != stem.size();
        if (may_be_act && people.find(owner_.unit()) && !people.find(unit)
            && !lexicon<"event_units">().find(unit) && !stem.ends_with("数")
            && lexicon<"general_objects">().longest_suffix(stem))
            owner_.forget();
        // 其中简易程序41件、普通程序56件: it leans as the one before it does.
        bool const leans_alike =
            i != 0 && last_leaning_ + 1 == i && !stem.starts_with("“")
            && ((in_list(s_, i)
                 && s_.figures[i].quantity->value.unit == s_.figures[i - 1].quantity->value.unit
                 && (verbs.empty() || verbs.size() == stem.size()
                     || is_named_alike(s_.figures[i - 1], s_.figures[i])))
                || is_further_part(s_, i));
        // 执法人员90人，其中具有法律职业资格8人
        bool const tells_some = is_count && people.find(unit)
                             && lexicon<"having_verbs">().longest_prefix(stem)
                             && piece_before(s_, s_.figures[i]).starts_with("其中");
        bool const leans = is_denied(stem) || s_.figures[i].is_sorted || leans_alike || tells_some
                        || (is_bare(stem, verbs, is_known) && !is_held && !begins_anew(s_, i)
                            && !stands_alone(s_, i, owner_.unit())
                            && (is_known || !(is_count && in_list(s_, i) && !verbs.empty())));
        // 行政许可1件、行政登记7件: what is listed beside it is no owner.
        bool const is_other = !is_known && !s_.figures[i].is_sorted && !leans_alike;
        bool const is_listed_beside = in_list(s_, i) && (is_enumerated(s_, i) || is_sibling(s_, i))
                                   && owner_.clause() == s_.figures[i].clause;
        bool const has_sibling = is_other && (is_listed_beside || owner_.is_beside(i));
        bool const takes_verb = !leans_alike && is_listed(s_, i)
                             && (verbs.empty() || is_event_in_verbs(s_, i)) && is_count
                             && (owner_.empty() || !is_known)
                             && (in_list(s_, i) || begins_alike(s_, i) || stem.starts_with("“")
                                 || (!has_verb_inside(stem) && (!leans || owner_.empty())));
        bool const tells_reach = !owner_.empty() && lexicon<"reach_words">().longest_prefix(stem);
        if (takes_verb && add_verbs_of_list(i, name)) {
        } else if (std::string_view const done = is_count && is_only_verbs(stem)
                                                   ? same_done_before(s_, i, stem)
                                                   : std::string_view{};
                   !done.empty()) {
            return add_piece(name, done);
        } else if (is_known && verbs.empty() && is_count && !owner_.empty()) {
            owner_.add_to(i, name, stem);
        } else if (std::string_view const body = is_count && is_short(stem) && !tells_reach
                                                   ? founded_before(s_, i)
                                                   : std::string_view{};
                   !body.empty()) {
            add_piece(name, body);
        } else if (is_event_of_list(s_, i, stem) && add_verbs_of_list(i, name)) {
        } else if ((leans && !has_sibling)
                   || (tells_reach && is_count
                       && s_.figures[i - 1].clause + 1 == s_.figures[i].clause)) {
            owner_.add_to(i, name, stem);
            if (!name.empty()) last_leaning_ = i;
        }
        // 办理|相关案件, but not 召开法治建设相关工作会议, which says what of.
        if (auto const word = lexicon<"referring_words">().first_in(stem);
            word && word->position <= verbs.size())
            add_piece(name, behind_bettering(piece_at(s_.heading)));
        // 审查文件、协议、合同等|292件 has no other noun.
        if (stem.ends_with("等"))
            add_piece(name, stem);
        else
            add_without_examples(name, stem);
        // 分阶段整改的9个、持续整改的5个问题
        if (is_count && i + 1 != s_.figures.size() && in_list(s_, i + 1) && modifies_noun(i)
            && modifies_noun(i + 1))
            return add_piece(name, noun_of_list(s_, i));
        // 拟修改2件、拟废止5件规范性文件
        if (is_count && lacks_object(i) && i + 1 != s_.figures.size() && in_list(s_, i + 1)
            && lacks_object(i + 1))
            return add_piece(name, noun_of_list(s_, i));
        if (is_count && last_leaning_ != i) add_missing_noun(i, name, stem);
    }

    // What a meeting did several times, what else a place has and to whom else it is done is of the
    // subject and the verb of the clause before and of nothing counted there.
    [[nodiscard]] bool name_by_subject(std::size_t i, std::string_view stem)
    {
        name_pieces& name = s_.figures[i].name;
        std::string_view const subject = subject_.at(i);
        bool const is_count = s_.figures[i].quantity->value.kind == quantity_kind::count;
        if (subject.empty() && !(is_count && is_further_party(s_, i) && add_verbs_of_list(i, name)))
            return false;
        if (!lexicon<"self_references">().longest_prefix(stem)) add_piece(name, subject);
        add_piece(name, stem);
        return true;
    }

    // 以县政府为被告的|9件 says of what was counted before what it is; the noun stands there.
    void add_missing_noun(std::size_t i, name_pieces& name, std::string_view stem) const
    {
        if (!lacks_noun(s_, i) || owner_.unit() != s_.figures[i].quantity->value.unit) return;
        std::string_view const thing = owner_.thing();
        if (thing.empty()) return;
        // 县政府为被申请人的|30件 has no noun itself.
        if (s_.text.substr(region_at(thing).end).starts_with("的")) return;
        std::string_view const noun = head_noun(thing);
        if (!stem.ends_with(noun)) add_piece(name, noun);
    }

    // 持续整改的|5个
    [[nodiscard]] bool modifies_noun(std::size_t i) const
    {
        return trim_end(piece_before(s_, s_.figures[i])).ends_with("的");
    }

    // 拟修改: a verb and nothing that it is done to.
    [[nodiscard]] bool lacks_object(std::size_t i) const
    {
        std::string_view const stem = s_.figures[i].stem;
        return chinese_count(stem) <= 5 && !lexicon<"bare_names">().find(stem)
            && lexicon<"count_verbs">().longest_suffix(stem);
    }

    void name_by_both(std::size_t i, std::string_view stem, std::string_view tail)
    {
        name_pieces& name = s_.figures[i].name;
        if (stem.empty() && tail.starts_with("的"))
            tail.remove_prefix(std::string_view("的").size());
        stem =
            without_prepositions(shares_segment(s_, i) ? stem_behind_figure(i, stem, tail) : stem);
        // 抽选142件进行评查 says no noun of its own; 解决4000家企业, 召开3次研讨会 do.
        bool const is_event = lexicon<"event_units">().find(s_.figures[i].quantity->value.unit)
                           && !lexicon<"predicate_openers">().longest_prefix(tail);
        bool const bare = stem.size() == leading_verbs(stem).size() && !leading_verbs(tail).empty()
                       && (stem.empty() || !is_event);
        // 其中3个|为联合检查, 90%|未进入诉讼
        bool const is_said_to_be = stem.empty()
                                && (lexicon<"copulas">().longest_prefix(tail) || is_denied(tail)
                                    || lexicon<"predicate_openers">().find(tail));
        if (!stem.empty() || !is_listed(s_, i) || !add_verbs_of_list(i, name))
            if (bare || is_said_to_be || (i == 0 && !owner_.empty())) owner_.add_to(i, name, stem);
        if (!stem.empty()) add_without_examples(name, stem);
        add_tail(i, name, stem, tail);
    }

    // Between two numbers of one clause stands the noun of the first, then perhaps what leads to
    // the second: 8家律所|服务全市15家企业, 4个督察组对|全县58个部门.
    [[nodiscard]] std::string_view stem_behind_figure(std::size_t i, std::string_view stem,
                                                      std::string_view tail) const
    {
        if (std::string_view const rest = behind_preposition(stem); !rest.empty()) return rest;
        if (std::string_view const rest = predicate_of(stem); !rest.empty()) return rest;
        std::string_view const shared = s_.figures[i - 1].stem;
        if (shared.empty()) return shared; // 3个100%目标: no place to look behind
        bool const modifies = s_.text.substr(region_at(shared).end).starts_with("的");
        // 细分为7方面21个要点: a noun as short says nothing alone.
        bool const stands_for_all = modifies || chinese_count(tail) <= 2;
        return stands_for_all ? shared : s_.figures[i - 1].verbs;
    }

    // The noun behind the number, and what is said of it behind a further number.
    void add_tail(std::size_t i, name_pieces& name, std::string_view stem,
                  std::string_view tail) const
    {
        // 3类12项文件 are two counts of one noun.
        bool const goes_on = i + 1 != s_.figures.size() && shares_segment(s_, i + 1)
                          && region_of(i).end != region_of(i + 1).begin;
        if (!goes_on && lexicon<"listed_levels">().find(tail)) {
            add_piece(name, tail);
            add_piece(name, noun_of_list(s_, i));
            return;
        }
        if (!goes_on) {
            add_without_examples(name, tail);
            if (predicate_of(tail).empty()) add_predicate(i, name, !leading_verbs(stem).empty());
            return;
        }
        if (std::string_view const noun = noun_before_next(i); !noun.empty())
            return add_piece(name, noun);
        if (std::string_view const rest = behind_preposition(tail); !rest.empty()) {
            std::string_view const noun =
                without_prepositions(tail.substr(0, tail.size() - rest.size()));
            add_piece(name, noun);
            return;
        }
        add_piece(name, tail);
        std::string_view const next = s_.figures[i + 1].tail;
        add_piece(name, predicate_of(tail).empty() ? predicate_of(next) : next);
    }

    // 37个执法单位|共有执法人员90人, 52所学校|“一键报警”安装率95%: what is said of them names the
    // next figure.
    [[nodiscard]] std::string_view noun_before_next(std::size_t i) const
    {
        constexpr std::size_t shortest = 6; // two Chinese characters
        std::string_view const tail = s_.figures[i].tail;
        auto const has = lexicon<"existential_verbs">().first_in(tail);
        if (has && has->position >= shortest) return tail.substr(0, has->position);
        bool const is_rate = s_.figures[i + 1].quantity->value.kind == quantity_kind::percent
                          && lexicon<"rate_names">().longest_suffix(tail);
        std::size_t const quoted = is_rate ? tail.find("“") : tail.npos;
        bool const is_noun = quoted != tail.npos && quoted >= shortest;
        return is_noun ? tail.substr(0, quoted) : std::string_view{};
    }

    // 16个重点项目、170余家重点企业提供服务: the predicate behind the last holds for all.
    // Behind a verb of its own a figure takes none but 全覆盖.
    void add_predicate(std::size_t i, name_pieces& name, bool has_verb) const
    {
        std::size_t const last = last_of_clause(s_, i);
        if (last == i) return;
        std::string_view const tail = s_.figures[last].tail;
        std::string_view const rest = has_verb ? std::string_view{} : predicate_of(tail);
        add_piece(name, rest.empty() ? shared_coverage(tail) : rest);
    }

    // 组织|旁听庭审: the rest is the name of what was organised.
    [[nodiscard]] static std::string_view own_verbs(figure const& each)
    {
        if (each.verbs.empty()) return {};
        auto const named = lexicon<"complete_names">().longest_suffix(each.stem);
        std::size_t const begin = named ? each.stem.size() - named->size : each.stem.size();
        return each.verbs.substr(0, begin != 0 ? begin : each.verbs.size());
    }

    // Adds the verb that the head of the list has; false where it has none.
    [[nodiscard]] bool add_verbs_of_list(std::size_t i, name_pieces& name) const
    {
        std::size_t const stop = i > longest_list ? i - longest_list : 0;
        for (std::size_t k = i; k-- > stop;) {
            // 组建4个督察组对|58个部门、30个乡镇: what is behind 对 is not what was set up.
            if (shares_segment(s_, k) && !behind_preposition(s_.figures[k].stem).empty())
                return false;
            std::string_view const verbs =
                is_event_in_verbs(s_, k) ? std::string_view{} : own_verbs(s_.figures[k]);
            std::string_view const shared = verbs.empty() && (in_list(s_, i) || begins_alike(s_, i))
                                              ? subject_and_verb(s_.figures[k].stem)
                                              : verbs;
            if (!shared.empty()) {
                add_piece(name, shared);
                return true;
            }
            bool const goes_on = is_listed(s_, k) || is_further_party(s_, k);
            if (!goes_on && !is_event_of_list(s_, k, s_.figures[k].stem)) return false;
        }
        return false;
    }

    void add_without_examples(name_pieces& name, std::string_view piece) const
    {
        for (std::string_view part : without_examples(piece)) add_piece(name, part);
    }

    void add_piece(name_pieces& name, std::string_view piece) const
    {
        detail::add_piece(s_, name, piece);
    }

    figure_sentence s_;
    name_owner owner_;
    figure_subject subject_;
    std::size_t last_leaning_ = static_cast<std::size_t>(-1); ///< the last figure whose name leans
};

} // namespace

counted_thing name_figures(figure_sentence sentence) { return sentence_namer(sentence).run(); }

} // namespace fazhi::detail
