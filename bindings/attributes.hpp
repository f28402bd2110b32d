// SPDX-License-Identifier: MIT

// The attributes of facts that columns name, as they are called in Python; of a piece also `words`,
// its text where it repeats no personal data, and its place as numbers. The tests compare each
// column with what Python finds along the same path.
#pragma once

#include "cell_writer.hpp"

#include <fazhi/link.hpp>

#include <algorithm>

namespace fazhi::python {

namespace ways {

/// Nothing where a word is empty.
template <class Word> [[nodiscard]] std::optional<Word> unless_empty(Word word)
{
    if (word.empty()) return {};
    return word;
}

/// `m1` of the first measure: a letter and the position of a fact among those of its kind.
template <class Fact>
[[nodiscard]] std::string id_of(char letter, Fact const& fact, std::vector<Fact> const& all)
{
    return letter + std::to_string(&fact - all.data() + 1);
}

/// The facts at places of a list.
template <class Fact>
[[nodiscard]] auto at(std::vector<std::uint32_t> const& places, std::vector<Fact> const& all)
{
    return places
         | std::views::transform([&all](std::uint32_t i) -> Fact const& { return all[i]; });
}

template <class Optional> [[nodiscard]] auto pointer_to(Optional const& thing)
{
    return thing ? &*thing : nullptr;
}

[[nodiscard]] inline section const* section_at(row_context const& context, std::uint32_t index)
{
    return index == no_section ? nullptr : &context.content().sections[index];
}

} // namespace ways

using context = row_context;

template <> struct attributes<source_region> {
    static void each(auto&& say)
    {
        say("text", [](context const& c, source_region const& r) { return c.content().text(r); });
        say("words", [](context const& c, source_region const& r) { return c.words(r); });
        say("begin", [](context const& c, source_region const& r) { return place(c, r.begin); });
        say("end", [](context const& c, source_region const& r) { return place(c, r.end); });
        say("length", [](context const& c, source_region const& r) {
            return place(c, r.end) - place(c, r.begin);
        });
        say("line", [](context const& c, source_region const& r) {
            return c.content().source.locate(r.begin).line;
        });
        say("column", [](context const& c, source_region const& r) {
            return c.content().source.locate(r.begin).column;
        });
    }
    [[nodiscard]] static std::size_t place(context const& c, std::uint32_t byte)
    {
        return c.content().source.code_point_offset(byte);
    }
};

template <> struct attributes<section_marker> {
    static void each(auto&& say)
    {
        say("style", [](context const&, section_marker const& m) { return to_string(m.style); });
        say("ordinal", [](context const&, section_marker const& m) { return m.ordinal; });
    }
};

template <> struct attributes<section> {
    static void each(auto&& say)
    {
        say("id", [](context const& c, section const& s) {
            return ways::id_of('s', s, c.content().sections);
        });
        say("parent",
            [](context const& c, section const& s) { return ways::section_at(c, s.parent); });
        say("level", [](context const&, section const& s) { return s.level; });
        say("role",
            [](context const&, section const& s) { return ways::unless_empty(to_string(s.role)); });
        say("marker", [](context const&, section const& s) { return ways::pointer_to(s.marker); });
        say("heading", [](context const&, section const& s) { return s.heading; });
    }
};

template <> struct attributes<measure> {
    static void each(auto&& say)
    {
        say("id", [](context const& c, measure const& m) {
            return ways::id_of('m', m, c.content().measures);
        });
        say("lead", [](context const&, measure const& m) { return m.lead; });
        say("theme", [](context const&, measure const& m) { return ways::unless_empty(m.theme); });
        say("section",
            [](context const& c, measure const& m) { return ways::section_at(c, m.section); });
    }
};

/// What figures have in common, in digits or in words.
template <class Figure> struct attributes_of_figures {
    static void each(auto&& say)
    {
        say("role", [](context const&, Figure const& f) { return to_string(f.role); });
        say("scope",
            [](context const&, Figure const& f) { return ways::unless_empty(to_string(f.scope)); });
        say("concept",
            [](context const&, Figure const& f) { return ways::unless_empty(f.concept_id); });
        say("measure",
            [](context const& c, Figure const& f) { return c.measure_around(f.region); });
        say("section",
            [](context const& c, Figure const& f) { return ways::section_at(c, f.section); });
        say("sentence", [](context const&, Figure const& f) { return f.sentence; });
    }
};

template <> struct attributes<quantity_value> {
    static void each(auto&& say)
    {
        say("number", [](context const&, quantity_value const& v) { return v.number; });
        say("grade", [](context const&, quantity_value const& v) -> std::optional<std::string> {
            if (v.grade == 0) return {};
            return std::string(1, v.grade);
        });
        say("unit",
            [](context const&, quantity_value const& v) { return ways::unless_empty(v.unit); });
        say("approx", [](context const&, quantity_value const& v) { return to_string(v.approx); });
        say("kind", [](context const&, quantity_value const& v) { return to_string(v.kind); });
        say("low", [](context const&, quantity_value const& v) { return v.low; });
        say("high", [](context const&, quantity_value const& v) { return v.high; });
    }
};

template <> struct attributes<change_statement> {
    static void each(auto&& say)
    {
        say("direction",
            [](context const&, change_statement const& s) { return to_string(s.direction); });
        say("kind", [](context const&, change_statement const& s) { return to_string(s.kind); });
        say("base", [](context const&, change_statement const& s) { return s.base; });
    }
};

template <> struct attributes<indicator_period> {
    static void each(auto&& say)
    {
        say("kind", [](context const&, indicator_period const& p) { return to_string(p.kind); });
        say("year", [](context const&, indicator_period const& p) { return p.year; });
    }
};

template <> struct attributes<indicator> {
    static void each(auto&& say)
    {
        attributes_of_figures<indicator>::each(say);
        say("id", [](context const& c, indicator const& i) {
            return ways::id_of('i', i, c.content().indicators);
        });
        say("name", [](context const& c, indicator const& i) {
            return ways::unless_empty(c.content().name(i));
        });
        say("name_spans",
            [](context const&, indicator const& i) -> name_pieces const& { return i.name; });
        say("value",
            [](context const&, indicator const& i) -> quantity_value const& { return i.value; });
        say("change",
            [](context const&, indicator const& i) { return ways::pointer_to(i.change); });
        say("period",
            [](context const&, indicator const& i) { return ways::pointer_to(i.period); });
    }
};

template <> struct attributes<observation> {
    static void each(auto&& say)
    {
        attributes_of_figures<observation>::each(say);
        say("id", [](context const& c, observation const& o) {
            return ways::id_of('o', o, c.content().observations);
        });
        say("kind", [](context const&, observation const& o) { return to_string(o.kind); });
        say("cue", [](context const&, observation const& o) { return o.cue; });
        say("name", [](context const&, observation const& o) { return o.name; });
    }
};

template <> struct attributes<deficiency> {
    static void each(auto&& say)
    {
        say("id", [](context const& c, deficiency const& d) {
            return ways::id_of('d', d, c.content().deficiencies);
        });
        say("subject", [](context const&, deficiency const& d) { return d.subject; });
        say(
            "points", [](context const&, deficiency const& d) -> auto const& { return d.points; });
        say("cause", [](context const&, deficiency const& d) { return d.cause; });
        say("theme",
            [](context const&, deficiency const& d) { return ways::unless_empty(d.theme); });
        say("addressed_by", [](context const& c, deficiency const& d) {
            return ways::at(d.addressed_by, c.content().commitments);
        });
    }
};

template <> struct attributes<commitment_action> {
    static void each(auto&& say)
    {
        say("verb", [](context const&, commitment_action const& a) { return a.verb; });
        say("deadline", [](context const&, commitment_action const& a) { return a.deadline; });
        say("strength",
            [](context const&, commitment_action const& a) { return to_string(a.strength); });
        say("testability",
            [](context const&, commitment_action const& a) { return a.testability; });
        say("targets", [](context const& c, commitment_action const& a) {
            return ways::at(a.targets, c.content().indicators);
        });
    }
};

template <> struct attributes<commitment> {
    static void each(auto&& say)
    {
        say("id", [](context const& c, commitment const& p) {
            return ways::id_of('c', p, c.content().commitments);
        });
        say("lead", [](context const&, commitment const& p) { return p.lead; });
        say("theme",
            [](context const&, commitment const& p) { return ways::unless_empty(p.theme); });
        say(
            "actions",
            [](context const&, commitment const& p) -> auto const& { return p.actions; });
        say("testability", [](context const&, commitment const& p) {
            int highest = 0;
            for (commitment_action const& each : p.actions)
                highest = std::max(highest, int(each.testability));
            return highest;
        });
        say("answers", [](context const& c, commitment const& p) {
            return ways::at(p.answers, c.content().deficiencies);
        });
    }
};

template <> struct attributes<shared_words> {
    static void each(auto&& say)
    {
        say("deficiency", [](context const&, shared_words const& s) { return s.in_deficiency; });
        say("commitment", [](context const&, shared_words const& s) { return s.in_commitment; });
    }
};

template <> struct attributes<deficiency_link> {
    static void each(auto&& say)
    {
        say("deficiency", [](context const& c, deficiency_link const& l) {
            return &c.content().deficiencies[l.deficiency];
        });
        say("commitment", [](context const& c, deficiency_link const& l) {
            return &c.content().commitments[l.commitment];
        });
        say("score", [](context const&, deficiency_link const& l) { return l.score; });
        say("same_theme",
            [](context const&, deficiency_link const& l) { return l.has_same_theme; });
        say(
            "evidence",
            [](context const&, deficiency_link const& l) -> auto const& { return l.evidence; });
    }
};

template <> struct attributes<year_range> {
    static void each(auto&& say)
    {
        say("first", [](context const&, year_range const& y) { return y.first; });
        say("last", [](context const&, year_range const& y) { return y.last; });
    }
};

template <> struct attributes<citation> {
    static void each(auto&& say)
    {
        say("title", [](context const&, citation const& t) { return t.title; });
        say("kind", [](context const&, citation const& t) { return to_string(t.kind); });
        say("years", [](context const&, citation const& t) { return t.years; });
    }
};

/// What findings and diagnostics have in common.
template <class Found> struct attributes_of_what_is_odd {
    static void each(auto&& say)
    {
        say("rule", [](context const&, Found const& f) { return f.rule; });
        say("severity", [](context const&, Found const& f) { return to_string(f.severity); });
        say(
            "related", [](context const&, Found const& f) -> auto const& { return f.related; });
    }
};

template <> struct attributes<finding> {
    static void each(auto&& say)
    {
        attributes_of_what_is_odd<finding>::each(say);
        say("undecided", [](context const&, finding const& f) { return f.undecided; });
        say("message",
            [](context const& c, finding const& f) { return c.message(f, language::chinese); });
        say("message_en",
            [](context const& c, finding const& f) { return c.message(f, language::english); });
        say("arithmetic", [](context const&, finding const& f) {
            return ways::unless_empty(std::string_view(f.arithmetic));
        });
    }
};

template <> struct attributes<diagnostic> {
    static void each(auto&& say)
    {
        attributes_of_what_is_odd<diagnostic>::each(say);
        say(
            "message",
            [](context const&, diagnostic const& d) -> auto const& { return d.message; });
    }
};

} // namespace fazhi::python
