// SPDX-License-Identifier: MIT

// Findings as sentences: patterns of ICU's message format, one a language, from messages.txt.
#include <fazhi/finding.hpp>

#include "vocabulary/lexicon.hpp"

#include <unicode/locid.h>
#include <unicode/msgfmt.h>

namespace fazhi {

namespace {

[[nodiscard]] icu::UnicodeString unicode(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

[[nodiscard]] std::string_view pattern_of(finding const& found, language spoken)
{
    std::string key(found.rule);
    if (found.undecided) key += ".unknown";
    auto const* const row = detail::lexicon<"messages">().find(key);
    return row ? row->column(spoken == language::chinese ? 0 : 1) : std::string_view{};
}

} // namespace

std::string message(finding const& found, language spoken)
{
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (finding_argument const& each : found.arguments) {
        names.push_back(unicode(each.name));
        values.emplace_back(unicode(each.text));
    }
    names.push_back(unicode("arithmetic"));
    values.emplace_back(unicode(found.arithmetic));
    UErrorCode status = U_ZERO_ERROR;
    icu::MessageFormat const format(unicode(pattern_of(found, spoken)),
                                    spoken == language::chinese
                                        ? icu::Locale::getSimplifiedChinese()
                                        : icu::Locale::getEnglish(),
                                    status);
    icu::UnicodeString written;
    if (U_SUCCESS(status))
        format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), written,
                      status);
    std::string result;
    if (U_SUCCESS(status)) written.toUTF8String(result);
    return result.empty() ? std::string(found.rule) : result;
}

} // namespace fazhi
