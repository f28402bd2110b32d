// SPDX-License-Identifier: MIT

// The body that a clause says something of.
#pragma once

#include "clause/clauses.hpp"

#include <fazhi/indicator.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace fazhi::detail {

/// A body that acts: 县水务局 of 县水务局立案查处案件18件.
struct acting_body {
    std::string_view name; ///< empty where the clause does not begin with a body
    /// Whose figures its are where a government reports; unknown where that cannot be told.
    indicator_scope scope = indicator_scope::unknown;
};

/// The body with which a clause begins and whose act the clause goes on to tell. Several that act
/// together (县住建局、县交通局) are one name.
[[nodiscard]] acting_body acting_body_of(std::string_view clause);

/// Walks along a sentence: the body that a clause begins with acts until another one does, or up to
/// a semicolon.
class acting_body_reader {
public:
    acting_body_reader() = default;
    acting_body_reader(std::string_view text, std::span<clause const> clauses)
        : text_(text), clauses_(clauses)
    {
    }

    /// The body that acts in a clause, with no name where none does. Called in reading order.
    [[nodiscard]] acting_body const& at(std::uint32_t clause);
    /// The clause that names it.
    [[nodiscard]] std::uint32_t named_in() const noexcept { return named_in_; }

private:
    std::string_view text_;
    std::span<clause const> clauses_;
    std::uint32_t read_ = 0;
    std::uint32_t named_in_ = 0;
    acting_body current_;
};

} // namespace fazhi::detail
