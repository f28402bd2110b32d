// SPDX-License-Identifier: MIT

#include "invariants.hpp"

#include <algorithm>

namespace fazhi::testing {
namespace {

class inspection {
public:
    explicit inspection(report const& report) : report_(report), text_(report.source.text()) {}

    [[nodiscard]] std::string result() const { return broken_; }

    void check_frame()
    {
        check(report_.title, "title");
        if (report_.document_number) {
            check(report_.document_number->region, "document number");
            within(report_.document_number->agency_code, report_.document_number->region,
                   "agency code");
        }
        for (issuer const& body : report_.issuers) check(body.region, "issuer");
        if (report_.date) check(report_.date->region, "date");
        for (source_region const name : report_.addressees) check(name, "addressee");
        for (source_region const name : report_.cc) check(name, "cc");
        check(report_.contact, "contact");
    }

    void check_sections()
    {
        std::vector<section> const& all = report_.sections;
        for (std::uint32_t i = 0; i != all.size(); ++i) {
            section const& node = all[i];
            at("section", i);
            check(node.region, "region");
            require(node.subtree_end > i && node.subtree_end <= all.size(), "subtree_end");
            if (node.marker) within(node.marker->region, node.region, "marker");
            if (node.heading) within(*node.heading, node.region, "heading");
            require(node.marker || node.heading, "neither marker nor heading");
            if (i != 0) require(all[i - 1].region.begin < node.region.begin, "order");
            if (node.parent == no_section) {
                require(node.level == 1, "no parent, but a level");
                continue;
            }
            require(node.parent < i, "parent after child");
            if (!broken_.empty()) return;
            section const& parent = all[node.parent];
            require(parent.level + 1 == node.level, "skipped level");
            require(node.subtree_end <= parent.subtree_end, "outside the parent's subtree");
            within(node.region, parent.region, "outside its parent");
            require(node.role == parent.role, "not its parent's role");
        }
        check_siblings();
    }

    void check_leaves()
    {
        std::uint32_t end = 0;
        at("leaf", 0);
        for (source_region const leaf : report_.leaves()) {
            at("leaf", index_ + 1);
            check(leaf, "region");
            require(leaf.begin == end, "a gap or an overlap before it");
            end = leaf.end;
        }
        require(end == text_.size(), "the last does not reach the end");
    }

    void check_facts()
    {
        std::uint32_t after = 0;
        for (indicator const& fact : report_.indicators) {
            at("indicator at byte", fact.region.begin);
            check(fact.region, "region");
            require(!fact.region.empty(), "empty");
            require(fact.region.begin >= after, "overlaps the one before");
            after = fact.region.end;
            within(fact.region, fact.sentence, "outside its sentence");
            for (source_region const piece : fact.name) check(piece, "name");
            require(bool(fact.value.number) != (fact.value.grade != 0), "value");
            if (fact.value.low && fact.value.high)
                require(*fact.value.low <= *fact.value.high, "interval");
            if (fact.change) check(fact.change->base, "base");
            if (fact.period) check(fact.period->region, "period");
            refers(fact.section, report_.sections.size(), "section");
            if (fact.section != no_section && broken_.empty())
                within(fact.region, report_.sections[fact.section].region, "section");
        }
        at("measure", 0);
        for (measure const& done : report_.measures) {
            at("measure", index_ + 1);
            check(done.region, "region");
            within(done.lead, done.region, "lead");
            refers(done.section, report_.sections.size(), "section");
        }
        at("observation", 0);
        for (observation const& fact : report_.observations) {
            at("observation", index_ + 1);
            check(fact.region, "region");
            within(fact.region, fact.sentence, "outside its sentence");
            within(fact.cue, fact.region, "cue");
            within(fact.name, fact.region, "name");
            require(!fact.name.empty(), "no name");
            refers(fact.section, report_.sections.size(), "section");
        }
        at("citation", 0);
        for (citation const& title : report_.citations) {
            at("citation", index_ + 1);
            check(title.region, "region");
            within(title.title, title.region, "title");
        }
        at("diagnostic", 0);
        for (diagnostic const& oddity : report_.diagnostics) {
            at("diagnostic", index_ + 1);
            check(oddity.region, "region");
            require(!oddity.message.empty() && !oddity.rule.empty(), "silent");
            for (source_region const related : oddity.related) check(related, "related");
        }
    }

    void check_lists()
    {
        for (std::uint32_t i = 0; i != report_.deficiencies.size(); ++i) {
            deficiency const& lack = report_.deficiencies[i];
            at("deficiency", i);
            check(lack.region, "region");
            check(lack.cause, "cause");
            if (lack.subject) within(*lack.subject, lack.region, "subject");
            for (source_region const point : lack.points) within(point, lack.region, "point");
            for (source_region const hedge : lack.hedges) within(hedge, lack.region, "hedge");
            for (specific_mention const& each : lack.specifics)
                within(each.region, lack.region, "specific");
            for (std::uint32_t const answer : lack.addressed_by)
                require(answer < report_.commitments.size()
                            && has(report_.commitments[answer].answers, i),
                        "addressed_by");
        }
        for (std::uint32_t i = 0; i != report_.commitments.size(); ++i) {
            commitment const& promise = report_.commitments[i];
            at("commitment", i);
            check(promise.region, "region");
            within(promise.lead, promise.region, "lead");
            for (std::uint32_t const lack : promise.answers)
                require(lack < report_.deficiencies.size()
                            && has(report_.deficiencies[lack].addressed_by, i),
                        "answers");
            for (commitment_action const& action : promise.actions) {
                within(action.region, promise.region, "action");
                if (action.verb) within(*action.verb, action.region, "verb");
                if (action.object) within(*action.object, action.region, "object");
                if (action.deliverable) within(*action.deliverable, action.region, "deliverable");
                check(action.deadline, "deadline");
                require(action.testability <= 3, "testability");
                for (std::uint32_t const target : action.targets)
                    require(target < report_.indicators.size(), "target");
            }
        }
    }

private:
    static bool has(std::vector<std::uint32_t> const& all, std::uint32_t one)
    {
        return std::find(all.begin(), all.end(), one) != all.end();
    }
    /// Says what is looked at, so that a broken rule can name it.
    void at(char const* kind, std::size_t index)
    {
        kind_ = kind;
        index_ = index;
    }
    void require(bool holds, char const* rule, char const* part = "")
    {
        if (!holds && broken_.empty())
            broken_ = std::string(kind_) + ' ' + std::to_string(index_) + (*part ? ", " : "") + part
                    + ": " + rule;
    }
    /// Inside the text, and between characters.
    void check(source_region region, char const* part)
    {
        require(region.begin <= region.end, "ends before it begins", part);
        require(region.end <= text_.size(), "outside the text", part);
        require(is_boundary(region.begin) && is_boundary(region.end), "cuts a character", part);
    }
    void check(std::optional<source_region> region, char const* part)
    {
        if (region) check(*region, part);
    }
    void within(source_region inner, source_region outer, char const* part)
    {
        check(inner, part);
        require(outer.contains(inner), "outside what it is a part of", part);
    }
    void refers(std::uint32_t index, std::size_t size, char const* part)
    {
        require(index == no_section || index < size, "refers to nothing", part);
    }
    bool is_boundary(std::uint32_t at) const
    {
        return at >= text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0) != 0x80;
    }
    void check_siblings()
    {
        std::vector<section> const& all = report_.sections;
        for (std::uint32_t i = 0; i != all.size() && broken_.empty(); ++i) {
            std::uint32_t const next = all[i].subtree_end;
            if (next != all.size() && all[next].parent == all[i].parent)
                require(all[i].region.end <= all[next].region.begin, "overlaps its neighbour");
        }
    }

    report const& report_;
    std::string_view text_;
    char const* kind_ = "frame";
    std::size_t index_ = 0;
    std::string broken_;
};

} // namespace

std::string broken_invariant(report const& report)
{
    inspection all(report);
    all.check_frame();
    all.check_sections();
    all.check_leaves();
    all.check_facts();
    all.check_lists();
    return all.result();
}

} // namespace fazhi::testing
