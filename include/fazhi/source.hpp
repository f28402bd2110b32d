// SPDX-License-Identifier: MIT

// The text of a report as it came, and the places in it.
#pragma once

#include <fazhi/export.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace fazhi {

/// A half-open range of bytes `[begin, end)` of the UTF-8 text of a report.
/// Four bytes an offset keep facts small; a text is at most 4 GiB.
struct source_region {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
    /// Whether `other` lies inside this region; an empty region lies where it stands.
    [[nodiscard]] constexpr bool contains(source_region other) const noexcept
    {
        return begin <= other.begin && other.end <= end;
    }
    friend constexpr auto operator<=>(source_region, source_region) = default;
};

FAZHI_EXPORT std::ostream& operator<<(std::ostream&, source_region);

/// A place for people: line and column from 1, the column in code points.
struct text_position {
    std::size_t line = 1;
    std::size_t column = 1;
    friend constexpr auto operator<=>(text_position, text_position) = default;
};

/// An immutable UTF-8 text with its name, the encoding it came in and an index between
/// the three kinds of offsets: UTF-8 bytes, code points, UTF-16 units.
/// Copies share the text; all members are safe to call from several threads. Views point into the
/// text and live as long as any copy of it: a view into a temporary does not compile.
class FAZHI_EXPORT source_text {
public:
    source_text() noexcept = default;
    source_text(source_text const& other) noexcept;
    source_text(source_text&& other) noexcept;
    source_text& operator=(source_text other) noexcept;
    ~source_text();

    /// Takes text that is already UTF-8. A byte-order mark at its start is dropped.
    /// `encoding` is what the text came in, where someone else has decoded it.
    /// @throws encoding_error with the byte offset of the first byte that is not UTF-8.
    /// @throws size_error when the text is larger than 4 GiB less one byte.
    static source_text from_utf8(std::string text, std::string name = {},
                                 std::string encoding = "UTF-8");

    /// Decodes bytes in `encoding` (an ICU converter name such as "GB18030", "Big5",
    /// "UTF-16LE"), or in the encoding that the bytes themselves show when it is empty.
    /// @throws encoding_error naming the source, the encoding and the byte offset.
    static source_text decode(std::string_view bytes, std::string name = {},
                              std::string_view encoding = {});

    /// The whole text.
    [[nodiscard]] std::string_view text() const& noexcept;
    std::string_view text() const&& = delete;
    /// The piece of text at a region.
    [[nodiscard]] std::string_view text(source_region region) const& noexcept
    {
        return text().substr(region.begin, region.size());
    }
    std::string_view text(source_region region) const&& = delete;
    /// What the text is called in messages: a path, or empty.
    [[nodiscard]] std::string const& name() const& noexcept;
    [[nodiscard]] std::string name() const&& { return name(); }
    /// The encoding the text was decoded from, as ICU names it: `UTF-8`, `GB18030`.
    [[nodiscard]] std::string const& encoding() const& noexcept;
    [[nodiscard]] std::string encoding() const&& { return encoding(); }

    /// Length in code points.
    [[nodiscard]] std::size_t code_point_count() const noexcept;
    /// Code points before a byte offset; O(1) block look-up and at most 1 KiB counted.
    [[nodiscard]] std::size_t code_point_offset(std::size_t byte) const noexcept;
    /// UTF-16 units before a byte offset (SARIF, LSP, JavaScript, Java).
    [[nodiscard]] std::size_t utf16_offset(std::size_t byte) const noexcept;
    /// The byte offset at which a code point begins; the text's size when past its end.
    [[nodiscard]] std::size_t byte_offset(std::size_t code_point) const noexcept;
    /// Line and column of a byte offset; lines end at LF, CR LF or CR.
    [[nodiscard]] text_position locate(std::size_t byte) const noexcept;

    friend bool operator==(source_text const& a, source_text const& b) noexcept
    {
        return a.text() == b.text();
    }

private:
    struct content;
    explicit source_text(content const* counted) noexcept;
    // Counted in itself: a std::shared_ptr would bring the dearest of the standard headers.
    content const* content_ = nullptr;
};

} // namespace fazhi
