// SPDX-License-Identifier: MIT

// Relations of canonical indicators over the whole report, however far apart they are stated.
#include "check/families.hpp"

#include "vocabulary/lexicon.hpp"

#include <map>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

// The figures that have a concept to themselves; null for a concept that several have.
using concept_figures = std::map<std::string_view, figure const*>;

[[nodiscard]] concept_figures figures_by_concept(stated_figures const& figures)
{
    concept_figures found;
    for (figure const& each : figures.all()) {
        if (each.fact->concept_id.empty() || (!each.is_count() && !each.is_rate())) continue;
        // 未能化解的4件 is the rest of what the concept counts.
        if (lexicon<"negations">().occurs_in(each.before)) continue;
        auto const [place, is_new] = found.emplace(each.fact->concept_id, &each);
        if (!is_new) place->second = nullptr;
    }
    return found;
}

class relation_check {
public:
    relation_check(inspection& target, stated_figures const& figures)
        : target_(target), by_concept_(figures_by_concept(figures))
    {
    }

    void run()
    {
        for (lexicon_row const& row : lexicon<"relations">().rows()) {
            figure const* const left = find(row.column(0));
            figure const* const right = find(row.column(1));
            // Inside one sentence the words around the figures tell more than their concepts.
            if (!left || !right || left->sentence == right->sentence || !comparable(*left, *right))
                continue;
            if (row.word == "at_most")
                check_at_most(*left, *right);
            else if (figure const* const whole = find(row.column(2)))
                check_share(*left, *right, *whole);
        }
    }

private:
    [[nodiscard]] figure const* find(std::string_view id) const
    {
        auto const found = by_concept_.find(id);
        return found == by_concept_.end() ? nullptr : found->second;
    }

    [[nodiscard]] bool comparable(figure const& a, figure const& b) const
    {
        if (a.fact->scope != b.fact->scope) return false;
        // What came in the year before is dealt with, too.
        return !lexicon<"carried_words">().occurs_in(target_.text(a.fact->sentence))
            && !lexicon<"carried_words">().occurs_in(target_.text(b.fact->sentence));
    }

    void check_at_most(figure const& left, figure const& right)
    {
        if (!left.is_count() || !right.is_count() || !agree(left.value().unit, right.value().unit))
            return;
        if (!below(*rounded(right.value()), *rounded(left.value()))) return;
        report(left, right, "≤", quote(left) + " > " + quote(right));
    }

    void check_share(figure const& rate, figure const& part, figure const& whole)
    {
        if (!rate.is_rate() || !part.is_count() || !whole.is_count()) return;
        if (!agree(part.value().unit, whole.value().unit) || !comparable(part, whole)) return;
        interval const computed =
            *rounded(part.value()) / *rounded(whole.value()) * interval::point(100);
        if (fits(computed, rate.value()) != fit::none) return;
        std::string const ratio = quote(part) + " ÷ " + quote(whole);
        report(rate, part, "=", ratio + " = " + computed.to_string(2) + "% ≠ " + quote(rate),
               &whole);
    }

    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    void report(figure const& left, figure const& right, std::string_view relation,
                std::string arithmetic, figure const* whole = nullptr)
    {
        finding found{
            .rule = "figure.relation", .region = left.region(), .related = {right.region()}};
        std::string compared = right.name + quote(right);
        if (whole) {
            found.related.push_back(whole->region());
            compared += " ÷ " + whole->name + quote(*whole);
        }
        found.arguments = {{"left", left.name + quote(left)},
                           {"right", std::move(compared)},
                           {"relation", std::string(relation)}};
        found.arithmetic = std::move(arithmetic);
        target_.add(std::move(found));
    }

    inspection& target_;
    concept_figures by_concept_;
};

} // namespace

void check_relations(inspection& target, stated_figures const& figures)
{
    relation_check(target, figures).run();
}

} // namespace fazhi::detail
