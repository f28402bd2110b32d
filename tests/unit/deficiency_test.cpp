// SPDX-License-Identifier: MIT

// What short texts admit to be lacking, against the spec.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"
#include "support/invariants.hpp"
#include "support/sample_texts.hpp"

#include "deficiency/lacks.hpp"

#include <string>

namespace {

using namespace fazhi::testing;

std::string deficiencies_of(fazhi::report const& report)
{
    std::string result;
    for (fazhi::deficiency const& lack : report.deficiencies) {
        if (!result.empty()) result += " / ";
        result += report.text(lack.region);
        if (lack.cause) result += " < " + std::string(report.text(*lack.cause));
    }
    return result.empty() ? "nothing" : result;
}

std::string points_of(std::string_view text)
{
    fazhi::report const report = fazhi::parse(text);
    std::string result;
    for (fazhi::deficiency const& lack : report.deficiencies)
        for (fazhi::source_region const point : lack.points)
            result += (result.empty() ? "" : " / ") + std::string(report.text(point));
    return result;
}

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("deficiencies and their causes are what the spec says")
    {
        for_each_case("deficiency", [&](spec_case const& spec) {
            fazhi::report const report = fazhi::parse(spec.input);
            CHECK(broken_invariant(report) == "");
            CHECK(deficiencies_of(report) == spec.expected);
        });
    }

    TEST_CASE("the width of punctuation changes no deficiency")
    {
        for (spec_case const& spec : read_spec("deficiency")) {
            if (spec.is_skipped) continue;
            CAPTURE(spec.place);
            std::size_t const count = fazhi::parse(spec.input).deficiencies.size();
            CHECK(fazhi::parse(with_half_width_punctuation(spec.input)).deficiencies.size()
                  == count);
            CHECK(fazhi::parse(with_full_width_punctuation(spec.input)).deficiencies.size()
                  == count);
        }
    }

    TEST_CASE("subjects are what the spec says")
    {
        for_each_case("subject", [&](spec_case const& spec) {
            auto const lack = fazhi::detail::find_lack(spec.input);
            std::string const subject(lack ? fazhi::detail::read_subject(spec.input, *lack)
                                           : std::string_view{});
            CHECK((subject.empty() ? "nothing" : subject) == spec.expected);
        });
    }
}

TEST_SUITE("unit")
{
    TEST_CASE("points are the statements with a lack of their own")
    {
        CHECK(
            points_of("一、存在不足\n一是执法不够规范。随着任务增多，程序意识不强，文书质量不高。")
            == "执法不够规范 / 随着任务增多，程序意识不强 / 文书质量不高");
        CHECK(points_of("一、存在不足\n一是意识不强，重管理、轻服务。")
              == "意识不强，重管理、轻服务");
        CHECK(points_of("一、存在不足\n一是知晓率不高，主要原因是手段单一。") == "知晓率不高");
        CHECK(points_of(
                  "一、存在不足\n一是知晓率不高，究其原因，一方面是手段单一，另一方面是人手不足。")
              == "知晓率不高");
        CHECK(points_of("一、存在不足\n一是知晓率不高，归根结底是人手不足。") == "知晓率不高");
        CHECK(points_of("一、存在不足\n一是执法力量薄弱。全镇仅有3名人员。") == "执法力量薄弱");
    }

    TEST_CASE("a part without items keeps its causes apart from other parts")
    {
        fazhi::report const report =
            fazhi::parse("一、存在不足\n一是意识不强。\n二、原因\n一是培训少。");
        REQUIRE(report.deficiencies.size() >= 1);
        CHECK(report.text(report.deficiencies.front().region) == "意识不强");
    }
}
