// SPDX-License-Identifier: MIT

// Names of bodies alone, in titles and below the text.
#include "support/check_spec.hpp"
#include "support/doctest_printers.hpp"

#include "frame/issuers.hpp"

#include <string>
#include <vector>

namespace {

using namespace fazhi::testing;

std::string described(std::string_view name)
{
    std::vector<fazhi::issuer> found;
    fazhi::detail::read_issuers(name, name, fazhi::detail::name_trust::known, found);
    if (found.size() != 1) return found.empty() ? "nothing" : "several";
    fazhi::issuer const& body = found.front();
    return std::string(to_string(body.kind)) + ' '
         + std::string(body.level ? to_string(*body.level) : "-");
}

std::vector<std::string> names_of(std::string_view text)
{
    fazhi::report const report = fazhi::parse(text);
    std::vector<std::string> names;
    for (fazhi::issuer const& body : report.issuers) names.emplace_back(report.text(body.region));
    return names;
}

using names = std::vector<std::string>;

} // namespace

TEST_SUITE("spec")
{
    TEST_CASE("bodies are of the kind and level that the spec names")
    {
        check_spec("issuer", described);
    }
}

TEST_SUITE("unit")
{
    TEST_CASE("issuers stand in the title in the order of signing")
    {
        CHECK(names_of("中共清溪县委\n清溪县人民政府\n关于2024年法治政府建设情况的报告\n工作有序。")
              == names{"中共清溪县委", "清溪县人民政府"});
        CHECK(names_of("中共清溪县委　清溪县人民政府关于2024年法治政府建设情况的报告\n工作有序。")
              == names{"中共清溪县委", "清溪县人民政府"});
        CHECK(names_of("柳树镇2024年法治政府建设情况报告\n工作有序。") == names{"柳树镇"});
        CHECK(names_of("2024年柳树镇法治政府建设情况报告\n工作有序。") == names{"柳树镇"});
        CHECK(names_of("清溪县气象台2024年法治政府建设情况报告\n工作有序。")
              == names{"清溪县气象台"});
        CHECK(
            names_of("中共清溪县委全面依法治县委员会办公室关于2024年法治建设情况的报告\n工作有序。")
            == names{"中共清溪县委全面依法治县委员会办公室"});
    }

    TEST_CASE("without a name in the title those that sign are the issuers")
    {
        CHECK(names_of("2024年，工作有序。\n一、工作\n做了。\n清溪县司法局\n2025年1月6日\n")
              == names{"清溪县司法局"});
        CHECK(names_of("关于2024年法治政府建设情况的报告\n工作有序。\n\n中共清溪县委        "
                       "清溪县人民政府\n2025年1月 日")
              == names{"中共清溪县委", "清溪县人民政府"});
        CHECK(
            names_of(
                "关于清溪县2024年法治政府建设情况的报告\n工作有序。\n清溪县人民政府\n2025年1月6日")
            == names{"清溪县人民政府"});
        CHECK(names_of("工作有序。\n清 溪 县 司 法 局（盖章）\n2025年1月6日")
              == names{"清 溪 县 司 法 局"});
        CHECK(names_of("关于柳树镇2024年法治政府建设情况的报告\n工作有序。") == names{"柳树镇"});
    }

    TEST_CASE("who is only spoken of is no issuer")
    {
        CHECK(names_of("清溪县人民政府网\n2024年，工作有序。").empty());
        CHECK(names_of("来源：清溪县司法局\n2024年，工作有序。").empty());
        CHECK(names_of("区委、区政府：\n2024年，工作有序。\n抄送：清溪县司法局。").empty());
        CHECK(names_of("全市2024年法治政府建设情况报告\n工作有序。").empty());
        CHECK(names_of("2024年，工作有序。\n清溪县司法局\n积极履职。").empty());
    }
}
