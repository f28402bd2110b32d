// SPDX-License-Identifier: MIT

// Names of figures. A clause names its figure before the number (办理提案363件) or around it
// (选聘10名监督员); a list shares verb, head or predicate; a bare name leans on the one before.
#include "indicator_name.hpp"

#include "lexicon.hpp"
#include "period.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace fazhi::detail {

namespace {

// A name of up to this many Chinese characters does not stand alone: 成功率, 调解成功.
constexpr std::size_t bare_name_size = 5;
// A clause up to this many characters may lend its object to a bare name behind it.
constexpr std::size_t longest_lent_clause = 18;

[[nodiscard]] std::size_t chinese_count(std::string_view text) noexcept
{
    std::size_t count = 0;
    for (char c : text) {
        auto const byte = static_cast<unsigned char>(c);
        count += byte >= 0xE4 && byte <= 0xE9;
    }
    return count;
}

/// Pieces of the text, cut and cleaned by words; all positions are those of the text.
class name_text {
public:
    explicit name_text(std::string_view text) : text_(text) {}

    [[nodiscard]] std::string_view operator[](source_region region) const noexcept
    {
        return text_.substr(region.begin, region.size());
    }
    [[nodiscard]] source_region region(std::string_view piece) const noexcept
    {
        auto const begin = static_cast<std::uint32_t>(piece.data() - text_.data());
        return {begin, begin + static_cast<std::uint32_t>(piece.size())};
    }

    /// Without what stands before a name: periods, 全年 共 其中, punctuation.
    [[nodiscard]] std::string_view without_openers(std::string_view piece) const
    {
        for (;;) {
            piece = without_leading_marks(piece);
            if (auto const period = read_period(piece); period && period->size < piece.size()) {
                piece.remove_prefix(period->size);
            } else if (auto const word = lexicon<"name_openers">().longest_prefix(piece);
                       word && word->size < piece.size()) {
                piece.remove_prefix(word->size);
            } else {
                return piece;
            }
        }
    }

    /// Without what stands between a name and its number: 达 为 分别为 累计.
    [[nodiscard]] std::string_view without_closers(std::string_view piece) const
    {
        for (;;) {
            piece = without_trailing_marks(piece);
            auto const word = lexicon<"name_closers">().longest_suffix(piece);
            if (!word) return piece;
            piece.remove_suffix(word->size);
        }
    }

private:
    [[nodiscard]] static std::string_view without_leading_marks(std::string_view piece)
    {
        for (;;) {
            std::string_view const rest = trim_begin(piece);
            auto const mark = lexicon<"name_marks">().longest_prefix(rest);
            if (!mark) return rest;
            piece = rest.substr(mark->size);
        }
    }
    [[nodiscard]] static std::string_view without_trailing_marks(std::string_view piece)
    {
        for (;;) {
            std::string_view const rest = trim_end(piece);
            auto const mark = lexicon<"name_marks">().longest_suffix(rest);
            if (!mark) return rest;
            piece = rest.substr(0, rest.size() - mark->size);
        }
    }

    std::string_view text_;
};

// The verbs (and adverbs before them) with which a piece begins; empty where it begins with a noun.
[[nodiscard]] std::string_view leading_verbs(std::string_view piece)
{
    std::size_t end = 0;
    bool verb_seen = false;
    while (end < piece.size()) {
        std::string_view const rest = piece.substr(end);
        if (auto const verb = lexicon<"count_verbs">().longest_prefix(rest)) {
            end += verb->size;
            verb_seen = true;
        } else if (auto const adverb = lexicon<"verb_adverbs">().longest_prefix(rest); adverb && !verb_seen) {
            end += adverb->size;
        } else if (rest.starts_with("了") && verb_seen) {
            end += 3;
        } else {
            break;
        }
    }
    return verb_seen ? piece.substr(0, end) : std::string_view{};
}

// Where the predicate of a piece begins that opens with a noun: 重点企业|提供全程服务.
[[nodiscard]] std::string_view predicate_of(std::string_view piece)
{
    std::size_t depth = 0;
    for (std::size_t at = 0; at < piece.size(); at += character_size(piece[at])) {
        std::string_view const rest = piece.substr(at);
        if (rest.starts_with("“") || rest.starts_with("（") || rest.starts_with("《")) ++depth;
        if ((rest.starts_with("”") || rest.starts_with("）") || rest.starts_with("》")) && depth != 0) --depth;
        if (depth != 0 || at < 6) continue;
        if (lexicon<"predicate_openers">().longest_prefix(rest)) return rest;
    }
    return {};
}

class sentence_namer {
public:
    explicit sentence_namer(figure_sentence sentence) : s_(sentence), text_(sentence.text) {}

    void run()
    {
        cut_segments();
        for (std::size_t i = 0; i != s_.figures.size(); ++i) name_one(i);
    }

private:
    [[nodiscard]] source_region region_of(std::size_t i) const { return s_.figures[i].quantity->region; }
    [[nodiscard]] std::string_view between(std::uint32_t begin, std::uint32_t end) const
    {
        return begin < end ? text_[{begin, end}] : std::string_view{};
    }

    // ---- segments ----------------------------------------------------------------------------

    void cut_segments()
    {
        auto& figures = s_.figures;
        for (std::size_t i = 0; i != figures.size(); ++i) {
            source_region const clause = s_.clauses[figures[i].clause].region;
            figures[i].segment = clause;
            if (i != 0 && figures[i - 1].clause == figures[i].clause) {
                std::uint32_t const cut = list_cut(i);
                if (cut != 0) {
                    figures[i - 1].segment.end = cut;
                    for (std::size_t k = i - 1; k != 0 && figures[k - 1].segment.begin == figures[i - 1].segment.begin; --k)
                        figures[k - 1].segment.end = cut;
                    figures[i].segment.begin = cut;
                } else {
                    figures[i].segment.begin = figures[i - 1].segment.begin;
                }
            }
        }
        for (figure& each : figures) narrow_to_brackets(each);
    }

    // The byte after the 、 (or 和, right before the number) that parts two listed figures; 0 if none.
    [[nodiscard]] std::uint32_t list_cut(std::size_t i) const
    {
        std::uint32_t const begin = region_of(i - 1).end;
        std::string_view const gap = between(begin, region_of(i).begin);
        std::size_t const comma = gap.rfind("、");
        if (comma != gap.npos && gap.find("（") == gap.npos) return begin + static_cast<std::uint32_t>(comma) + 3;
        std::string_view const trimmed = trim_end(gap);
        bool const joined = lexicon<"coordinators">().longest_suffix(trimmed).has_value();
        return joined ? begin + static_cast<std::uint32_t>(trimmed.size()) : 0;
    }

    // A figure inside a quotation or bracket is named by what is inside with it.
    void narrow_to_brackets(figure& each) const
    {
        source_region const here = each.quantity->region;
        std::string_view const before = between(each.segment.begin, here.begin);
        std::size_t opened = before.npos;
        std::array<std::size_t, 8> stack{};
        std::size_t depth = 0;
        for (std::size_t at = 0; at < before.size(); at += character_size(before[at])) {
            std::string_view const rest = before.substr(at);
            bool const opens = rest.starts_with("“") || rest.starts_with("（") || rest.starts_with("(");
            bool const closes = rest.starts_with("”") || rest.starts_with("）") || rest.starts_with(")");
            if (opens && depth < stack.size()) stack[depth++] = at;
            if (closes && depth != 0) --depth;
        }
        if (depth != 0) opened = stack[depth - 1];
        if (opened == before.npos) return;
        std::string_view const after = between(here.end, each.segment.end);
        for (std::size_t at = 0; at < after.size(); at += character_size(after[at])) {
            std::string_view const rest = after.substr(at);
            if (rest.starts_with("”") || rest.starts_with("）") || rest.starts_with(")")) {
                each.segment.end = here.end + static_cast<std::uint32_t>(at);
                break;
            }
        }
        // A label that begins with its number is named by what stands around it.
        std::size_t const opened_size = character_size(before[opened]);
        if (opened + opened_size < before.size())
            each.segment.begin += static_cast<std::uint32_t>(opened + opened_size);
    }

    // ---- names -------------------------------------------------------------------------------

    void name_one(std::size_t i)
    {
        figure& each = s_.figures[i];
        if (i != 0 && s_.figures[i - 1].is_baseline) {
            each.name = s_.figures[i - 1].name;
            return;
        }
        std::string_view const stem = stem_of(i);
        std::string_view const tail = each.quantity->value.kind == quantity_kind::rank ? std::string_view{} : tail_of(i);
        if (stem.empty() && tail.empty()) {
            name_without_words(i);
            return;
        }
        if (tail.empty()) name_by_stem(i, stem);
        else name_by_both(i, stem, tail);
        remember(i, stem, tail);
    }

    // What stands before the number in its segment, cleaned.
    [[nodiscard]] std::string_view stem_of(std::size_t i) const
    {
        figure const& each = s_.figures[i];
        std::uint32_t begin = each.segment.begin;
        bool const shares = i != 0 && s_.figures[i - 1].clause == each.clause
            && s_.figures[i - 1].segment.begin == begin;
        if (shares) begin = region_of(i - 1).end;
        std::uint32_t end = region_of(i).begin;
        if (each.change && each.change->region.begin >= begin && each.change->region.end <= end) {
            end = each.change->region.begin;
            if (each.change->base && each.change->base->begin >= begin) end = std::min(end, each.change->base->begin);
        }
        std::string_view stem = text_.without_closers(between(begin, std::max(begin, end)));
        stem = each.is_baseline ? without_baseline_opener(stem) : stem;
        return text_.without_openers(stem);
    }

    [[nodiscard]] std::string_view without_baseline_opener(std::string_view stem) const
    {
        if (auto const word = lexicon<"baseline_openers">().longest_suffix(stem)) stem.remove_suffix(word->size);
        return text_.without_closers(stem);
    }

    // What stands behind the number up to the next one or the end of the segment, cleaned.
    [[nodiscard]] std::string_view tail_of(std::size_t i) const
    {
        figure const& each = s_.figures[i];
        std::uint32_t end = each.segment.end;
        if (i + 1 != s_.figures.size() && s_.figures[i + 1].clause == each.clause)
            end = std::min(end, region_of(i + 1).begin);
        std::uint32_t const begin = region_of(i).end;
        std::string_view tail = between(begin, end);
        // A following change cue speaks of the next figure.
        if (i + 1 != s_.figures.size() && s_.figures[i + 1].change) {
            std::uint32_t const cue = s_.figures[i + 1].change->region.begin;
            if (cue >= begin && cue <= end) tail = between(begin, cue);
        }
        tail = text_.without_openers(text_.without_closers(tail));
        if (lexicon<"empty_tails">().find(tail)) return {};
        return tail;
    }

    // 同比增长295% speaks of the figure before it; 255件、363件 share a head.
    void name_without_words(std::size_t i)
    {
        figure& each = s_.figures[i];
        if (i == 0) {
            each.name = name_of_earlier_clause(each.clause);
            return;
        }
        if (each.change && !(s_.figures[i - 1].change == each.change)) {
            each.name = s_.figures[i - 1].name;
            return;
        }
        name_list_by_heads(i);
    }

    // The first of a list was named by the whole head; now the values part it among them.
    void name_list_by_heads(std::size_t i)
    {
        std::size_t first = i - 1;
        while (first != 0 && stem_of(first).empty() && tail_of(first).empty()) --first;
        std::size_t last = i;
        while (last + 1 != s_.figures.size() && s_.figures[last + 1].clause == s_.figures[i].clause
               && stem_of(last + 1).empty() && tail_of(last + 1).empty())
            ++last;
        std::size_t const count = last - first + 1;
        std::size_t const index = i - first;
        std::string_view const head = stem_of(first);
        std::array<std::string_view, 6> parts{};
        if (count <= parts.size() && part_head(head, count, parts)) {
            std::string_view const shared = shared_modifier(parts[0]);
            if (index == 1) {
                name_pieces& of_first = s_.figures[first].name;
                of_first.clear();
                add_piece(of_first, parts[0]);
            }
            name_pieces& name = s_.figures[i].name;
            if (!shared.empty()) add_piece(name, shared);
            add_piece(name, parts[index]);
            return;
        }
        if (name_by_earlier_list(first, index, count, head)) return;
        s_.figures[i].name = s_.figures[first].name;
    }

    // 建议296件、提案210件，满意率分别为99.7%、99%: as many values as figures listed just before.
    [[nodiscard]] bool name_by_earlier_list(std::size_t first, std::size_t index, std::size_t count, std::string_view head)
    {
        std::size_t begin = first;
        while (begin != 0) {
            std::size_t run = begin - 1;
            while (run != 0 && s_.figures[run - 1].clause == s_.figures[begin - 1].clause) --run;
            if (begin - run == count) {
                for (std::size_t k = 0; k <= index; ++k) {
                    if (k != 0 && k != index) continue;
                    name_pieces name = s_.figures[run + k].name;
                    add_piece(name, head);
                    s_.figures[first + k].name = name;
                }
                return true;
            }
            begin = run;
        }
        return false;
    }

    [[nodiscard]] static std::optional<lexicon_table::occurrence> last_coordinator(std::string_view head)
    {
        for (; !head.empty(); head.remove_suffix(last_character(head).size()))
            if (auto const word = lexicon<"coordinators">().longest_suffix(head))
                return lexicon_table::occurrence{head.size() - word->size, *word};
        return {};
    }

    // Cuts a head at its last coordinators: 信访数量|人次. False where it has too few.
    [[nodiscard]] bool part_head(std::string_view head, std::size_t count, std::array<std::string_view, 6>& parts) const
    {
        std::size_t end = head.size();
        for (std::size_t part = count; part-- > 1;) {
            auto const joint = last_coordinator(head.substr(0, end));
            if (!joint || joint->position == 0) return false;
            std::size_t const begin = joint->position + joint->hit.size;
            parts[part] = head.substr(begin, end - begin);
            if (parts[part].empty()) return false;
            end = joint->position;
        }
        parts[0] = head.substr(0, end);
        return !parts[0].empty();
    }

    // What the first of several heads has before it that holds for all: 区级部门的…率、…率.
    [[nodiscard]] std::string_view shared_modifier(std::string_view first) const
    {
        std::size_t const of = first.find("的");
        if (of != first.npos && of + 3 < first.size()) return first.substr(0, of + 3);
        std::string_view const verbs = leading_verbs(first);
        return verbs.size() < first.size() ? verbs : std::string_view{};
    }

    void name_by_stem(std::size_t i, std::string_view stem)
    {
        name_pieces& name = s_.figures[i].name;
        if (is_bare(stem)) add_owner(i, name);
        else if (is_listed(i) && leading_verbs(stem).empty()) add_verbs_of_list(i, name);
        add_piece(name, stem);
    }

    void name_by_both(std::size_t i, std::string_view stem, std::string_view tail)
    {
        name_pieces& name = s_.figures[i].name;
        std::string_view const preposition_free = without_prepositions(stem);
        bool const bare = preposition_free.size() == leading_verbs(preposition_free).size()
            && chinese_count(preposition_free) + chinese_count(tail) <= bare_name_size;
        if (bare) add_owner(i, name);
        else if (preposition_free.empty() && is_listed(i)) add_verbs_of_list(i, name);
        if (!preposition_free.empty()) add_piece(name, preposition_free);
        add_piece(name, tail);
        add_predicate(i, name, tail);
    }

    // 16个重点项目、170余家重点企业提供服务: the predicate behind the last holds for all.
    void add_predicate(std::size_t i, name_pieces& name, std::string_view tail) const
    {
        if (!predicate_of(tail).empty() || !leading_verbs(stem_of(i)).empty()) return;
        std::size_t last = i;
        while (last + 1 != s_.figures.size() && s_.figures[last + 1].clause == s_.figures[i].clause) ++last;
        if (last == i) return;
        std::string_view const rest = predicate_of(tail_of(last));
        if (!rest.empty()) add_piece(name, rest);
    }

    [[nodiscard]] static std::string_view without_prepositions(std::string_view stem)
    {
        for (;;) {
            auto const word = lexicon<"prepositions">().longest_suffix(stem);
            if (!word) return stem;
            stem.remove_suffix(word->size);
        }
    }

    [[nodiscard]] bool is_bare(std::string_view stem) const
    {
        if (chinese_count(stem) <= bare_name_size) return true;
        return lexicon<"rate_names">().find(stem) || lexicon<"bare_names">().find(stem);
    }

    // Whether the figure continues a list of its clause, or a list that goes on over a comma.
    [[nodiscard]] bool is_listed(std::size_t i) const
    {
        if (i == 0) return false;
        figure const& earlier = s_.figures[i - 1];
        figure const& each = s_.figures[i];
        if (earlier.clause == each.clause) return true;
        return earlier.clause + 1 == each.clause && earlier.quantity->value.unit == each.quantity->value.unit
            && each.quantity->value.kind == quantity_kind::count
            && region_of(i - 1).end == s_.clauses[earlier.clause].region.end;
    }

    void add_verbs_of_list(std::size_t i, name_pieces& name) const
    {
        for (std::size_t k = i; k-- > 0;) {
            std::string_view const verbs = leading_verbs(stem_of(k));
            if (!verbs.empty()) {
                add_piece(name, verbs);
                return;
            }
            if (!is_listed(k)) return;
        }
    }

    // ---- owners of bare names ----------------------------------------------------------------

    void add_owner(std::size_t i, name_pieces& name) const
    {
        if (!owner_.empty()) {
            add_piece(name, owner_);
            return;
        }
        name_pieces const lent = name_of_earlier_clause(s_.figures[i].clause);
        for (source_region piece : lent) name.push_back(piece);
    }

    [[nodiscard]] name_pieces name_of_earlier_clause(std::uint32_t index) const
    {
        name_pieces name;
        if (index == 0) return name;
        std::string_view piece = text_.without_openers(text_[s_.clauses[index - 1].region]);
        if (chinese_count(piece) > longest_lent_clause) return name;
        std::string_view const verbs = leading_verbs(piece);
        if (verbs.size() < piece.size()) piece.remove_prefix(verbs.size());
        if (!piece.empty()) add_piece(name, piece);
        return name;
    }

    // A full name lends its object to the bare ones behind it in the sentence.
    void remember(std::size_t i, std::string_view stem, std::string_view tail)
    {
        if (tail.empty() ? is_bare(stem) : chinese_count(stem) + chinese_count(tail) <= bare_name_size) return;
        (void)i;
        std::string_view owner = tail.empty() ? stem : tail;
        if (auto const rate = lexicon<"rate_names">().longest_suffix(owner); rate && tail.empty())
            owner.remove_suffix(rate->size);
        std::string_view const verbs = leading_verbs(owner);
        if (chinese_count(owner.substr(verbs.size())) >= 2) owner.remove_prefix(verbs.size());
        if (chinese_count(owner) >= 2) owner_ = text_.without_closers(owner);
    }

    void add_piece(name_pieces& name, std::string_view piece) const
    {
        piece = trim(piece);
        if (!piece.empty()) name.push_back(text_.region(piece));
    }

    figure_sentence s_;
    name_text text_;
    std::string_view owner_;
};

} // namespace

void name_figures(figure_sentence sentence) { sentence_namer(sentence).run(); }

} // namespace fazhi::detail
