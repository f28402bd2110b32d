// SPDX-License-Identifier: MIT

// Quantities of short texts, each against what its spec line names; and that the scan which stops
// at few characters finds what trying at every character finds.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"
#include "support/sample_texts.hpp"

#include "quantity/found.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace fazhi::testing;
using fazhi::detail::found_quantity;

std::vector<found_quantity> quantities_of(std::string_view text)
{
    std::vector<found_quantity> found;
    fazhi::detail::find_quantities(text, {0, static_cast<std::uint32_t>(text.size())}, found);
    return found;
}

bool is_same(found_quantity const& a, found_quantity const& b)
{
    return a.region == b.region && a.value == b.value && a.is_ordinal == b.is_ordinal
        && a.is_quoted == b.is_quoted;
}

// Whether trying at every character finds what the scan finds.
bool scans_alike(std::string_view text)
{
    std::vector<found_quantity> const quick = quantities_of(text);
    std::vector<found_quantity> thorough;
    fazhi::detail::find_quantities_everywhere(text, {0, static_cast<std::uint32_t>(text.size())},
                                              thorough);
    return std::equal(quick.begin(), quick.end(), thorough.begin(), thorough.end(), is_same);
}

std::string shown(std::optional<fazhi::decimal> number)
{
    return number ? number->to_string() : std::string();
}

std::string form_of(std::string_view text, found_quantity const& found)
{
    fazhi::quantity_value const& value = found.value;
    std::string result(text.substr(found.region.begin, found.region.size()));
    result += " = ";
    result += value.grade != 0 ? std::string(1, value.grade) : shown(value.number);
    result += ' ';
    result += value.unit.empty() ? "-" : value.unit;
    if (value.approx != fazhi::approximation::exact)
        result += ' ' + std::string(to_string(value.approx));
    if (value.kind != fazhi::quantity_kind::count)
        result += ' ' + std::string(to_string(value.kind));
    bool const is_number_alone = value.low == value.number && value.high == value.number;
    if (!is_number_alone) result += ' ' + shown(value.low) + ".." + shown(value.high);
    if (found.is_ordinal) result += " ordinal";
    if (found.is_quoted) result += " quoted";
    return result;
}

std::string forms_of(std::string_view text)
{
    std::string result;
    for (found_quantity const& found : quantities_of(text)) {
        if (!result.empty()) result += " / ";
        result += form_of(text, found);
    }
    return result.empty() ? "nothing" : result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("quantities are what the spec names") { check_spec("quantity", forms_of); }
}

TEST_SUITE("unit")
{
    TEST_CASE("a quantity is found where the scan does not look, too, or nowhere")
    {
        for (spec_case const& spec : read_spec("quantity")) {
            CAPTURE(spec.input);
            CHECK(scans_alike(spec.input));
        }
        for (sample_text const& sample : sample_texts()) {
            CAPTURE(sample.name);
            CHECK(scans_alike(sample.text));
        }
    }

    TEST_CASE("half-width and full-width forms are worth the same")
    {
        for (spec_case const& spec : read_spec("quantity")) {
            std::string const half = with_half_width_punctuation(spec.input);
            std::vector<found_quantity> const as_written = quantities_of(spec.input);
            std::vector<found_quantity> const narrow = quantities_of(half);
            CAPTURE(spec.input);
            REQUIRE(as_written.size() == narrow.size());
            for (std::size_t i = 0; i != narrow.size(); ++i)
                CHECK(as_written[i].value == narrow[i].value);
        }
    }

    TEST_CASE("a word of the table counts nothing")
    {
        for (fazhi::detail::lexicon_row const& row :
             fazhi::detail::lexicon<"numeral_words">().rows()) {
            std::string const word(row.word);
            for (std::string const& text :
                 {word, "推进" + word + "工作", word + "，", word + "件。"}) {
                CAPTURE(text);
                CHECK(forms_of(text) == "nothing");
            }
        }
    }

    TEST_CASE("only the region that is asked for is looked at")
    {
        std::string_view const text = "办理5件、审查16件、备案7件";
        auto const begin = static_cast<std::uint32_t>(text.find("16"));
        std::vector<found_quantity> found;
        fazhi::detail::find_quantities(text, {begin, begin + 5}, found);
        REQUIRE(found.size() == 1);
        CHECK(found[0].region == fazhi::source_region{begin, begin + 5});
        found.clear();
        fazhi::detail::find_quantities(text, {begin, begin + 2}, found);
        CHECK(found.empty());
    }

    TEST_CASE("units outlive the text they were read from")
    {
        fazhi::quantity_value value;
        {
            std::string const text = "培训1200人次";
            value = quantities_of(text).at(0).value;
        }
        CHECK(value.unit == "人次");
    }
}
