// SPDX-License-Identifier: MIT

#include "hostile_texts.hpp"

#include "sample_texts.hpp"

#include <string_view>

namespace fazhi::testing {
namespace {

/// Each over and over, without anything between.
// clang-format off
constexpr std::string_view units[] = {
    "一", "十", "1", "１", "（", "）", "（）", "、", "，", "。", "；", "：", "《", "》", "《》", "“", "”", "〔",
    " ", "　", "\n", "\r\n", "\r", "\t", ".", "-", "—", "%", "万", "亿", "余", "近", "第", "年", "率", "县", "局",
    "1万", "1元", "1%、", "1件、", "1,", "1.1", "1-1", "100万亿", "三分之一", "一百万亿", "第1", "A档", "近1余",
    "2024年", "1月1日", "2024年1月", "〔2024〕1号", "《一》", "《一", "“1”", "由1%提升到", "同比增长1%、", "较上年",
    "分别为", "分别为1件、", "一是", "一是\n", "。一是", "一要", "首先，", "第一，", "一、", "一、\n", "（一）", "（一）\n",
    "1.", "1.\n", "（1）", "①", "——", "\n——", "一、（一）1.（1）①一是", "一、\n（一）\n1.\n（1）\n①\n", "健全。",
    "推动健全", "推动健全制度，", "年底前完成，", "不够、", "有待提高；", "究其原因：", "究其原因是", "主要是", "抄送：\n",
    "联系人：\n", "（联系人：", "附件：", "附件：1.", "特此报告\n", "市委、市政府：\n", "清溪县人民政府", "清溪县人民政府\n",
    "清溪县司法局 ", "鼓楼区司法局\n", "2024年1月1日\n", "关于法治政府建设情况的报告\n", "存在的不足\n", "下一步打算\n", "发布时间：2024-01-01\n",
    "首页>", "第1页\n", "a@b.c", "a@b", "@", "13800138000，", "138-0013-8000 ", "110101199001010015，",
    "调解纠纷1件，", "调解纠纷1件。", "案件、纠纷、", "案件1件、2件、3件，", "清溪县1件，", "\xF0\x9F\x98\x80", "e\u0301",
    "\u202E", "\u200B", "\x01",
};
// clang-format on

std::string repeated(std::string const& unit, std::size_t size)
{
    std::string text;
    text.reserve(size + unit.size());
    while (text.size() < size) text += unit;
    return text;
}

/// `front`, then `unit` with `#` as a running number until the text is long enough.
std::string numbered(std::string_view front, std::string_view unit, std::size_t size)
{
    std::string text(front);
    text.reserve(size + 2 * unit.size());
    for (std::size_t number = 1; text.size() < size; ++number) {
        for (char const c : unit) {
            if (c == '#')
                text += std::to_string(number);
            else
                text += c;
        }
    }
    return text;
}

constexpr std::string_view title = "清溪县人民政府\n关于2024年法治政府建设情况的报告\n\n";

struct row {
    std::string_view name;
    std::string_view front;
    std::string_view unit;
};
/// A report of nothing but one thing, numbered.
constexpr row rows[] = {
    {"headings", "", "#.强化普法\n"},
    {"chinese headings", "", "一、强化普法#\n办结。\n"},
    {"sections of one level", "一、主要举措\n", "（一）强化普法#。办结案件#件。\n"},
    {"items in a paragraph", "一、主要举措\n", "一是办结案件#件；"},
    {"numbers in a line", "一、主要举措\n", "办结案件#件、"},
    {"figures in a line", "一、主要举措\n", "办结甲#案件#件，"},
    {"percentages in a sentence", "一、主要举措\n办结率分别为", "#%、"},
    {"sentences in a line", "一、主要举措\n", "全县办结案件#件，同比增长#%。"},
    {"one name and many figures", "一、主要举措\n全县办结行政复议案件", "#件、"},
    {"titles", "一、主要举措\n", "印发《清溪县办法#》《方案#》，"},
    {"deficiencies", "一、存在的不足\n", "（#）执法不够规范。监督不够到位，人员不足。\n"},
    {"deficiencies in a line", "一、存在的不足\n", "一是执法#不够规范；"},
    {"causes", "一、存在的不足\n一是执法不够规范。\n究其原因，", "主要是认识#不足；"},
    {"commitments", "一、下一步打算\n", "（#）强化执法监督。健全制度#，年底前完成#项。\n"},
    {"commitments in a line", "一、下一步打算\n", "健全制度#，推动落实#项，"},
    {"lacks and plans in turn", "一、存在的不足和下一步打算\n",
     "（#）执法不够规范。\n（#）健全机制。\n"},
    {"lacks and plans in sentences", "一、存在的不足和下一步打算\n",
     "执法#不够规范。下一步，健全机制#。\n"},
    {"parts in turn", "",
     "一、主要举措\n办结#件。\n二、存在的不足\n执法不够规范。\n三、下一步打算\n健全#项。\n"},
    {"issuers", "一、主要举措\n办结。\n", "清溪县司法局#\n"},
    {"addressees", title, "市委、市政府：\n"},
    {"copies", "一、主要举措\n办结。\n\n抄送：", "县委#、"},
    {"attachments", "一、主要举措\n办结。\n附件：", "#.清单#\n"},
    {"dates", "一、主要举措\n办结。\n", "2024年1月1日\n"},
    {"table", "一、主要举措\n", "#\t案件\t#\t#%\n"},
    {"title lines", "", "清溪县人民政府关于法治政府建设\n"},
    {"addresses", "", "name#@example.cn，"},
    {"mobile numbers", "", "13800138000；#"},
    {"rows of two styles", title, "1.强化普法\n2、办结#件\n"},
    {"words of another body", title, "我区依法治区，我局办结#件，"},
    {"words written twice", title, "推进推进普法#，的的"},
    {"numbers not filled in", title, "办结案件 件，"},
    {"what another has replaced", title, "宣传《婚姻法》，县环保局办结#件，"},
    {"labelled items", "一、存在的不足\n",
     "问题#：执法不够规范。原因：人员不足。整改措施：健全机制。\n"},
    {"lines cut at a width", "一、主要举措\n",
     "全县各级各部门依法办理行政复议、行政应诉等各类案件#件并及时\n"},
    {"traditional characters", title, "辦理行政復議案件#件，"},
};

/// As many deficiencies as promises, each with the same words, so that any might answer any.
std::string answered(std::string const&, std::size_t size)
{
    std::string const lacks = numbered("", "（#）执法监督不够规范，机制不够健全。\n", size / 2);
    return std::string(title) + "一、存在的不足\n" + lacks
         + numbered("二、下一步打算\n", "（#）规范执法监督，健全执法监督机制。\n", size / 2);
}

std::string nested(std::string const&, std::size_t size)
{
    return repeated("（", size / 2) + repeated("）", size / 2);
}

std::string nested_titles(std::string const&, std::size_t size)
{
    return "印发" + repeated("《关于", size / 2) + repeated("》", size / 2);
}

std::string opened(std::string const&, std::size_t size)
{
    return repeated("“《（", size / 2) + repeated("调解纠纷1件，", size / 2);
}

/// A list of values whose head is as long as the list.
std::string long_head(std::string const&, std::size_t size)
{
    return repeated("甲、乙、", size / 2) + "受理案件分别为" + repeated("3件、", size / 2);
}

/// Each level of the outline below the one before, over and over without end.
std::string deeper(std::string const&, std::size_t size)
{
    return numbered(
        "", "一、强化普法\n（一）强化普法\n1.强化普法\n（1）强化普法\n①一是强化普法；二是#。\n",
        size);
}

[[nodiscard]] bool begins_like_marker(std::string_view unit)
{
    for (std::string_view const opening :
         {"（", "《", "“", "一是", "一、", "。一是", "1.", "①", "——", "首先", "第一"})
        if (unit.starts_with(opening)) return true;
    return false;
}

std::string row_text(std::string const& name, std::size_t size)
{
    for (row const& each : rows)
        if (each.name == name) return numbered(each.front, each.unit, size);
    return {};
}

std::string samples(std::string const&, std::size_t size)
{
    std::string all;
    for (sample_text const& sample : sample_texts()) all += sample.text;
    return repeated(all, size);
}

std::string without_line_ends(std::string const&, std::size_t size)
{
    std::string text = samples({}, size);
    std::erase(text, '\n');
    return text;
}

} // namespace

std::vector<hostile_text> hostile_texts()
{
    std::vector<hostile_text> all;
    for (std::string_view const unit : units)
        all.push_back({std::string(unit), repeated, begins_like_marker(unit)});
    for (row const& each : rows) all.push_back({std::string(each.name), row_text});
    all.push_back({"deficiencies and commitments", answered});
    all.push_back({"nested brackets", nested, true});
    all.push_back({"nested titles", nested_titles, true});
    all.push_back({"never closed", opened, true});
    all.push_back({"a long head of a list", long_head});
    all.push_back({"deeper and deeper", deeper, true});
    all.push_back({"without line ends", without_line_ends});
    return all;
}

hostile_text ordinary_text() { return {"ordinary", samples, false}; }

} // namespace fazhi::testing
