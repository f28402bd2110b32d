// SPDX-License-Identifier: MIT

// Runs every public function on arbitrary bytes and checks what holds of every text. The first two
// bytes choose the encoding and the options; the rest is the input.
#include "support/invariants.hpp"

#include <fazhi/fazhi.h>
#include <fazhi/fazhi.hpp>
#include <fazhi/ontology.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::array<char const*, 12> encodings{
    "",       "UTF-8",    "GB18030",  "Big5",      "UTF-16LE",   "UTF-16BE",
    "UTF-16", "UTF-32LE", "UTF-32BE", "Shift_JIS", "HZ-GB-2312", "ISO-2022-CN"};

void require(bool holds, std::string const& what)
{
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what.c_str());
    std::abort();
}

/// Every conversion of offsets at every place of a small text, and at some of a large one.
void check_offsets(fazhi::source_text const& source)
{
    std::string_view const text = source.text();
    std::size_t const step = 1 + text.size() / 2000;
    std::size_t characters = 0;
    fazhi::text_position before{};
    for (std::size_t byte = 0; byte <= text.size(); ++byte) {
        bool const begins =
            byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
        if (byte % step == 0 || byte == text.size()) {
            std::size_t const offset = source.code_point_offset(byte);
            if (begins) require(offset == characters, "code points before a byte");
            if (begins) require(source.byte_offset(offset) == byte, "there and back");
            std::size_t const units = source.utf16_offset(byte);
            require(units >= offset && units <= 2 * offset, "UTF-16 units before a byte");
            fazhi::text_position const place = source.locate(byte);
            require(place >= before, "places in order");
            require(place.line >= 1 && place.column >= 1, "places from 1");
            before = place;
        }
        characters += begins && byte != text.size();
    }
    require(source.code_point_count() == characters, "length in code points");
    std::size_t const beyond = text.size() + 17;
    require(source.code_point_offset(beyond) == characters, "code points beyond the end");
    require(source.byte_offset(beyond) == text.size(), "bytes beyond the end");
    static_cast<void>(source.utf16_offset(beyond));
    static_cast<void>(source.locate(beyond));
}

/// Everything that asks a report.
void check_report(fazhi::report const& report, fazhi::json_options options)
{
    std::string const broken = fazhi::testing::broken_invariant(report);
    require(broken.empty(), broken);

    std::string joined;
    for (fazhi::source_region const leaf : report.leaves()) joined += report.text(leaf);
    require(joined == report.source.text(), "leaves joined");

    for (fazhi::indicator const& fact : report.indicators) {
        static_cast<void>(report.name(fact));
        if (!fact.concept_id.empty())
            require(fazhi::find_concept(fact.concept_id) != nullptr, "a concept that exists");
        if (!fact.value.number) continue;
        fazhi::decimal const number = *fact.value.number;
        static_cast<void>(number.to_double());
        auto const again = fazhi::decimal::from_string(number.to_string());
        require(!again || *again == number, "a number as text");
    }
    fazhi::report const copy = report;
    require(copy == report, "a copy");

    std::string const written = fazhi::to_json(report, options);
    require(nlohmann::json::accept(written), "valid JSON");
    options.include_contact = !options.include_contact;
    require(nlohmann::json::accept(fazhi::to_json(copy, options)), "valid JSON");
    require(fazhi::parse(report.source) == report, "the same again");
}

/// Every rule, and all that is written of what they find.
void check_findings(fazhi::report const& report, fazhi::json_options options)
{
    std::vector<fazhi::finding> const findings = fazhi::check(report);
    std::size_t const size = report.source.text().size();
    std::uint32_t before = 0;
    for (fazhi::finding const& found : findings) {
        require(fazhi::find_rule(found.rule) != nullptr, "a rule that exists");
        require(found.region.begin <= found.region.end && found.region.end <= size, "a place");
        require(found.region.begin >= before, "findings in reading order");
        before = found.region.begin;
        for (fazhi::source_region const other : found.related)
            require(other.begin <= other.end && other.end <= size, "a related place");
        for (fazhi::language const spoken : {fazhi::language::chinese, fazhi::language::english})
            require(!fazhi::message(found, spoken).empty(), "a message");
    }
    require(fazhi::check(report) == findings, "the same findings again");
    require(nlohmann::json::accept(fazhi::findings_to_json(report, findings, options)),
            "valid JSON of findings");
    fazhi::checked_report const checked{&report, findings};
    require(nlohmann::json::accept(fazhi::to_sarif({&checked, 1}, options)), "valid SARIF");
}

/// The C interface gives the same.
void check_c(std::string_view bytes, char const* encoding, std::string const* expected)
{
    fazhi_options options = FAZHI_OPTIONS;
    options.encoding = encoding;
    options.maximum_size = bytes.size() + 1;
    fazhi_error* error = nullptr;
    char* const json = fazhi_parse(bytes.data(), bytes.size(), &options, &error);
    require((json != nullptr) == (expected != nullptr), "a result or an error from C");
    require((error != nullptr) == (expected == nullptr), "an error or a result from C");
    if (expected != nullptr) require(*expected == json, "the same JSON from C");
    if (error != nullptr) require(fazhi_error_offset(error) <= bytes.size(), "an offset from C");
    fazhi_free(json);
    fazhi_error_free(error);
}

/// A text over the limit is refused.
void check_limit(fazhi::source_text const& source)
{
    if (source.text().empty()) return;
    try {
        static_cast<void>(fazhi::parse(source, {.maximum_size = source.text().size() - 1}));
        require(false, "a limit");
    } catch (fazhi::size_error const&) {
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size < 2) return 0;
    char const* const encoding = encodings[data[0] % encodings.size()];
    fazhi::json_options options;
    options.indent = data[1] % 4 - 1;
    options.include_contact = (data[1] & 4) != 0;
    std::string_view const bytes(reinterpret_cast<char const*>(data + 2), size - 2);
    // What a report is asked, in turn: all of it for each would take several times as long.
    std::uint8_t const asked = (data[1] >> 3) % 4;

    try {
        fazhi::report const report =
            fazhi::parse(fazhi::source_text::decode(bytes, "a.txt", encoding));
        if (asked == 0) check_report(report, options);
        if (asked == 1) check_findings(report, options);
        if (asked == 2) check_offsets(report.source);
        if (asked == 3) {
            check_limit(report.source);
            std::string const expected =
                fazhi::to_json(fazhi::parse(fazhi::source_text::decode(bytes, {}, encoding)));
            check_c(bytes, encoding, &expected);
        }
    } catch (fazhi::encoding_error const& error) {
        require(error.offset() <= bytes.size(), "the offset of an error");
        check_c(bytes, encoding, nullptr);
    }
    return 0;
}
