// SPDX-License-Identifier: MIT

// A stated figure with all a reader needs to use it alone.
#pragma once

#include <fazhi/quantity.hpp>
#include <fazhi/section.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fazhi {

enum class indicator_role : std::uint8_t {
    result,    ///< what was reached in the period
    target,    ///< what is planned or asked for
    baseline,  ///< where a change began: 由24%提升到40.2%
    reference, ///< about something else: a total of cities, a name of an award
};
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(indicator_role) noexcept;

/// Whose figure it is; several bodies together have several bits.
enum class indicator_scope : std::uint8_t {
    unknown = 0,
    own = 1,
    departments = 2,
    townships = 4,
    area = 8,
    court = 16,
    procuratorate = 32,
    enterprise = 64,
    other = 128,
};
[[nodiscard]] constexpr indicator_scope operator|(indicator_scope a, indicator_scope b) noexcept
{
    return indicator_scope(std::uint8_t(a) | std::uint8_t(b));
}
/// `own`, `departments+townships`, …; empty for unknown.
[[nodiscard]] FAZHI_EXPORT std::string to_string(indicator_scope);

enum class period_kind : std::uint8_t {
    year,          ///< 2024年, 全年
    to_date,       ///< 截至目前, 2024年以来
    part_year,     ///< 上半年, 1至11月
    several_years, ///< 近三年, 五年来
    recurring,     ///< 每季度, 每年
};
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(period_kind) noexcept;

/// The time a figure is said to cover, where the clause or its sentence writes it.
struct indicator_period {
    source_region region;
    period_kind kind = period_kind::year;
    std::optional<int> year;

    friend bool operator==(indicator_period const&, indicator_period const&) = default;
};

/// The pieces of text that a name is made of, at most four, in reading order.
class name_pieces {
public:
    static constexpr std::size_t capacity = 4;

    /// Adds a piece; a fifth one is left out and `false` comes back.
    constexpr bool push_back(source_region piece) noexcept
    {
        if (size_ == capacity) return false;
        pieces_[size_++] = piece;
        return true;
    }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr source_region const* begin() const noexcept { return pieces_.data(); }
    [[nodiscard]] constexpr source_region const* end() const noexcept { return begin() + size_; }
    [[nodiscard]] constexpr source_region operator[](std::size_t i) const noexcept
    {
        return pieces_[i];
    }
    constexpr void clear() noexcept { size_ = 0; }
    friend constexpr bool operator==(name_pieces const& a, name_pieces const& b) noexcept
    {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i != a.size_; ++i)
            if (a.pieces_[i] != b.pieces_[i]) return false;
        return true;
    }

private:
    std::array<source_region, capacity> pieces_{};
    std::uint8_t size_ = 0;
};

/// One figure of the report: `新收行政复议案件365件` is the name 新收行政复议案件 and 365 件.
struct indicator {
    /// The whole quantity: approximator or bound, number, scale, unit, 余 or 以上.
    source_region region;
    /// What is counted; joined they read alone. Empty where the text does not say.
    name_pieces name;
    quantity_value value;
    std::optional<change_statement> change;
    indicator_role role = indicator_role::result;
    indicator_scope scope = indicator_scope::unknown;
    std::optional<indicator_period> period;
    /// Id of the canonical indicator; empty where it is none of them.
    std::string_view concept_id;
    /// Index of the innermost outline node around it, or `no_section`.
    std::uint32_t section = no_section;
    /// The sentence it stands in.
    source_region sentence;

    friend bool operator==(indicator const&, indicator const&) = default;
};

} // namespace fazhi
