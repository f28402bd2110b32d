// SPDX-License-Identifier: MIT

#include "support/doctest_printers.hpp"

#include <sstream>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

TEST_SUITE_BEGIN("unit");

using namespace std::string_literals;
using namespace std::string_view_literals;
using fazhi::source_text;
using fazhi::text_position;

namespace {

// Where and why bytes are refused.
struct refusal {
    std::size_t offset = 0;
    std::string message;
};

template <class Read> [[nodiscard]] std::optional<refusal> refused(Read read)
{
    try {
        static_cast<void>(read());
        return {};
    } catch (fazhi::encoding_error const& error) {
        return refusal{error.offset(), error.what()};
    }
}

// A copy, for a view into a temporary does not compile.
[[nodiscard]] std::string text_of(source_text const& source) { return std::string(source.text()); }

[[nodiscard]] std::optional<std::size_t> malformed_utf8(std::string_view text)
{
    auto const found = refused([&] { return source_text::from_utf8(std::string(text)); });
    return found ? std::optional(found->offset) : std::nullopt;
}

[[nodiscard]] std::optional<std::size_t> malformed(std::string_view bytes,
                                                   std::string_view encoding)
{
    auto const found = refused([&] { return source_text::decode(bytes, {}, encoding); });
    return found ? std::optional(found->offset) : std::nullopt;
}

// 清溪县人民政府关于法治政府建设情况的报告 as GB18030, Big5 (in traditional characters), UTF-16LE.
constexpr std::string_view gb18030_report =
    "\xC7\xE5\xCF\xAA\xCF\xD8\xC8\xCB\xC3\xF1\xD5\xFE\xB8\xAE\xB9\xD8\xD3\xDA\xB7\xA8\xD6\xCE\xD5"
    "\xFE\xB8\xAE\xBD\xA8\xC9\xE8\xC7\xE9\xBF\xF6\xB5\xC4\xB1\xA8\xB8\xE6";
constexpr std::string_view big5_report =
    "\xB2\x4D\xB7\xCB\xBF\xA4\xA4\x48\xA5\xC1\xAC\x46\xA9\xB2\xC3\xF6\xA9\xF3\xAA\x6B\xAA\x76\xAC"
    "\x46\xA9\xB2\xAB\xD8\xB3\x5D\xB1\xA1\xAA\x70\xAA\xBA\xB3\xF8\xA7\x69";
constexpr std::string_view utf16_report =
    "\x05\x6E\xAA\x6E\xBF\x53\xBA\x4E\x11\x6C\x3F\x65\x9C\x5E\n\0"sv;

// Every kind of character and of line end, over several blocks of the index.
[[nodiscard]] std::string mixed_text()
{
    std::string text;
    for (int i = 0; i != 400; ++i) {
        text += "清溪县2024年，";
        text += "\U00020BB7\U0001F600é"; // 𠮷 of extension B, an emoji, two bytes
        if (i % 3 == 0) text += "\n";
        if (i % 7 == 0) text += "\r\n";
        if (i % 11 == 0) text += "\r";
        text.append(static_cast<std::size_t>(i % 5), 'a');
    }
    return text;
}

} // namespace

TEST_CASE("UTF-8 is taken as it is")
{
    auto const text = source_text::from_utf8("清溪县\0\n"s, "report.txt");
    CHECK(text.text() == "清溪县\0\n"sv);
    CHECK(text.name() == "report.txt");
    CHECK(text.encoding() == "UTF-8");
    CHECK(text.text({3, 6}) == "溪");
}

TEST_CASE("A byte-order mark is dropped once")
{
    CHECK(text_of(source_text::from_utf8("\uFEFF清溪")) == "清溪");
    CHECK(text_of(source_text::from_utf8("\uFEFF\uFEFF清溪")) == "\uFEFF清溪");
    CHECK(text_of(source_text::from_utf8("清\uFEFF溪")) == "清\uFEFF溪");
    CHECK(text_of(source_text::from_utf8("\uFEFF")).empty());
    CHECK(malformed_utf8("\xEF\xBB\xBF\x80") == 3);
}

TEST_CASE("Every well-formed character passes")
{
    for (std::string_view const text :
         {""sv, "\0"sv, "\x7F"sv, "\xC2\x80"sv, "\xDF\xBF"sv, "\xE0\xA0\x80"sv, "\xE1\x80\x80"sv,
          "\xEC\xBF\xBF"sv, "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv, "\xEF\xBF\xBF"sv,
          "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv}) {
        CAPTURE(text);
        CHECK(malformed_utf8(text) == std::nullopt);
    }
}

TEST_CASE("The first byte that is not UTF-8 is told wherever it stands")
{
    struct row {
        std::string_view bytes;
        std::string_view why;
    };
    constexpr row rows[] = {
        {"\x80", "continuation without a lead"},
        {"\xBF", "continuation without a lead"},
        {"\xC0\x80", "overlong NUL"},
        {"\xC1\xBF", "overlong"},
        {"\xE0\x80\xAF", "overlong"},
        {"\xE0\x9F\xBF", "overlong"},
        {"\xF0\x80\x80\xAF", "overlong"},
        {"\xF0\x8F\xBF\xBF", "overlong"},
        {"\xED\xA0\x80", "high surrogate"},
        {"\xED\xBF\xBF", "low surrogate"},
        {"\xED\xA0\xBD\xED\xB8\x80", "a pair of surrogates (CESU-8)"},
        {"\xF4\x90\x80\x80", "above U+10FFFF"},
        {"\xF5\x80\x80\x80", "no lead"},
        {"\xF8\x88\x80\x80\x80", "five bytes"},
        {"\xFE", "never in UTF-8"},
        {"\xFF", "never in UTF-8"},
        {"\xC3", "cut off"},
        {"\xE6\xB8", "cut off"},
        {"\xF0\x9F\x98", "cut off"},
        {"\xE6\xB8溪", "cut short by the next character"},
        {"\xE6溪", "cut short by the next character"},
        // clang-format off
        {"\xC3""a", "cut short by ASCII"},
        // clang-format on
    };
    for (row const& each : rows)
        for (std::string_view const front :
             {"", "a", "1234567", "12345678", "清", "清溪", "12345678清12345678é", "\U0001F600"}) {
            CAPTURE(each.why);
            CAPTURE(front);
            std::string bytes = std::string(front) + std::string(each.bytes);
            CHECK(malformed_utf8(bytes) == front.size());
            bytes += "清溪县12345678";
            CHECK(malformed_utf8(bytes) == front.size());
        }
}

TEST_CASE("A text too large is refused before it is read")
{
    // Never looked at, so that it need not exist.
    std::string_view const endless(gb18030_report.data(), std::size_t{1} << 32);
    CHECK_THROWS_AS((void)source_text::decode(endless), fazhi::size_error);
}

TEST_CASE("Offsets agree with a count from the beginning")
{
    auto const text = source_text::from_utf8(mixed_text());
    std::string_view const bytes = text.text();
    REQUIRE(bytes.size() > 8 * 1024);

    std::size_t code_points = 0;
    std::size_t units = 0;
    text_position place;
    for (std::size_t i = 0; i <= bytes.size(); ++i) {
        bool const begins = i == bytes.size() || (bytes[i] & '\xC0') != '\x80';
        if (begins) {
            REQUIRE(text.code_point_offset(i) == code_points);
            REQUIRE(text.utf16_offset(i) == units);
            REQUIRE(text.byte_offset(code_points) == i);
            REQUIRE(text.locate(i) == place);
        }
        if (i == bytes.size()) break;
        if (begins) {
            ++code_points;
            units += static_cast<unsigned char>(bytes[i]) >= 0xF0 ? 2U : 1U;
            bool const line_ends =
                bytes[i] == '\n' || (bytes[i] == '\r' && !bytes.substr(i + 1).starts_with('\n'));
            place = line_ends ? text_position{place.line + 1, 1}
                              : text_position{place.line, place.column + 1};
        }
    }
    CHECK(text.code_point_count() == code_points);
}

TEST_CASE("Offsets past the end are the end")
{
    auto const text = source_text::from_utf8("清溪\n县");
    CHECK(text.code_point_offset(1'000) == 4);
    CHECK(text.utf16_offset(1'000) == 4);
    CHECK(text.byte_offset(4) == 10);
    CHECK(text.byte_offset(1'000) == 10);
    CHECK(text.locate(1'000) == text_position{2, 2});
}

TEST_CASE("Offsets hold where a text fills its blocks exactly")
{
    for (std::uint32_t const size : {1023U, 1024U, 1025U, 2048U, 3072U}) {
        CAPTURE(size);
        std::string content(size - 1, 'a');
        auto const text = source_text::from_utf8(content + "\n");
        CHECK(text.code_point_count() == size);
        CHECK(text.code_point_offset(size) == size);
        CHECK(text.byte_offset(size) == size);
        CHECK(text.byte_offset(size - 1) == size - 1);
        CHECK(text.locate(size) == text_position{2, 1});
    }
    // CR and LF on both sides of a border are one line end.
    auto const divided = source_text::from_utf8(std::string(1023, 'a') + "\r\nb");
    CHECK(divided.locate(1025) == text_position{2, 1});
    CHECK(divided.locate(1024) == text_position{1, 1025});
}

TEST_CASE("An empty text has every answer")
{
    for (source_text const& text :
         {source_text(), source_text::from_utf8(""), source_text::decode("")}) {
        CHECK(text.text().empty());
        CHECK(text.name().empty());
        CHECK(text.encoding() == "UTF-8");
        CHECK(text.code_point_count() == 0);
        CHECK(text.code_point_offset(0) == 0);
        CHECK(text.byte_offset(0) == 0);
        CHECK(text.utf16_offset(5) == 0);
        CHECK(text.locate(0) == text_position{1, 1});
    }
}

TEST_CASE("Copies share the text and a moved one is empty")
{
    source_text first = source_text::from_utf8("清溪县");
    source_text const copy = first;
    CHECK(copy.text().data() == first.text().data());
    source_text const moved = std::move(first);
    CHECK(moved == copy);
    CHECK(first.text().empty()); // NOLINT(bugprone-use-after-move): that is the promise
    CHECK(first.code_point_count() == 0);
    CHECK(moved != first);
    static_assert(std::is_nothrow_move_constructible_v<source_text>);
}

TEST_CASE("Several threads may ask at once")
{
    auto const text = source_text::from_utf8(mixed_text());
    auto const reference = source_text::from_utf8(mixed_text());
    std::size_t const expected = reference.code_point_count();
    std::size_t counts[4] = {};
    std::vector<std::thread> threads;
    for (std::size_t& count : counts)
        threads.emplace_back(
            [&text, &count] { count = text.code_point_offset(text.text().size()); });
    for (std::thread& thread : threads) thread.join();
    for (std::size_t const count : counts) CHECK(count == expected);
}

TEST_CASE("The bytes show their encoding")
{
    struct row {
        std::string_view bytes;
        std::string_view encoding;
        std::string_view text;
    };
    constexpr std::string_view report = "清溪县人民政府关于法治政府建设情况的报告";
    constexpr std::string_view traditional = "清溪縣人民政府關於法治政府建設情況的報告";
    row const rows[] = {
        {report, "UTF-8", report},
        {"\xEF\xBB\xBF清溪", "UTF-8", "清溪"},
        {"\xEF\xBB\xBF", "UTF-8", ""},
        {"plain ASCII", "UTF-8", "plain ASCII"},
        {"a\0b"sv, "UTF-8", "a\0b"sv},
        {gb18030_report, "GB18030", report},
        {"\x84\x31\x95\x33\xC7\xE5", "GB18030", "清"},
        {big5_report, "Big5", traditional},
        {utf16_report, "UTF-16LE", "清溪县人民政府\n"},
        {"\xFF\xFE\x05\x6E", "UTF-16LE", "清"},
        {"\xFE\xFF\x6E\x05", "UTF-16BE", "清"},
        {"\x6E\x05\x6E\xAA\x53\xBF\x4E\xBA\x6C\x11\x65\x3F\x5E\x9C\0\n"sv, "UTF-16BE",
         "清溪县人民政府\n"},
        {"\xFF\xFE\xB7\xDF\x42\xD8"sv.substr(0, 2), "UTF-16LE", ""},
        {"\xFF\xFE\x42\xD8\xB7\xDF", "UTF-16LE", "\U00020BB7"},
        {"\xFF\xFE\0\0\x05\x6E\0\0"sv, "UTF-32LE", "清"},
        {"\0\0\xFE\xFF\0\0\x6E\x05"sv, "UTF-32BE", "清"},
        {"2\0\x30\0\x32\0\x34\0"sv, "UTF-16LE", "2024"},
    };
    for (row const& each : rows) {
        CAPTURE(each.encoding);
        CAPTURE(each.text);
        auto const text = source_text::decode(each.bytes);
        CHECK(text.encoding() == each.encoding);
        CHECK(text.text() == each.text);
    }
}

TEST_CASE("An encoding that is named is not guessed")
{
    CHECK(text_of(source_text::decode(gb18030_report, {}, "GB18030")).starts_with("清溪县"));
    CHECK(source_text::decode(gb18030_report, {}, "gbk").encoding() == "GB18030");
    CHECK(source_text::decode(gb18030_report, {}, "GB2312").encoding() == "GB18030");
    CHECK(source_text::decode(big5_report, {}, "big5").encoding() == "Big5");
    CHECK(text_of(source_text::decode("\xEF\xBB\xBF清溪", {}, "utf8")) == "清溪");
    CHECK(text_of(source_text::decode(utf16_report, {}, "UTF-16LE")).starts_with("清溪县"));
    CHECK(text_of(source_text::decode("", {}, "Big5")).empty());
    // 镕 is in GBK but not in GB2312, 𠮷 takes four bytes of GB18030.
    CHECK(text_of(source_text::decode("\xE9\x46", {}, "GB2312")) == "镕");
    CHECK(text_of(source_text::decode("\x95\x34\xB2\x35", {}, "GB18030")) == "𠮷");
    CHECK(malformed(gb18030_report, "UTF-8") == 0);
}

TEST_CASE("A long text is decoded whole, whatever falls on the border of a buffer")
{
    for (std::size_t front = 0; front != 3; ++front) {
        std::string bytes(2 * front, '\0');
        std::string expected(front, '\0');
        for (int i = 0; i != 5'000; ++i) {
            bytes += "\x42\xD8\xB7\xDF";
            expected += "\U00020BB7";
        }
        CHECK(text_of(source_text::decode(bytes, {}, "UTF-16LE")) == expected);
    }
}

TEST_CASE("Bytes that cannot be decoded are told by their place in the input")
{
    struct row {
        std::string_view bytes;
        std::string_view encoding;
        std::size_t offset;
    };
    // clang-format off
    constexpr row rows[] = {
        {"\xC7\xE5\xCF"sv, "GB18030", 2},                    // cut off
        {"\xC7\xE5\x81\x30\x81"sv, "GB18030", 2},            // four bytes cut off
        {"\xC7\xE5\xC7\x20""ab"sv, "GB18030", 2},            // no trail byte
        {"\xC7\xE5\xFF\xC7\xE5"sv, "GB18030", 2},            // no lead byte
        {"\xC7\xE5\xFE\x39\xFE\x39"sv, "GB18030", 2},        // above the last code point
        {"a\xB2"sv, "Big5", 1},                              // cut off
        {"\xB2\x4D\xA4\x20"sv, "Big5", 2},                   // no trail byte
        {"\x05\x6E\x05"sv, "UTF-16LE", 2},                   // odd length
        {"\x05\x6E\x00\xD8"sv, "UTF-16LE", 2},               // half a pair at the end
        {"\x05\x6E\x00\xD8\x05\x6E"sv, "UTF-16LE", 2},       // a high surrogate alone
        {"\x05\x6E\x00\xDC\x05\x6E"sv, "UTF-16LE", 2},       // a low surrogate alone
        {"\x6E\x05\xDC\x00\x6E\x05"sv, "UTF-16BE", 2},       // a low surrogate alone
        {"\x6E\x05\xD8"sv, "UTF-16BE", 2},                   // odd length
        {"\0\0\x6E\x05\0\x11\0\0"sv, "UTF-32BE", 4},         // above U+10FFFF
        {"\0\0\x6E\x05\0\0\xD8\0"sv, "UTF-32BE", 4},         // a surrogate
        {"\0\0\x6E\x05\0\0\x6E"sv, "UTF-32BE", 4},           // cut off
        {"清\xE6\xBA"sv, "UTF-8", 3},                         // cut off
    };
    // clang-format on
    for (row const& each : rows) {
        CAPTURE(each.encoding);
        CAPTURE(each.offset);
        CHECK(malformed(each.bytes, each.encoding) == each.offset);
    }
}

TEST_CASE("Nothing behind the end of the bytes is read")
{
    constexpr std::string_view text = "清溪县";
    CHECK(malformed(text.substr(0, 5), "UTF-8") == 3);
    CHECK(malformed(text.substr(0, 4), {}) == 3);
    CHECK(malformed(gb18030_report.substr(0, 5), "GB18030") == 4);
}

TEST_CASE("Marked text is refused where it is cut off")
{
    CHECK(malformed("\xFF\xFE\x05\x6E\x05", {}) == 4);
    CHECK(malformed("\xFE\xFF\x6E\x05\xD8\x00"sv, {}) == 4);
    CHECK(malformed("\xFF\xFE\0\0\x05\x6E\0"sv, {}) == 4);
    CHECK(malformed("\xEF\xBB\xBF清\xE6", {}) == 6);
}

TEST_CASE("Damaged text is refused and never read as something else")
{
    // Cut inside a character and with one bad byte, this would make Chinese of a kind as GB18030.
    std::string const report = "清溪县人民政府关于法治政府建设情况的报告";
    CHECK(malformed(report.substr(0, report.size() - 1), {}) == report.size() - 3);
    CHECK(malformed(report.substr(0, report.size() - 2), {}) == report.size() - 3);
    std::string damaged = report;
    damaged[31] = '\xFF';
    CHECK(malformed(damaged, {}) == 30);
    auto const cut = refused([&] { return source_text::decode(report.substr(0, 58)); });
    REQUIRE(cut.has_value());
    CHECK(cut->message.ends_with("not UTF-8 at byte 57."));

    CHECK(malformed(gb18030_report.substr(0, gb18030_report.size() - 1), {})
          == gb18030_report.size() - 2);
    CHECK(malformed(std::string(utf16_report) + "\n", {}) == utf16_report.size());
    CHECK(malformed(std::string(utf16_report) + "\x05\xD8\x05\x6E", {}) == utf16_report.size());
}

TEST_CASE("Bytes that make no Chinese are refused")
{
    CHECK(malformed("caf\xE9 au lait", {}) == 3);
    CHECK(malformed("\xCE\xF2\xF7\xE5\xF2 \xEE \xE7\xE0\xEA\xEE\xED", {}) == 0); // Russian
    CHECK(malformed("\xFF", {}) == 0);
    CHECK(malformed("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, {}) == 0);
}

TEST_CASE("Messages name the source, the encoding and the byte in two languages")
{
    auto const named =
        refused([] { return source_text::decode("\xC7\xE5\xC7", "清溪.txt", "GBK"); });
    REQUIRE(named.has_value());
    CHECK(named->message
          == "清溪.txt：字节偏移 2 处起不是有效的 GB18030 文本。\n"
             "清溪.txt: not GB18030 at byte 2.");

    auto const nameless = refused([] { return source_text::from_utf8("a\xFF"); });
    REQUIRE(nameless.has_value());
    CHECK(nameless->message == "字节偏移 1 处起不是有效的 UTF-8 文本。\nnot UTF-8 at byte 1.");

    auto const unknown = refused([] { return source_text::decode("caf\xE9 ", "menu.txt"); });
    REQUIRE(unknown.has_value());
    CHECK(unknown->message.starts_with("menu.txt：无法判断编码：字节偏移 3 处起"));
    CHECK(unknown->message.find("\nmenu.txt: the encoding does not show") != std::string::npos);
}

TEST_CASE("An encoding that does not exist is an option error")
{
    for (std::string_view const encoding :
         {"klingon"sv, " "sv, "GB18030\0"sv, "../../etc/passwd"sv, "UTF-9"sv}) {
        CAPTURE(encoding);
        CHECK_THROWS_AS((void)source_text::decode("清溪", {}, encoding), fazhi::option_error);
    }
    CHECK_THROWS_AS((void)source_text::decode("清溪", {}, std::string(1'000, 'x')),
                    fazhi::option_error);
    try {
        (void)source_text::decode("清溪", {}, "klingon");
    } catch (fazhi::error const& error) {
        std::string const message = error.what();
        CHECK(message.find("“klingon”") != std::string::npos);
        CHECK(message.find("'klingon'") != std::string::npos);
        CHECK(message.find("GB18030") != std::string::npos);
    }
}

TEST_CASE("A region prints as a half-open range")
{
    std::ostringstream out;
    out << fazhi::source_region{3, 9};
    CHECK(out.str() == "[3, 9)");
}

TEST_SUITE_END();
