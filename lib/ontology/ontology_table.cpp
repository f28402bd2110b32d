// SPDX-License-Identifier: MIT

// Reads tables of canonical indicators, and says where one is wrong.
#include "ontology/ontology_table.hpp"

#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/error.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>

namespace fazhi::detail {

namespace {

// Where in a table something is wrong.
struct table_line {
    std::string_view table;
    std::size_t number = 0;

    [[noreturn]] void fail(std::string const& chinese, std::string const& english) const
    {
        std::string const where =
            std::string(table.empty() ? "ontology" : table) + ":" + std::to_string(number) + ": ";
        throw option_error(where + chinese + "\n" + where + english);
    }
};

[[nodiscard]] std::string quoted(std::string_view word) { return "“" + std::string(word) + "”"; }

[[nodiscard]] std::vector<std::string_view> columns_of(std::string_view line)
{
    std::vector<std::string_view> result;
    for (;;) {
        std::size_t const tab = line.find('\t');
        result.push_back(trim(line.substr(0, tab)));
        if (tab == line.npos) return result;
        line.remove_prefix(tab + 1);
    }
}

[[nodiscard]] bool is_word(std::string_view text) noexcept
{
    if (text.empty() || text.front() < 'a' || text.front() > 'z') return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// theme.indicator
[[nodiscard]] bool is_id(std::string_view text) noexcept
{
    std::size_t const point = text.find('.');
    return point != text.npos && is_word(text.substr(0, point)) && is_word(text.substr(point + 1));
}

class table_reader {
public:
    table_reader(std::string_view table, std::string_view name)
        : table_(table), line_{name, 0}, own_(own_concepts())
    {
        for (lexicon_row const& row : lexicon<"concept_patterns">().rows()) add_words(row.columns);
    }

    [[nodiscard]] ontology_rows take()
    {
        // Concepts first, so that words may stand above what they are of.
        for (bool const is_first : {true, false}) {
            line_.number = 0;
            for (std::string_view rest = table_; !rest.empty();) {
                std::string_view const line = rest.substr(0, rest.find('\n'));
                rest.remove_prefix(std::min(rest.size(), line.size() + 1));
                ++line_.number;
                read_line(trim(line), is_first);
            }
        }
        return std::move(result_);
    }

private:
    void read_line(std::string_view line, bool reads_concepts)
    {
        if (line.empty() || line.front() == '#') return;
        std::vector<std::string_view> const columns = columns_of(line);
        if (columns.front() == "concept") {
            if (reads_concepts) read_concept(columns);
        } else if (columns.front() == "words") {
            if (!reads_concepts) read_words(columns);
        } else {
            line_.fail("第一列应为 concept 或 words，不是" + quoted(columns.front()),
                       "expected concept or words, found " + quoted(columns.front()));
        }
    }

    void need_columns(std::span<std::string_view const> columns, std::size_t count) const
    {
        if (columns.size() == count) return;
        line_.fail("应有 " + std::to_string(count) + " 列，实有 " + std::to_string(columns.size())
                       + " 列",
                   "expected " + std::to_string(count) + " columns, found "
                       + std::to_string(columns.size()));
    }

    [[nodiscard]] bool is_known(std::string_view id) const
    {
        auto const has_id = [id](indicator_concept const& each) { return each.id == id; };
        return std::any_of(own_.begin(), own_.end(), has_id)
            || std::any_of(result_.concepts.begin(), result_.concepts.end(), has_id);
    }

    void read_concept(std::span<std::string_view const> columns)
    {
        need_columns(columns, 8);
        std::string_view const id = columns[1];
        if (!is_id(id))
            line_.fail("编号应如 local.visits，不是" + quoted(id),
                       "expected an id such as local.visits, found " + quoted(id));
        if (is_known(id)) line_.fail("编号重复：" + quoted(id), "this id is taken: " + quoted(id));
        if (columns[2].empty() || columns[3].empty())
            line_.fail("缺少中文名或英文名", "a name in Chinese or in English is missing");
        if (!lexicon<"concept_units">().find(columns[4]))
            line_.fail("没有这种单位类别：" + quoted(columns[4]),
                       "there is no such kind of unit: " + quoted(columns[4]));
        static constexpr std::array<std::string_view, 3> polarities{"+", "-", "0"};
        if (std::find(polarities.begin(), polarities.end(), columns[5]) == polarities.end())
            line_.fail("优劣方向应为 + - 0，不是" + quoted(columns[5]),
                       "expected the polarity + - or 0, found " + quoted(columns[5]));
        std::string_view const denominator = columns[6] == "-" ? std::string_view{} : columns[6];
        if (!denominator.empty() && !is_known(denominator))
            line_.fail("分母不是已有指标：" + quoted(denominator),
                       "the denominator is no indicator: " + quoted(denominator));
        result_.concepts.push_back(
            {id, columns[2], columns[3], columns[4], columns[5], denominator, columns[7]});
    }

    void read_words(std::span<std::string_view const> columns)
    {
        need_columns(columns, 3);
        if (!is_known(columns[1]))
            line_.fail("没有这个指标：" + quoted(columns[1]),
                       "there is no such indicator: " + quoted(columns[1]));
        if (!add_words(columns[2]))
            line_.fail("每组应有词，且至少一组不带 ! ^ @",
                       "expected words in each group, and a group without ! ^ @");
        if (words_.size() > most_words)
            line_.fail("词语过多", "more than " + std::to_string(most_words) + " different words");
        result_.words.push_back({columns[1], columns[2]});
    }

    // False where a group is empty, or none must be in the name.
    bool add_words(std::string_view groups)
    {
        bool has_name = false;
        while (!groups.empty()) {
            std::string_view group = groups.substr(0, groups.find(' '));
            groups.remove_prefix(std::min(groups.size(), group.size() + 1));
            if (group.empty()) continue;
            bool const is_marked =
                group.front() == '!' || group.front() == '^' || group.front() == '@';
            has_name = has_name || !is_marked;
            if (is_marked) group.remove_prefix(1);
            while (true) {
                std::string_view const word = group.substr(0, group.find('|'));
                if (word.empty()) return false;
                words_.emplace(word);
                if (word.size() == group.size()) break;
                group.remove_prefix(word.size() + 1);
            }
        }
        return has_name;
    }

    std::string_view table_;
    table_line line_;
    std::vector<indicator_concept> own_;
    std::set<std::string, std::less<>> words_;
    ontology_rows result_;
};

} // namespace

std::vector<indicator_concept> own_concepts()
{
    std::vector<indicator_concept> result;
    for (lexicon_row const& row : lexicon<"concepts">().rows()) {
        std::string_view const denominator = row.column(4);
        result.push_back({row.word, row.column(0), row.column(1), row.column(2), row.column(3),
                          denominator == "-" ? std::string_view{} : denominator, row.column(5)});
    }
    return result;
}

ontology_rows read_ontology(std::string_view table, std::string_view name)
{
    if (table.empty()) return {};
    std::size_t const bad = find_malformed(table);
    if (bad != table.npos) {
        std::string const where = name.empty() ? "ontology" : std::string(name);
        std::string const at = std::to_string(bad);
        throw encoding_error(where + "：第 " + at + " 字节起不是 UTF-8\n" + where
                                 + ": not UTF-8 at byte " + at,
                             bad);
    }
    if (table.starts_with("\uFEFF")) table.remove_prefix(std::string_view("\uFEFF").size());
    return table_reader(table, name).take();
}

} // namespace fazhi::detail
