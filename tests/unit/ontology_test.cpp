// SPDX-License-Identifier: MIT

#include <fazhi/ontology.hpp>
#include <fazhi/parse.hpp>

#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

constexpr std::string_view table =
    "# our own\n"
    "concept\tlocal.tea_tree_area\t茶树种植面积\tArea under tea\titem\t0\t-\tour office\n"
    "words\tlocal.tea_tree_area\t茶树 种植|新增 @亩|公顷\n"
    "words\tlawpop.law_literate_persons\t学法带头人\n";

// What is wrong with a table, without its first line in Chinese.
std::string complaint(std::string const& line)
{
    try {
        static_cast<void>(fazhi::ontology::extended("# a comment\n" + line + "\n", "own.tsv"));
    } catch (fazhi::option_error const& error) {
        std::string const what = error.what();
        return what.substr(what.find('\n') + 1);
    }
    return "nothing";
}

} // namespace

TEST_CASE("every indicator of the library has an id of its own, names and a kind of unit")
{
    std::set<std::string_view> ids;
    for (fazhi::indicator_concept const& each : fazhi::concepts()) {
        CAPTURE(each.id);
        CHECK(ids.insert(each.id).second);
        CHECK_FALSE(each.chinese_name.empty());
        CHECK_FALSE(each.english_name.empty());
        CHECK_FALSE(each.unit_kind.empty());
        CHECK((each.polarity == "+" || each.polarity == "-" || each.polarity == "0"));
        CHECK((each.denominator.empty() || fazhi::find_concept(each.denominator) != nullptr));
        CHECK(fazhi::find_concept(each.id) == &each);
    }
    CHECK(ids.size() > 199);
}

TEST_CASE("a table extends the indicators and the words of the library's own")
{
    fazhi::ontology const wider = fazhi::ontology::extended(table);
    CHECK(wider.concepts().size() == fazhi::concepts().size() + 1);
    REQUIRE(wider.find("local.tea_tree_area") != nullptr);
    CHECK(wider.find("local.tea_tree_area")->chinese_name == "茶树种植面积");
    CHECK(fazhi::find_concept("local.tea_tree_area") == nullptr);
    CHECK(wider.table() == table);

    std::string_view const text = "新增茶树300亩，培育学法带头人12名，受理行政复议案件5件。";
    fazhi::parse_options options;
    fazhi::report const plain = fazhi::parse(text, options);
    options.ontology = wider;
    fazhi::report const report = fazhi::parse(text, options);
    REQUIRE(report.indicators.size() == 3);
    CHECK(plain.indicators[0].concept_id.empty());
    CHECK(report.indicators[0].concept_id == "local.tea_tree_area");
    CHECK(plain.indicators[1].concept_id.empty());
    CHECK(report.indicators[1].concept_id == "lawpop.law_literate_persons");
    CHECK(report.indicators[2].concept_id == "recon.accepted");
}

TEST_CASE("the same table is the same ontology, another is another")
{
    CHECK(fazhi::ontology::extended(table) == fazhi::ontology::extended(std::string(table)));
    CHECK(fazhi::ontology::extended("") == fazhi::ontology::extended(""));
    CHECK_FALSE(fazhi::ontology::extended(table) == fazhi::ontology());
}

TEST_CASE("a table that is wrong is told by its name, the line and what is wrong")
{
    CHECK(complaint("visits\tlocal.visits")
          == "own.tsv:2: expected concept or words, found “visits”");
    CHECK(complaint("concept\tlocal.visits") == "own.tsv:2: expected 8 columns, found 2");
    CHECK(complaint("concept\tVisits\t走访\tVisits\ttime\t0\t-\tus")
          == "own.tsv:2: expected an id such as local.visits, found “Visits”");
    CHECK(complaint("concept\trecon.closed\t走访\tVisits\ttime\t0\t-\tus")
          == "own.tsv:2: this id is taken: “recon.closed”");
    CHECK(complaint("concept\tlocal.visits\t\tVisits\ttime\t0\t-\tus")
          == "own.tsv:2: a name in Chinese or in English is missing");
    CHECK(complaint("concept\tlocal.visits\t走访\tVisits\thours\t0\t-\tus")
          == "own.tsv:2: there is no such kind of unit: “hours”");
    CHECK(complaint("concept\tlocal.visits\t走访\tVisits\ttime\tup\t-\tus")
          == "own.tsv:2: expected the polarity + - or 0, found “up”");
    CHECK(complaint("concept\tlocal.visits\t走访\tVisits\ttime\t0\tlocal.none\tus")
          == "own.tsv:2: the denominator is no indicator: “local.none”");
    CHECK(complaint("words\tlocal.visits\t走访")
          == "own.tsv:2: there is no such indicator: “local.visits”");
    CHECK(complaint("words\trecon.closed\t^复议 !率")
          == "own.tsv:2: expected words in each group, and a group without ! ^ @");
    CHECK(complaint("words\trecon.closed\t复议|") != "nothing");
    CHECK_THROWS_AS(static_cast<void>(fazhi::ontology::extended("words\t\xFF")),
                    fazhi::encoding_error);
}
