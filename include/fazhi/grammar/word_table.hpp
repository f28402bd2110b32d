// SPDX-License-Identifier: MIT

// A table of words as a parser: like x3::symbols, but by characters and not by bytes.
#pragma once

#include <fazhi/grammar/config.hpp>
#include <fazhi/scan/word_trie.hpp>

#include <type_traits>
#include <utility>
#include <vector>

namespace fazhi::grammar {

/// Words and what each of them means; `word_table<>` has words only. The longest word wins.
///
/// `word_table<int> scales; scales.add("万", 4);` → `*scales.find("万")` is 4.
template <class Value = x3::unused_type> class word_table {
public:
    using value_type = Value;

    /// Adds a word. The first meaning stays where a word is added again.
    void add(std::string_view word, Value value = {})
    {
        words_.insert(word, static_cast<std::uint32_t>(values_.size()));
        values_.push_back(std::move(value));
    }

    /// The meaning of a word; null where the table does not have it.
    [[nodiscard]] Value const* find(std::string_view word) const noexcept
    {
        auto const found = words_.find(word);
        return found ? values_.data() + found.number : nullptr;
    }

    /// A word that a text begins with, and its meaning; of no size where there is none.
    struct match {
        std::size_t size = 0;
        Value const* value = nullptr;
    };

    /// The longest word with which `text` begins.
    [[nodiscard]] match longest(std::string_view text) const noexcept
    {
        auto const found = words_.longest(text);
        return found ? match{found.size, values_.data() + found.number} : match{};
    }

    /// The first position from `at` on where a word may begin; the size of the text where none
    /// does.
    [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const noexcept
    {
        return words_.next(text, at);
    }

    /// What X3 asks of a parser.
    template <class Attribute>
    bool parse(iterator_type& first, iterator_type const& last, Attribute& attribute) const
    {
        match const found = longest({first, static_cast<std::size_t>(last - first)});
        if (found.size == 0) return false;
        first += found.size;
        if constexpr (!std::is_same_v<std::remove_cv_t<Attribute>,
                                      x3::unused_type> && !std::is_same_v<Value, x3::unused_type>)
            x3::traits::move_to(Value(*found.value), attribute);
        return true;
    }

private:
    word_trie<> words_;
    std::vector<Value> values_;
};

} // namespace fazhi::grammar
