// SPDX-License-Identifier: MIT

// Finds quantities in running text: where one may begin, what it is, and whether it is one there.
#include <fazhi/grammar/quantity_def.hpp>
#include <fazhi/scan/scan.hpp>

#include "found.hpp"
#include "instantiate.hpp"
#include "lexicon.hpp"
#include "numeral.hpp"
#include "quantity_judge.hpp"
#include "quantity_place.hpp"
#include "utf8.hpp"

namespace fazhi::grammar {

FAZHI_INSTANTIATE(quantity_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

using grammar::quantity_form;
using grammar::quantity_shape;

// A title or quotation that does not end within this many bytes is taken for an unmatched mark.
constexpr std::size_t longest_title = 360;

// The first characters of all that a quantity can begin with, and of what hides quantities.
[[nodiscard]] anchor_set const& quantity_anchors()
{
    static anchor_set const anchors = [] {
        anchor_set result{"0123456789０１２３４５６７８９ABCD第前首半过《“\""};
        for (lexicon_row const& row : lexicon<"numerals">().rows()) result.insert_first(row.word);
        for (lexicon_row const& row : lexicon<"scales">().rows()) result.insert_first(row.word);
        for (lexicon_row const& row : lexicon<"approximators">().rows())
            if (row.column(1) == "before") result.insert_first(row.word);
        return result;
    }();
    return anchors;
}

class quantity_finder {
public:
    quantity_finder(std::string_view text, source_region where, std::vector<found_quantity>& found)
        : text_(text.substr(0, where.end)), begin_(where.begin), found_(found)
    {
    }

    void find_all()
    {
        scan(text_.substr(begin_), quantity_anchors(),
             [this](std::size_t at) { return read(begin_ + at) - begin_; });
    }

private:
    // Reads what begins at `at` and gives the place to go on at; `at` itself where that is nothing.
    [[nodiscard]] std::size_t read(std::size_t at)
    {
        std::string_view const rest = text_.substr(at);
        std::string_view const character = first_character(rest);
        if (character == "《") return end_of_title(rest) + at;
        if (character == "“" || character == "\"") {
            note_quotation(rest, at);
            return at;
        }
        bool const is_digit = value_of_digits(character).has_value();
        quantity_form form;
        if (grammar::read(rest, grammar::quantity, form) != 0)
            if (std::size_t const end = settle(form, at, is_digit)) return end;
        if (is_digit) return end_of_code(text_, at);
        if (character == "第") return end_of_numeral(text_, at + character.size());
        return end_of_numeral(text_, at);
    }

    // Behind 》 of the title that begins `rest`, or behind its 《 where it does not end soon.
    [[nodiscard]] static std::size_t end_of_title(std::string_view rest) noexcept
    {
        std::string_view const line = rest.substr(0, longest_title);
        std::size_t depth = 0;
        for (std::size_t at = 0; at < line.size() && line[at] != '\n';) {
            std::string_view const character = first_character(line.substr(at));
            at += character.size();
            if (character == "《") ++depth;
            if (character == "》" && --depth == 0) return at;
        }
        return first_character(rest).size();
    }

    void note_quotation(std::string_view rest, std::size_t at) noexcept
    {
        if (at < quoted_until_) return;
        std::string_view const closing = rest.front() == '"' ? "\"" : "”";
        std::string_view const line = rest.substr(0, longest_title);
        std::size_t const end = line.find(closing, first_character(rest).size());
        if (end != line.npos && line.find('\n') > end) quoted_until_ = at + end;
    }

    // Takes a form for a quantity if it is one where it stands. Gives the place to go on at, or 0
    // where it is none and nothing is known of what it is.
    [[nodiscard]] std::size_t settle(quantity_form& form, std::size_t at, bool is_digit)
    {
        quantity_judge judge{text_, begin_, at, is_digit};
        auto const verdict = judge.settle(form);
        if (!verdict.quantity) return verdict.end;
        found_quantity& quantity = found_.emplace_back(*verdict.quantity);
        quantity.is_quoted = at < quoted_until_;
        return quantity.region.end;
    }

    std::string_view text_;
    std::size_t begin_;
    std::vector<found_quantity>& found_;
    std::size_t quoted_until_ = 0;
};

} // namespace

void find_quantities(std::string_view text, source_region where, std::vector<found_quantity>& found)
{
    quantity_finder(text, where, found).find_all();
}

} // namespace fazhi::detail
