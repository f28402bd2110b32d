// SPDX-License-Identifier: MIT

// One run of one tool over many reports, as SARIF 2.1.0 has it.
#include <fazhi/sarif.hpp>
#include <fazhi/version.hpp>

#include "masking.hpp"
#include "output/json_writer.hpp"

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
            out_.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            out_.string("version", "2.1.0");
            json_array const runs(out_, "runs");
            json_object const run(out_);
            write_tool();
            out_.string("columnKind", "unicodeCodePoints");
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
    // An object of SARIF that has words.
    void words(std::string_view key, std::string_view content)
    {
        json_object const holder(out_, key);
        out_.string("text", content);
    }

    void write_tool()
    {
        json_object const tool(out_, "tool");
        json_object const driver(out_, "driver");
        out_.string("name", "fazhi");
        out_.string("version", version());
        out_.string("semanticVersion", version());
        json_array const list(out_, "rules");
        for (rule const& each : rules()) write_rule(each);
    }

    void write_rule(rule const& each)
    {
        json_object const item(out_);
        out_.string("id", each.id);
        words("shortDescription",
              std::string(each.chinese_title) + " / " + std::string(each.english_title));
        words("help", "依据 source: " + std::string(each.source));
        {
            json_object const configuration(out_, "defaultConfiguration");
            out_.string("level", to_string(each.severity));
        }
        json_object const properties(out_, "properties");
        out_.string("group", each.group);
        out_.string("title_zh", each.chinese_title);
        out_.string("source", each.source);
        if (each.since) out_.number("since", static_cast<std::size_t>(*each.since));
        if (each.until) out_.number("until", static_cast<std::size_t>(*each.until));
    }

    void write_artifacts(std::span<checked_report const> reports)
    {
        json_array const list(out_, "artifacts");
        for (checked_report const& each : reports) {
            json_object const item(out_);
            {
                json_object const location(out_, "location");
                out_.string("uri", uri_of(each.content->source.name()));
            }
            out_.string("encoding", each.content->source.encoding());
        }
    }

    void write_result(source_text const& source, std::size_t artifact, finding const& found,
                      detail::masking const& mask)
    {
        json_object const result(out_);
        out_.string("ruleId", found.rule);
        if (rule const* const row = find_rule(found.rule))
            out_.number("ruleIndex", static_cast<std::size_t>(row - rules().data()));
        // A result that is no failure has no level in SARIF.
        out_.string("kind", found.undecided ? "open" : "fail");
        out_.string("level", found.undecided ? "none" : to_string(found.severity));
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
                out_.number("id", i);
            }
        }
        if (found.arithmetic.empty()) return;
        json_object const properties(out_, "properties");
        out_.string("arithmetic", mask.hide(found.arithmetic));
    }

    void write_location(source_text const& source, std::size_t artifact, source_region region)
    {
        json_object const location(out_, "physicalLocation");
        {
            json_object const where(out_, "artifactLocation");
            out_.string("uri", uri_of(source.name()));
            out_.number("index", artifact);
        }
        text_position const begin = source.locate(region.begin);
        text_position const end = source.locate(region.end);
        std::size_t const offset = source.code_point_offset(region.begin);
        json_object const place(out_, "region");
        out_.number("startLine", begin.line);
        out_.number("startColumn", begin.column);
        out_.number("endLine", end.line);
        out_.number("endColumn", end.column);
        out_.number("charOffset", offset);
        out_.number("charLength", source.code_point_offset(region.end) - offset);
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
