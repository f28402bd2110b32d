// SPDX-License-Identifier: MIT

// One run of one tool over many reports, as SARIF 2.1.0 has it.
#include <fazhi/sarif.hpp>
#include <fazhi/version.hpp>

#include <nlohmann/json.hpp>

#include <map>

namespace fazhi {

namespace {

using json = nlohmann::ordered_json;

[[nodiscard]] json text(std::string_view words) { return {{"text", words}}; }

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

[[nodiscard]] json region_of(source_text const& source, source_region region)
{
    text_position const begin = source.locate(region.begin);
    text_position const end = source.locate(region.end);
    std::size_t const offset = source.code_point_offset(region.begin);
    return {
        {"startLine", begin.line}, {"startColumn", begin.column},
        {"endLine", end.line},     {"endColumn", end.column},
        {"charOffset", offset},    {"charLength", source.code_point_offset(region.end) - offset}};
}

[[nodiscard]] json location_of(source_text const& source, std::size_t artifact,
                               source_region region)
{
    return {{"physicalLocation",
             {{"artifactLocation", {{"uri", uri_of(source.name())}, {"index", artifact}}},
              {"region", region_of(source, region)}}}};
}

[[nodiscard]] json rule_of(rule const& each)
{
    json properties = {
        {"group", each.group}, {"title_zh", each.chinese_title}, {"source", each.source}};
    if (each.since) properties["since"] = *each.since;
    if (each.until) properties["until"] = *each.until;
    return {{"id", each.id},
            {"shortDescription",
             text(std::string(each.chinese_title) + " / " + std::string(each.english_title))},
            {"help", text("依据 source: " + std::string(each.source))},
            {"defaultConfiguration", {{"level", to_string(each.severity)}}},
            {"properties", std::move(properties)}};
}

[[nodiscard]] json result_of(source_text const& source, std::size_t artifact, finding const& found)
{
    json result = {{"ruleId", found.rule}};
    if (rule const* const row = find_rule(found.rule)) result["ruleIndex"] = row - rules().data();
    // A result that is no failure has no level in SARIF.
    result["kind"] = found.undecided ? "open" : "fail";
    result["level"] = found.undecided ? "none" : to_string(found.severity);
    result["message"] = text(both_languages(found));
    result["locations"] = json::array({location_of(source, artifact, found.region)});
    if (!found.related.empty()) {
        json related = json::array();
        for (source_region const each : found.related) {
            json place = location_of(source, artifact, each);
            place["id"] = related.size();
            related.push_back(std::move(place));
        }
        result["relatedLocations"] = std::move(related);
    }
    if (!found.arithmetic.empty()) result["properties"] = {{"arithmetic", found.arithmetic}};
    return result;
}

} // namespace

std::string to_sarif(std::span<checked_report const> reports, json_options options)
{
    json driver = {{"name", "fazhi"}, {"version", version()}, {"semanticVersion", version()}};
    driver["rules"] = json::array();
    for (rule const& each : rules()) driver["rules"].push_back(rule_of(each));

    json artifacts = json::array();
    json results = json::array();
    for (checked_report const& each : reports) {
        source_text const& source = each.content->source;
        artifacts.push_back(
            {{"location", {{"uri", uri_of(source.name())}}}, {"encoding", source.encoding()}});
        for (finding const& found : each.findings)
            results.push_back(result_of(source, artifacts.size() - 1, found));
    }
    json run = {{"tool", {{"driver", std::move(driver)}}},
                {"columnKind", "unicodeCodePoints"},
                {"newlineSequences", json::array({"\r\n", "\n", "\r"})},
                {"artifacts", std::move(artifacts)},
                {"results", std::move(results)}};
    json const log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", json::array({std::move(run)})}};
    return log.dump(options.indent, ' ', false, json::error_handler_t::replace);
}

} // namespace fazhi
