// SPDX-License-Identifier: MIT

// The words in which a report admits what is lacking, why, and that it will be mended.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace fazhi::detail {

/// Where a statement admits a lack: 机制|不够健全.
struct lack_reading {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first word outside quotes that admits a lack.
[[nodiscard]] std::optional<lack_reading> find_lack(std::string_view statement);

/// Whether a statement only says that there are lacks and names none: 还存在一些不足.
[[nodiscard]] bool only_announces_lacks(std::string_view statement);

/// Whether a clause turns a paragraph to what is lacking: 我们也清醒看到, 但还存在一些不足.
[[nodiscard]] bool opens_admission(std::string_view clause);

/// Whether a heading names no lack but lacks in general: 存在的主要问题, 法治政府建设中的不足.
[[nodiscard]] bool names_lacks_in_general(std::string_view heading);

/// What is lacking: 行政执法监督效能 of 行政执法监督效能|仍需提升. Empty where it is not said.
[[nodiscard]] std::string_view read_subject(std::string_view statement, lack_reading lack);

/// A clause that leads to a cause.
struct cause_opening {
    /// It speaks of everything before it: 究其原因.
    bool is_of_all = false;
    /// It says that it is one: 主要原因是, but not 由于.
    bool is_named = false;
    /// The cause itself, as far as it stands in this clause: 人员不足 of 主要原因是人员不足.
    std::string_view cause;
};
[[nodiscard]] std::optional<cause_opening> read_cause_opening(std::string_view clause);
/// Whether a heading leads to nothing but causes: 原因分析, but not 存在的问题及原因.
[[nodiscard]] bool heading_names_causes(std::string_view heading);
/// Whether a clause tells what came of the cause before it: 致使进度缓慢.
[[nodiscard]] bool opens_effect(std::string_view clause);
/// Whether a clause goes on with the cause before it: 加之任务重.
[[nodiscard]] bool adds_cause(std::string_view clause);
/// The size of the words that open a row of lacks: 主要是. 0 where there are none.
[[nodiscard]] std::size_t list_opener_size(std::string_view clause);
/// A cause without the words between it and its announcement: 主要是人员不足.
[[nodiscard]] std::string_view without_cause_fillers(std::string_view cause);

/// Whether a sentence that begins so turns to what will be done: 针对以上问题, 下一步.
[[nodiscard]] bool opens_promise(std::string_view sentence);
/// Whether a sentence that begins so ends the report: 特此报告.
[[nodiscard]] bool opens_farewell(std::string_view sentence);
/// Whether a heading leads to no list of things to be done: 指导思想, 总体要求.
[[nodiscard]] bool is_guiding_heading(std::string_view heading);

} // namespace fazhi::detail
