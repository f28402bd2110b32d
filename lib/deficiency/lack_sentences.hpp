// SPDX-License-Identifier: MIT

// What is lacking in running text without numbers: an item a sentence, or a row between ；.
#pragma once

#include "clause/statements.hpp"
#include "deficiency/lack_causes.hpp"
#include "deficiency/lack_items.hpp"
#include "facts.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace fazhi::detail {

class lack_sentences {
public:
    lack_sentences(reading const& source, lack_items& items, lack_causes& causes)
        : source_(source), items_(items), causes_(causes)
    {
    }

    void read(std::vector<statement> all);

private:
    [[nodiscard]] std::string_view text(statement const& one) const noexcept
    {
        return source_.text.substr(one.region.begin, one.region.size());
    }
    [[nodiscard]] bool admits_lack(std::span<statement const> all) const;
    [[nodiscard]] std::span<statement const> without_lead_in(std::span<statement const> all);
    [[nodiscard]] bool begins_row(std::span<statement const> rest) const;
    [[nodiscard]] bool leads_to_row(statement const& one) const;
    [[nodiscard]] bool ends_item(statement const& one) const noexcept;
    void read_sentence(std::span<statement const> sentence, bool is_in_row);

    reading const& source_;
    lack_items& items_;
    lack_causes& causes_;
    bool has_row_ = false;   // behind words that lead to a row, each ； ends an item
    bool is_in_row_ = false; // the item read last ended with ；
};

} // namespace fazhi::detail
