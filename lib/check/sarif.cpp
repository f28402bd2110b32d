// SPDX-License-Identifier: MIT

// One run of one tool over many reports, as SARIF 2.1.0 has it.
#include <fazhi/sarif.hpp>
#include <fazhi/version.hpp>

#include "../json_writer.hpp"
#include "masking.hpp"

namespace fazhi {

namespace {

using detail::json_array;
using detail::json_object;

[[nodiscard]] std::string both_languages(finding const& found)
{
    return message(found, language::chinese) + " / " + message(found, language::english);
}

// A path as a URI reference: what a URI may not hold is written in hexadecimal.
[[nodiscard]] std::string uri_of(std::string_view path)
{
    constexpr std::string_view plain = "-._~/:@!$&'()*+,;=";
    constexpr std::string_view digits = "0123456789ABCDEF";
    // A first segment with a colon would be read as a scheme.
    std::string uri = path.substr(0, path.find('/')).find(':') == path.npos ? "" : "./";
    if (path.starts_with("//")) uri += "file:";
    for (char const c : path) {
        auto const byte = static_cast<unsigned char>(c);
        bool const alphanumeric =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (alphanumeric || plain.find(c) != plain.npos)
            uri += c;
        else {
            uri += '%';
            uri += digits[byte >> 4];
            uri += digits[byte & 0xF];
        }
    }
    return uri.empty() ? "stdin" : uri;
}

class sarif_writer {
public:
    explicit sarif_writer(json_options options) : options_(options), out_(options.indent) {}

    [[nodiscard]] std::string write(std::span<checked_report const> reports) &&
    {
        {
            json_object const log(out_);
            text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            text("version", "2.1.0");
            json_array const runs(out_, "runs");
            json_object const run(out_);
            write_tool();
            text("columnKind", "unicodeCodePoints");
            {
                json_array const ends(out_, "newlineSequences");
                for (std::string_view const end : {"\r\n", "\n", "\r"}) out_.string(end);
            }
            write_artifacts(reports);
            json_array const results(out_, "results");
            for (std::size_t i = 0; i != reports.size(); ++i) {
                report const& content = *reports[i].content;
                detail::masking const mask(content, options_.include_contact);
                for (finding const& found : reports[i].findings)
                    write_result(content.source, i, found, mask);
            }
        }
        return out_.take();
    }

private:
    void text(std::string_view key, std::string_view content)
    {
        out_.key(key);
        out_.string(content);
    }

    void number(std::string_view key, std::size_t value)
    {
        out_.key(key);
        out_.number(static_cast<std::int64_t>(value));
    }

    // An object of SARIF that has words.
    void words(std::string_view key, std::string_view content)
    {
        json_object const holder(out_, key);
        text("text", content);
    }

    void write_tool()
    {
        json_object const tool(out_, "tool");
        json_object const driver(out_, "driver");
        text("name", "fazhi");
        text("version", version());
        text("semanticVersion", version());
        json_array const list(out_, "rules");
        for (rule const& each : rules()) write_rule(each);
    }

    void write_rule(rule const& each)
    {
        json_object const item(out_);
        text("id", each.id);
        words("shortDescription",
              std::string(each.chinese_title) + " / " + std::string(each.english_title));
        words("help", "依据 source: " + std::string(each.source));
        {
            json_object const configuration(out_, "defaultConfiguration");
            text("level", to_string(each.severity));
        }
        json_object const properties(out_, "properties");
        text("group", each.group);
        text("title_zh", each.chinese_title);
        text("source", each.source);
        if (each.since) number("since", static_cast<std::size_t>(*each.since));
        if (each.until) number("until", static_cast<std::size_t>(*each.until));
    }

    void write_artifacts(std::span<checked_report const> reports)
    {
        json_array const list(out_, "artifacts");
        for (checked_report const& each : reports) {
            json_object const item(out_);
            {
                json_object const location(out_, "location");
                text("uri", uri_of(each.content->source.name()));
            }
            text("encoding", each.content->source.encoding());
        }
    }

    void write_result(source_text const& source, std::size_t artifact, finding const& found,
                      detail::masking const& mask)
    {
        json_object const result(out_);
        text("ruleId", found.rule);
        if (rule const* const row = find_rule(found.rule))
            number("ruleIndex", static_cast<std::size_t>(row - rules().data()));
        // A result that is no failure has no level in SARIF.
        text("kind", found.undecided ? "open" : "fail");
        text("level", found.undecided ? "none" : to_string(found.severity));
        words("message", mask.hide(both_languages(found)));
        {
            json_array const locations(out_, "locations");
            json_object const location(out_);
            write_location(source, artifact, found.region);
        }
        if (!found.related.empty()) {
            json_array const related(out_, "relatedLocations");
            for (std::size_t i = 0; i != found.related.size(); ++i) {
                json_object const location(out_);
                write_location(source, artifact, found.related[i]);
                number("id", i);
            }
        }
        if (found.arithmetic.empty()) return;
        json_object const properties(out_, "properties");
        text("arithmetic", mask.hide(found.arithmetic));
    }

    void write_location(source_text const& source, std::size_t artifact, source_region region)
    {
        json_object const location(out_, "physicalLocation");
        {
            json_object const where(out_, "artifactLocation");
            text("uri", uri_of(source.name()));
            number("index", artifact);
        }
        text_position const begin = source.locate(region.begin);
        text_position const end = source.locate(region.end);
        std::size_t const offset = source.code_point_offset(region.begin);
        json_object const place(out_, "region");
        number("startLine", begin.line);
        number("startColumn", begin.column);
        number("endLine", end.line);
        number("endColumn", end.column);
        number("charOffset", offset);
        number("charLength", source.code_point_offset(region.end) - offset);
    }

    json_options options_;
    detail::json_writer out_;
};

} // namespace

std::string to_sarif(std::span<checked_report const> reports, json_options options)
{
    return sarif_writer(options).write(reports);
}

} // namespace fazhi
