// SPDX-License-Identifier: MIT

// Names in the order of pinyin.
#include <fazhi/collation.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

TEST_SUITE_BEGIN("unit");

namespace {

[[nodiscard]] std::vector<std::string> sorted(std::vector<std::string> names)
{
    std::ranges::sort(names, {}, fazhi::collation_key);
    return names;
}

} // namespace

TEST_CASE("names stand in the order of pinyin and not of code points")
{
    std::vector<std::string> const in_order = {"12345热线", "安平县", "白云镇", "渡口镇", "柳树镇",
                                               "清溪县",    "石桥镇", "竹溪镇", "A镇"};
    std::vector<std::string> shuffled(in_order.rbegin(), in_order.rend());
    CHECK(sorted(shuffled) == in_order);
}

TEST_CASE("a name is before the longer ones that begin with it")
{
    CHECK(fazhi::collation_key("") < fazhi::collation_key("清"));
    CHECK(fazhi::collation_key("清溪县") < fazhi::collation_key("清溪县公安局"));
    CHECK(fazhi::collation_key("清溪县") == fazhi::collation_key("清溪县"));
}

TEST_CASE("long names and bytes that are no text have keys, too")
{
    std::string long_name;
    for (int i = 0; i != 10000; ++i) long_name += "溪";
    CHECK(fazhi::collation_key(long_name) < fazhi::collation_key(long_name + "镇"));
    CHECK_FALSE(fazhi::collation_key("\xe6\xb8").empty());
    CHECK_FALSE(fazhi::collation_key(std::string_view("\0溪", 4)).empty());
}

TEST_CASE("keys are made in several threads at once")
{
    std::string const expected = fazhi::collation_key("清溪县人民政府");
    std::vector<int> same(4, 0);
    std::vector<std::thread> threads;
    for (int& count : same)
        threads.emplace_back([&] {
            for (int i = 0; i != 500; ++i)
                count += fazhi::collation_key("清溪县人民政府") == expected;
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(same == std::vector<int>(4, 500));
}

TEST_SUITE_END();
