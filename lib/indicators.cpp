// SPDX-License-Identifier: MIT

// From quantities to indicators: change, role, period and name of each.
#include "concepts.hpp"
#include "facts.hpp"
#include "indicator_name.hpp"
#include "lexicon.hpp"
#include "name_words.hpp"
#include "period.hpp"
#include "room.hpp"
#include "scope.hpp"
#include "section_role.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace fazhi::detail {

namespace {

// A quotation up to this many bytes is a label (“一件事”, “3个100%”) and not a statement.
constexpr std::size_t longest_label = 48;
// A figure and the words around it take so many bytes where a report is full of figures: a text of
// bare numbers must not take room for more.
constexpr std::size_t least_of_figure = 48;
// So many bytes before a figure can tell its concept, so that a long line costs no more than its length.
constexpr std::uint32_t context_reach = 360;

// The inside of the quotation around a figure; empty where no mark is near: the quotation is long.
[[nodiscard]] std::optional<source_region> quotation_around(std::string_view text, source_region inner)
{
    constexpr std::size_t reach = 120;
    std::size_t const left_end = inner.begin > reach ? inner.begin - reach : 0;
    std::size_t const open = text.substr(left_end, inner.begin - left_end).rfind("“");
    std::size_t const close = text.substr(inner.end, reach).find("”");
    if (open == text.npos || close == text.npos) return {};
    return source_region{static_cast<std::uint32_t>(left_end + open + 3), static_cast<std::uint32_t>(inner.end + close)};
}

// What is counted but tells nothing of the work: 第五轮巡察, “三项制度”, 三年行动.
[[nodiscard]] bool is_indicator(std::string_view text, found_quantity const& quantity)
{
    if (quantity.is_ordinal || lexicon<"set_units">().find(quantity.value.unit)) return false;
    if (lexicon<"slogan_amounts">().longest_prefix(text.substr(quantity.region.begin))) return false;
    if (quantity.value.kind == quantity_kind::duration) {
        std::string_view const before = text.substr(0, quantity.region.begin);
        std::string_view const after = text.substr(quantity.region.end);
        if (lexicon<"duration_openers">().longest_suffix(trim_end(before))) return false;
        if (lexicon<"duration_closers">().longest_prefix(trim_begin(after))) return false;
    }
    if (!quantity.is_quoted) return true;
    auto const quotation = quotation_around(text, quantity.region);
    return !quotation || quotation->size() > longest_label;
}

[[nodiscard]] bool is_listed(std::string_view between)
{
    between = trim(between);
    return between == "、" || between == "和" || between == "及" || between == "，" || between == ","
        || between == "与";
}

// Gives each figure the cue before it; a list shares one (分别下降64.8%、59.9%).
void attach_changes(std::string_view text, std::span<figure> figures, std::span<found_change const> changes)
{
    std::size_t c = 0;
    for (std::size_t i = 0; i != figures.size(); ++i) {
        source_region const here = figures[i].quantity->region;
        while (c != changes.size() && changes[c].region.end < here.begin
               && !trim(text.substr(changes[c].region.end, here.begin - changes[c].region.end)).empty())
            ++c;
        if (c != changes.size() && changes[c].region.end <= here.begin) {
            figures[i].change = &changes[c];
            continue;
        }
        if (i == 0 || figures[i - 1].quantity->value.unit != figures[i].quantity->value.unit) continue;
        std::uint32_t const end = figures[i - 1].quantity->region.end;
        if (is_listed(text.substr(end, here.begin - end)) && figures[i - 1].change)
            figures[i].change = figures[i - 1].change;
    }
}

// 由24%提升到40.2%: an end point whose cue stands right behind another figure.
void mark_baselines(std::string_view text, std::span<figure> figures)
{
    for (std::size_t i = 1; i < figures.size(); ++i) {
        figure& earlier = figures[i - 1];
        std::uint32_t const end = earlier.quantity->region.end;
        std::uint32_t const begin = figures[i].quantity->region.begin;
        std::string_view const between = trim(text.substr(end, begin - end));
        bool const stated = figures[i].change && figures[i].change->is_end_point
            && figures[i].change->region.begin == static_cast<std::size_t>(between.data() - text.data());
        bool const opened = lexicon<"baseline_openers">().longest_suffix(
            trim_end(text.substr(0, earlier.quantity->region.begin))).has_value();
        bool const linked = stated || (opened && lexicon<"end_point_words">().find(between));
        if (linked && (opened || stated)) earlier.is_baseline = true;
    }
}

[[nodiscard]] change_kind kind_of_change(quantity_value const& value)
{
    switch (value.kind) {
    case quantity_kind::points: return change_kind::points;
    case quantity_kind::percent:
    case quantity_kind::ratio: return change_kind::relative;
    default: return change_kind::absolute;
    }
}

/// The innermost heading around a section that a bare name can lean on: one of the report's own and
/// not of the genre, as 主要工作 is. Each is looked at once.
class own_headings {
public:
    explicit own_headings(report const& target) : target_(target), kinds_(target.sections.size()) {}

    [[nodiscard]] source_region around(std::uint32_t index)
    {
        for (; index != no_section; index = target_.sections[index].parent)
            if (is_own(index)) return *target_.sections[index].heading;
        return {};
    }

private:
    enum class kind : std::uint8_t { unknown, own, of_genre };

    [[nodiscard]] bool is_own(std::uint32_t index)
    {
        auto const& heading = target_.sections[index].heading;
        if (!heading) return false;
        kind& known = kinds_[index];
        if (known == kind::unknown)
            known = has_section_wording(target_.source.text(*heading)) ? kind::of_genre : kind::own;
        return known == kind::own;
    }

    report const& target_;
    std::vector<kind> kinds_;
};

class indicator_reader {
public:
    indicator_reader(report& target, reading const& source)
        : target_(target), source_(source), headings_(target), periods_(target),
          concepts_(source.indicators, source.text), scopes_(target)
    {
    }

    void read_block(std::uint32_t index, std::span<clause const> clauses)
    {
        block_ = &source_.page.blocks[index];
        quantities_.clear();
        changes_.clear();
        find_quantities(source_.text, block_->region, quantities_);
        if (quantities_.empty()) return;
        make_room(target_.indicators, quantities_.size(), block_->region.end, source_.text.size());
        find_changes(source_.text, block_->region, changes_);
        heading_ = block_->is_heading ? source_region{} : headings_.around(block_->section);
        scopes_.open_heading(heading_);

        std::size_t next = 0;
        for (std::size_t first = 0; first < clauses.size();) {
            std::size_t last = first;
            while (last + 1 < clauses.size() && (clauses[last].end != clause_end::full_stop)) ++last;
            ++last;
            read_sentence(clauses.subspan(first, last - first), next);
            first = last;
        }
    }

private:
    void read_sentence(std::span<clause const> clauses, std::size_t& next)
    {
        figures_.clear();
        std::uint32_t const end = clauses.back().region.end;
        std::uint32_t current = 0;
        auto const behind = std::lower_bound(
            quantities_.begin() + static_cast<std::ptrdiff_t>(next), quantities_.end(), end,
            [](found_quantity const& each, std::uint32_t at) { return each.region.begin < at; });
        figures_.reserve(static_cast<std::size_t>(behind - quantities_.begin()) - next);
        for (; next != quantities_.size() && quantities_[next].region.begin < end; ++next) {
            found_quantity const& quantity = quantities_[next];
            if (!is_indicator(source_.text, quantity)) continue;
            while (current + 1 < clauses.size() && clauses[current].region.end <= quantity.region.begin) ++current;
            figure& added = figures_.emplace_back();
            added.quantity = &quantity;
            added.clause = current;
        }
        if (figures_.empty()) return;
        attach_changes(source_.text, figures_, changes_);
        mark_baselines(source_.text, figures_);
        name_figures({source_.text, clauses, figures_, heading_});

        source_region const sentence{clauses.front().region.begin, end};
        period_reader period(source_.text, clauses);
        scopes_.open_sentence(clauses);
        for (figure const& each : figures_) add(each, clauses[each.clause], sentence, period);
    }

    void add(figure const& each, clause const& around, source_region sentence, period_reader& period)
    {
        indicator& fact = target_.indicators.emplace_back();
        fact.region = each.quantity->region;
        fact.value = each.quantity->value;
        fact.name = each.name;
        fact.section = block_->section;
        fact.sentence = sentence;
        fact.period = period.at(each.clause, fact.region.begin);
        if (states_change(each))
            fact.change = change_statement{each.change->direction, kind_of_change(fact.value), each.change->base};
        fact.role = role_of(each, around);
        bool const is_of_its_time = fact.role == indicator_role::result || fact.role == indicator_role::target;
        if (!fact.period && is_of_its_time && !block_->is_heading) fact.period = periods_.around(block_->section);
        read_meaning(fact, sentence, around.region);
        fact.scope = scopes_.scope_of(fact, each.clause);
        if (fact.role == indicator_role::target && fact.value.approx == approximation::over
            && source_.text.substr(0, fact.region.end).ends_with("以上"))
            fact.value.approx = approximation::at_least;
    }

    [[nodiscard]] static bool states_change(figure const& each)
    {
        if (!each.change || each.change->is_end_point || each.is_baseline) return false;
        quantity_kind const kind = each.quantity->value.kind;
        bool const is_counted = kind == quantity_kind::count || kind == quantity_kind::area;
        return !(each.change->is_rate_word && is_counted);
    }

    // The bytes of the name that stand before the figure's own clause, where that says with a verb
    // or as a rate what is counted. 覆盖 总数 日均 and 位居全区 say nothing without what is lent.
    [[nodiscard]] std::size_t lent_size(indicator const& fact, source_region around) const
    {
        auto const is_lent = [&](source_region region) { return region.begin < around.begin; };
        if (std::none_of(fact.name.begin(), fact.name.end(), is_lent)) return 0;
        std::size_t size = 0;
        bool says_itself = false;
        for (source_region const region : fact.name) {
            std::string_view const piece = source_.text.substr(region.begin, region.size());
            if (is_lent(region))
                size += piece.size();
            else if (!is_known_bare(piece) && !is_rank_lead(piece))
                says_itself = says_itself || !leading_verbs(piece).empty()
                           || lexicon<"rate_names">().longest_suffix(piece);
        }
        return says_itself ? size : 0;
    }

    // The concept, from the name first and from what stands around it then.
    void read_meaning(indicator& fact, source_region sentence, source_region around)
    {
        if (fact.value.kind == quantity_kind::grade) return;
        name_.clear();
        for (source_region piece : fact.name) name_ += source_.text.substr(piece.begin, piece.size());
        std::uint32_t const begin = std::max(sentence.begin, fact.region.begin - std::min(fact.region.begin, context_reach));
        concept_question question;
        question.name = name_;
        question.lent_size = lent_size(fact, around);
        question.unit = fact.value.unit;
        question.is_change = fact.change.has_value();
        question.is_rank = fact.value.kind == quantity_kind::rank;
        question.sentence = {begin, fact.region.begin};
        question.heading = heading_;
        fact.concept_id = concepts_.concept_of(question);
    }

    [[nodiscard]] indicator_role role_of(figure const& each, clause const& around) const
    {
        if (each.is_baseline) return indicator_role::baseline;
        std::uint32_t const here = each.quantity->region.begin;
        std::uint32_t const begin = std::max(around.region.begin, here - std::min(here, context_reach));
        std::string_view const before = source_.text.substr(begin, here - begin);
        if (block_->section != no_section && has(target_.sections[block_->section].role, section_role::plan))
            return indicator_role::target;
        if (lexicon<"target_cues">().occurs_in(before)) return indicator_role::target;
        if (each.quantity->is_quoted && in_goal_quotation(each.quantity->region)) return indicator_role::target;
        std::string_view const after = source_.text.substr(
            each.quantity->region.end, around.region.end - std::min(around.region.end, each.quantity->region.end));
        if (after.ends_with("之一") || names_a_list(before)) return indicator_role::reference;
        return indicator_role::result;
    }

    // 入选百强, but not 入选数量.
    [[nodiscard]] static bool names_a_list(std::string_view before)
    {
        auto const cue = lexicon<"reference_cues">().first_in(before);
        return cue && !before.substr(cue->position + cue->hit.size).starts_with("数");
    }

    // “…”的目标: what is quoted is aimed at and not reached.
    [[nodiscard]] bool in_goal_quotation(source_region region) const
    {
        constexpr std::size_t reach = 360;
        std::size_t const close = source_.text.substr(region.end, reach).find("”");
        if (close == source_.text.npos) return false;
        return lexicon<"goal_closers">().longest_prefix(source_.text.substr(region.end + close)).has_value();
    }

    report& target_;
    reading const& source_;
    own_headings headings_;
    heading_periods periods_;
    text_block const* block_ = nullptr;
    source_region heading_;
    std::vector<found_quantity> quantities_;
    std::vector<found_change> changes_;
    std::vector<figure> figures_;
    std::string name_;
    concept_reader concepts_;
    scope_reader scopes_;
};

} // namespace

void read_indicators(report& target, reading const& source)
{
    indicator_reader reader(target, source);
    std::size_t const likely = likely_figures(source.text, source.page.others);
    target.indicators.reserve(std::min(likely + likely / 8, source.text.size() / least_of_figure));
    std::span<clause const> const all(source.clauses);
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first + 1;
        while (last < all.size() && all[last].block == all[first].block) ++last;
        reader.read_block(all[first].block, all.subspan(first, last - first));
        first = last;
    }
}

} // namespace fazhi::detail
