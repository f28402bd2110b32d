// SPDX-License-Identifier: MIT

// Whose figure it is.
#pragma once

#include "clause/clauses.hpp"
#include "frame/speaker.hpp"
#include "indicator/acting_body.hpp"

#include <fazhi/grammar/word_table.hpp>
#include <fazhi/report.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi::detail {

/// Tells whose figures those of a report are, sentence by sentence: the words that name a body are
/// looked for once in a sentence, and each figure asks which of them speak of it.
class scope_reader {
public:
    /// Of the issuers the reader takes what `全区` can mean.
    explicit scope_reader(report const& source);

    /// The heading above the sentences that follow; empty where there is none.
    void open_heading(source_region heading);
    /// The sentence whose figures are asked for next, and the clause with the last of them: what
    /// stands behind it is nobody's that acts.
    void open_sentence(std::span<clause const> clauses, std::uint32_t last);
    /// Whose figure it is; `own` where the text names nobody.
    [[nodiscard]] indicator_scope scope_of(indicator const& fact, std::uint32_t clause);

private:
    /// Where a word tells something: see lib/lexicon/indicator/scope_words.txt. `nowhere` is that
    /// of a word that only looks like a body.
    enum class place : std::uint8_t { anywhere, name, heading, clause, counted, nowhere };
    /// A word that names a body, or tells of one.
    struct mention {
        source_region region;
        indicator_scope scope = indicator_scope::unknown;
        place where = place::anywhere;
        bool is_whole = false; ///< 全区, 全县
        /// Whom one body works with: its figure is its own (联合公安等部门检查21次).
        bool is_partner = false;
        std::uint32_t clause = 0;
    };
    using mentions = std::span<mention const>;

    [[nodiscard]] static grammar::word_table<mention> const& scope_words();
    void find(source_region piece, std::uint32_t clause, std::vector<mention>& found) const;
    [[nodiscard]] bool is_beside_the_point(mention const& found) const;
    [[nodiscard]] mention as_spoken(mention found) const;
    [[nodiscard]] indicator_scope usual_scope(std::string_view id, indicator_scope usual) const;
    [[nodiscard]] mentions within(source_region piece) const;
    [[nodiscard]] indicator_scope counted_bodies(indicator const& fact, std::uint32_t clause) const;
    [[nodiscard]] indicator_scope named_bodies(indicator const& fact, std::uint32_t clause) const;
    [[nodiscard]] indicator_scope carried_bodies(indicator const& fact, std::uint32_t clause) const;
    [[nodiscard]] indicator_scope acting_departments(indicator const& fact, std::uint32_t clause);
    [[nodiscard]] indicator_scope body_at_the_head(indicator const& fact) const;
    [[nodiscard]] indicator_scope weakly_named_bodies(indicator const& fact) const;

    std::string_view text_;
    speaker speaker_ = speaker::place;
    std::string divisions_; ///< what the issuers are governments of: 区, 县, 市
    source_region heading_region_;
    indicator_scope heading_ = indicator_scope::unknown;
    std::span<clause const> clauses_;
    std::vector<mention> mentions_;
    acting_body_reader acting_;
    bool is_of_review_ = false; ///< the sentence speaks of 行政复议, whose cases are 审结 as well
};

} // namespace fazhi::detail
