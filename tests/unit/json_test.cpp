// SPDX-License-Identifier: MIT

#include "output/json_writer.hpp"
#include "support/doctest_printers.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

TEST_SUITE_BEGIN("unit");

using namespace std::string_view_literals;
using fazhi::report;
using fazhi::source_region;
using json = nlohmann::ordered_json;

namespace {

[[nodiscard]] json written(report const& content, fazhi::json_options options = {})
{
    return json::parse(fazhi::to_json(content, options));
}

// The place of a piece of text, which must stand there once.
[[nodiscard]] source_region place_of(report const& content, std::string_view piece)
{
    std::string_view const text = content.source.text();
    auto const begin = text.find(piece);
    REQUIRE(begin != std::string_view::npos);
    REQUIRE(text.find(piece, begin + 1) == std::string_view::npos);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + piece.size())};
}

[[nodiscard]] report report_of(std::string_view text)
{
    report content;
    content.source = fazhi::source_text::from_utf8(std::string(text), "清溪.txt");
    return content;
}

} // namespace

TEST_CASE("An empty report has every key in its order")
{
    CHECK(
        fazhi::to_json(report{})
        == R"({"schema":"fazhi.report/1","source":{"name":null,"encoding":"UTF-8","length":0},)"
           R"("title":null,"document_number":null,"issuers":[],"year":null,"date":null,)"
           R"("published":null,"addressees":[],"cc":[],"contact":null,"sections":[],"measures":[],"indicators":[],)"
           R"("observations":[],"deficiencies":[],"commitments":[],"citations":[],"diagnostics":[]})");
}

TEST_CASE("The frame of a report is written as it was read")
{
    // The first character takes four bytes, so that offsets in bytes would be seen.
    report content =
        report_of("\U00020BB7溪县\n清府发〔2025〕7号\n市委：\n2025年2月 日\n抄送：某局\n");
    content.title = place_of(content, "\U00020BB7溪县");
    content.document_number = {place_of(content, "清府发〔2025〕7号"), place_of(content, "清府发"),
                               2025, 7};
    content.issuers = {{place_of(content, "溪县"), fazhi::issuer_kind::government,
                        fazhi::administrative_level::county},
                       {place_of(content, "某局"), fazhi::issuer_kind::other, {}}};
    content.year = 2024;
    content.date = {place_of(content, "2025年2月 日"), 2025, 2, {}};
    content.addressees = {place_of(content, "市委")};
    content.cc = {place_of(content, "某局")};

    json const form = written(content);
    CHECK(form["source"] == json::parse(R"({"name":"清溪.txt","encoding":"UTF-8","length":36})"));
    CHECK(form["title"] == json::parse(R"({"text":"𠮷溪县","span":[0,3]})"));
    CHECK(form["document_number"]
          == json::parse(R"({"text":"清府发〔2025〕7号","span":[4,15],"agency_code":"清府发",
                          "year":2025,"number":7})"));
    CHECK(form["issuers"] == json::parse(R"([{"name":"溪县","kind":"government","level":"county",
                           "division":null,"span":[1,3]},
                          {"name":"某局","kind":"other","level":null,"division":null,
                           "span":[33,35]}])"));
    CHECK(form["year"] == 2024);
    CHECK(form["date"]
          == json::parse(
              R"({"year":2025,"month":2,"day":null,"text":"2025年2月 日","span":[20,29]})"));
    CHECK(form["addressees"] == json::parse(R"([{"name":"市委","span":[16,18]}])"));
    CHECK(form["cc"] == json::parse(R"([{"name":"某局","span":[33,35]}])"));
}

TEST_CASE("The outline is nested by its levels and numbered in reading order")
{
    report content = report_of("前言\n一、甲\n（一）乙\n二、丙\n");
    content.sections = {
        {{7, 33},
         fazhi::section_marker{{7, 13}, fazhi::marker_style::chinese_comma, 1},
         source_region{13, 16},
         fazhi::section_role::measures,
         1,
         fazhi::no_section,
         2},
        {{17, 33},
         fazhi::section_marker{{17, 26}, fazhi::marker_style::chinese_bracket, 1},
         source_region{26, 29},
         fazhi::section_role::measures,
         2,
         0,
         2},
        {{30, 40},
         {},
         {},
         fazhi::section_role::deficiencies | fazhi::section_role::plan,
         1,
         fazhi::no_section,
         3},
    };
    json const form = written(content);
    CHECK(form["sections"] == json::parse(R"([
        {"id":"s1","role":"measures","level":1,
         "marker":{"text":"一、","style":"chinese_comma","ordinal":1,"span":[3,5]},
         "heading":{"text":"甲","span":[5,6]},"span":[3,13],
         "children":[
            {"id":"s2","role":"measures","level":2,
             "marker":{"text":"（一）","style":"chinese_bracket","ordinal":1,"span":[7,10]},
             "heading":{"text":"乙","span":[10,11]},"span":[7,13],"children":[]}]},
        {"id":"s3","role":"deficiencies+plan","level":1,"marker":null,"heading":null,
         "span":[12,16],"children":[]}])"));
}

TEST_CASE("An outline that someone left unfinished is written flat")
{
    report content = report_of("一二");
    content.sections.resize(2); // no role and no end of the subtree
    content.sections[1].subtree_end = 1'000;
    json const form = written(content);
    REQUIRE(form["sections"].size() == 2);
    CHECK(form["sections"][0]["children"].empty());
    CHECK(form["sections"][0]["role"].is_null());
    CHECK(form["sections"][1]["id"] == "s2");
}

TEST_CASE("An indicator is written with all that is known of it")
{
    report content = report_of("全年新收行政复议案件4.71万件，同比增长27.8%。评为A档。");
    fazhi::indicator count;
    count.region = place_of(content, "4.71万件");
    count.name.push_back(place_of(content, "新收"));
    count.name.push_back(place_of(content, "案件"));
    count.value = {fazhi::decimal(471, 2),
                   "件",
                   0,
                   fazhi::approximation::exact,
                   fazhi::quantity_kind::count,
                   fazhi::decimal(47050),
                   fazhi::decimal(47150)};
    count.period = {place_of(content, "全年"), fazhi::period_kind::year, 2024};
    count.scope = fazhi::indicator_scope::departments | fazhi::indicator_scope::townships;
    count.concept_id = "review.accepted";
    count.section = 2;
    count.sentence = place_of(content, "全年新收行政复议案件4.71万件，同比增长27.8%");
    fazhi::indicator grade;
    grade.region = place_of(content, "A档");
    grade.value.grade = 'A';
    grade.value.unit = "档";
    grade.value.kind = fazhi::quantity_kind::grade;
    grade.change = {fazhi::change_direction::up, fazhi::change_kind::relative,
                    place_of(content, "同比")};
    grade.role = fazhi::indicator_role::target;
    content.indicators = {count, grade};

    json const form = written(content);
    CHECK(form["indicators"] == json::parse(R"([
        {"id":"i1","span":[10,16],"text":"4.71万件","name":"新收案件",
         "name_spans":[[2,4],[8,10]],
         "value":{"number":"47100","unit":"件","approx":"exact","low":"47050","high":"47150",
                  "kind":"count"},
         "change":null,"role":"result",
         "period":{"text":"全年","span":[0,2],"kind":"year","year":2024},
         "scope":"departments+townships","concept":"review.accepted","section":"s3",
         "sentence":{"span":[0,26]}},
        {"id":"i2","span":[29,31],"text":"A档","name":null,"name_spans":[],
         "value":{"number":"A","unit":"档","approx":"exact","low":null,"high":null,
                  "kind":"grade"},
         "change":{"direction":"up","kind":"rel","base":"同比"},"role":"target","period":null,
         "scope":null,"concept":null,"section":null,"sentence":{"span":[0,0]}}])"));
}

TEST_CASE("The other facts refer to each other by their ids")
{
    report content =
        report_of("一是监督不足，因为人手少。下一步健全机制，年底前达90%。《行政复议法》");
    content.measures = {
        {place_of(content, "监督不足"), place_of(content, "监督"), 0, "oversight"},
        {place_of(content, "人手少"), place_of(content, "人手"), fazhi::no_section, {}}};
    content.deficiencies = {{place_of(content, "监督不足，因为人手少"),
                             place_of(content, "监督"),
                             {place_of(content, "监督不足")},
                             place_of(content, "人手少"),
                             {place_of(content, "不足")},
                             {{place_of(content, "监督"), fazhi::specific_kind::field}},
                             "oversight",
                             {0}},
                            {place_of(content, "人手少"), {}, {}, {}, {}, {}, {}, {}}};
    fazhi::commitment_action action;
    action.region = place_of(content, "健全机制，年底前达90%");
    action.verb = place_of(content, "健全");
    action.object = place_of(content, "机制");
    action.deliverable = place_of(content, "机制");
    action.targets = {0, 11};
    action.deadline = place_of(content, "年底前");
    action.strength = fazhi::commitment_strength::hard;
    action.testability = 3;
    fazhi::commitment_action bare;
    bare.region = place_of(content, "健全机制");
    content.commitments = {{place_of(content, "健全机制，年底前达90%"),
                            place_of(content, "健全机制"),
                            {action, bare},
                            {},
                            {0}}};
    content.citations = {{place_of(content, "《行政复议法》"), place_of(content, "行政复议法"),
                          fazhi::citation_kind::law, fazhi::year_range{2021, 2025}}};
    content.diagnostics = {{"outline.gap",
                            fazhi::severity::warning,
                            "请核对。 / please check.",
                            place_of(content, "一是"),
                            {place_of(content, "下一步")}}};

    json const form = written(content);
    CHECK(form["measures"] == json::parse(R"([
        {"id":"m1","span":[2,6],"lead":{"text":"监督","span":[2,4]},"section":"s1",
         "theme":"oversight"},
        {"id":"m2","span":[9,12],"lead":{"text":"人手","span":[9,11]},"section":null,
         "theme":null}])"));
    CHECK(form["deficiencies"] == json::parse(R"([
        {"id":"d1","span":[2,12],"text":"监督不足，因为人手少",
         "subject":{"text":"监督","span":[2,4]},"points":[{"text":"监督不足","span":[2,6]}],
         "cause":{"text":"人手少","span":[9,12]},"hedges":[{"text":"不足","span":[4,6]}],
         "specifics":[{"kind":"field","text":"监督","span":[2,4]}],
         "theme":"oversight","addressed_by":["c1"]},
        {"id":"d2","span":[9,12],"text":"人手少","subject":null,"points":[],"cause":null,
         "hedges":[],"specifics":[],"theme":null,"addressed_by":[]}])"));
    CHECK(form["commitments"] == json::parse(R"([
        {"id":"c1","span":[16,28],"lead":{"text":"健全机制","span":[16,20]},
         "actions":[
            {"span":[16,28],"text":"健全机制，年底前达90%","verb":"健全","verb_span":[16,18],
             "object":{"text":"机制","span":[18,20]},
             "deliverable":{"text":"机制","span":[18,20]},
             "targets":["i1","i12"],"deadline":{"text":"年底前","span":[21,24]},
             "strength":"hard","testability":3},
            {"span":[16,20],"text":"健全机制","verb":null,"verb_span":null,
             "object":null,"deliverable":null,"targets":[],
             "deadline":null,"strength":"none","testability":0}],
         "theme":null,"answers":["d1"]}])"));
    CHECK(form["citations"] == json::parse(R"([
        {"title":"行政复议法","span":[29,36],"title_span":[30,35],"kind":"law",
         "years":[2021,2025]}])"));
    CHECK(form["diagnostics"] == json::parse(R"([
        {"rule":"outline.gap","severity":"warning","message":"请核对。 / please check.",
         "span":[0,2],"related":[[13,16]]}])"));
}

TEST_CASE("The division of an issuer is written with its path and what decides it")
{
    report const content = fazhi::parse(
        "重庆市江北区人民政府\n关于2024年法治政府建设情况的报告\n一、主要举措和成效\n");
    json const form = written(content);
    REQUIRE(form["issuers"].size() == 1);
    CHECK(form["issuers"][0]["division"] == json::parse(R"({"code":"500105","name":"江北区",
        "path":["重庆市","江北区"],"ground":"name","is_part":false})"));
}

TEST_CASE("The contact note is written only where it is asked for")
{
    report content = report_of("报告\n（联系人：某某，电话：000-0000）\n");
    content.contact = place_of(content, "（联系人：某某，电话：000-0000）");
    std::string const usual = fazhi::to_json(content);
    CHECK(usual.find("某某") == std::string::npos);
    CHECK(usual.find("000") == std::string::npos);
    CHECK(json::parse(usual)["contact"] == json::parse(R"({"span":[3,23]})"));
    fazhi::json_options options;
    options.include_contact = true;
    CHECK(written(content, options)["contact"]["text"] == "（联系人：某某，电话：000-0000）");
}

TEST_CASE("Text comes back from JSON as it was")
{
    std::string all = "\U00020BB7\U0001F600\u2028\u2029</script>\"\\/\x7F";
    for (char c = 0; c != ' '; ++c) all += c;
    report content = report_of(all);
    content.title = source_region{0, static_cast<std::uint32_t>(all.size())};
    CHECK(written(content)["title"]["text"] == all);
    CHECK(written(content, {4, false})["title"]["text"] == all);
    std::string const text = fazhi::to_json(content);
    for (char const c : text) REQUIRE(static_cast<unsigned char>(c) >= ' ');
}

TEST_CASE("Control characters have their escapes")
{
    fazhi::detail::json_writer out(-1);
    out.string("\"\\\b\f\n\r\t\0\x01\x1F/清"sv);
    CHECK(out.take() == R"("\"\\\b\f\n\r\t\u0000\u0001\u001F/清")");
}

TEST_CASE("Numbers are written to their limits")
{
    fazhi::detail::json_writer out(-1);
    out.begin_array();
    out.number(std::numeric_limits<std::int64_t>::min());
    out.number(std::numeric_limits<std::int64_t>::max());
    out.end_array();
    CHECK(out.take() == "[-9223372036854775808,9223372036854775807]");
}

TEST_CASE("Indented JSON has a member a line")
{
    report content = report_of("清溪");
    content.title = source_region{0, 6};
    std::string const text = fazhi::to_json(content, {2, false});
    CHECK(text.starts_with("{\n"
                           "  \"schema\": \"fazhi.report/1\",\n"
                           "  \"source\": {\n"
                           "    \"name\": \"清溪.txt\",\n"
                           "    \"encoding\": \"UTF-8\",\n"
                           "    \"length\": 2\n"
                           "  },\n"
                           "  \"title\": {\n"
                           "    \"text\": \"清溪\",\n"
                           "    \"span\": [\n"
                           "      0,\n"
                           "      2\n"
                           "    ]\n"
                           "  },\n"));
    CHECK(text.ends_with("  \"citations\": [],\n  \"diagnostics\": []\n}"));
    CHECK(json::parse(text) == written(content));
    CHECK(json::parse(fazhi::to_json(content, {0, false})) == written(content));
}

TEST_CASE("Values nest in arrays and objects with their commas")
{
    for (int const indent : {-1, 0, 3}) {
        CAPTURE(indent);
        fazhi::detail::json_writer out(indent);
        {
            fazhi::detail::json_object const whole(out);
            {
                fazhi::detail::json_array const list(out, "list");
                out.null();
                {
                    fazhi::detail::json_object const empty(out);
                }
                out.begin_array();
                out.end_array();
                out.pair(-1, 2);
            }
            fazhi::detail::json_object const inner(out, "inner");
            out.key("key");
            out.string("");
        }
        CHECK(json::parse(out.take())
              == json::parse(R"({"list":[null,{},[],[-1,2]],"inner":{"key":""}})"));
    }
}

TEST_SUITE_END();
