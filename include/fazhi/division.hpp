// SPDX-License-Identifier: MIT

// Administrative divisions from province to township, and which of them issues a report.
#pragma once

#include <fazhi/report.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

/// An administrative division of China: `500105`, 江北区, 重庆市 › 江北区. The table holds what the
/// statistics bureau published in September 2023 for 30 June 2023 (see NOTICE); divisions of
/// Hong Kong, Macao and Taiwan are not in it, and what was renamed later has its former name.
struct division {
    /// 2 digits a province, 4 a prefecture, 6 a county, 9 a township.
    std::string code;
    std::string name;
    administrative_level level = administrative_level::province;
    /// Names from the province down to its own; nodes that only fill the table (市辖区) left out.
    std::vector<std::string> path;

    friend bool operator==(division const&, division const&) = default;
};

/// The division with a code; empty where there is none. Noughts that fill a code are no part of
/// it: `50`, `500000` and `500000000000` are 重庆市. So it is wherever a code is given.
[[nodiscard]] FAZHI_EXPORT std::optional<division> find_division(std::string_view code);

/// All divisions with which a name of a place or a body begins, as far down as the name goes, in
/// the order of their codes: `江北区` is two, `重庆市江北区人民政府` one, `清溪县司法局` those
/// called 清溪县. `within` leaves out what is not below that code: `江北区` within `50` is one.
///
///     fazhi::divisions_named("重庆市江北区人民政府").front().code; // 500105
[[nodiscard]] FAZHI_EXPORT std::vector<division> divisions_named(std::string_view name,
                                                                 std::string_view within = {});

/// How a division was told.
enum class division_ground : std::uint8_t {
    name,    ///< the name alone decides it
    issuers, ///< another issuer of the report does
    text,    ///< of several with the name only one has its province or prefecture in the text
};
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(division_ground) noexcept;

/// The division of an issuer. That of a department is its government's; a development zone, which
/// is no division, has the one that it lies in.
struct issuer_division {
    division place;
    division_ground ground = division_ground::name;
    /// The issuer is of a part of the division: a development zone.
    bool is_part = false;

    friend bool operator==(issuer_division const&, issuer_division const&) = default;
};

/// The division of the issuer at an index of `report.issuers`; empty where neither its name nor the
/// report decides it: never a guess. `within` is a code that is known beforehand, such as that of
/// the city whose reports are read.
[[nodiscard]] FAZHI_EXPORT std::optional<issuer_division>
division_of(report const&, std::size_t issuer, std::string_view within = {});

} // namespace fazhi
