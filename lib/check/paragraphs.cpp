// SPDX-License-Identifier: MIT

// Paragraphs that break off: running text without the mark that ends a sentence.
#include "check/families.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace fazhi::detail {

namespace {

// A shorter line is a heading, a caption or a cell of a table.
constexpr std::uint32_t shortest_paragraph = 90; // bytes
constexpr std::size_t longest_quote = 60;        // bytes
// Where more break off, the lines of the text are not its paragraphs.
constexpr std::size_t most = 3;

class paragraph_check {
public:
    explicit paragraph_check(inspection& target) : target_(target), content_(target.content()) {}

    void run()
    {
        std::vector<source_region> found;
        bool is_open = false; // the line before breaks off
        source_region last{};
        target_.lines().for_each([&](clause_line const& line) {
            // What goes on in the next line was broken by whoever typed or copied it.
            if (is_open && begins_anew(line.region)) found.push_back(last);
            is_open = is_running_text(line) && breaks_off(line);
            last = line.clauses.empty() ? line.region : line.clauses.back().region;
        });
        if (found.empty() || found.size() > most) return;
        for (source_region const clause : found)
            target_.add({.rule = "text.unfinished",
                         .region = clause,
                         .arguments = {{"stated", last_words(clause)}}});
    }

private:
    [[nodiscard]] std::string last_words(source_region clause) const
    {
        std::string_view text = target_.text(clause);
        text.remove_prefix(text.size() - std::min(text.size(), longest_quote));
        while (!text.empty() && is_continuation(text.front())) text.remove_prefix(1);
        return std::string(text);
    }

    [[nodiscard]] bool is_running_text(clause_line const& line) const
    {
        if (line.region.size() < shortest_paragraph || line.clauses.empty()) return false;
        if (content_.title && line.region.begin < content_.title->end) return false;
        // A paragraph has a sentence before the one that breaks off.
        return std::any_of(line.clauses.begin(), line.clauses.end() - 1, [](clause const& each) {
            return each.end == clause_end::full_stop && !each.nested;
        });
    }

    [[nodiscard]] bool breaks_off(clause_line const& line) const
    {
        clause const& last = line.clauses.back();
        if (last.end != clause_end::none) return last.end == clause_end::comma;
        std::string_view const text = trim_end(target_.text(line.region));
        return !text.empty() && is_han_lead(last_character(text).front());
    }

    // A node of the outline or the signature begins in the line.
    [[nodiscard]] bool begins_anew(source_region line) const
    {
        auto const is_in = [&](source_region each) {
            return line.begin <= each.begin && each.begin < line.end;
        };
        return (content_.date && is_in(content_.date->region))
            || std::any_of(content_.issuers.begin(), content_.issuers.end(),
                           [&](issuer const& each) { return is_in(each.region); })
            || begins_node(line);
    }

    [[nodiscard]] bool begins_node(source_region line) const
    {
        auto const next = std::lower_bound(
            content_.sections.begin(), content_.sections.end(), line.begin,
            [](section const& node, std::uint32_t at) { return node.region.begin < at; });
        return next != content_.sections.end() && next->region.begin < line.end
            && trim(target_.text({line.begin, next->region.begin})).empty();
    }

    inspection& target_;
    report const& content_;
};

} // namespace

void check_paragraphs(inspection& target) { paragraph_check(target).run(); }

} // namespace fazhi::detail
