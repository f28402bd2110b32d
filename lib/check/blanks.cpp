// SPDX-License-Identifier: MIT

// Numbers that were to be filled in: 办理案件 件。, 投入资金   万元。
#include "check/families.hpp"

#include "quantity/quantity_place.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/grammar/words.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace fazhi::detail {

namespace {

// In a text with more spaces between its characters than these a single one says nothing.
constexpr std::size_t most_spaces = 6;

struct blank_run {
    std::size_t begin = 0;
    std::size_t end = 0;

    // A space that somebody typed; more than one was left for something.
    [[nodiscard]] bool is_single() const noexcept { return end - begin == 1; }
};

class blank_check {
public:
    explicit blank_check(inspection& target) : target_(target), text_(target.text()) {}

    void run()
    {
        std::size_t spaces = 0;
        std::vector<blank_run> found;
        for (std::size_t at = target_.others().next(0); at < text_.size();) {
            blank_run const blanks{at, end_of_blanks(at)};
            if (blanks.end == at) {
                at = target_.others().next(at + character_size(text_[at]));
                continue;
            }
            bool const is_between =
                is_han_before(at) && blanks.end < text_.size() && is_han_lead(text_[blanks.end]);
            if (blanks.is_single() && is_between) ++spaces;
            if (is_han_before(at) && waits_for_number(blanks)) found.push_back(blanks);
            at = blanks.end < text_.size() ? target_.others().next(blanks.end) : text_.size();
        }
        for (blank_run const& each : found)
            if (!each.is_single() || spaces <= most_spaces) add(each);
    }

private:
    [[nodiscard]] std::size_t end_of_blanks(std::size_t at) const
    {
        while (at < text_.size() && text_[at] != '\n' && text_[at] != '\r') {
            std::size_t const size = space_size(text_.substr(at));
            if (size == 0) break;
            at += size;
        }
        return at;
    }

    [[nodiscard]] bool is_han_before(std::size_t at) const
    {
        return at >= han_size && is_han_lead(text_[at - han_size]);
    }

    // 件, 万元; 0 where no measure word begins.
    [[nodiscard]] static std::size_t unit_size(std::string_view text)
    {
        std::size_t const scale = grammar::scales().longest(text).size;
        std::size_t const unit = grammar::measure_words().longest(text.substr(scale)).size;
        return unit == 0 ? 0 : scale + unit;
    }

    // A measure word, and the end of the clause behind it.
    [[nodiscard]] bool waits_for_number(blank_run const& blanks) const
    {
        std::string_view const behind = text_.substr(blanks.end);
        std::size_t const unit = unit_size(behind);
        if (unit == 0 || !ends_clause(behind.substr(unit))) return false;
        // 2024年2月 日 is a date, and 第 次 an ordinal.
        return !lexicon<"words_before_blank">().longest_suffix(text_.substr(0, blanks.begin));
    }

    void add(blank_run const& blanks)
    {
        constexpr std::size_t reach = 5 * han_size;
        std::size_t from = blanks.begin - std::min(blanks.begin, reach);
        while (is_continuation(text_[from])) ++from;
        std::string_view const behind = text_.substr(blanks.end);
        std::size_t const end = blanks.end + unit_size(behind);
        std::string_view const before = text_.substr(from, blanks.begin - from);
        std::size_t const line = before.find_last_of("\r\n");
        if (line != before.npos) from += line + 1;
        target_.add(
            {.rule = "text.blank",
             .region = {static_cast<std::uint32_t>(blanks.begin), static_cast<std::uint32_t>(end)},
             .arguments = {{"stated", std::string(text_.substr(from, end - from))}}});
    }

    inspection& target_;
    std::string_view text_;
};

} // namespace

void check_blanks(inspection& target) { blank_check(target).run(); }

} // namespace fazhi::detail
