// SPDX-License-Identifier: MIT

#include "indicator/name_owner.hpp"

#include "indicator/clause_subject.hpp"
#include "indicator/earlier_clause.hpp"
#include "indicator/figure_list.hpp"
#include "indicator/listed_heads.hpp"
#include "indicator/name_words.hpp"
#include "indicator/period.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"

namespace fazhi::detail {

namespace {

// 规范性文件|进行清理, 服务事项|全部纳入平台: what was done with the things is no part of them.
[[nodiscard]] std::string_view without_treatment(std::string_view tail)
{
    constexpr std::size_t shortest = 4; // Chinese characters
    constexpr std::size_t least = 18;   // bytes of a noun and what was done
    if (tail.size() < least) return tail;
    auto const done = lexicon<"treatment_openers">().first_in(tail);
    if (!done || chinese_count(tail.substr(0, done->position)) < shortest) return tail;
    return tail.substr(0, done->position);
}

// 全部办结: a tail that names no things.
[[nodiscard]] bool is_treatment(std::string_view tail)
{
    return lexicon<"treatment_openers">().longest_prefix(tail).has_value();
}

// 依托监管系统|下发预警: by what means it was done is no part of what was done.
[[nodiscard]] std::string_view behind_means(std::string_view stem)
{
    constexpr std::size_t shortest = 6; // bytes: 依托, but not 在 or 对
    constexpr std::size_t longest = 180;
    auto const cue = lexicon<"manner_cues">().longest_prefix(stem);
    if (!is_kind(cue, "with") || cue->size < shortest || stem.size() > longest) return stem;
    auto const verb = lexicon<"sure_verbs">().first_in(stem);
    return verb && verb->position != 0 ? stem.substr(verb->position) : stem;
}

// 一审案件|已审结9件，败诉0件: what became of the things is no part of them.
[[nodiscard]] std::string_view without_outcome(std::string_view owner)
{
    constexpr std::string_view already = "已";
    auto const done = lexicon<"outcome_verbs">().longest_suffix(owner);
    if (!done) return owner;
    std::string_view thing = owner.substr(0, owner.size() - done->size);
    if (thing.ends_with(already)) thing.remove_suffix(already.size());
    return chinese_count(thing) >= 4 ? thing : owner;
}

// A longer heading says too much to name a figure: 加强行政执法监督，规范执法行为.
constexpr std::size_t longest_lent_heading = 12;

} // namespace

void add_piece(figure_sentence const& sentence, name_pieces& name, std::string_view piece)
{
    piece = trim(without_lone_bracket(piece));
    if (piece.empty()) return;
    // 全县|2024年|受理投诉
    if (auto const area = lexicon<"self_references">().longest_prefix(piece)) {
        std::string_view const rest = piece.substr(area->size);
        if (auto const period = read_period(rest); period && period->size < rest.size()) {
            add_piece(sentence, name, piece.substr(0, area->size));
            return add_piece(sentence, name, rest.substr(period->size));
        }
    }
    auto const begin = static_cast<std::uint32_t>(piece.data() - sentence.text.data());
    name.push_back({begin, begin + static_cast<std::uint32_t>(piece.size())});
}

// 反馈问题13个，开展监督4次，完成整改12个: events stand between what is counted alike.
bool name_owner::name_by_like_unit(std::size_t i, name_pieces& name) const
{
    if (i < 2 || !s_.figures[i].is_known_bare) return false;
    lexicon_table const& events = lexicon<"event_units">();
    std::string_view const unit = s_.figures[i].quantity->value.unit;
    if (events.find(unit) || !events.find(s_.figures[i - 1].quantity->value.unit)) return false;
    for (std::size_t k = i - 1; k-- != 0 && i - k < longest_list;) {
        if (unit.empty() || s_.figures[k].quantity->value.unit != unit) continue;
        for (source_region piece : s_.figures[k].name) name.push_back(piece);
        return true;
    }
    return false;
}

bool name_owner::is_beside(std::size_t i) const
{
    if (i == 0 || owner_ != s_.figures[i - 1].stem || in_list(s_, i)) return false;
    return is_sibling(s_, i) && !s_.figures[i].is_known_bare
        && !lexicon<"rate_names">().longest_suffix(s_.figures[i].stem);
}

void name_owner::go_on()
{
    if (s_.before.words.empty() || s_.figures.empty()) return;
    figure const& first = s_.figures.front();
    if (first.quantity->value.unit != s_.before.unit || !follows_frames(s_, first.clause)) return;
    // 受理的|90件|案件中
    bool const says_little =
        first.tail.empty()
            ? first.is_known_bare
            : is_only_verbs(first.stem) && lexicon<"general_objects">().find(first.tail);
    if (!says_little && !(s_.figures[0].is_sorted && first.tail.empty())) return;
    owner_ = counted_ = s_.before.words;
    unit_ = counted_unit_ = s_.before.unit;
}

void name_owner::add_to(std::size_t i, name_pieces& name, std::string_view bare)
{
    if (name_by_like_unit(i, name)) return;
    // 开展学习3次，参加考试，通过率100%: what stands right before it is nearer.
    if (i != 0 && s_.figures[i - 1].clause + 1 < s_.figures[i].clause
        && lexicon<"rate_names">().find(bare)) {
        std::string_view const lent =
            without_common_end(object_right_before(s_, s_.figures[i].clause), bare);
        add_piece(s_, name, lent);
        if (!lent.empty()) return;
    }
    // 走访企业90次，收集诉求10件，解决6件: what was raised right before it, counted alike.
    bool const is_outcome = s_.figures[i].is_known_bare || bare.starts_with("已");
    if (!raised_.empty() && raised_unit_ == s_.figures[i].quantity->value.unit && is_outcome) {
        if (!counted_.empty() && !counted_.ends_with(raised_)) add_piece(s_, name, counted_);
        if (!bare.ends_with(raised_)) add_piece(s_, name, raised_); // 整改隐患
        return;
    }
    std::string_view const body = acting_.at(s_.figures[i].clause).name;
    bool const acts_later = !body.empty() && acting_.named_in() > clause_;
    if (!owner_.empty() && !acts_later) {
        // 反映问题50项，涉及资金3万元，整改40项: what is counted is not of an amount.
        // 负责人出庭应诉的案件40件，负责人出庭应诉率98%
        constexpr std::size_t telling_size = 9;      // three Chinese characters
        constexpr std::size_t longest_telling = 180; // bytes
        bool const may_tell = bare.size() > telling_size && owner_.size() <= longest_telling;
        std::size_t const said = may_tell ? owner_.find(bare.substr(0, telling_size)) : owner_.npos;
        // 检出不合格样品9批次，不合格率3%: what was done with them owns nothing.
        if (said != owner_.npos)
            return is_only_verbs(owner_.substr(0, said))
                     ? void()
                     : add_piece(s_, name, owner_.substr(0, said));
        bool const is_count = s_.figures[i].quantity->value.kind == quantity_kind::count;
        bool const is_of_things = (is_count || is_denied(bare)) && !counted_.empty();
        std::string_view const lent = is_of_things ? counted_ : owner_;
        add_piece(s_, name, without_common_end(without_earlier_act(lent, s_.figures[i]), bare));
        return;
    }
    // 组织干部参加考试，100%|通过
    bool const is_act =
        bare.empty() && lexicon<"predicate_openers">().find(s_.figures[i].tail) != nullptr;
    if (!s_.figures[i].is_known_bare && !is_short_rate(bare) && !is_act) return;
    // 县法律援助中心优化流程，强化监管，受理案件90件
    if (!body.empty() && acting_.named_in() != s_.figures[i].clause) add_piece(s_, name, body);
    if (!body.empty()) return;
    // 行政机关负责人出庭应诉率 tells of what it is.
    constexpr std::size_t longest_leaning = 7;
    if (chinese_count(bare) > longest_leaning) return;
    std::string_view lent = object_before(s_, s_.figures[i].clause);
    if (lent.empty()) lent = joined_before(s_, s_.figures[i].clause);
    add_piece(s_, name, without_common_end(lent, bare));
    std::string_view const heading = s_.text.substr(s_.heading.begin, s_.heading.size());
    std::size_t const size = chinese_count(heading);
    if (lent.empty() && s_.figures[i].is_known_bare && size >= 3 && size <= longest_lent_heading)
        add_piece(s_, name, behind_bettering(heading));
}

// A full name lends its object to the bare ones behind it in the sentence.
void name_owner::remember(std::size_t i, std::string_view tail)
{
    figure const& each = s_.figures[i];
    std::string_view stem = each.stem;
    if (tail.empty() && is_denied(stem)) return; // 不符合条件6件
    if (tail.empty() && each.quantity->value.kind == quantity_kind::rank) return; // 进入全国前30名
    // 审批时限|压缩75%，网办率98%: how long it takes is no thing.
    if (each.change && tail.empty() && lexicon<"duration_nouns">().longest_suffix(stem)) return;
    // 公安类9件 is one of the kinds of what was counted, 以县政府为被告的9件 are some of them.
    bool const is_alike = unit_ == each.quantity->value.unit;
    if (each.quantity->value.kind == quantity_kind::duration) return; // 办结时间3天
    if (each.is_sorted || !each.group.empty() || (!owner_.empty() && is_alike && lacks_noun(s_, i)))
        return;
    bool const ends_bare = tail.empty() && lexicon<"bare_names">().longest_suffix(stem);
    if (tail.empty())
        if (std::string_view const subject = obliged_subject(stem); !subject.empty())
            return lend(subject, each);
    // 进京访、赴省访分别下降9%、8%，占比30%: the head of a parted list is no one thing.
    bool const is_parted = i + 1 != s_.figures.size() && s_.figures[i + 1].stem.empty()
                        && s_.figures[i + 1].clause == each.clause && !owner_.empty()
                        && stem.find("、") != stem.npos;
    if (is_parted) return;
    remember_raised(each);
    if (!owner_.empty() && lexicon<"follow_up_verbs">().longest_prefix(stem)) return; // 责令停产3家
    // 反映问题50项，报告日已整改40项: what became of them is no owner.
    if (!owner_.empty() && ends_bare) return;
    if (lexicon<"copulas">().longest_prefix(tail)) return; // 3个为联合检查
    // 办案90件，占全市总量30%，同比增长5%: a share is no owner.
    if (!owner_.empty() && each.quantity->value.unit == "%"
        && lexicon<"relating_words">().longest_prefix(stem))
        return;
    if (tail.empty() && lexicon<"complete_names">().longest_suffix(stem)) return;
    // 优秀案卷占比40%，合格率98%: a share of some of them lends nothing.
    if (!owner_.empty() && tail.empty() && each.quantity->value.unit == "%"
        && lexicon<"share_words">().longest_suffix(stem))
        return;
    // 开展活动22场，发放资料8000份，覆盖群众4万人次: the activity reached them.
    if (!owner_.empty() && tail.empty() && lexicon<"outreach_verbs">().longest_prefix(stem)) return;
    if (!owner_.empty() && lexicon<"general_objects">().find(tail)) return; // 受理的90件案件中
    // 提案90件|全部办结，满意率95%: what was done with all of them owns nothing.
    bool const tells_treatment = !stem.empty() && is_treatment(tail);
    if (!tail.empty() && !tells_treatment) {
        // 216人取得证书、通过率: who passed is no owner.
        if (owner_.empty() || !stem.empty() || !lexicon<"predicate_openers">().longest_prefix(tail))
            lend(without_treatment(tail), each);
    } else if (!is_bare(stem, each.verbs, each.is_known_bare)) {
        if (auto const rate = lexicon<"rate_names">().longest_suffix(stem)) {
            if (!owner_.empty() && in_list(s_, i)) return; // 可办率94%、压缩比82%、网办率89%
            stem.remove_suffix(rate->size);
            if (lexicon<"adverbial_ends">().longest_suffix(stem)) return; // 法定审限内|结案率
            // 网上办理率、|办结率: a row of rates is of what was counted before it.
            auto const joint = owner_.empty() ? std::nullopt : closing_coordinator(stem);
            if (joint && stem.substr(0, stem.size() - joint->size).ends_with("率")) return;
            // 刑满释放人员|衔接率
            auto const done = lexicon<"plan_verbs">().longest_suffix(stem);
            if (done && chinese_count(stem.substr(0, stem.size() - done->size)) >= 4)
                stem.remove_suffix(done->size);
        }
        lend(stem, each);
    } else if ((is_class(stem) && owner_.empty()) || (is_beside(i) && each.name.size() == 1)
               || (owner_.empty() && !each.is_known_bare && chinese_count(stem) >= 4)) {
        // 热线|办结率
        auto const rate = lexicon<"rate_names">().longest_suffix(stem);
        bool const is_of_thing =
            rate && chinese_count(stem.substr(0, stem.size() - rate->size)) >= 2;
        owner_ = is_of_thing ? stem.substr(0, stem.size() - rate->size) : stem;
        unit_ = each.quantity->value.unit;
        clause_ = each.clause;
    } else if (!raised_.empty() && owner_.empty() && acting_.at(each.clause).name.empty()) {
        lend(raised_, each); // 提出建议9条，被采纳6条
    }
}

// 县调解组织|排查纠纷10件，调解纠纷9件: another act with an object is of the body alone.
std::string_view name_owner::without_earlier_act(std::string_view lent, figure const& each)
{
    bool const is_act = !each.verbs.empty() && each.verbs.size() != each.stem.size();
    std::string_view const body = acting_.at(each.clause).name;
    return is_act && !each.is_known_bare && !body.empty() && lent.starts_with(body) ? body : lent;
}

// 收集诉求10件: what may lend its object to what became of it.
void name_owner::remember_raised(figure const& each)
{
    auto const verb = lexicon<"raising_verbs">().longest_prefix(each.stem);
    std::string_view const object = verb ? each.stem.substr(verb->size) : std::string_view{};
    if (!lexicon<"lending_objects">().longest_suffix(object)) return;
    raised_ = object;
    raised_unit_ = each.quantity->value.unit;
}

void name_owner::lend(std::string_view owner, figure const& each)
{
    // 人均执法面积
    bool const may_be_mean = each.quantity->value.kind != quantity_kind::count
                          && each.quantity->value.kind != quantity_kind::percent;
    if (may_be_mean && lexicon<"mean_heads">().longest_prefix(owner)) return;
    owner = behind_means(without_note(owner));
    std::string_view const verbs = leading_verbs(owner);
    std::string_view const object = owner.substr(verbs.size());
    bool const opens_bracket =
        object.starts_with("（") || object.starts_with('('); // 完成审计|（调查）项目
    if (chinese_count(object) >= 3 && !opens_bracket) owner = object;
    if (auto const intake =
            verbs.empty() ? lexicon<"intake_verbs">().first_in(owner) : std::nullopt) {
        std::string_view const taken = owner.substr(intake->position + intake->hit.size);
        if (chinese_count(taken) >= 3) owner = taken;
    }
    if (verbs.empty()) owner = without_outcome(owner);
    if (owner.starts_with("的")) owner.remove_prefix(std::string_view("的").size());
    // 撤销登记|和吊销证书 is no thing.
    if (lexicon<"coordinators">().longest_prefix(owner)) return;
    if (chinese_count(owner) < 2) return;
    owner_ = without_closers(owner);
    unit_ = each.quantity->value.unit;
    clause_ = each.clause;
    if (each.quantity->value.kind == quantity_kind::money) return;
    counted_ = owner_;
    counted_unit_ = unit_;
}

} // namespace fazhi::detail
