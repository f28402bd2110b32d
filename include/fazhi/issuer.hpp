// SPDX-License-Identifier: MIT

// Who reports to whom, and when: the frame around the text of a report.
#pragma once

#include <fazhi/source.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fazhi {

enum class issuer_kind : std::uint8_t {
    party_committee, ///< 中共清溪县委
    government,      ///< 清溪县人民政府
    department,      ///< 清溪县司法局
    township,        ///< 柳树镇人民政府
    subdistrict,     ///< 东门街道办事处
    committee,       ///< 高新区管理委员会
    enterprise,      ///< 某集团有限公司
    court,           ///< 人民法院
    other,
};
enum class administrative_level : std::uint8_t { nation, province, prefecture, county, township };

[[nodiscard]] FAZHI_EXPORT std::string_view to_string(issuer_kind) noexcept;
[[nodiscard]] FAZHI_EXPORT std::string_view to_string(administrative_level) noexcept;

/// A body that signs the report. Its level is that of the division in its name, and empty where the
/// name alone does not tell: a 市 may be of province, prefecture or county level, a 市辖区 is of
/// county level in every city (区司法局: county). Which division it is `division_of` tells.
struct issuer {
    source_region region;
    issuer_kind kind = issuer_kind::other;
    std::optional<administrative_level> level;

    friend bool operator==(issuer const&, issuer const&) = default;
};

/// The date of the document: `2024年2月 日` has no day.
struct document_date {
    source_region region;
    int year = 0;
    std::optional<int> month;
    std::optional<int> day;

    friend bool operator==(document_date const&, document_date const&) = default;
};

/// 发文字号: `清府发〔2025〕7号`.
struct document_number {
    source_region region;
    source_region agency_code;
    std::optional<int> year;
    std::optional<int> number;

    friend bool operator==(document_number const&, document_number const&) = default;
};

} // namespace fazhi
