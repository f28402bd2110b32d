// SPDX-License-Identifier: MIT

// How many bytes a second are parsed, stage by stage, beside what ICU takes to decode the same
// bytes and cmark to read them as Markdown. Usage: throughput [--benchmark_…] [FILE or FOLDER...]
//
// Seconds differ from machine to machine and from hour to hour; tests/benchmark/run takes the
// ratios of what ran in turn.
#include "texts.hpp"

#include "clause/clauses.hpp"
#include "facts.hpp"
#include "frame/frame.hpp"
#include "frame/personal_data.hpp"
#include "indicator/scope.hpp"
#include "measure/theme.hpp"
#include "ontology/concepts.hpp"
#include "outline/outline.hpp"
#include "page/layout.hpp"
#include "vocabulary/lexicon.hpp"

#include <fazhi/fazhi.hpp>
#include <fazhi/parse_many.hpp>
#include <fazhi/scan/word_trie.hpp>

#include <benchmark/benchmark.h>
#include <cmark.h>
#include <unicode/ustring.h>

#include <array>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

namespace {

using texts = std::vector<std::string>;
using fazhi::benchmark::total_size;

void count_bytes(benchmark::State& state, texts const& all)
{
    state.SetBytesProcessed(state.iterations() * std::int64_t(total_size(all)));
}

// Yardsticks.

void decode_with_icu(benchmark::State& state, texts const& all)
{
    std::vector<UChar> buffer(total_size(all) + 1);
    for (auto _ : state)
        for (std::string const& text : all) {
            UErrorCode status = U_ZERO_ERROR;
            std::int32_t length = 0;
            u_strFromUTF8(buffer.data(), std::int32_t(buffer.size()), &length, text.data(),
                          std::int32_t(text.size()), &status);
            if (U_FAILURE(status)) state.SkipWithError(u_errorName(status));
            benchmark::DoNotOptimize(buffer.data());
        }
    count_bytes(state, all);
}

void parse_with_cmark(benchmark::State& state, texts const& all)
{
    for (auto _ : state)
        for (std::string const& text : all) {
            cmark_node* const tree =
                cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT);
            benchmark::DoNotOptimize(tree);
            cmark_node_free(tree);
        }
    count_bytes(state, all);
}

// A mark to measure the readers of words by: every word of the tables found once at every place,
// and nothing made of it.

[[nodiscard]] fazhi::word_trie<> vocabulary()
{
    fazhi::word_trie<> words;
    std::uint32_t number = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(FAZHI_LEXICON)) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::string const content(std::istreambuf_iterator<char>(file), {});
        fazhi::detail::lexicon_table const table(content);
        for (auto const& row : table.rows()) words.insert(row.word, number++);
    }
    return words;
}

void find_words(benchmark::State& state, texts const& all)
{
    auto const words = vocabulary();
    for (auto _ : state)
        for (std::string const& text : all) {
            std::string_view const whole = text;
            std::size_t found = 0;
            for (std::size_t at = words.next(whole, 0); at < whole.size();
                 at = words.next(whole, at + fazhi::anchor_set::size_of(whole[at])))
                words.visit_all(whole.substr(at), [&](auto const&) { ++found; });
            benchmark::DoNotOptimize(found);
        }
    count_bytes(state, all);
}

// The library as its users call it.

void parse(benchmark::State& state, texts const& all)
{
    for (auto _ : state)
        for (std::string const& text : all) {
            fazhi::report const report = fazhi::parse(text);
            benchmark::DoNotOptimize(&report);
        }
    count_bytes(state, all);
}

[[nodiscard]] std::vector<fazhi::report> reports(texts const& all)
{
    std::vector<fazhi::report> parsed;
    for (std::string const& text : all) parsed.push_back(fazhi::parse(text));
    return parsed;
}

void write_json(benchmark::State& state, texts const& all)
{
    auto const parsed = reports(all);
    for (auto _ : state)
        for (fazhi::report const& report : parsed)
            benchmark::DoNotOptimize(fazhi::to_json(report).data());
    count_bytes(state, all);
}

void check(benchmark::State& state, texts const& all)
{
    auto const parsed = reports(all);
    for (auto _ : state)
        for (fazhi::report const& report : parsed)
            benchmark::DoNotOptimize(fazhi::check(report).data());
    count_bytes(state, all);
}

void parse_many(benchmark::State& state, texts const& all)
{
    // Enough of them that threads do not start for nothing.
    std::vector<fazhi::source_text> sources;
    while (sources.size() < 200)
        for (std::string const& text : all) sources.push_back(fazhi::source_text::from_utf8(text));
    std::vector<fazhi::parse_input> inputs;
    for (auto const& source : sources) inputs.push_back(fazhi::parse_input::text(source));
    fazhi::parse_many_options const options{.workers = std::size_t(state.range(0))};
    for (auto _ : state)
        fazhi::parse_many(
            inputs, [](fazhi::parse_result const& result) { benchmark::DoNotOptimize(&result); },
            options);
    state.SetBytesProcessed(state.iterations()
                            * std::int64_t(sources.size() / all.size() * total_size(all)));
}

// The stages of `parse`, each timed while all run in their order.

enum stage : std::size_t {
    copy_and_validate,
    layout,
    outline,
    metadata,
    clauses,
    citations,
    indicators,
    observations,
    measures,
    deficiencies,
    commitments,
    links,
    personal_data,
    stage_count
};
constexpr std::array<char const*, stage_count> stage_names{
    "copy_and_validate", "layout",     "outline",      "metadata", "clauses",
    "citations",         "indicators", "observations", "measures", "deficiencies",
    "commitments",       "links",      "personal_data"};

[[nodiscard]] double thread_seconds()
{
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + 1e-9 * double(now.tv_nsec);
}

struct timed_report {
    fazhi::report report;
    double seconds = 0;
};

/// Reads a report stage by stage, and the time of one of them.
[[nodiscard]] timed_report time_stage(std::string const& text, std::size_t timed)
{
    namespace detail = fazhi::detail;
    timed_report made;
    auto const run = [&](std::size_t which, auto const& work) {
        double const begin = which == timed ? thread_seconds() : 0;
        work();
        if (which == timed) made.seconds = thread_seconds() - begin;
    };
    detail::layout page;
    std::vector<detail::clause> found;
    run(copy_and_validate, [&] { made.report.source = fazhi::source_text::from_utf8(text); });
    run(layout, [&] { detail::read_layout(made.report, page); });
    run(outline, [&] { detail::read_outline(made.report, page); });
    run(metadata, [&] { detail::read_metadata(made.report, page); });
    run(clauses, [&] {
        for (std::uint32_t i = 0; i != page.blocks.size(); ++i)
            detail::find_clauses(made.report.source.text(), page.others, page.blocks[i], i, found);
    });
    detail::node_clauses const nodes(made.report, page, found);
    detail::reading const reading{made.report.source.text(), page, found, nodes,
                                  fazhi::parse_options().ontology};
    run(citations, [&] { detail::read_citations(made.report, reading); });
    run(indicators, [&] { detail::read_indicators(made.report, reading); });
    run(observations, [&] { detail::read_observations(made.report, reading); });
    run(measures, [&] { detail::read_measures(made.report, reading); });
    run(deficiencies, [&] { detail::read_deficiencies(made.report, reading); });
    run(commitments, [&] { detail::read_commitments(made.report, reading); });
    run(links, [&] { detail::link_deficiencies(made.report); });
    run(personal_data, [&] { detail::find_personal_data(made.report, page.others); });
    return made;
}

void run_stage(benchmark::State& state, texts const& all, std::size_t timed)
{
    for (std::string const& text : all)
        if (time_stage(text, timed).report != fazhi::parse(text))
            state.SkipWithError("these are not the stages of parse");
    for (auto _ : state) {
        double seconds = 0;
        for (std::string const& text : all) seconds += time_stage(text, timed).seconds;
        state.SetIterationTime(seconds);
    }
    count_bytes(state, all);
}

// What a fact means, told again for the facts of parsed reports.

using tell = void (*)(fazhi::report const&);

void tell_concepts(fazhi::report const& report)
{
    fazhi::detail::concept_reader concepts(fazhi::ontology(), report.source.text());
    for (fazhi::indicator const& fact : report.indicators) {
        std::string const name = report.name(fact);
        fazhi::detail::concept_question question;
        question.name = name;
        question.unit = fact.value.unit;
        question.sentence = fact.sentence;
        benchmark::DoNotOptimize(concepts.concept_of(question).data());
    }
}

void tell_scopes(fazhi::report const& report)
{
    fazhi::detail::scope_reader scopes(report);
    for (fazhi::indicator const& fact : report.indicators) {
        fazhi::detail::clause whole;
        whole.region = fact.sentence;
        scopes.open_sentence({&whole, 1}, 0);
        benchmark::DoNotOptimize(scopes.scope_of(fact, 0));
    }
}

void tell_themes(fazhi::report const& report)
{
    auto const theme = [&](std::optional<fazhi::source_region> const& lead,
                           fazhi::source_region region) {
        std::string_view const words = lead ? report.text(*lead) : std::string_view{};
        benchmark::DoNotOptimize(
            fazhi::detail::theme_of(words, report.text(region), report.year).data());
    };
    for (fazhi::measure const& fact : report.measures) theme(fact.lead, fact.region);
    for (fazhi::deficiency const& fact : report.deficiencies) theme({}, fact.region);
    for (fazhi::commitment const& fact : report.commitments) theme(fact.lead, fact.region);
}

void tell_divisions(fazhi::report const& report)
{
    for (std::size_t i = 0; i != report.issuers.size(); ++i)
        benchmark::DoNotOptimize(fazhi::division_of(report, i));
}

void tell_metrics(fazhi::report const& report)
{
    benchmark::DoNotOptimize(fazhi::measure_report(report).data());
}

void run_telling(benchmark::State& state, texts const& all, tell told)
{
    auto const parsed = reports(all);
    for (auto _ : state)
        for (fazhi::report const& report : parsed) told(report);
    count_bytes(state, all);
}

constexpr std::array<std::pair<char const*, tell>, 5> tellings{{{"concepts", tell_concepts},
                                                                {"scopes", tell_scopes},
                                                                {"themes", tell_themes},
                                                                {"divisions", tell_divisions},
                                                                {"metrics", tell_metrics}}};

void add(char const* name, void (*run)(benchmark::State&, texts const&), texts const& all)
{
    benchmark::RegisterBenchmark(name, run, all);
}

} // namespace

int main(int count, char** arguments)
try {
    benchmark::Initialize(&count, arguments);
    texts const all = fazhi::benchmark::read_texts(fazhi::benchmark::paths_of(count, arguments));
    benchmark::AddCustomContext("texts", std::to_string(all.size()));
    benchmark::AddCustomContext("bytes", std::to_string(total_size(all)));

    add("icu", decode_with_icu, all);
    add("cmark", parse_with_cmark, all);
    add("words", find_words, all);
    add("parse", parse, all);
    add("to_json", write_json, all);
    add("check", check, all);
    for (int const workers : {1, 2, 4})
        benchmark::RegisterBenchmark("parse_many", parse_many, all)->Arg(workers)->UseRealTime();
    for (std::size_t i = 0; i != stage_count; ++i)
        benchmark::RegisterBenchmark((std::string("stage/") + stage_names[i]).c_str(), run_stage,
                                     all, i)
            ->UseManualTime();
    for (auto const& [name, told] : tellings)
        benchmark::RegisterBenchmark((std::string("meaning/") + name).c_str(), run_telling, all,
                                     told);
    benchmark::RunSpecifiedBenchmarks();
} catch (std::exception const& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
}
