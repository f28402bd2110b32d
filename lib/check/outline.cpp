// SPDX-License-Identifier: MIT

// The numbers of the outline, and how many items a text says will follow.
#include "check/families.hpp"

#include "clause/statements.hpp"
#include "quantity/numeral.hpp"
#include "quantity/quantity_place.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <utility>

namespace fazhi::detail {

namespace {

// What announces items stands at most so far before them.
constexpr std::uint32_t reach = 150;
constexpr std::size_t longest_tail = 45;

// The mark behind a number; a digit where there is none: 1.1, 1.2.
[[nodiscard]] std::string_view shape_end(std::string_view marker)
{
    std::string_view const last = last_character(marker);
    bool const is_digit = last.size() == 1 && last.front() >= '0' && last.front() <= '9';
    return is_digit ? std::string_view("0") : last;
}

[[nodiscard]] bool is_wide(std::string_view bracket) { return bracket.size() == 3; }

class outline_check {
public:
    explicit outline_check(inspection& target)
        : target_(target), sections_(target.content().sections)
    {
    }

    void run()
    {
        add_diagnostics();
        for (std::uint32_t i = 0; i != sections_.size(); ++i) {
            if (!sections_[i].marker) continue;
            check_bracket(*sections_[i].marker);
            if (sections_[i].marker->ordinal == 1) check_row(i);
        }
    }

private:
    // What the readers of the text found odd on their way.
    void add_diagnostics()
    {
        for (diagnostic const& each : target_.content().diagnostics) {
            if (!find_rule(each.rule)) continue;
            std::string_view const both = each.message;
            std::size_t const cut = both.find(" / ");
            target_.add(
                {.rule = each.rule,
                 .region = each.region,
                 .related = each.related,
                 .arguments = {
                     {"chinese", std::string(both.substr(0, cut))},
                     {"english", std::string(cut == both.npos ? both : both.substr(cut + 3))}}});
        }
    }

    [[nodiscard]] std::string_view written(section_marker const& marker) const
    {
        return target_.text(marker.region);
    }

    void check_bracket(section_marker const& marker)
    {
        if (marker.style != marker_style::chinese_bracket
            && marker.style != marker_style::arabic_bracket)
            return;
        std::string_view text = written(marker);
        // （一）、 has a mark too many, but both halves.
        if (constexpr std::string_view comma = "、"; text.ends_with(comma))
            text.remove_suffix(comma.size());
        std::string_view const first = first_character(text);
        std::string_view const last = last_character(text);
        bool const opens = first == "（" || first == "(";
        bool const closes = last == "）" || last == ")";
        // 1) and 1） are a style of their own.
        bool const is_half = !opens && marker.style == marker_style::arabic_bracket;
        if (is_half || (opens && closes && is_wide(first) == is_wide(last))) return;
        target_.add({.rule = "outline.bracket",
                     .region = marker.region,
                     .arguments = {{"marker", std::string(text)}}});
    }

    // The nodes of one row: 一是, 二是, … under one node.
    void check_row(std::uint32_t first)
    {
        std::uint32_t last = first;
        std::uint32_t size = 1;
        finding mixed{.rule = "outline.mixed", .region = {}};
        for (std::uint32_t next = sections_[last].subtree_end; next < sections_.size();
             next = sections_[next].subtree_end) {
            section const& node = sections_[next];
            if (node.parent != sections_[first].parent || !node.marker || next <= last) break;
            if (node.marker->ordinal <= sections_[last].marker->ordinal) break;
            compare_style(mixed, *sections_[last].marker, *node.marker);
            last = next;
            ++size;
        }
        if (!mixed.region.empty()) target_.add(std::move(mixed));
        check_announced(first, size);
    }

    // One finding for a row, at the first number that is written otherwise than the one before it.
    // With it go the others where the style changes: a row of forty can change twenty times.
    void compare_style(finding& mixed, section_marker const& earlier,
                       section_marker const& marker) const
    {
        if (earlier.ordinal + 1 != marker.ordinal || are_alike(earlier, marker)) return;
        if (!mixed.region.empty()) {
            mixed.related.push_back(marker.region);
            return;
        }
        mixed.region = marker.region;
        mixed.related = {earlier.region};
        mixed.arguments = {{"marker", std::string(written(marker))},
                           {"earlier", std::string(written(earlier))}};
    }

    [[nodiscard]] bool are_alike(section_marker const& a, section_marker const& b) const
    {
        if (a.style != b.style) return false;
        // ⒈ is of one character.
        bool const are_signs = first_character(written(a)).size() == written(a).size()
                            && first_character(written(b)).size() == written(b).size();
        return a.style == marker_style::chinese_is || a.style == marker_style::circled || are_signs
            || shape_end(written(a)) == shape_end(written(b));
    }

    // 重点做好四个方面工作。一是…: as many items as announced.
    void check_announced(std::uint32_t first, std::uint32_t size)
    {
        std::uint32_t const end = sections_[first].region.begin;
        std::uint32_t begin = end > reach ? end - reach : 0;
        if (sections_[first].parent != no_section)
            begin = std::max(begin, sections_[sections_[first].parent].region.begin);
        while (begin < end && is_continuation(target_.text()[begin])) ++begin;
        std::string_view const before = trim_end(target_.text({begin, end}));
        std::optional<std::size_t> place;
        for (unquoted_characters walk(before); walk;) {
            std::size_t const run =
                std::max(end_of_numeral(walk.rest(), 0), end_of_code(walk.rest(), 0));
            if (run != 0 && is_announcement(before, walk.position(), run)) place = walk.position();
            walk.step(run);
        }
        if (!place) return;
        std::string_view const tail = before.substr(*place);
        std::size_t const run = std::max(end_of_numeral(tail, 0), end_of_code(tail, 0));
        auto const number = number_of(tail.substr(0, run));
        if (!number || *number == static_cast<std::int64_t>(size)) return;
        auto const unit = lexicon<"announced_units">().longest_prefix(tail.substr(run));
        std::string_view const announced = tail.substr(0, run + unit->size);
        std::uint32_t const at = begin + static_cast<std::uint32_t>(*place);
        target_.add({.rule = "outline.announced",
                     .region = {at, at + static_cast<std::uint32_t>(announced.size())},
                     .related = {sections_[first].marker->region},
                     .arguments = {{"announced", std::string(announced)},
                                   {"listed", std::to_string(size)}}});
    }

    [[nodiscard]] static std::optional<std::int64_t> number_of(std::string_view run)
    {
        auto const digits = value_of_digits(run);
        return digits ? digits : value_of_numeral(run);
    }

    // The number is small, its measure word announces, and only a few words are left to the end.
    [[nodiscard]] static bool is_announcement(std::string_view before, std::size_t at,
                                              std::size_t run)
    {
        auto const number = number_of(before.substr(at, run));
        if (!number || *number < 2 || *number > 20) return false;
        if (before.substr(0, at).ends_with("第") || before.substr(0, at).ends_with("各"))
            return false;
        std::string_view const tail = before.substr(at + run);
        if (!lexicon<"announced_units">().longest_prefix(tail)) return false;
        if (tail.size() > longest_tail) return false;
        // Nothing but the end of the sentence may follow.
        for (std::size_t i = 0; i < tail.size();) {
            found_mark const found = mark_at(tail, i);
            i += found.size;
            bool const ends = found.kind == mark::comma || found.kind == mark::full_stop;
            if (ends && i < tail.size()) return false;
        }
        return true;
    }

    inspection& target_;
    std::vector<section> const& sections_;
};

} // namespace

void check_outline(inspection& target) { outline_check(target).run(); }

} // namespace fazhi::detail
