// SPDX-License-Identifier: MIT

// Findings in the form that other programs read: `fazhi.findings/1`.
#include <fazhi/finding.hpp>

#include "masking.hpp"
#include "output/json_writer.hpp"
#include "text/utf8.hpp"

namespace fazhi {

namespace {

using detail::json_array;
using detail::json_object;

class findings_writer {
public:
    findings_writer(report const& checked, json_options options)
        : checked_(checked), options_(options), mask_(checked, options.include_contact),
          out_(options.indent)
    {
    }

    [[nodiscard]] std::string write(std::span<finding const> findings) &&
    {
        {
            json_object const whole(out_);
            out_.string("schema", "fazhi.findings/1");
            {
                json_object const source(out_, "source");
                out_.word("name", detail::well_formed(checked_.source.name()));
            }
            json_array const list(out_, "findings");
            for (finding const& each : findings) write(each);
        }
        return out_.take();
    }

private:
    // What a person is called or how to call them is not repeated.
    void piece(finding const& found, source_region region)
    {
        bool const is_private = found.rule.starts_with("privacy.")
                             || (checked_.contact && checked_.contact->contains(region));
        out_.key("text");
        if (is_private && !options_.include_contact)
            out_.null();
        else
            out_.string(mask_.hide(checked_.text(region)));
        auto const offset = [this](std::uint32_t byte) {
            return static_cast<std::int64_t>(checked_.source.code_point_offset(byte));
        };
        out_.key("span");
        out_.pair(offset(region.begin), offset(region.end));
    }

    void write(finding const& found)
    {
        text_position const place = checked_.source.locate(found.region.begin);
        json_object const item(out_);
        out_.string("rule", found.rule);
        out_.string("severity", to_string(found.severity));
        out_.key("undecided");
        out_.boolean(found.undecided);
        {
            json_object const messages(out_, "message");
            out_.string("zh", mask_.hide(message(found, language::chinese)));
            out_.string("en", mask_.hide(message(found, language::english)));
        }
        piece(found, found.region);
        out_.number("line", place.line);
        out_.number("column", place.column);
        {
            json_array const related(out_, "related");
            for (source_region const each : found.related) {
                json_object const other(out_);
                piece(found, each);
            }
        }
        out_.word("arithmetic", mask_.hide(found.arithmetic));
        json_object const arguments(out_, "arguments");
        for (finding_argument const& each : found.arguments)
            out_.string(each.name, mask_.hide(each.text));
    }

    report const& checked_;
    json_options options_;
    detail::masking mask_;
    detail::json_writer out_;
};

} // namespace

std::string findings_to_json(report const& checked, std::span<finding const> findings,
                             json_options options)
{
    return findings_writer(checked, options).write(findings);
}

} // namespace fazhi
