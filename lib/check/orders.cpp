// SPDX-License-Identifier: MIT

// Counts that bound each other: 受理 is not above 收到, and what came in went out or is still
// there.
#include "check/families.hpp"

#include "vocabulary/lexicon.hpp"
#include "vocabulary/word_list.hpp"

#include <algorithm>

namespace fazhi::detail {

namespace {

using figure = stated_figure;

constexpr std::size_t most_figures = 12;
// A count of the same thing says little besides its verb: 已办结, 完成整改.
constexpr std::size_t longest_rest = 18;
// 化解, 完成整改 behind 已.
constexpr std::size_t longest_verb = 15;

class order_check {
public:
    order_check(inspection& target, stated_figures const& figures)
        : target_(target), figures_(figures)
    {
    }

    void run()
    {
        for (std::size_t s = 0; s != figures_.sentence_count(); ++s) {
            auto const figures = figures_.in_sentence(s);
            for (std::size_t first = 0; first < figures.size(); first += most_figures / 2) {
                auto const window =
                    figures.subspan(first, std::min(most_figures, figures.size() - first));
                check_flows(window);
                if (first + most_figures >= figures.size()) break;
            }
            for (std::size_t i = 1; i < figures.size(); ++i) {
                check_order(figures, i);
                check_done(figures, i);
            }
        }
    }

private:
    [[nodiscard]] std::string quote(figure const& each) const
    {
        return std::string(target_.text(each.region()));
    }

    void check_order(std::span<figure const> figures, std::size_t i)
    {
        figure const& part = figures[i];
        if (!part.is_count() || !lexicon<"subset_words">().occurs_in(part.before)) return;
        for (lexicon_row const& row : lexicon<"subset_words">().rows()) {
            std::size_t const at = part.before.find(row.word);
            if (at == part.before.npos || part.before.size() - row.word.size() > longest_rest)
                continue;
            if (part.before.substr(0, at).ends_with("不") && !row.word.starts_with("不")) continue;
            for (std::size_t k = i; k != 0 && i - k < most_figures;) {
                figure const& whole = figures[--k];
                if (!whole.is_count() || !agree(part.value().unit, whole.value().unit)) continue;
                if (!has_word(whole.before, row.column(0)) || is_denied(whole.before)
                    || whole.before.find(row.word) != whole.before.npos)
                    continue;
                if (is_apart(whole, part)
                    && is_on_something_else(part.before.substr(at + row.word.size()), whole))
                    continue;
                if (!below(*rounded(whole.value()), *rounded(part.value()))) return;
                if (is_carried(figures, part, whole)) return;
                target_.add({.rule = "figure.order",
                             .region = part.region(),
                             .related = {whole.region()},
                             .arguments = {{"part", quote(part)},
                                           {"part_word", std::string(row.word)},
                                           {"whole", quote(whole)}},
                             .arithmetic = quote(part) + " > " + quote(whole)});
                return;
            }
        }
    }

    [[nodiscard]] bool is_apart(figure const& a, figure const& b) const
    {
        return target_.text({a.region().end, b.region().begin}).find("；")
            != std::string_view::npos;
    }

    // 收到复议申请1件；办结|信访事项|5件: the verb has an object of its own.
    [[nodiscard]] static bool is_on_something_else(std::string_view object, figure const& whole)
    {
        constexpr std::size_t shortest = 12; // bytes
        constexpr std::size_t word_size = 6;
        object = trim(object);
        if (object.size() < shortest) return false;
        for (std::size_t at = 0; at + word_size <= object.size(); at += character_size(object[at]))
            if (whole.says(object.substr(at, word_size))) return false;
        return true;
    }

    // 不予受理3件 bounds nothing.
    [[nodiscard]] static bool is_denied(std::string_view words)
    {
        return lexicon<"denying_words">().occurs_in(words);
    }

    // What was carried over from the year before is dealt with, too.
    [[nodiscard]] bool is_carried(std::span<figure const> figures, figure const& part,
                                  figure const& whole) const
    {
        if (!lexicon<"carried_words">().occurs_in(target_.text(part.fact->sentence))) return false;
        interval all = *rounded(whole.value());
        bool is_told = false;
        auto const at = static_cast<std::size_t>(&part - figures.data());
        std::size_t const first = at > most_figures ? at - most_figures : 0;
        for (figure const& each : figures.subspan(first, at - first))
            if (&each != &whole && each.is_count() && agree(each.value().unit, whole.value().unit)
                && lexicon<"carried_words">().occurs_in(each.before)) {
                all = all + *rounded(each.value());
                is_told = true;
            }
        return !is_told || !below(all, *rounded(part.value()));
    }

    // 包抓积案8件，已化解7件: what is done is some of what was to be done.
    void check_done(std::span<figure const> figures, std::size_t i)
    {
        figure const& done = figures[i];
        figure const& all = figures[i - 1];
        if (!done.is_count() || !all.is_count() || done.clause != all.clause + 1) return;
        auto const hit = lexicon<"done_words">().longest_prefix(done.before);
        if (!hit || done.before.size() - hit->size > longest_verb) return;
        // 二审8件、再审3件，已判决22件: of the whole list.
        if (all.since.starts_with("、")) return;
        if (!agree(done.value().unit, all.value().unit)) return;
        if (!below(*rounded(all.value()), *rounded(done.value()))) return;
        target_.add({.rule = "figure.order",
                     .region = done.region(),
                     .related = {all.region()},
                     .arguments = {{"part", quote(done)},
                                   {"part_word", std::string(done.before)},
                                   {"whole", quote(all)}},
                     .arithmetic = quote(done) + " > " + quote(all)});
    }

    // Whether the words around a count say that something stays: few sentences have any.
    [[nodiscard]] static bool tells_what_stays(std::span<figure const> figures)
    {
        static word_trie<> const words = [] {
            word_trie<> result;
            for (lexicon_row const& row : lexicon<"flows">().rows())
                split(row.column(3), ' ', [&](std::string_view word) { result.insert(word, 0); });
            return result;
        }();
        return std::any_of(figures.begin(), figures.end(), [](figure const& each) {
            return each.is_count() && (words.occurs_in(each.before) || words.occurs_in(each.after));
        });
    }

    void check_flows(std::span<figure const> figures)
    {
        if (!tells_what_stays(figures)) return;
        for (lexicon_row const& row : lexicon<"flows">().rows()) {
            figure const* stays = find(figures, row.column(3), {});
            if (!stays) stays = find_behind(figures, row.column(3));
            if (!stays) continue;
            figure const* goes_out = find(figures, row.column(2), row.column(3));
            if (!goes_out || goes_out == stays
                || !agree(goes_out->value().unit, stays->value().unit))
                continue;
            figure const* carried = find(figures, row.column(1), row.column(3));
            check_flow(figures, row, *goes_out, *stays, carried);
        }
    }

    [[nodiscard]] static figure const* find(std::span<figure const> figures, std::string_view words,
                                            std::string_view others)
    {
        for (figure const& each : figures)
            if (each.is_count() && has_word(each.before, words) && !has_word(each.before, others))
                return &each;
        return nullptr;
    }

    // 尚有20件正在办理: the word stands behind the number.
    [[nodiscard]] static figure const* find_behind(std::span<figure const> figures,
                                                   std::string_view words)
    {
        for (figure const& each : figures)
            if (each.is_count() && has_word(each.after, words)
                && lexicon<"remaining_words">().longest_prefix(each.before))
                return &each;
        return nullptr;
    }

    void check_flow(std::span<figure const> figures, lexicon_row const& row, figure const& goes_out,
                    figure const& stays, figure const* carried)
    {
        interval const out = *rounded(goes_out.value()) + *rounded(stays.value());
        figure const* nearest = nullptr;
        for (figure const& in : figures) {
            if (!in.is_count() || &in == &goes_out || &in == &stays || &in == carried) continue;
            if (!agree(in.value().unit, goes_out.value().unit)
                || !has_word(in.before, row.column(0)))
                continue;
            interval sum = *rounded(in.value());
            if (!apart(sum, out)) return;
            if (carried) sum = sum + *rounded(carried->value());
            if (!apart(sum, out)) return;
            if (is_sum_of_all(figures, in, stays)) return;
            if (!nearest || in.region().begin < goes_out.region().begin) nearest = &in;
        }
        // 检出不合格51批次；抽检1120批次，合格1098批次: what stays is told behind what came in.
        if (!nearest || nearest->region().begin > goes_out.region().begin
            || nearest->region().begin > stays.region().begin)
            return;
        if (!carried && lexicon<"carried_words">().occurs_in(target_.text(nearest->fact->sentence)))
            return;
        std::string const in = written(*rounded(nearest->value()))
                             + (carried ? " + " + written(*rounded(carried->value())) : "");
        finding found{.rule = "figure.flow", .region = nearest->region()};
        found.related = {goes_out.region(), stays.region()};
        if (carried) found.related.push_back(carried->region());
        found.arguments = {{"in", in},
                           {"out", quote(goes_out)},
                           {"rest", quote(stays)},
                           {"computed", written(out)}};
        found.arithmetic = written(*rounded(goes_out.value())) + " + "
                         + written(*rounded(stays.value())) + " = " + written(out) + " ≠ " + in;
        target_.add(std::move(found));
    }

    // 评查320卷，优秀128卷、合格186卷、不合格6卷: more goes out than the two, before what stays or
    // behind it: 收到416件，受理389件，不予受理21件，撤回6件.
    [[nodiscard]] static bool is_sum_of_all(std::span<figure const> figures, figure const& in,
                                            figure const& stays)
    {
        interval sum = interval::point(0);
        for (figure const* each = &in + 1; each < figures.data() + figures.size(); ++each) {
            if (!each->is_count() || each->fact->change || each->sentence != in.sentence
                || !agree(each->value().unit, in.value().unit))
                continue;
            sum = sum + *rounded(each->value());
            if (each >= &stays && !apart(sum, *rounded(in.value()))) return true;
        }
        return false;
    }

    inspection& target_;
    stated_figures const& figures_;
};

} // namespace

void check_orders(inspection& target, stated_figures const& figures)
{
    order_check(target, figures).run();
}

} // namespace fazhi::detail
