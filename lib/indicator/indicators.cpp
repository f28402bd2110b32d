// SPDX-License-Identifier: MIT

// From quantities to indicators: change, role, period and name of each.
#include "facts.hpp"
#include "indicator/figure_change.hpp"
#include "indicator/indicator_name.hpp"
#include "indicator/name_words.hpp"
#include "indicator/own_headings.hpp"
#include "indicator/period.hpp"
#include "indicator/scope.hpp"
#include "ontology/concepts.hpp"
#include "text/room.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace fazhi::detail {

namespace {

// A name of fewer bytes has no note in brackets.
constexpr std::uint32_t longest_noteless = 24;
// A quotation up to this many bytes is a label (“一件事”, “3个100%”) and not a statement.
constexpr std::size_t longest_label = 48;
// A figure and the words around it take so many bytes where a report is full of figures: a text of
// bare numbers must not take room for more.
constexpr std::size_t least_of_figure = 48;
// So many bytes before a figure can tell its concept, so that a long line costs no more than its
// length.
constexpr std::uint32_t context_reach = 360;

// The inside of the quotation around a figure; empty where no mark is near: the quotation is long.
[[nodiscard]] std::optional<source_region> quotation_around(std::string_view text,
                                                            source_region inner)
{
    constexpr std::size_t reach = 120;
    std::size_t const left_end = inner.begin > reach ? inner.begin - reach : 0;
    std::size_t const open = text.substr(left_end, inner.begin - left_end).rfind("“");
    std::size_t const close = text.substr(inner.end, reach).find("”");
    if (open == text.npos || close == text.npos) return {};
    return source_region{static_cast<std::uint32_t>(left_end + open + 3),
                         static_cast<std::uint32_t>(inner.end + close)};
}

// What is counted but tells nothing of the work: 第五轮巡察, “三项制度”, 三年行动.
[[nodiscard]] bool is_indicator(std::string_view text, found_quantity const& quantity)
{
    if (quantity.is_ordinal || lexicon<"set_units">().find(quantity.value.unit)) return false;
    if (lexicon<"slogan_amounts">().longest_prefix(text.substr(quantity.region.begin)))
        return false;
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

class indicator_reader {
public:
    indicator_reader(report& target, reading const& source)
        : target_(target), source_(source), headings_(target), periods_(target),
          concepts_(source.indicators, source.text), scopes_(target)
    {
    }

    /// Finds the quantities of a block; the rest is done for many figures at once.
    void find_figures(std::uint32_t index, std::span<clause const> clauses)
    {
        std::size_t const before = quantities_.size();
        find_quantities(source_.text, source_.page.blocks[index].region, quantities_);
        if (quantities_.size() != before) blocks_.push_back({index, clauses, quantities_.size()});
        if (quantities_.size() >= batch_size) read_figures();
    }

    /// Takes each step for all figures found before it takes the next, for the code of all steps is
    /// more than the nearest cache of a processor holds.
    void read_figures()
    {
        for (block_figures const& each : blocks_)
            find_changes(source_.text, source_.page.blocks[each.block].region, changes_);
        gather_sentences();
        std::size_t change = 0;
        for (stated_sentence const& each : sentences_) {
            attach_changes(source_.text, figures_of(each), changes_, change);
            mark_baselines(source_.text, figures_of(each));
        }
        for (stated_sentence& each : sentences_)
            if (!source_.page.blocks[each.block].is_heading)
                each.heading = headings_.around(source_.page.blocks[each.block].section);
        name_sentences();
        add_indicators();
        for (stated_sentence const& each : sentences_) read_meanings(each);
        for (stated_sentence const& each : sentences_) read_scopes(each);
        blocks_.clear();
        quantities_.clear();
        changes_.clear();
        figures_.clear();
        sentences_.clear();
    }

private:
    // So many figures are read together, or as many as one block has.
    static constexpr std::size_t batch_size = 32;

    /// A block with figures.
    struct block_figures {
        std::uint32_t block = 0;
        std::span<clause const> clauses;
        std::size_t last_quantity = 0; ///< behind those of the block
    };
    /// A sentence with figures.
    struct stated_sentence {
        std::uint32_t block = 0;
        std::span<clause const> clauses;
        source_region heading{}; ///< the one above, which a bare name leans on
        std::size_t first_figure = 0;
        std::size_t last_figure = 0;
        std::size_t first_indicator = 0;

        [[nodiscard]] source_region region() const noexcept
        {
            return {clauses.front().region.begin, clauses.back().region.end};
        }
    };

    [[nodiscard]] std::span<figure> figures_of(stated_sentence const& of)
    {
        return std::span(figures_).subspan(of.first_figure, of.last_figure - of.first_figure);
    }
    [[nodiscard]] std::span<indicator> indicators_of(stated_sentence const& of)
    {
        return std::span(target_.indicators)
            .subspan(of.first_indicator, of.last_figure - of.first_figure);
    }

    void gather_sentences()
    {
        figures_.reserve(quantities_.size());
        std::size_t next = 0;
        for (block_figures const& each : blocks_)
            for (std::size_t first = 0; first < each.clauses.size();) {
                std::size_t const last = end_of_sentence(each.clauses, first);
                stated_sentence const sentence{
                    .block = each.block, .clauses = each.clauses.subspan(first, last - first)};
                gather_figures(sentence, each.last_quantity, next);
                first = last;
            }
    }

    // The figures of a sentence are those of the quantities from `next` on that stand in it.
    void gather_figures(stated_sentence sentence, std::size_t last_quantity, std::size_t& next)
    {
        sentence.first_figure = figures_.size();
        std::uint32_t const end = sentence.region().end;
        std::uint32_t current = 0;
        for (; next != last_quantity && quantities_[next].region.begin < end; ++next) {
            found_quantity const& quantity = quantities_[next];
            if (!is_indicator(source_.text, quantity)) continue;
            while (current + 1 < sentence.clauses.size()
                   && sentence.clauses[current].region.end <= quantity.region.begin)
                ++current;
            figure& added = figures_.emplace_back();
            added.quantity = &quantity;
            added.clause = current;
        }
        sentence.last_figure = figures_.size();
        if (sentence.last_figure != sentence.first_figure) sentences_.push_back(sentence);
    }

    // 收到复议申请90件。经审查，受理80件: a sentence goes on with what the one right before it
    // counted.
    void name_sentences()
    {
        for (stated_sentence const& each : sentences_) {
            if (!goes_on(each)) counted_ = {};
            counted_ = name_figures(
                {source_.text, each.clauses, figures_of(each), each.heading, counted_});
            named_block_ = each.block;
            named_until_ = each.clauses.data() + each.clauses.size();
        }
    }

    // Whether a sentence stands right behind the last that was named, in its paragraph or at the
    // beginning of the next.
    [[nodiscard]] bool goes_on(stated_sentence const& each) const
    {
        if (named_until_ != each.clauses.data()) return false;
        text_block const& before = source_.page.blocks[named_block_];
        return before.section == source_.page.blocks[each.block].section && !before.is_heading;
    }

    void add_indicators()
    {
        if (sentences_.empty()) return;
        make_room(target_.indicators, figures_.size(), sentences_.back().region().end,
                  source_.text.size());
        for (stated_sentence& each : sentences_) {
            each.first_indicator = target_.indicators.size();
            period_reader period(source_.text, each.clauses);
            for (figure const& stated : figures_of(each)) add(stated, each, period);
            give_years(each);
        }
    }

    // 2023年、2024年分别受理90件、80件: each value of a row is of its own year.
    void give_years(stated_sentence const& sentence)
    {
        std::span<figure const> const figures = figures_of(sentence);
        std::span<indicator> const facts = indicators_of(sentence);
        for (std::size_t first = 0; first < facts.size();) {
            std::size_t last = first + 1;
            while (last != facts.size() && figures[last].clause == figures[first].clause
                   && figures[last].stem.empty() && facts[last].period == facts[first].period)
                ++last;
            std::optional<indicator_period> const row = facts[first].period;
            for (std::size_t i = first; row && last - first > 1 && i != last; ++i)
                if (auto const year = year_in_row(source_.text, *row, i - first, last - first))
                    facts[i].period = year;
            first = last;
        }
    }

    void add(figure const& each, stated_sentence const& sentence, period_reader& period)
    {
        text_block const& block = source_.page.blocks[sentence.block];
        indicator& fact = target_.indicators.emplace_back();
        fact.region = each.quantity->region;
        fact.value = each.quantity->value;
        fact.name = each.name;
        fact.section = block.section;
        fact.sentence = sentence.region();
        fact.period = period.at(each.clause, fact.region.begin);
        if (states_change(each))
            fact.change = change_statement{each.change->direction, kind_of_change(fact.value),
                                           each.change->base};
        fact.role = role_of(each, sentence.clauses[each.clause], block);
        follow_aim(fact, each.clause, sentence.clauses);
        bool const is_of_its_time =
            fact.role == indicator_role::result || fact.role == indicator_role::target;
        if (each.is_baseline) read_earlier_time(fact);
        if (!fact.period && is_of_its_time && !block.is_heading)
            fact.period = periods_.around(block.section);
        if (fact.role == indicator_role::target && fact.value.approx == approximation::over
            && source_.text.substr(0, fact.region.end).ends_with("以上"))
            fact.value.approx = approximation::at_least;
    }

    // 较2022年558件, 由2023年的88%: an earlier value is of the year right before it; of none where
    // the words before it say that it is of an earlier one.
    void read_earlier_time(indicator& fact) const
    {
        if (auto const time = period_right_before(source_.text, fact.region.begin))
            fact.period = time;
        else if (follows_comparison(source_.text.substr(0, fact.region.begin)))
            fact.period.reset();
    }

    // 力争调解成功率在95%以上，化解率保持90%: what a clause opens as an aim goes on with it, up to
    // a semicolon.
    void follow_aim(indicator& fact, std::uint32_t clause_index, std::span<clause const> clauses)
    {
        clause const* const own = &clauses[clause_index];
        clause const* const aim = aim_;
        aim_ = nullptr;
        if (fact.role == indicator_role::target && has_aim_at(*own)) {
            aim_ = own;
        } else if (fact.role == indicator_role::result && aim != nullptr && aim >= clauses.data()
                   && aim <= own) {
            for (clause const* each = aim; each != own; ++each)
                if (each->end == clause_end::semicolon) return;
            fact.role = indicator_role::target;
            aim_ = aim;
        }
    }

    // Whether a clause opens with an aim, or with a time and an aim.
    [[nodiscard]] bool has_aim_at(clause const& opening) const
    {
        std::string_view piece = source_.text.substr(opening.region.begin, opening.region.size());
        if (auto const time = read_period(piece)) piece = trim_begin(piece.substr(time->size));
        return lexicon<"target_cues">().longest_prefix(piece).has_value();
    }

    void read_meanings(stated_sentence const& sentence)
    {
        std::span<figure const> const figures = figures_of(sentence);
        std::span<indicator> const facts = indicators_of(sentence);
        for (std::size_t i = 0; i != facts.size(); ++i)
            // 罚款11.5亿元，同比上升7%: a change is of what the figure before it is of.
            if (i != 0 && facts[i].change && facts[i].name == facts[i - 1].name)
                facts[i].concept_id = facts[i - 1].concept_id;
            else
                read_meaning(facts[i], sentence, sentence.clauses[figures[i].clause].region);
    }

    void read_scopes(stated_sentence const& sentence)
    {
        scopes_.open_heading(sentence.heading);
        std::span<figure const> const figures = figures_of(sentence);
        scopes_.open_sentence(sentence.clauses, figures.back().clause);
        std::span<indicator> const facts = indicators_of(sentence);
        for (std::size_t i = 0; i != facts.size(); ++i)
            // 维持118件，占34.5%: a share is of whom the count is.
            facts[i].scope = i != 0 && is_share_of(facts[i - 1], facts[i])
                               ? facts[i - 1].scope
                               : scopes_.scope_of(facts[i], figures[i].clause);
    }

    [[nodiscard]] static bool is_share_of(indicator const& count, indicator const& share)
    {
        return share.value.kind == quantity_kind::percent && share.concept_id.empty()
            && count.value.kind == quantity_kind::count && !count.name.empty()
            && share.name.size() > count.name.size()
            && std::equal(count.name.begin(), count.name.end(), share.name.begin());
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
    void read_meaning(indicator& fact, stated_sentence const& sentence, source_region around)
    {
        if (fact.value.kind == quantity_kind::grade) return;
        name_.clear();
        for (source_region piece : fact.name)
            name_ += piece.size() < longest_noteless
                       ? source_.text.substr(piece.begin, piece.size())
                       : without_note(source_.text.substr(piece.begin, piece.size()));
        // “法律明白人”|平均每村: a mean is none of what it is of.
        if (lexicon<"mean_names">().longest_suffix(name_)) return;
        std::uint32_t const begin =
            std::max(sentence.region().begin,
                     fact.region.begin - std::min(fact.region.begin, context_reach));
        concept_question question;
        question.name = name_;
        question.lent_size = lent_size(fact, around);
        question.unit = fact.value.unit;
        question.is_change = fact.change.has_value();
        question.is_rank = fact.value.kind == quantity_kind::rank;
        question.sentence = {begin, fact.region.begin};
        question.heading = sentence.heading;
        fact.concept_id = concepts_.concept_of(question);
    }

    [[nodiscard]] indicator_role role_of(figure const& each, clause const& around,
                                         text_block const& block) const
    {
        if (each.is_baseline) return indicator_role::baseline;
        std::uint32_t const here = each.quantity->region.begin;
        std::uint32_t const begin =
            std::max(around.region.begin, here - std::min(here, context_reach));
        std::string_view const before = source_.text.substr(begin, here - begin);
        if (block.section != no_section
            && has(target_.sections[block.section].role, section_role::plan))
            return indicator_role::target;
        if (lexicon<"target_cues">().occurs_in(before)) return indicator_role::target;
        if (each.quantity->is_quoted && in_goal_quotation(each.quantity->region))
            return indicator_role::target;
        std::string_view const after = source_.text.substr(
            each.quantity->region.end,
            around.region.end - std::min(around.region.end, each.quantity->region.end));
        // 获评100强 names a list; 获评A档 and 被评为全市第2名 are what was reached.
        quantity_value const& value = each.quantity->value;
        bool const is_reached =
            value.kind == quantity_kind::grade || source_.text.substr(here).starts_with("第");
        if (after.ends_with("之一") || (!is_reached && names_a_list(before, after)))
            return indicator_role::reference;
        return indicator_role::result;
    }

    // 入选百强, but not 入选数量 and 获评示范单位5个.
    [[nodiscard]] static bool names_a_list(std::string_view before, std::string_view after)
    {
        constexpr std::size_t shortest_honour = 4; // Chinese characters
        auto const cue = lexicon<"reference_cues">().first_in(before);
        if (!cue) return false;
        std::string_view const named = before.substr(cue->position + cue->hit.size);
        bool const ends_item = after.empty() || after.starts_with("、");
        return !named.starts_with("数") && !(ends_item && chinese_count(named) >= shortest_honour);
    }

    // “…”的目标: what is quoted is aimed at and not reached.
    [[nodiscard]] bool in_goal_quotation(source_region region) const
    {
        constexpr std::size_t reach = 360;
        std::size_t const close = source_.text.substr(region.end, reach).find("”");
        if (close == source_.text.npos) return false;
        return lexicon<"goal_closers">()
            .longest_prefix(source_.text.substr(region.end + close))
            .has_value();
    }

    report& target_;
    reading const& source_;
    own_headings headings_;
    heading_periods periods_;
    std::vector<block_figures> blocks_;
    std::vector<found_quantity> quantities_;
    std::vector<found_change> changes_;
    std::vector<figure> figures_;
    std::vector<stated_sentence> sentences_;
    counted_thing counted_; ///< what the last sentence with figures counted
    std::uint32_t named_block_ = 0;
    clause const* named_until_ = nullptr;
    clause const* aim_ = nullptr; ///< the last clause that opened an aim which still goes on
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
        std::size_t const last = end_of_block(all, first);
        reader.find_figures(all[first].block, all.subspan(first, last - first));
        first = last;
    }
    reader.read_figures();
}

} // namespace fazhi::detail
