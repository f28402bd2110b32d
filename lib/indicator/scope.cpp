// SPDX-License-Identifier: MIT

// Finds the bodies that the words around a figure name, and tells which of them it belongs to.
#include "indicator/scope.hpp"

#include "indicator/name_words.hpp"
#include "text/utf8.hpp"
#include "vocabulary/kinds.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/scan/scan.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace fazhi::detail {

namespace {

using enum indicator_scope;

// So far back in a sentence a body still speaks for a figure; a long line costs its length only.
constexpr std::uint32_t carry_reach = 360;
// A body that governs a sentence stands this near to its beginning: 11个赋权县级行政执法部门….
constexpr std::uint32_t head_reach = 42;
constexpr std::uint32_t head_sentence_reach = 180;
// 部门、镇街, 部门和乡镇: no more than this between two that act together.
constexpr std::uint32_t longest_join = 3;
// What is counted stands this near behind its number: 58个|县级部门.
constexpr std::size_t counted_reach = 30;
// 目前, 全年: a clause of so few bytes has no subject.
constexpr std::uint32_t shortest_head = 12;

[[nodiscard]] indicator_scope scope_named(std::string_view name)
{
    for (unsigned bit = 1; bit <= 128; bit *= 2)
        if (auto const scope = static_cast<indicator_scope>(bit); to_string(scope) == name)
            return scope;
    return unknown;
}

[[nodiscard]] bool sets_something_up(std::string_view clause)
{
    return lexicon<"arrangements">().longest_suffix(clause)
        && is_kind(lexicon<"plan_verbs">().longest_prefix(without_openers(clause)), "strong");
}

// Behind the title that begins at `at`; `at` where no 》 is near.
[[nodiscard]] std::size_t end_of_title(std::string_view text, std::size_t at) noexcept
{
    constexpr std::size_t longest_title = 240;
    std::string_view const close = "》";
    std::size_t const end = text.substr(at, longest_title).find(close);
    return end == text.npos ? at : at + end + close.size();
}

[[nodiscard]] constexpr indicator_scope common(indicator_scope a, indicator_scope b) noexcept
{
    return static_cast<indicator_scope>(static_cast<unsigned>(a) & static_cast<unsigned>(b));
}

/// Whose figure an indicator usually is, or always is whatever the text names.
struct concept_scope {
    indicator_scope usual = unknown;
    bool is_always = false;
};

[[nodiscard]] concept_scope scope_of_concept(std::string_view id)
{
    static auto const scopes = [] {
        std::unordered_map<std::string_view, concept_scope> result;
        for (lexicon_row const& row : lexicon<"concept_scopes">().rows())
            result.try_emplace(
                row.word, concept_scope{scope_named(row.column(0)), row.column(1) == "always"});
        return result;
    }();
    if (id.empty()) return {};
    auto scope = scopes.find(id);
    if (scope == scopes.end()) scope = scopes.find(id.substr(0, id.find('.')));
    return scope == scopes.end() ? concept_scope{} : scope->second;
}

[[nodiscard]] bool is_of(std::string_view id, std::string_view theme) noexcept
{
    return id.starts_with(theme) && id.substr(theme.size()).starts_with('.');
}

// Units of what can be bodies: 58个县级部门, 19家执法单位; not 2次, 30件.
[[nodiscard]] bool counts_bodies(std::string_view unit)
{
    return lexicon<"body_units">().find(unit) != nullptr;
}

} // namespace

scope_reader::scope_reader(report const& source)
    : text_(source.source.text()), speaker_(speaker_of(source))
{
    for (issuer const& body : source.issuers) {
        std::string_view const name = source.text(body.region);
        std::string_view last;
        for (std::size_t at = 0; at < name.size(); at += character_size(name[at]))
            if (auto const hit = lexicon<"divisions">().longest_prefix(name.substr(at));
                hit && hit->row->column(0) != "skip")
                last = hit->row->word;
        divisions_ += last;
    }
}

// 居全市第1, 为全区16个项目, 对部门开展督察: not whose figure it is; 全市 is another's where a
// county reports.
bool scope_reader::is_beside_the_point(mention const& found) const
{
    if (found.where != place::anywhere) return false;
    std::string_view preceding = text_.substr(0, found.region.begin);
    // 向各乡镇发放
    if (preceding.ends_with("各")) preceding.remove_suffix(std::string_view("各").size());
    auto const before = lexicon<"scope_prepositions">().longest_suffix(preceding);
    if (!found.is_whole) return before && before->row->column(0) == "any";
    std::string_view const division =
        text_.substr(found.region.begin, found.region.size()).substr(std::string_view("全").size());
    bool const is_others = !divisions_.empty() && lexicon<"divisions">().find(division)
                        && divisions_.find(division) == divisions_.npos;
    return is_others || before;
}

// A township's 街道 is itself; what a body does with other departments, and what it does in the
// fields where a government's organs act, is its own.
scope_reader::mention scope_reader::as_spoken(mention found) const
{
    if (speaker_ == speaker::place) return found;
    if (speaker_ == speaker::township && found.scope == townships) found.scope = own;
    found.is_partner = found.scope == departments || found.where == place::name;
    return found;
}

// Inspections and penalties are of the whole place where a government reports on them.
indicator_scope scope_reader::usual_scope(std::string_view id, indicator_scope usual) const
{
    if (speaker_ == speaker::place) return usual;
    if (usual == townships) return speaker_ == speaker::township ? own : usual;
    bool const is_of_organs = is_of(id, "enforcement") || is_of(id, "leadership");
    return usual == area && is_of_organs ? own : usual;
}

// The words of both tables, for a word that only looks like a body can hide a shorter one that is.
grammar::word_table<scope_reader::mention> const& scope_reader::scope_words()
{
    static auto const all = [] {
        grammar::word_table<mention> result;
        for (lexicon_row const& row : lexicon<"scope_lookalikes">().rows()) {
            mention each;
            each.where = place::nowhere;
            result.add(row.word, each);
        }
        for (lexicon_row const& row : lexicon<"scope_words">().rows()) {
            mention each;
            each.scope = scope_named(row.column(0));
            std::string_view const where = row.column(1);
            each.where = where == "weak"    ? place::name
                       : where == "heading" ? place::heading
                       : where == "act"     ? place::clause
                       : where == "counted" ? place::counted
                                            : place::anywhere;
            each.is_whole = row.word.starts_with("全");
            result.add(row.word, each);
        }
        return result;
    }();
    return all;
}

void scope_reader::find(source_region piece, std::uint32_t clause,
                        std::vector<mention>& found) const
{
    auto const& words = scope_words();
    std::string_view const text = text_.substr(0, piece.end);
    scan(text.substr(piece.begin), words, [&](std::size_t at) {
        std::size_t const begin = piece.begin + at;
        auto const word = words.longest(text.substr(begin));
        if (word.size == 0) return at;
        std::size_t const end = begin + word.size;
        // 《建立跨区域部门协作机制》: what a title names does nothing.
        if (text.substr(begin, word.size) == "《") return end_of_title(text, end) - piece.begin;
        mention next = *word.value;
        next.region = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        next.clause = clause;
        if (next.where != place::nowhere && !is_beside_the_point(next))
            found.push_back(as_spoken(next));
        return at + word.size;
    });
}

void scope_reader::open_heading(source_region heading)
{
    if (heading == heading_region_) return;
    heading_region_ = heading;
    heading_ = unknown;
    std::vector<mention> found;
    find(heading, 0, found);
    for (mention const& each : found)
        if (each.where == place::heading) heading_ = heading_ | each.scope;
}

void scope_reader::open_sentence(std::span<clause const> clauses, std::uint32_t last)
{
    clauses_ = clauses;
    mentions_.clear();
    acting_ = {text_, clauses};
    source_region const whole{clauses.front().region.begin, clauses.back().region.end};
    is_of_review_ = text_.substr(whole.begin, whole.size()).find("复议") != text_.npos;
    for (std::uint32_t i = 0; i <= last; ++i) find(clauses[i].region, i, mentions_);
}

scope_reader::mentions scope_reader::within(source_region piece) const
{
    auto const first = std::partition_point(mentions_.begin(), mentions_.end(), [&](auto const& m) {
        return m.region.begin < piece.begin;
    });
    auto last = first;
    while (last != mentions_.end() && last->region.end <= piece.end) ++last;
    return {first, last};
}

// 对全县58个县级部门: what the number counts says more than what stands before it.
indicator_scope scope_reader::counted_bodies(indicator const& fact, std::uint32_t clause) const
{
    if (!counts_bodies(fact.value.unit)) return unknown;
    std::uint32_t const begin = fact.region.end;
    std::uint32_t end = std::max(begin, clauses_[clause].region.end);
    std::string_view after = text_.substr(begin, std::min<std::size_t>(end - begin, counted_reach));
    while (!after.empty() && begin + after.size() < end
           && is_continuation(text_[begin + after.size()]))
        after.remove_suffix(1);
    after = after.substr(0, after.find("、"));
    if (auto const stop = lexicon<"counted_breaks">().first_in(after))
        after = after.substr(0, stop->position);
    end = begin + static_cast<std::uint32_t>(after.size());
    indicator_scope result = unknown;
    // 8个单位 of whom one speaks to are departments; whom one inspects can be anybody.
    bool const is_inspected = is_of(fact.concept_id, "enforcement");
    for (mention const& each : within({begin, end}))
        if (each.where == place::anywhere
            || (each.where == place::counted && each.region.begin == begin && !is_inspected))
            result = result | common(each.scope, departments | townships | area | enterprise);
    return result;
}

// The bodies in the name, or else in the clause before the figure.
indicator_scope scope_reader::named_bodies(indicator const& fact, std::uint32_t clause) const
{
    std::string_view const id = fact.concept_id;
    indicator_scope result = unknown;
    indicator_scope whole = unknown;
    auto const add = [&](mention const& each) {
        if (each.where != place::anywhere || each.is_partner) return;
        bool const tells_nothing =
            // 审结行政复议案件 is no court's, 调解公司的纠纷 no company's.
            (common(each.scope, court | procuratorate) != unknown && (!id.empty() || is_of_review_)
             && !is_of(id, "litigation"))
            || (each.scope == enterprise && is_of(id, "dispute"));
        if (tells_nothing) return;
        (each.is_whole ? whole : result) = (each.is_whole ? whole : result) | each.scope;
    };
    for (source_region piece : fact.name)
        for (mention const& each : within(piece)) add(each);
    if (result == unknown && whole == unknown) {
        source_region const around = clauses_[clause].region;
        std::uint32_t const near = fact.region.begin - std::min(fact.region.begin, carry_reach);
        for (mention const& each : within({std::max(around.begin, near), fact.region.begin}))
            add(each);
    }
    // 全县58个部门 are departments.
    bool const is_narrowed =
        common(result, departments | townships | court | procuratorate) != unknown;
    return is_narrowed ? result : result | whole;
}

// 以县政府、部门为被告的案件69件，开庭审理45件: the nearest clause before that names bodies.
indicator_scope scope_reader::carried_bodies(indicator const& fact, std::uint32_t clause) const
{
    bool const is_litigation = is_of(fact.concept_id, "litigation");
    if (!is_litigation && !is_of(fact.concept_id, "enforcement")) return unknown;
    std::uint32_t const near = fact.region.begin - std::min(fact.region.begin, carry_reach);
    mentions const before = within({near, clauses_[clause].region.begin});
    indicator_scope result = unknown;
    for (std::size_t i = before.size(); i-- != 0;) {
        bool const speaks = before[i].where == place::anywhere && !before[i].is_partner
                         && common(before[i].scope, own | departments | townships) != unknown;
        if (!speaks) continue;
        if (result != unknown && before[i].clause != before[i + 1].clause) break;
        result = result | before[i].scope;
    }
    return result == own && !is_litigation ? unknown : result;
}

// 县水务局立案查处案件18件，罚款21万元: the department that the sentence says it of. What one does
// on review is the government's.
indicator_scope scope_reader::acting_departments(indicator const& fact, std::uint32_t clause)
{
    if (speaker_ != speaker::place || is_of(fact.concept_id, "recon")) return unknown;
    acting_body const& body = acting_.at(clause);
    return lexicon<"coordinating_bodies">().occurs_in(body.name) ? unknown : body.scope;
}

// 19家执法单位联系企业1119家, 338个村居法律顾问开展…: the body at the head of the sentence.
indicator_scope scope_reader::body_at_the_head(indicator const& fact) const
{
    for (clause const& each : clauses_) {
        source_region const head = each.region;
        if (head.begin >= fact.region.begin) break;
        if (head.begin - clauses_.front().region.begin > head_sentence_reach) break;
        if (head.size() < shortest_head) continue;
        // 结合全县实际，开办事项2项; 依托全镇网格，宣讲2场: what an act goes by does not act.
        std::string_view const opening = text_.substr(head.begin, head.size());
        auto const cue = lexicon<"manner_cues">().longest_prefix(opening);
        constexpr std::size_t shortest_means = 6; // bytes: 依托 but not 对, 在
        if (is_kind(cue, "way") || (is_kind(cue, "with") && cue->size >= shortest_means))
            return unknown;
        // 健全镇街机制，制定清单20项: what something is done to does not do it.
        if (sets_something_up(opening)) return unknown;
        std::uint32_t const end =
            std::min(std::min(head.end, head.begin + head_reach), fact.region.begin);
        indicator_scope result = unknown;
        std::uint32_t last = 0;
        for (mention const& found : within({head.begin, end})) {
            if (is_of_review_ && found.scope == court) continue;
            bool const is_subject = found.where == place::anywhere && !found.is_partner
                                 && (!found.is_whole || found.region.begin <= head.begin + 6);
            if (!is_subject) continue;
            // 部门、镇街 together.
            if (result != unknown && found.region.begin > last + longest_join) break;
            result = result | found.scope;
            last = found.region.end;
        }
        return result;
    }
    return unknown;
}

indicator_scope scope_reader::weakly_named_bodies(indicator const& fact) const
{
    indicator_scope result = unknown;
    for (source_region piece : fact.name)
        for (mention const& each : within(piece))
            if (each.where == place::name && !each.is_partner) result = result | each.scope;
    return result;
}

indicator_scope scope_reader::scope_of(indicator const& fact, std::uint32_t clause)
{
    concept_scope usual = scope_of_concept(fact.concept_id);
    usual.usual = usual_scope(fact.concept_id, usual.usual);
    if (usual.is_always) return usual.usual;
    if (auto const counted = counted_bodies(fact, clause); counted != unknown) return counted;

    source_region const around = clauses_[clause].region;
    for (mention const& each : within({around.begin, std::max(around.begin, fact.region.begin)}))
        if (each.where == place::clause) return each.scope;
    if (auto const named = named_bodies(fact, clause); named != unknown) return named;
    if (auto const carried = carried_bodies(fact, clause); carried != unknown) return carried;
    if (auto const acting = acting_departments(fact, clause); acting != unknown) return acting;

    bool const is_free = fact.concept_id.empty() || usual.usual == area
                      || is_of(fact.concept_id, "lawpop") || is_of(fact.concept_id, "publiclegal")
                      || is_of(fact.concept_id, "business");
    if (is_free && heading_ != unknown && !is_of(fact.concept_id, "enforcement")
        && !is_of(fact.concept_id, "leadership"))
        return heading_;
    if (usual.usual != unknown) return usual.usual;
    if (fact.concept_id.empty() && !is_of_review_) {
        std::uint32_t const near = fact.region.begin - std::min(fact.region.begin, carry_reach);
        for (mention const& each : within({near, fact.region.begin}))
            if (common(each.scope, court | procuratorate) != unknown) return each.scope;
    }
    if (auto const head = body_at_the_head(fact); head != unknown) return head;
    auto const weak = weakly_named_bodies(fact);
    return weak == unknown ? own : weak;
}

} // namespace fazhi::detail
