// SPDX-License-Identifier: MIT

// Texts that nobody would write: each gives a report that hangs together, with nothing lost, or is
// refused with an error that tells the byte. What they cost is measured in tests/complexity and
// tests/robustness.
#include "support/doctest_printers.hpp"
#include "support/hostile_texts.hpp"
#include "support/invariants.hpp"

namespace {

using namespace fazhi::testing;

std::string repeated(std::string_view unit, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i != times; ++i) text += unit;
    return text;
}

std::string in_utf16(std::u16string_view text, bool big_endian)
{
    std::string bytes;
    for (char16_t const unit : text) {
        char const high = static_cast<char>(unit >> 8);
        char const low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

/// The byte at which bytes are refused; nothing where they are not.
std::optional<std::size_t> refused_at(std::string_view bytes, std::string_view encoding)
{
    try {
        static_cast<void>(fazhi::source_text::decode(bytes, "a.txt", encoding));
        return {};
    } catch (fazhi::encoding_error const& error) {
        return error.offset();
    }
}

} // namespace

TEST_SUITE("hostile")
{
    TEST_CASE("a hostile text is a report")
    {
        for (hostile_text const& hostile : hostile_texts()) {
            CAPTURE(hostile.name);
            fazhi::report const report = fazhi::parse(hostile.of_size(8'000));
            CHECK(broken_invariant(report) == "");
        }
    }

    TEST_CASE("a character that is not seen changes nothing but places")
    {
        std::string const plain = "一、主要举措\n办结案件3件，同比增长5%。\n";
        for (std::string_view const unseen :
             {"\x01", "\x7F", "\0", "\u0085", "\u202E", "\u2066", "\u2069", "\u200B", "\uFEFF"}) {
            std::string const mark = unseen.empty() ? std::string(1, '\0') : std::string(unseen);
            CAPTURE(mark);
            for (std::size_t at = 0; at <= plain.size(); ++at) {
                bool const inside =
                    at != plain.size() && (static_cast<unsigned char>(plain[at]) & 0xC0) == 0x80;
                if (inside || (at == 0 && mark == "\uFEFF"))
                    continue; // there it is a mark of order
                std::string const text = plain.substr(0, at) + mark + plain.substr(at);
                fazhi::report const report = fazhi::parse(text);
                CHECK(report.source.text() == text);
                CHECK(broken_invariant(report) == "");
            }
        }
    }

    TEST_CASE("half of a pair is refused in UTF-16 and told by its byte")
    {
        for (bool const big_endian : {false, true}) {
            std::string_view const encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
            CAPTURE(encoding);
            for (char16_t const half : {u'\xD800', u'\xDBFF', u'\xDC00', u'\xDFFF'}) {
                CAPTURE(unsigned(half));
                std::u16string const text = std::u16string(u"法治") + half + u"政府";
                CHECK(refused_at(in_utf16(text, big_endian), encoding) == 4);
                CHECK(refused_at(in_utf16(std::u16string(u"法治") + half, big_endian), encoding)
                      == 4);
            }
            CHECK_FALSE(refused_at(in_utf16(u"法治\xD83D\xDE00", big_endian), encoding));
        }
    }

    TEST_CASE("UTF-8 that is longer than need be or encodes half of a pair is refused")
    {
        for (std::string_view const bytes :
             {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80",
              "\xF0\x8F\xBF\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80",
              "\xF8\x88\x80\x80\x80"}) {
            std::string const text = "法治" + std::string(bytes) + "政府";
            CAPTURE(text);
            CHECK(refused_at(text, "UTF-8") == 6);
            CHECK_THROWS_AS((void)fazhi::parse(text), fazhi::encoding_error);
        }
    }

    TEST_CASE("a hundred thousand headings are as many sections")
    {
        constexpr std::size_t count = 100'000;
        fazhi::report const report =
            fazhi::parse(repeated("一、强化普法\n（一）办结案件。\n", count / 2));
        CHECK(report.sections.size() == count);
        CHECK(broken_invariant(report) == "");
    }

    TEST_CASE("a hundred thousand quantities in a line are as many indicators")
    {
        constexpr std::size_t count = 100'000;
        fazhi::report const report =
            fazhi::parse("一、主要举措\n" + repeated("办结案件3件，", count) + "\n");
        CHECK(report.indicators.size() == count);
        CHECK(broken_invariant(report) == "");
    }
}
