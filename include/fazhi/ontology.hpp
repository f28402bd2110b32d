// SPDX-License-Identifier: MIT

// The canonical indicators that make figures of different reports comparable.
#pragma once

#include <fazhi/export.hpp>

#include <span>
#include <string_view>

namespace fazhi {

/// A canonical indicator: `recon.applications_received`, 行政复议收到申请/新收案件数.
/// Its words point into the library's own tables and never dangle.
struct indicator_concept {
    std::string_view id;
    std::string_view chinese_name;
    std::string_view english_name;
    /// What kind of measure word agrees with it: case item doc person ptime time org cny pct
    /// pct_change dur.
    std::string_view unit_kind;
    /// `+` better when higher, `-` better when lower, `0` a volume that must not be ranked.
    std::string_view polarity;
    /// Id of the concept that a rate is a rate of; empty where none is fixed.
    std::string_view denominator;
    /// Where counts of this kind stand: S reports, L official forms, I indices, P other reports.
    std::string_view source;

    /// The part of the id before the point: `recon`.
    [[nodiscard]] std::string_view theme() const noexcept { return id.substr(0, id.find('.')); }

    friend bool operator==(indicator_concept const&, indicator_concept const&) = default;
};

/// The canonical indicators that figures are given, with the words by which they are known. The
/// library's own can be extended by a table, at run time. A cheap handle: what it refers to lives
/// as long as the program, so that the ids in a report never dangle.
class FAZHI_EXPORT ontology {
public:
    /// The library's own.
    ontology();
    /// The library's own and those of a table in UTF-8; a line of it is one of
    ///
    ///     concept  ID  CHINESE NAME  ENGLISH NAME  UNIT KIND  POLARITY  DENOMINATOR  SOURCE
    ///     words    ID  GROUPS
    ///     # a comment
    ///
    /// with tabs between the columns. `DENOMINATOR` is an id or `-`. `GROUPS`, blanks between them,
    /// are the words that a figure's name must have: `a|b` is a or b, `!a` must not be there, `^a`
    /// may stand in the sentence or the heading, too, `@a|b` are the measure words that agree.
    /// `words` of an indicator that the library has add to those it is known by; on a tie they win.
    ///
    /// `name` is what the table is called in messages, such as its path.
    /// @throws option_error where a line is none of these, naming the table, the line and what is
    /// wrong; encoding_error when it is not UTF-8.
    [[nodiscard]] static ontology extended(std::string_view table, std::string_view name = {});

    /// Its indicators: the library's own first.
    [[nodiscard]] std::span<indicator_concept const> concepts() const noexcept;
    /// The indicator with an id; null where there is none.
    [[nodiscard]] indicator_concept const* find(std::string_view id) const noexcept;
    /// The table that it was extended by; empty for the library's own.
    [[nodiscard]] std::string_view table() const noexcept;

    friend bool operator==(ontology const&, ontology const&) noexcept = default;

    /// What it refers to; of no use outside the library.
    struct content;
    [[nodiscard]] content const& get() const noexcept { return *content_; }

private:
    explicit ontology(content const& what) noexcept : content_(&what) {}

    content const* content_;
};

/// All canonical indicators of the library, in the order of the ontology.
[[nodiscard]] FAZHI_EXPORT std::span<indicator_concept const> concepts();

/// The indicator of the library with an id; null where there is none.
[[nodiscard]] FAZHI_EXPORT indicator_concept const* find_concept(std::string_view id);

} // namespace fazhi
