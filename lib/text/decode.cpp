// SPDX-License-Identifier: MIT

// From bytes to checked UTF-8 by ICU, which never replaces what it cannot read: a text that is
// wrong in one byte is refused with the place of that byte.
#include "text/decode.hpp"

#include "text/utf8.hpp"

#include <fazhi/error.hpp>

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <array>
#include <memory>
#include <new>
#include <optional>
#include <utility>

namespace fazhi::detail {

namespace {

struct close_converter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using converter_handle = std::unique_ptr<UConverter, close_converter>;

// An ICU converter by any of its names; null where there is none.
[[nodiscard]] converter_handle open_converter(std::string const& name)
{
    if (name.find('\0') != std::string::npos) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    converter_handle converter(ucnv_open(name.c_str(), &status));
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(status)) return nullptr;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    return converter;
}

// The name that mail and web know an encoding by: GB18030, Big5, UTF-16LE.
[[nodiscard]] std::string standard_name(UConverter const* converter)
{
    UErrorCode status = U_ZERO_ERROR;
    char const* const own = ucnv_getName(converter, &status);
    for (char const* const standard : {"MIME", "IANA"}) {
        status = U_ZERO_ERROR;
        if (char const* const name = ucnv_getStandardName(own, standard, &status)) return name;
    }
    return own;
}

struct conversion {
    std::string text;
    /// The first byte that cannot be read.
    std::optional<std::size_t> malformed;
};

void append_utf8(std::string& text, UChar const* units, std::int32_t count)
{
    std::size_t const before = text.size();
    std::int32_t written = 0;
    UErrorCode status = U_ZERO_ERROR;
    text.resize(before + 3 * static_cast<std::size_t>(count));
    u_strToUTF8(text.data() + before, 3 * count, &written, units, count, &status);
    text.resize(before + static_cast<std::size_t>(written));
}

[[nodiscard]] conversion convert(UConverter* converter, std::string_view bytes)
{
    conversion result;
    result.text.reserve(bytes.size() + bytes.size() / 2);
    std::array<UChar, 4096> units{};
    std::size_t carried = 0; // the first half of a character whose second half is yet to come
    char const* source = bytes.data();
    char const* const source_end = source + bytes.size();
    for (UErrorCode status = U_BUFFER_OVERFLOW_ERROR; status == U_BUFFER_OVERFLOW_ERROR;) {
        status = U_ZERO_ERROR;
        UChar* target = units.data() + carried;
        ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, source_end,
                       nullptr, true, &status);
        if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
        auto count = static_cast<std::size_t>(target - units.data());
        carried = count != 0 && U16_IS_LEAD(units[count - 1]) ? 1 : 0;
        count -= carried;
        append_utf8(result.text, units.data(), static_cast<std::int32_t>(count));
        if (carried != 0) units[0] = units[count];
        if (status == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(status)) continue;

        std::array<char, 64> invalid{};
        auto size = static_cast<std::int8_t>(invalid.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter, invalid.data(), &size, &ignored);
        result.malformed = static_cast<std::size_t>(source - bytes.data())
                         - static_cast<std::size_t>(U_SUCCESS(ignored) ? size : 0);
    }
    return result;
}

[[nodiscard]] decoded_text without_mark(std::string text, std::string encoding)
{
    if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
    return {std::move(text), std::move(encoding)};
}

[[nodiscard]] decoded_text decode_utf8(std::string_view bytes, std::string_view name)
{
    if (auto const offset = find_malformed(bytes); offset != std::string_view::npos)
        throw_malformed(name, utf8_name, offset);
    return without_mark(std::string(bytes), std::string(utf8_name));
}

[[nodiscard]] decoded_text decode_as(std::string_view bytes, std::string_view name,
                                     std::string const& encoding)
{
    // What Python calls UTF-8 with a mark, for ICU does not.
    if (ucnv_compareNames(encoding.c_str(), "utf-8-sig") == 0) return decode_utf8(bytes, name);
    converter_handle converter = open_converter(encoding);
    if (converter == nullptr)
        throw option_error("没有编码“" + encoding
                           + "”；可用的有 UTF-8、GB18030、Big5、UTF-16 等。\n"
                             "there is no encoding '"
                           + encoding + "'; UTF-8, GB18030, Big5 and UTF-16 are some that exist.");
    if (ucnv_getType(converter.get()) == UCNV_UTF8) return decode_utf8(bytes, name);

    // What calls itself GB2312 or GBK is often more than that, and GB18030 reads all of it.
    std::string standard = standard_name(converter.get());
    if (standard == "GB2312" || standard == "GBK") return decode_as(bytes, name, "GB18030");

    conversion result = convert(converter.get(), bytes);
    if (result.malformed) throw_malformed(name, standard, *result.malformed);
    return without_mark(std::move(result.text), std::move(standard));
}

[[nodiscard]] unsigned byte_at(std::string_view bytes, std::size_t i) noexcept
{
    return static_cast<unsigned char>(bytes[i]);
}

// The encoding that a byte-order mark announces. FF FE 00 00 may also be a UTF-16 text that
// begins with a NUL, but no report does.
[[nodiscard]] std::optional<std::string_view> marked_encoding(std::string_view bytes) noexcept
{
    using namespace std::string_view_literals;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> marks{{
        {utf8_mark, utf8_name},
        {"\xFF\xFE\0\0"sv, "UTF-32LE"},
        {"\0\0\xFE\xFF"sv, "UTF-32BE"},
        {"\xFF\xFE"sv, "UTF-16LE"},
        {"\xFE\xFF"sv, "UTF-16BE"},
        {"\x84\x31\x95\x33"sv, "GB18030"},
    }};
    for (auto const& [mark, encoding] : marks)
        if (bytes.starts_with(mark)) return encoding;
    return {};
}

// Whether a report is likely to hold a UTF-16 unit: ASCII, Chinese characters, punctuation.
[[nodiscard]] bool is_usual_unit(unsigned unit) noexcept
{
    return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x20 && unit <= 0x7E)
        || (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0xFF00 && unit <= 0xFFEF)
        || (unit >= 0x2000 && unit <= 0x206F) || unit == '\n' || unit == '\r' || unit == '\t';
}

// UTF-16 without a mark shows by its units being usual in one byte order and strange in the other.
[[nodiscard]] std::optional<std::string_view> unmarked_utf16(std::string_view bytes) noexcept
{
    std::size_t const units = bytes.size() / 2;
    if (units < 4) return {};
    std::size_t little = 0;
    std::size_t big = 0;
    for (std::size_t i = 0; i != units; ++i) {
        unsigned const first = byte_at(bytes, 2 * i);
        unsigned const second = byte_at(bytes, 2 * i + 1);
        little += is_usual_unit(second << 8 | first);
        big += is_usual_unit(first << 8 | second);
    }
    auto const clear = [units](std::size_t usual, std::size_t other) {
        return usual >= units - units / 10 && other <= units / 2;
    };
    if (clear(little, big)) return "UTF-16LE";
    if (clear(big, little)) return "UTF-16BE";
    return {};
}

// UTF-8 with a few bad bytes, or cut inside a character. It would pass for GB18030, as nonsense,
// so it is told from GB18030 by its characters of three bytes, which occur there only by chance.
[[nodiscard]] bool is_damaged_utf8(std::string_view bytes) noexcept
{
    std::size_t whole = 0;
    std::size_t damaged = 0;
    while (!bytes.empty()) {
        std::size_t end = find_malformed(bytes);
        for (char const byte : bytes.substr(0, end)) whole += (byte & '\xF0') == '\xE0';
        if (end == std::string_view::npos) break;
        ++damaged;
        do ++end;
        while (end != bytes.size() && is_continuation(bytes[end]));
        bytes.remove_prefix(end);
    }
    return whole > damaged;
}

// How much of the bytes beyond ASCII reads as the characters in daily use, from 0 to 1. They fill
// the front rows of GB18030 and of Big5, and one read as the other lands behind. (ICU's detector
// tells no better, and below some sixteen characters not at all.)
template <class IsUsual> [[nodiscard]] double usual_share(std::string_view bytes, IsUsual is_usual)
{
    std::size_t pairs = 0;
    std::size_t usual = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        unsigned const lead = byte_at(bytes, i);
        if (lead < 0x80) continue;
        ++pairs;
        if (++i == bytes.size()) break;
        usual += is_usual(lead, byte_at(bytes, i));
    }
    return pairs == 0 ? 0 : static_cast<double>(usual) / static_cast<double>(pairs);
}

[[nodiscard]] bool is_usual_gb18030(unsigned lead, unsigned trail) noexcept
{
    return trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
}

[[nodiscard]] bool is_usual_big5(unsigned lead, unsigned trail) noexcept
{
    return lead >= 0xA1 && lead <= 0xC6 && ((trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1);
}

[[noreturn]] void throw_unknown(std::string_view name, std::size_t offset);

[[nodiscard]] decoded_text decode_unmarked(std::string_view bytes, std::string_view name)
{
    // A report reaches 0.95 in its own encoding and stays below 0.6 in any other.
    constexpr double enough = 0.7;

    std::size_t const malformed = find_malformed(bytes);
    bool const is_utf8 = malformed == std::string_view::npos;
    // ASCII in UTF-16 is UTF-8 as well, with NULs.
    if (!is_utf8 || bytes.find('\0') != std::string_view::npos)
        if (auto const utf16 = unmarked_utf16(bytes))
            return decode_as(bytes, name, std::string(*utf16));
    if (is_utf8) return without_mark(std::string(bytes), std::string(utf8_name));
    if (is_damaged_utf8(bytes)) throw_malformed(name, utf8_name, malformed);

    double const gb18030 = usual_share(bytes, is_usual_gb18030);
    double const big5 = usual_share(bytes, is_usual_big5);
    if (gb18030 < enough && big5 < enough) throw_unknown(name, malformed);
    return decode_as(bytes, name, gb18030 >= big5 ? "GB18030" : "Big5");
}

// Begins both lines of a message: `report.txt：`, or nothing for a text without a name.
struct message_head {
    std::string chinese;
    std::string english;

    explicit message_head(std::string_view name)
    {
        if (name.empty()) return;
        chinese.append(name).append("：");
        english.append(name).append(": ");
    }
};

void throw_unknown(std::string_view name, std::size_t offset)
{
    message_head const head(name);
    std::string const at = std::to_string(offset);
    throw encoding_error(
        head.chinese + "无法判断编码：字节偏移 " + at
            + " 处起不是 UTF-8，按 UTF-16、GB18030、Big5 读也不成中文。请指明编码。\n"
            + head.english + "the encoding does not show: not UTF-8 at byte " + at
            + ", and no Chinese as UTF-16, GB18030 or Big5 either; please name it.",
        offset);
}

} // namespace

void throw_malformed(std::string_view name, std::string_view encoding, std::size_t offset)
{
    message_head const head(name);
    std::string const at = std::to_string(offset);
    std::string const its_name(encoding);
    throw encoding_error(head.chinese + "字节偏移 " + at + " 处起不是有效的 " + its_name
                             + " 文本。\n" + head.english + "not " + its_name + " at byte " + at
                             + ".",
                         offset);
}

void throw_too_large(std::string_view name, std::uintmax_t size, std::uintmax_t limit)
{
    message_head const head(name);
    std::string const bytes = std::to_string(size);
    std::string const most = std::to_string(limit);
    throw size_error(head.chinese + "文本有 " + bytes + " 字节，上限为 " + most + " 字节。\n"
                     + head.english + "the text has " + bytes + " bytes and the limit is " + most
                     + ".");
}

decoded_text decode_bytes(std::string_view bytes, std::string_view name, std::string_view encoding)
{
    if (!encoding.empty()) return decode_as(bytes, name, std::string(encoding));
    if (auto const marked = marked_encoding(bytes))
        return decode_as(bytes, name, std::string(*marked));
    return decode_unmarked(bytes, name);
}

} // namespace fazhi::detail
