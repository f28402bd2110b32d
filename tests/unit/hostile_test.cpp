// SPDX-License-Identifier: MIT

// Texts made to make a parser slow. Time is never compared with a clock's limit but with what an
// ordinary text of the same size takes in the same run.
#include "support/doctest_printers.hpp"
#include "support/invariants.hpp"
#include "support/sample_texts.hpp"

#include <algorithm>
#include <ctime>

namespace {

using namespace fazhi::testing;

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t megabyte = 100'000; // a smaller one: each step costs many times more
#else
constexpr std::size_t megabyte = 1'000'000;
#endif
/// A text of many facts costs more than prose; what is not linear costs thousands of times more.
constexpr double most_expensive = 25;

/// What texts are filled with: marks, numbers, cues and headings that a reader may look behind.
constexpr std::string_view hostile_units[] = {
    "一", "十", "百", "1", "１", "（", "(", "）", "、", "，", "。", "；", "《", "》", "〔", "“", "”",
    "：", " ", "　", "\n", "\r", "—", "余", "近", "第", "年", "率", "万", "亿", "%", ".", "·",
    "一、", "一、\n", "（一）", "（一）\n", "1.", "1.\n", "一是", "一是\n", "。一是", "一要",
    "第一，", "首先，", "——", "\n——", "1万", "1元", "1%、", "1.1", "1,", "2024年", "1月1日",
    "同比增长1%、", "由1%提升到", "分别为", "分别为1件、", "一百万亿", "三分之一", "第1", "A档",
    "率达", "案件1件", "“1”", "《一", "《一》", "〔2024〕1号", "（《“", "清溪县人民政府", "2024年\n",
    "存在", "存在的不足\n", "\n下一步打算", "究其原因：", "推动健全", "健全。", "抄送：", "\n抄送：",
    "联系人：", "发布时间：2024-01-01\n", "首页>", "我县", "县", "司法局", "全市", "名", "次、",
};

std::string repeated(std::string_view unit, std::size_t size)
{
    std::string text;
    text.reserve(size + unit.size());
    while (text.size() < size) text += unit;
    return text;
}

/// Processor time of one run, so that other work on the machine does not count much.
double seconds_to_parse(std::string const& text)
{
    std::clock_t const begin = std::clock();
    fazhi::report const report = fazhi::parse(text);
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Seconds an ordinary text of this size takes.
double ordinary_seconds(std::size_t size)
{
    std::string all;
    for (sample_text const& sample : sample_texts()) all += sample.text;
    std::string const text = repeated(all, size);
    return (seconds_to_parse(text) + seconds_to_parse(text)) / 2;
}

/// Whether a text takes at most this long; one that does not is given two more chances.
bool is_parsed_within(double seconds, std::string const& text)
{
    for (int run = 0; run != 3; ++run)
        if (seconds_to_parse(text) <= seconds) return true;
    return false;
}

} // namespace

TEST_SUITE("hostile")
{
    TEST_CASE("a megabyte of one thing takes no more than its share")
    {
        double const ordinary = ordinary_seconds(megabyte);
        for (std::string_view const unit : hostile_units) {
            CAPTURE(unit);
            CHECK(is_parsed_within(most_expensive * ordinary, repeated(unit, megabyte)));
        }
    }

    TEST_CASE("brackets and quotes opened and never closed take no more than their share")
    {
        double const ordinary = ordinary_seconds(megabyte);
        for (std::string_view const open : {"“", "（", "《", "〔", "[", "【"}) {
            CAPTURE(open);
            std::string const opened = repeated(open, megabyte / 2);
            double const limit = most_expensive * ordinary;
            CHECK(is_parsed_within(limit, opened + repeated("调解纠纷1件，", megabyte / 2)));
            CHECK(is_parsed_within(limit, repeated(std::string(open) + "办结1件，", megabyte)));
        }
    }

    TEST_CASE("a report without line ends takes no more than its share")
    {
        std::string line;
        for (sample_text const& sample : sample_texts()) line += sample.text;
        std::erase(line, '\n');
        double const ordinary = ordinary_seconds(10 * megabyte);
        CHECK(is_parsed_within(4 * ordinary, repeated(line, 10 * megabyte)));
    }

    TEST_CASE("twice the text takes about twice the time")
    {
        std::string all;
        for (sample_text const& sample : sample_texts()) all += sample.text;
        double const once = ordinary_seconds(4 * megabyte);
        CHECK(is_parsed_within(4 * once, repeated(all, 8 * megabyte)));
    }

    TEST_CASE("a report of one thing is a report")
    {
        for (std::string_view const unit : hostile_units) {
            CAPTURE(unit);
            CHECK(broken_invariant(fazhi::parse(repeated(unit, megabyte / 50))) == "");
        }
    }
}
