// SPDX-License-Identifier: MIT

#include <fazhi/division.hpp>
#include <fazhi/parse.hpp>

#include "divisions/division_table.hpp"

#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string path_of(fazhi::division const& place)
{
    std::string result;
    for (std::string const& name : place.path) result += (result.empty() ? "" : "›") + name;
    return result;
}

std::string divisions_of(std::string const& name)
{
    std::string result;
    for (fazhi::division const& each : fazhi::divisions_named(name)) {
        if (!result.empty()) result += " / ";
        result += each.code + " " + path_of(each);
    }
    return result.empty() ? "nothing" : result;
}

// A report signed by `issuers`, one a line, whose text says `text`.
fazhi::report signed_by(std::string const& issuers, std::string const& text)
{
    return fazhi::parse(issuers + "\n关于2024年法治政府建设情况的报告\n一、主要举措和成效\n（一）"
                        + text + "。\n" + issuers + "\n2025年2月1日\n");
}

} // namespace

TEST_SUITE("spec")
{

    TEST_CASE("a name begins with the divisions that the spec says")
    {
        fazhi::testing::check_spec("division", divisions_of);
    }

} // TEST_SUITE

TEST_CASE("every division of the table comes back by its code")
{
    std::size_t counties = 0;
    std::size_t towns = 0;
    for (std::string_view const line : fazhi::detail::division_lines()) {
        auto const packed = fazhi::detail::read_division_line(line);
        REQUIRE((packed.code.size() == 2 || packed.code.size() == 4 || packed.code.size() == 6));
        REQUIRE_FALSE(packed.name.empty());
        counties += packed.code.size() == 6 ? 1U : 0U;
        int last = -1;
        std::size_t size = 0;
        fazhi::detail::each_town(packed.towns, [&](fazhi::detail::packed_town const& town) {
            REQUIRE(town.number > last);
            REQUIRE(town.number < 1000);
            REQUIRE_FALSE(town.stem.empty());
            last = town.number;
            ++size;
        });
        towns += size;
    }
    // As many as the source has (see NOTICE).
    CHECK(counties == 2978);
    CHECK(towns == 41352);
    auto const place = fazhi::find_division("500105");
    REQUIRE(place);
    CHECK(place->name == "江北区");
    CHECK(place->level == fazhi::administrative_level::county);
    CHECK(fazhi::find_division("500108103")->name == "鸡冠石镇");
    CHECK(fazhi::find_division("110101001")->name == "东华门街道");
    for (std::string_view code : {"", "5", "99", "500199", "500108999", "50010810x"})
        CHECK_FALSE(fazhi::find_division(code));
}

TEST_CASE("a code around a name leaves out what is not below it")
{
    auto const found = fazhi::divisions_named("江北区", "50");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "500105");
    CHECK(fazhi::divisions_named("江北区", "51").empty());
}

TEST_CASE("a name that several divisions have stays open unless the report decides it")
{
    fazhi::report const open = signed_by("江北区人民政府", "坚持依法行政");
    REQUIRE(open.issuers.size() == 1);
    CHECK_FALSE(fazhi::division_of(open, 0));
    CHECK(fazhi::division_of(open, 0, "50")->place.code == "500105");
    CHECK_FALSE(fazhi::division_of(open, 1));

    fazhi::report const told = signed_by("江北区人民政府", "落实重庆市委部署");
    auto const by_text = fazhi::division_of(told, 0);
    REQUIRE(by_text);
    CHECK(by_text->place.code == "500105");
    CHECK(by_text->ground == fazhi::division_ground::text);

    fazhi::report const both = signed_by("江北区人民政府", "重庆市与宁波市签订协议");
    CHECK_FALSE(fazhi::division_of(both, 0));
}

TEST_CASE("issuers together decide each other's division")
{
    fazhi::report const report = signed_by("中共重庆市江北区委\n江北区人民政府", "坚持依法行政");
    REQUIRE(report.issuers.size() == 2);
    auto const first = fazhi::division_of(report, 0);
    auto const second = fazhi::division_of(report, 1);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->ground == fazhi::division_ground::name);
    CHECK(second->ground == fazhi::division_ground::issuers);
    CHECK(second->place.code == "500105");
}

TEST_CASE("a development zone is a part of its division")
{
    fazhi::report const report = signed_by("成都市高新区管理委员会", "坚持依法行政");
    REQUIRE(report.issuers.size() == 1);
    auto const found = fazhi::division_of(report, 0);
    REQUIRE(found);
    CHECK(found->is_part);
    CHECK(found->place.code == "5101");
}
