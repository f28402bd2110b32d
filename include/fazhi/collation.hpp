// SPDX-License-Identifier: MIT

// The order in which Chinese names are listed.
#pragma once

#include <fazhi/export.hpp>

#include <string>
#include <string_view>

namespace fazhi {

/// The key of a name in the order of pinyin: names whose keys are compared byte by byte stand as in
/// a Chinese index. 白云镇 is before 柳树镇, which is before 竹溪镇; digits are before all of
/// them, and Latin letters behind.
///
/// A character has the one reading that the Unicode collation data gives it, also where a name is
/// read otherwise. Bytes that are no UTF-8 count as U+FFFD. Keys are of one version of the library:
/// sort by them, but do not keep them.
[[nodiscard]] FAZHI_EXPORT std::string collation_key(std::string_view name);

} // namespace fazhi
