#include <assay/flag_list.hpp>

#include "json/check.hpp"
#include "model/messages/reports.hpp"
#include "report/words/basis_words.hpp"
#include "report/words/host_words.hpp"
#include "report/words/page.hpp"
#include "report/words/recorded.hpp"
#include "report/words/result_words.hpp"
#include "report/words/review_words.hpp"

#include <algorithm>
#include <vector>

namespace assay::report {
namespace {

Tone tone_of(Evaluation const& evaluation) {
    LadderResult const& outcome = evaluation.outcome;
    if (outcome.certainty != Certainty::known || is_outcome_of_visit_open(evaluation))
        return Tone::warning;
    return outcome.met ? Tone::good : Tone::bad;
}

std::string_view mark_of(RulePack const& pack, ShownJudgements const& judgements,
                         ElementResult const& element) {
    if (is_out_of_count(element.applicability)) return "–";
    if (!judgements.in_place_of_rating(element).empty()) return recorded_mark;
    if (element.ratings.empty()) return "·";
    if (element.ratings.size() > 1) return "?";
    for (Rating const& rating : pack.standard().scale)
        if (rating.id == element.ratings.front()) return rating.mark;
    return "·";
}

// Checks of this family ask about parts that a total hides.
constexpr std::string_view family_of_the_weakest = "weakest.";

std::string in_words_of(Page const& page, Said said) {
    return text_of(std::move(said), page.options().words);
}

// Results stay comparable, whatever layers narrow or change.
void under_the_standard(Page& page, Evaluation const& evaluation) {
    LadderResult const& alone = evaluation.outcome_of_standard;
    Layer const& standard = evaluation.pack.layers().front();
    bool const derived = evaluation.pack.scheme().kind == LayerKind::derived;
    bool const same =
        std::equal(alone.reachable.begin(), alone.reachable.end(),
                   evaluation.outcome.reachable.begin(), evaluation.outcome.reachable.end());
    if (derived)
        page.paragraph(in_words_of(page, say<outcome_messages, "derived-from-standard">(
                                             {{"standard", standard.title}})),
                       2, Tone::warning);
    if (!alone.id.empty() && (derived || !same))
        page.paragraph(
            in_words_of(page, say<outcome_messages, "result-under-standard">(
                                  {{"standard", standard.title},
                                   {"version", standard.version},
                                   {"result", sentence_of(alone, page.options().words)}})),
            2, derived ? Tone::plain : Tone::warning);
}

void if_claims_are_refused(Page& page, Evaluation const& evaluation) {
    LadderResult const& counted_in = evaluation.outcome_without_claims;
    bool const asked = std::any_of(
        evaluation.elements.begin(), evaluation.elements.end(),
        [](ElementResult const& each) { return each.applicability == Applicability::claimed; });
    if (!counted_in.id.empty() && counted_in.certainty == Certainty::known)
        page.paragraph(
            in_words_of(page, say<outcome_messages, "result-if-claims-count">(
                                  {{"result", sentence_of(counted_in, page.options().words)}})),
            2, Tone::warning);
    else if (!counted_in.id.empty() && asked)
        page.paragraph(in_words_of(page, say<outcome_messages, "result-if-claim-refused">()), 2,
                       Tone::warning);
}

void outcome(Page& page, Evaluation const& evaluation) {
    Words const& words = page.options().words;
    LadderResult const& result = evaluation.outcome;
    std::vector<std::string> const basis = where_ratings_come_from(evaluation, words);
    if (evaluation.is_gap_analysis)
        for (std::string const& each : gap_analysis_in_words(evaluation))
            page.paragraph(each, 2, Tone::strong);
    if (result.id.empty()) {
        for (std::string const& each : basis) page.paragraph(each, 2);
        if (!basis.empty() || evaluation.is_gap_analysis) page.blank();
        return;
    }
    bool const is_open = is_outcome_of_visit_open(evaluation);
    std::string const of_visit = outcome_of_visit_in_words(evaluation, words);
    if (is_open) page.paragraph(of_visit, 2, Tone::warning);
    page.paragraph(sentence_of(result, words), 2, tone_of(evaluation));
    if (std::string const none = nothing_applies(evaluation, words); !none.empty())
        page.paragraph(none, 2, Tone::warning);
    if (!result.tally.empty()) page.paragraph(result.tally, 2);
    if (std::string const open = claims_that_wait(evaluation, words); !open.empty())
        page.paragraph(open, 2, Tone::warning);
    for (std::string const& each : basis) page.paragraph(each, 2);
    if (!is_open && !of_visit.empty()) page.paragraph(of_visit, 2);
    if (result.certainty == Certainty::undetermined)
        page.paragraph(in_words_of(page, say<outcome_messages, "result-undetermined">()), 2,
                       Tone::warning);
    if (result.certainty != Certainty::known)
        page.paragraph(
            in_words_of(page, say<outcome_messages, "possible-results">(
                                  {{"results", spaced(in_sentence(result.reachable, " or "))}})),
            2);
    for (FlagLine const& line : list_of_flags(evaluation))
        if (line.check.starts_with(family_of_the_weakest))
            page.paragraph(
                in_words_of(page, say<outcome_messages, "weakest-part">({{"part", line.says}})), 2,
                4, Tone::warning);
    if_claims_are_refused(page, evaluation);
    under_the_standard(page, evaluation);
    if (std::string const review = review_in_words(evaluation); !review.empty())
        page.paragraph(review, 2, evaluation.review.changed.empty() ? Tone::plain : Tone::warning);
    page.blank();
}

/// One line for each node of the topmost level: its elements as marks, and where it stands.
class Chart {
public:
    Chart(Page& page, Evaluation const& evaluation, Assessment const& assessment)
        : page_(page),
          evaluation_(evaluation),
          judgements_(evaluation, assessment),
          standard_(evaluation.pack.standard()) {
        for (std::size_t i = 0; i < standard_.nodes.size(); ++i)
            if (standard_.nodes[i].level == 0) tops_.push_back({&standard_.nodes[i], {}, 0});
        for (ElementResult const& element : evaluation.elements) {
            auto const top = std::find_if(tops_.rbegin(), tops_.rend(), [&](Top const& each) {
                return each.node <= node_of(element);
            });
            std::string_view const mark = mark_of(evaluation.pack, judgements_, element);
            top->marks += mark;
            ++top->elements;
            if (std::find(marks_.begin(), marks_.end(), mark) == marks_.end())
                marks_.push_back(mark);
        }
    }

    void draw() {
        std::size_t title = 0;
        std::size_t longest = 0;
        for (Top const& top : tops_) {
            title = std::max(title, columns(label(top)));
            longest = std::max(longest, top.elements);
        }
        bool const drawn = longest <= 30;  // longer ones would push the words off the line
        for (Top const& top : tops_) {
            std::string start = padded(label(top), title + 2);
            if (drawn) start += padded(top.marks, longest + 2);
            page_.labelled(start, stands(top), 2, 2 + title + 2 + (drawn ? longest + 2 : 0));
        }
        page_.blank();
        if (drawn) legend();
    }

private:
    struct Top {
        Node const* node;
        std::string marks;
        std::size_t elements;
    };

    [[nodiscard]] Node const* node_of(ElementResult const& element) const {
        return &standard_.nodes[*standard_.find(element.id)];
    }
    static std::string label(Top const& top) { return top.node->id + " " + top.node->title; }

    [[nodiscard]] std::string stands(Top const& top) const {
        for (NodeResult const& node : evaluation_.nodes)
            if (node.id == top.node->id && !node.ladders.empty())
                return sentence_of(node.ladders.front(), page_.options().words);
        for (ElementResult const& element : evaluation_.elements)
            if (element.id == top.node->id) return judgements_.in_place_of_rating(element);
        return {};
    }

    // A claim is called accepted only when it is.
    [[nodiscard]] std::string out_of_count() const {
        auto const any = [&](Applicability which) {
            return std::any_of(
                evaluation_.elements.begin(), evaluation_.elements.end(),
                [which](ElementResult const& each) { return each.applicability == which; });
        };
        if (!any(Applicability::claimed))
            return in_words_of(page_, say<outcome_messages, "key-agreed">());
        return in_words_of(page_, any(Applicability::accepted)
                                      ? say<outcome_messages, "key-claimed-or-agreed">()
                                      : say<outcome_messages, "key-claimed">());
    }

    void legend() {
        std::string text;
        auto const add = [&](std::string_view mark, std::string_view word) {
            if (std::find(marks_.begin(), marks_.end(), mark) != marks_.end())
                text += (text.empty() ? "" : "   ") + std::string(mark) + " " + std::string(word);
        };
        for (auto rating = standard_.scale.rbegin(); rating != standard_.scale.rend(); ++rating)
            add(rating->mark, rating->title);
        add("?", in_words_of(page_, say<outcome_messages, "key-disputed">()));
        add(recorded_mark, in_words_of(page_, say<outcome_messages, "key-recorded">()));
        add("·", in_words_of(page_, say<outcome_messages, "key-not-rated">()));
        add("–", out_of_count());
        if (text.empty()) return;
        page_.paragraph(text, 2, Tone::quiet);
        page_.blank();
    }

    Page& page_;
    Evaluation const& evaluation_;
    ShownJudgements judgements_;
    Standard const& standard_;
    std::vector<Top> tops_;
    std::vector<std::string_view> marks_;
};

void sites(Page& page, Evaluation const& evaluation, Assessment const& assessment) {
    bool any = false;
    for (std::size_t i = 0; i < evaluation.sites.size(); ++i) {
        SiteResult const& site = evaluation.sites[i];
        if (site.rated == 0) continue;
        if (!any) page.paragraph(in_words_of(page, say<outcome_messages, "ratings-by-site">()), 2);
        any = true;
        std::vector<std::string> words;
        for (std::size_t rating = site.ratings.size(); rating-- > 0;)
            if (site.ratings[rating] > 0)
                words.push_back(std::to_string(site.ratings[rating]) + " " +
                                evaluation.pack.standard().scale[rating].title);
        std::vector<Text> const views(words.begin(), words.end());
        Site const& about = assessment.scope.sites[i];
        Text const title = about.title.empty() ? about.id : about.title;
        std::string const ratings = in_sentence(views);
        page.paragraph(
            in_words_of(page, site.weakest ? say<outcome_messages, "ratings-of-lowest-site">(
                                                 {{"site", title}, {"ratings", ratings}})
                                           : say<outcome_messages, "ratings-of-site">(
                                                 {{"site", title}, {"ratings", ratings}})),
            4, 6);
    }
    if (any) page.blank();
}

std::string flags_in_words(Page const& page, std::vector<FlagLine> const& lines) {
    auto const count = [&](Severity severity) {
        return std::count_if(lines.begin(), lines.end(), [severity](FlagLine const& line) {
            return line.severity == severity;
        });
    };
    std::vector<Said> all;
    if (auto const number = count(Severity::settle); number > 0)
        all.push_back(say<outcome_messages, "flags-to-resolve">({{"count", number}}));
    if (auto const number = count(Severity::to_do); number > 0)
        all.push_back(say<outcome_messages, "flags-to-do">({{"count", number}}));
    if (auto const number = count(Severity::consider); number > 0)
        all.push_back(say<outcome_messages, "flags-worth-a-look">({{"count", number}}));
    std::string text;
    for (Said& each : all) text += (text.empty() ? "" : ", ") + in_words_of(page, std::move(each));
    return text;
}

void next(Page& page, Evaluation const& evaluation) {
    std::string const file{page.options().file};
    std::vector<FlagLine> const lines = list_of_flags(evaluation);
    std::string const flags = lines.empty()
                                  ? in_words_of(page, say<outcome_messages, "nothing-to-check">())
                                  : flags_in_words(page, lines);
    if (!evaluation.flags.empty() && !file.empty())
        page.labelled(flags + ":", "assay check " + file, 2, 2 + columns(flags) + 2);
    else
        page.paragraph(flags, 2);
    if (!file.empty() && !evaluation.outcome.id.empty())
        page.paragraph(in_words_of(page, say<outcome_messages, "why-result">(
                                             {{"command", "assay explain " + file}})),
                       2);
    for (Failure const& failure : evaluation.failures)
        page.paragraph(
            in_words_of(
                page, failure.on.empty()
                          ? say<outcome_messages, "rule-failed">({{"rule", failure.rule},
                                                                  {"place", failure.place},
                                                                  {"cause", failure.says}})
                          : say<outcome_messages, "rule-failed-on-row">({{"rule", failure.rule},
                                                                         {"place", failure.place},
                                                                         {"row", failure.on},
                                                                         {"cause", failure.says}})),
            2, 4, Tone::bad);
    if (evaluation.pack.notice().empty()) return;
    page.blank();
    page.paragraph(evaluation.pack.notice(), 2, Tone::quiet);
}

}  // namespace

}  // namespace assay::report

namespace assay {

std::string outcome_report(Evaluation const& evaluation, Assessment const& assessment,
                           ReportOptions const& options) {
    json::require_evaluated(evaluation, assessment);
    report::Page page(options);
    report::heading(page, evaluation);
    page.blank();
    report::outcome(page, evaluation);
    report::Chart(page, evaluation, assessment).draw();
    report::sites(page, evaluation, assessment);
    report::next(page, evaluation);
    return page.text();
}

}  // namespace assay
