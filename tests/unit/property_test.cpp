// SPDX-License-Identifier: MIT

// What holds of every text: facts lie inside it, the outline nests, nothing is lost, and the width
// of punctuation makes no difference.
#include "support/doctest_printers.hpp"
#include "support/invariants.hpp"
#include "support/sample_texts.hpp"
#include "support/tree.hpp"

#include <random>

namespace {

using namespace fazhi::testing;

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// Pieces that reports are made of, headings and markers and numbers and broken forms of them.
// clang-format off
constexpr std::string_view pieces[] = {
    "一、", "二、", "十二、", "（一）", "(二)", "一)", "1.", "2．", "3、", "（1）", "①", "一是", "二是",
    "三是", "一要", "第一，", "首先，", "——", "\n", "\r\n", "\r", "\n\n", " ", "　", "。", "；", ";",
    "，", ",", "：", ":", "、", "！", "“", "”", "《", "》", "〈", "〉", "（", "）", "[", "]", "〔2024〕",
    "法治政府建设", "主要举措和成效", "存在的不足和原因", "下一步工作打算", "第一责任人职责", "情况的报告",
    "清溪县人民政府", "中共清溪县委", "柳树区司法局", "特此报告", "抄送：", "联系人：", "附件：", "发布时间：",
    "2024年", "2024年2月 日", "二〇二四年", "年底前", "6月底前", "截至目前", "同比", "较上年", "增长", "下降",
    "由", "提升到", "分别", "达", "近", "超", "约", "不少于", "余", "以上", "左右", "以内", "个百分点",
    "1", "23", "4.71", "99.6", "１２", "万", "亿", "百", "一万四千", "三分之一", "％", "%", "‰", "件", "人次",
    "万元", "项", "场", "第2位", "A档", "零", "0", "案件", "纠纷", "调解", "办理", "满意率", "不够", "有待提高",
    "究其原因", "主要是", "推动", "健全", "力争", "确保", "实现", "“141”", "“5+1+2”", "12·4", "\xF0\x9F\x98\x80",
};
// clang-format on

std::string soup(std::mt19937& random, std::size_t length)
{
    std::string text;
    std::uniform_int_distribution<std::size_t> which(0, std::size(pieces) - 1);
    while (text.size() < length) text += pieces[which(random)];
    return text;
}

} // namespace

TEST_SUITE("property")
{
    TEST_CASE("what is checked of every report can fail")
    {
        fazhi::report report = fazhi::parse("一、主要成效\n（一）调解\n调解纠纷365件、12件。\n");
        REQUIRE(broken_invariant(report) == "");
        REQUIRE(report.sections.size() == 2);
        REQUIRE(report.indicators.size() == 2);

        fazhi::report changed = report;
        std::swap(changed.indicators[0], changed.indicators[1]);
        CHECK(broken_invariant(changed) != "");
        changed = report;
        ++changed.sections[1].region.begin;
        CHECK(broken_invariant(changed) == "section 1, region: cuts a character");
        changed = report;
        changed.sections[1].level = 3;
        CHECK(broken_invariant(changed) == "section 1: skipped level");
        changed = report;
        changed.title = fazhi::source_region{0, 1000};
        CHECK(broken_invariant(changed) == "frame 0, title: outside the text");
    }

    TEST_CASE("the same text gives the same report")
    {
        for (sample_text const& sample : sample_texts()) {
            CAPTURE(sample.name);
            CHECK((fazhi::parse(sample.text) == fazhi::parse(sample.text)));
        }
    }

    TEST_CASE("the width of punctuation makes no difference")
    {
        for (sample_text const& sample : sample_texts()) {
            CAPTURE(sample.name);
            std::string const half = with_half_width_punctuation(sample.text);
            std::string const full = with_full_width_punctuation(half);
            CHECK(shape(fazhi::parse(half)) == shape(fazhi::parse(sample.text)));
            CHECK(shape(fazhi::parse(full)) == shape(fazhi::parse(sample.text)));
        }
    }

    TEST_CASE("line ends make no difference")
    {
        for (sample_text const& sample : sample_texts()) {
            CAPTURE(sample.name);
            for (std::string_view const line_end : {"\r\n", "\r", "\u2028", "\u2029\n"}) {
                std::string text;
                for (char const c : sample.text)
                    c == '\n' ? void(text += line_end) : void(text += c);
                CHECK(shape(fazhi::parse(text)) == shape(fazhi::parse(sample.text)));
            }
        }
    }

    TEST_CASE("the beginning and the end of a report are reports")
    {
        for (sample_text const& sample : sample_texts()) {
            CAPTURE(sample.name);
            std::string_view const text = sample.text;
            // A step that is odd in characters, so that all kinds of places are cut.
            for (std::size_t cut = 0, step = 0; cut < text.size(); ++cut) {
                if (!begins_character(text[cut]) || ++step % 7 != 0) continue;
                CAPTURE(cut);
                REQUIRE(broken_invariant(fazhi::parse(text.substr(0, cut))) == "");
                REQUIRE(broken_invariant(fazhi::parse(text.substr(cut))) == "");
            }
        }
    }

    TEST_CASE("any mixture of the words of reports is a report")
    {
        for (std::uint32_t seed = 0; seed != 3000; ++seed) {
            std::mt19937 random(seed);
            std::string const text = soup(random, 16 + seed % 600);
            CAPTURE(seed);
            CAPTURE(text);
            fazhi::report const report = fazhi::parse(text);
            REQUIRE(broken_invariant(report) == "");
        }
    }

    TEST_CASE("a report with pieces lost, doubled or put elsewhere is a report")
    {
        std::vector<sample_text> const samples = sample_texts();
        for (std::uint32_t seed = 0; seed != 300; ++seed) {
            std::mt19937 random(seed);
            std::string text = samples[seed % samples.size()].text;
            for (int change = 0; change != 20; ++change) {
                std::uniform_int_distribution<std::size_t> any(0, text.size() - 1);
                std::size_t at = any(random);
                while (!begins_character(text[at])) --at;
                std::size_t length = std::min<std::size_t>(any(random) % 60, text.size() - at);
                while (at + length < text.size() && !begins_character(text[at + length])) ++length;
                if (change % 3 == 0)
                    text.erase(at, length);
                else
                    text.insert(at, change % 3 == 1 ? soup(random, 8) : text.substr(at, length));
            }
            CAPTURE(seed);
            REQUIRE(broken_invariant(fazhi::parse(text)) == "");
        }
    }

    TEST_CASE("any bytes give a report or an encoding error")
    {
        for (std::uint32_t seed = 0; seed != 500; ++seed) {
            std::mt19937 random(seed);
            std::uniform_int_distribution<int> byte(0, 255);
            std::string bytes(1 + seed % 200, ' ');
            // Few wild bytes in the later half, so that much of it is still text.
            if (seed % 2 != 0) bytes = soup(random, bytes.size());
            for (std::size_t i = 0; i < bytes.size(); i += seed % 2 != 0 ? 37 : 1)
                bytes[i] = static_cast<char>(byte(random));
            CAPTURE(seed);
            try {
                fazhi::report const report = fazhi::parse(bytes);
                REQUIRE(broken_invariant(report) == "");
            } catch (fazhi::encoding_error const& error) {
                REQUIRE(error.offset() < bytes.size());
            }
        }
    }
}
