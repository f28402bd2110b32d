// SPDX-License-Identifier: MIT

// Finds the commitments that speak of what deficiencies speak of: runs of characters that both
// have.
#include <fazhi/link.hpp>

#include "facts.hpp"
#include "text/non_han.hpp"
#include "text/utf8.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <cstring>

namespace fazhi {

namespace {

// Bytes of a Chinese character, and of the shortest run that counts.
constexpr std::uint32_t han_size = 3;
constexpr std::uint32_t shortest_run = 3 * han_size;
// So much of an item is compared; what follows in a longer one is detail.
constexpr std::uint32_t longest_item = 3000;
// So many places with the same three characters are compared.
constexpr int most_places = 8;

constexpr unsigned score_of_theme = 40;
constexpr unsigned score_of_character = 8;
constexpr unsigned score_of_order = 16;
constexpr unsigned most_of_all = 100;
constexpr unsigned most_of_characters = 60;

[[nodiscard]] source_region compared(source_region item) noexcept
{
    return {item.begin, std::min(item.end, item.begin + longest_item)};
}

/// Where each three characters of the deficiencies stand, stock phrases aside.
class run_index {
public:
    run_index(std::string_view text, std::vector<deficiency> const& lacks) : text_(text)
    {
        for (std::uint32_t i = 0; i != lacks.size(); ++i) add(compared(lacks[i].region), i);
        std::size_t size = 16;
        while (size < 2 * entries_.size()) size *= 2;
        heads_.assign(size, none);
        for (std::uint32_t i = 0; i != entries_.size(); ++i) {
            std::uint32_t& head = heads_[slot(entries_[i].position)];
            entries_[i].next = head;
            head = i;
        }
    }

    /// Calls `found(deficiency, begin, size)` for the runs that begin like the text at `position`.
    template <class Found> void each(std::uint32_t position, std::uint32_t end, Found found) const
    {
        if (end - position < shortest_run) return;
        int places = 0;
        for (std::uint32_t i = heads_[slot(position)]; i != none; i = entries_[i].next) {
            entry const& here = entries_[i];
            if (!same(here.position, position)) continue;
            std::uint32_t size = shortest_run;
            while (
                size < end - position && here.position + size < here.end
                && detail::is_han_lead(text_[position + size])
                && text_.compare(position + size, han_size, text_, here.position + size, han_size)
                       == 0)
                size += han_size;
            found(here.deficiency, here.position, size);
            if (++places == most_places) return;
        }
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct entry {
        std::uint32_t position;
        std::uint32_t end;
        std::uint32_t deficiency;
        std::uint32_t next;
    };

    void add(source_region item, std::uint32_t deficiency)
    {
        std::uint32_t run = 0; // bytes of Chinese characters in a row before `at`
        for (std::uint32_t at = item.begin; at < item.end;) {
            auto const stock = detail::lexicon<"link_stock_words">().longest_prefix(
                text_.substr(at, item.end - at));
            std::size_t const size = stock ? stock->size : detail::character_size(text_[at]);
            run = stock || !detail::is_han_lead(text_[at]) ? 0 : run + han_size;
            at += static_cast<std::uint32_t>(size);
            if (run >= shortest_run && at <= item.end)
                entries_.push_back({at - shortest_run, item.end, deficiency, none});
        }
    }

    [[nodiscard]] bool same(std::uint32_t a, std::uint32_t b) const noexcept
    {
        return std::memcmp(text_.data() + a, text_.data() + b, shortest_run) == 0;
    }

    [[nodiscard]] std::size_t slot(std::uint32_t position) const noexcept
    {
        std::uint64_t key = 0;
        std::memcpy(&key, text_.data() + position, sizeof key);
        key = key * 31 + static_cast<unsigned char>(text_[position + sizeof key]);
        return (key * 0x9E3779B97F4A7C15ULL >> 32) & (heads_.size() - 1);
    }

    std::string_view text_;
    std::vector<entry> entries_;
    std::vector<std::uint32_t> heads_;
};

class link_finder {
public:
    explicit link_finder(report const& source)
        : source_(source), index_(source.source.text(), source.deficiencies),
          evidence_(source.deficiencies.size())
    {
    }

    void read(std::uint32_t which, std::vector<deficiency_link>& links)
    {
        for (auto& each : evidence_) each.clear();
        commitment const& promise = source_.commitments[which];
        source_region const item = compared(promise.region);
        std::string_view const text = source_.source.text();
        std::uint32_t run = 0; // bytes of Chinese characters in a row before `behind`
        for (std::uint32_t behind = item.begin; behind < item.end;) {
            bool const is_han = detail::is_han_lead(text[behind]);
            run = is_han ? run + han_size : 0;
            behind += is_han ? han_size
                             : static_cast<std::uint32_t>(detail::character_size(text[behind]));
            if (run < shortest_run || behind > item.end) continue;
            std::uint32_t const at = behind - shortest_run;
            index_.each(at, item.end,
                        [&](std::uint32_t lack, std::uint32_t begin, std::uint32_t size) {
                            add_run(evidence_[lack], {{begin, begin + size}, {at, at + size}});
                        });
        }
        for (std::uint32_t i = 0; i != evidence_.size(); ++i) judge(i, which, links);
    }

private:
    // Of the runs at one place the longest stays; one inside another says nothing more.
    static void add_run(std::vector<shared_words>& runs, shared_words next)
    {
        if (!runs.empty() && next.in_commitment.begin < runs.back().in_commitment.end) {
            bool const is_longer = next.in_commitment.begin == runs.back().in_commitment.begin
                                && next.in_commitment.end > runs.back().in_commitment.end;
            if (is_longer) runs.back() = next;
            return;
        }
        runs.push_back(next);
    }

    void judge(std::uint32_t lack, std::uint32_t promise, std::vector<deficiency_link>& links)
    {
        std::string_view const theme = source_.deficiencies[lack].theme;
        bool const same_theme = !theme.empty() && theme == source_.commitments[promise].theme;
        std::uint32_t characters = 0;
        for (shared_words const& run : evidence_[lack])
            characters += (run.in_commitment.end - run.in_commitment.begin) / han_size;
        unsigned score = (same_theme ? score_of_theme : 0U)
                       + std::min(score_of_character * characters, most_of_characters);
        // As many promises as lacks are told in the same order; by itself that says nothing.
        bool const is_in_order = lack == promise && characters != 0
                              && source_.deficiencies.size() == source_.commitments.size();
        if (is_in_order) score = std::min(score + score_of_order, most_of_all);
        if (score < least_link_score) return;
        links.push_back(
            {lack, promise, static_cast<std::uint8_t>(score), same_theme, evidence_[lack]});
    }

    report const& source_;
    run_index index_;
    std::vector<std::vector<shared_words>> evidence_;
};

} // namespace

std::vector<deficiency_link> find_links(report const& source)
{
    std::vector<deficiency_link> links;
    if (source.deficiencies.empty() || source.commitments.empty()) return links;
    link_finder finder(source);
    for (std::uint32_t i = 0; i != source.commitments.size(); ++i) finder.read(i, links);
    std::stable_sort(links.begin(), links.end(), [](auto const& a, auto const& b) {
        return a.deficiency != b.deficiency ? a.deficiency < b.deficiency : a.score > b.score;
    });
    return links;
}

std::vector<std::uint32_t> unanswered_deficiencies(report const& source)
{
    std::vector<std::uint32_t> result;
    for (std::uint32_t i = 0; i != source.deficiencies.size(); ++i)
        if (source.deficiencies[i].addressed_by.empty()) result.push_back(i);
    return result;
}

namespace detail {

void link_deficiencies(report& target)
{
    // A text of nothing but items would cost their product.
    constexpr std::size_t most_pairs = 1U << 16;
    if (target.deficiencies.size() * target.commitments.size() > most_pairs) return;
    for (deficiency_link const& each : find_links(target)) {
        target.deficiencies[each.deficiency].addressed_by.push_back(each.commitment);
        target.commitments[each.commitment].answers.push_back(each.deficiency);
    }
}

} // namespace detail

} // namespace fazhi
