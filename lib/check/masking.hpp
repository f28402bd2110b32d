// SPDX-License-Identifier: MIT

// What findings say of a report with its personal data told by stars.
#pragma once

#include <fazhi/report.hpp>
#include <fazhi/scan/word_trie.hpp>

#include <string>
#include <string_view>

namespace fazhi::detail {

/// Hides in sentences what `privacy.…` and the contact note of a report cover: a message may quote
/// the words around a mark that does not close, and with other blanks than the text has.
class masking {
public:
    /// Hides nothing where the contact note was asked for.
    masking(report const& content, bool include_contact);

    /// `…《 13800138000` → `…《 ***********`
    [[nodiscard]] std::string hide(std::string_view sentence) const;

private:
    void add(std::string_view piece);

    word_trie<> hidden_;
};

} // namespace fazhi::detail
