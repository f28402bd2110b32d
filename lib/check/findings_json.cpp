// SPDX-License-Identifier: MIT

// Findings in the form that other programs read: `fazhi.findings/1`.
#include <fazhi/finding.hpp>

#include <nlohmann/json.hpp>

namespace fazhi {

namespace {

using json = nlohmann::ordered_json;

[[nodiscard]] json span_of(source_text const& source, source_region region)
{
    return json::array(
        {source.code_point_offset(region.begin), source.code_point_offset(region.end)});
}

// What a person is called or how to call them is not repeated.
[[nodiscard]] json text_of(report const& checked, finding const& found, source_region region,
                           json_options options)
{
    bool const is_private = found.rule.starts_with("privacy.")
                         || (checked.contact && checked.contact->contains(region));
    if (is_private && !options.include_contact) return {};
    return checked.text(region);
}

[[nodiscard]] json write(report const& checked, finding const& found, json_options options)
{
    source_text const& source = checked.source;
    text_position const place = source.locate(found.region.begin);
    json related = json::array();
    for (source_region const each : found.related)
        related.push_back(
            {{"text", text_of(checked, found, each, options)}, {"span", span_of(source, each)}});
    json arguments = json::object();
    for (finding_argument const& each : found.arguments)
        arguments[std::string(each.name)] = each.text;
    return {
        {"rule", found.rule},
        {"severity", to_string(found.severity)},
        {"undecided", found.undecided},
        {"message",
         {{"zh", message(found, language::chinese)}, {"en", message(found, language::english)}}},
        {"text", text_of(checked, found, found.region, options)},
        {"span", span_of(source, found.region)},
        {"line", place.line},
        {"column", place.column},
        {"related", std::move(related)},
        {"arithmetic", found.arithmetic.empty() ? json() : json(found.arithmetic)},
        {"arguments", std::move(arguments)}};
}

} // namespace

std::string findings_to_json(report const& checked, std::span<finding const> findings,
                             json_options options)
{
    std::string const& name = checked.source.name();
    json result;
    result["schema"] = "fazhi.findings/1";
    result["source"] = {{"name", name.empty() ? json() : json(name)}};
    result["findings"] = json::array();
    for (finding const& each : findings)
        result["findings"].push_back(write(checked, each, options));
    return result.dump(options.indent, ' ', false, json::error_handler_t::replace);
}

} // namespace fazhi
