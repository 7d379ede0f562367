// Why something is as it is, for a terminal. Everything is written from the structure (include/assay/explanation.hpp);
// the evaluation adds the heading, the flags and the words for ratings.

#include <assay/report.hpp>

#include "json/check.hpp"
#include "model/texts.hpp"
#include "report/words/basis_words.hpp"
#include "report/words/meaning.hpp"
#include "report/words/node.hpp"
#include "report/words/page.hpp"
#include "report/words/result_words.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace assay::report {
namespace {

std::string_view sign(Holds holds) {
    return holds == Holds::yes ? "yes" : holds == Holds::no ? "no" : "open";
}
Tone tone(Holds holds) {
    return holds == Holds::no ? Tone::bad : holds == Holds::open ? Tone::warning : Tone::plain;
}

std::string rule_at(Place const& place) { return place.file + ":" + std::to_string(place.line); }

void reasons(Page& page, std::vector<Reason> const& list, std::size_t indent) {
    for (Reason const& reason : list) {
        page.labelled(sign(reason.holds), to_text(reason) + (reason.because.empty() ? "" : ":"),
                      indent, indent + 7, tone(reason.holds));
        reasons(page, reason.because, indent + 7);
    }
}

void ladder(Page& page, LadderExplanation const& explained) {
    page.paragraph(capitalised(without_stop(sentence_of(explained, page.options().words))) + ".", 2,
                   Tone::strong);
    page.blank();
    for (Reason const& step : explained.reasons) {
        std::string_view const verb = step.holds == Holds::yes  ? ": yes, because"
                                      : step.holds == Holds::no ? ": no, because"
                                                                : ": not known yet, because";
        page.paragraph(
            "\"" + to_text(step) + "\" (" + rule_at(step.place) + ")" + std::string(verb), 2, 4);
        // the conditions of an `all { ... }` stand side by side
        bool const list = step.because.size() == 1 && !step.because.front().because.empty();
        reasons(page, list ? step.because.front().because : step.because, 4);
    }
    if (explained.reasons.empty())
        page.paragraph(
            "This is the result because no higher case is true (" + rule_at(explained.place) + ").",
            2);
    page.blank();
}

constexpr std::size_t most_points = 10;

// What an open result depends on, at most ten of it.
void dependence(Page& page, Explanation const& explanation, Dependence const& depends_on) {
    if (depends_on.answers.empty()) {
        page.paragraph(
            "There is no result yet. The reason could not be found within the limit on steps.", 2);
        page.blank();
        return;
    }
    page.paragraph(depends_on.is_least
                       ? "Why there is no result yet:"
                       : "Why there is no result yet (some of these may not matter):",
                   2);
    std::size_t const shown = std::min(depends_on.answers.size(), most_points);
    for (std::size_t i = 0; i < shown; ++i)
        for (OpenPoint const& each : explanation.open)
            if (each.id == depends_on.answers[i]) page.paragraph(to_text(each), 4);
    if (std::size_t const more = depends_on.answers.size() - shown; more > 0)
        page.paragraph("and " + std::to_string(more) + " more", 4);
    page.blank();
}

/// The words of ratings, by their ids.
std::vector<Text> in_words(RulePack const& pack, std::vector<std::string> const& ratings) {
    std::vector<Text> words;
    for (std::string const& each : ratings) words.push_back(title_of_rating(pack, each));
    return words;
}

// "achieved: 10, available: 22"
std::string recorded(std::vector<RecordedFact> const& facts) {
    std::string text;
    for (RecordedFact const& each : facts)
        text += (text.empty() ? "" : ", ") + spaced(each.fact) + ": " + each.text;
    return text;
}

/// One element, and how it counts: as a colleague would put it.
class ElementNote {
public:
    ElementNote(Page& page, RulePack const& pack, ElementExplanation const& element)
        : page_(page), pack_(pack), element_(element) {}

    void write(std::string_view id) {
        if (!element_.requirement.empty()) page_.paragraph(capitalised(element_.requirement), 2);
        if (!element_.official_text.empty()) page_.paragraph(element_.official_text, 2);
        words(page_, element_.words, 2);
        rulings(page_, element_.meaning, 2);
        page_.blank();
        rated();
        rating_meanings();
        others();
        parts();
        evidence();
        shortfalls();
        comments();
        counts();
        if (element_.meaning.is_empty()) return;
        if (!page_.text().ends_with("\n\n")) page_.blank();
        page_.paragraph("Examples, questions and similar elements: assay pack show " +
                            std::string(pack_.id()) + " " + std::string(id),
                        2, 4, Tone::quiet);
    }

private:
    [[nodiscard]] bool is_rated() const { return !element_.ratings.empty(); }

    [[nodiscard]] std::string by(ElementJudgement const& judgement) const {
        std::string text{judgement.author.empty() ? author_unnamed(judgement.role)
                                                  : std::string_view(judgement.author)};
        if (judgement.role == Role::moderated) text += ", moderating,";
        if (!judgement.site.empty()) text += " (for " + judgement.site + ")";
        text += said(judgement);
        bool const lists = judgement.rating.empty() && !judgement.facts.empty();
        if (!judgement.visit.empty())
            text += (lists ? ", in the " : " in the ") + judgement.visit_kind + " of " +
                    judgement.visit_date.in_words();
        return judgement.carried ? text + ", carried forward" : text;
    }

    static std::string_view author_unnamed(Role role) {
        return role == Role::self   ? "The organisation"
               : role == Role::body ? "The assessment body"
                                    : "The assessor";
    }

    // What is recorded beside a rating, or in its place.
    [[nodiscard]] std::string said(ElementJudgement const& judgement) const {
        std::string const values = recorded(judgement.facts);
        if (judgement.rating.empty())
            return values.empty() ? " gave no rating" : " recorded " + values;
        std::string const rating{title_of_rating(pack_, judgement.rating)};
        return " rated this " + rating + (values.empty() ? "" : " (" + values + ")");
    }

    void rated() {
        bool const is_any_leading =
            std::any_of(element_.judgements.begin(), element_.judgements.end(),
                        [](ElementJudgement const& each) { return each.leads; });
        if (!is_rated()) {
            std::string_view const text = is_out_of_count(element_.applicability)
                                              ? "This does not count, and nobody has rated it."
                                              : "Not rated yet for the whole scope.";
            page_.paragraph(text, 2);
            if (!is_any_leading) return;
        }
        if (element_.ratings.size() > 1)
            page_.paragraph(
                "The judgements disagree. Until they are moderated, the rating can be " +
                    in_sentence(in_words(pack_, element_.ratings), " or ") + ".",
                2, Tone::warning);
        for (ElementJudgement const& each : element_.judgements) {
            if (!each.leads || each.is_blank) continue;
            page_.paragraph(by(each) + (each.rationale.empty() ? "." : ":"), 2, 4);
            if (!each.rationale.empty()) page_.paragraph("\"" + each.rationale + "\"", 4);
        }
        if (element_.ratings.size() == 1 && !element_.deciding_rule.empty())
            page_.paragraph("This rating counts (" + element_.deciding_rule + ").", 2, Tone::quiet);
        page_.blank();
    }

    void rating_meanings() {
        for (RatingInWords const& each : element_.rating_meanings)
            if (!each.meaning.means.empty())
                page_.paragraph(capitalised(each.title) + " means: " + each.meaning.means, 2, 4);
        if (!element_.rating_meanings.empty()) page_.blank();
    }

    // Judgements that do not decide: an earlier visit, another role, a single site.
    void others() {
        bool any = false;
        for (ElementJudgement const& each : element_.judgements) {
            if (each.leads || each.is_blank) continue;
            if (!any) page_.paragraph("Other ratings:", 2);
            any = true;
            page_.paragraph(by(each) + ".", 4, 6);
        }
        if (any) page_.blank();
    }

    void parts() {
        if (element_.parts.empty() || !is_rated()) return;
        page_.paragraph("Parts:", 2);
        for (ElementPoint const& each : element_.parts)
            page_.labelled(each.holds == Holds::yes ? "met" : "not met", each.says, 4, 13);
        page_.blank();
    }

    void evidence() {
        if (!is_rated()) return;
        page_.paragraph(element_.evidence.empty() ? "Evidence: none" : "Evidence:", 2);
        for (CitedEvidence const& each : element_.evidence)
            page_.labelled(each.id, described(each), 4, 6 + columns(each.id));
        page_.blank();
    }

    static std::string described(CitedEvidence const& evidence) {
        std::string detail = spaced(evidence.kind);
        if (evidence.given != Given::unsaid) detail += ", " + std::string(name_of(evidence.given));
        if (evidence.date) detail += ", " + evidence.date.in_words();
        return detail.empty() ? evidence.title : evidence.title + " (" + detail + ")";
    }

    void shortfalls() {
        for (ElementShortfall const& each : element_.shortfalls)
            page_.paragraph("Shortfall" +
                                (each.deadline ? ", to be closed by " + each.deadline.in_words()
                                               : std::string()) +
                                ": " + without_stop(each.missing) + ".",
                            2, 4);
        for (ElementAction const& each : element_.actions)
            page_.paragraph(capitalised(spaced(std::string(name_of(each.status)))) + ": " +
                                without_stop(each.what) +
                                (each.who.empty() ? "" : " (" + each.who + ")") +
                                (each.when ? ", by " + each.when.in_words() : std::string()) + ".",
                            2, 4);
        if (!element_.shortfalls.empty() || !element_.actions.empty()) page_.blank();
    }

    // By people who rate nothing.
    void comments() {
        if (element_.comments.empty()) return;
        page_.paragraph("Comments, which decide nothing:", 2);
        for (ElementComment const& each : element_.comments) {
            std::string by = each.author;
            for (std::string const& part :
                 {each.kind, each.date ? each.date.in_words() : std::string()})
                if (!part.empty()) by += (by.empty() ? "" : ", ") + part;
            page_.paragraph((by.empty() ? each.id : by) + ": \"" + each.says + "\"", 4, 6);
        }
        page_.blank();
    }

    // Where a pack has no sentence, that of any ladder stands for it: it is a sentence by itself.
    [[nodiscard]] std::string stands(NodeStanding const& standing) const {
        std::string says = without_stop(sentence_of(standing, page_.options().words));
        if (!standing.says.empty()) return " has " + says;
        says[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(says[0])));
        return ": " + says;
    }

    // What the nodes above it make of it.
    void counts() {
        if (element_.applicability == Applicability::accepted)
            page_.paragraph("This is agreed as not applicable and does not count.", 2);
        if (element_.applicability == Applicability::claimed)
            page_.paragraph(
                "This is claimed as not applicable. It does not count until the claim is answered.",
                2);
        if (element_.claim) claim_ground(page_, element_.claim_grounds, 2);
        if (element_.claim && !element_.claim->waits_for.empty()) {
            page_.paragraph("The claim depends on your answer to:", 2);
            for (std::string const& question : element_.claim->waits_for)
                page_.paragraph(question, 4);
        }
        for (NodeStanding const& each : element_.counts_in) {
            std::string text = "In the result: " + each.level + " " + each.node + stands(each);
            if (each.place.line > 0) text += " (" + rule_at(each.place) + ")";
            page_.paragraph(text + ".", 2, 4);
        }
    }

    Page& page_;
    RulePack const& pack_;
    ElementExplanation const& element_;
};

void flags(Page& page, Evaluation const& evaluation, std::string_view element) {
    bool any = false;
    for (Flag const& flag : evaluation.flags) {
        if (flag.element != element) continue;
        if (!any) {
            page.blank();
            page.paragraph("Things to check:", 2);
        }
        any = true;
        page.paragraph(capitalised(flag.says) + " (" + std::string(flag.check) + ").", 4, 6);
    }
}

std::string state_of(RulePack const& pack, UnmetElement const& element) {
    if (element.applicability == Applicability::claimed) return "claimed as not applicable";
    if (element.applicability == Applicability::accepted) return "agreed as not applicable";
    return element.ratings.empty() ? "not rated"
                                   : in_sentence(in_words(pack, element.ratings), " or ");
}

// The elements below a node that are not met, or not certain.
void elements(Page& page, RulePack const& pack, std::vector<UnmetElement> const& all) {
    auto const is_measured = [](UnmetElement const& each) { return !each.facts.empty(); };
    auto const measured = std::count_if(all.begin(), all.end(), is_measured);
    if (measured > 0) page.paragraph("Recorded values, without a rating:", 2);
    for (UnmetElement const& each : all)
        if (is_measured(each))
            page.labelled(each.element, each.title + ": " + recorded(each.facts), 4, 11);
    if (measured == static_cast<std::ptrdiff_t>(all.size())) {
        if (measured == 0) page.paragraph("Every element is met.", 2);
        return;
    }
    page.paragraph("Not fully met:", 2);
    for (UnmetElement const& each : all)
        if (!is_measured(each))
            page.labelled(each.element, each.title + ": " + state_of(pack, each), 4, 11);
}

void nodes(Page& page, std::vector<NodeStanding> const& all) {
    for (NodeStanding const& each : all)
        page.labelled(capitalised(each.level) + " " + each.node + ":",
                      sentence_of(each, page.options().words), 2,
                      2 + each.level.size() + each.node.size() + 3);
}

}  // namespace
}  // namespace assay::report

namespace assay {

std::string explanation_report(Explanation const& explanation, Evaluation const& evaluation,
                               ReportOptions const& options) {
    report::Page page(options);
    report::heading(page, evaluation);
    page.blank();
    bool const of_all = explanation.node.empty();
    if (!of_all) {
        page.paragraph(explanation.node + " " + explanation.title, 0, report::Tone::strong);
        page.blank();
    }
    if (explanation.element) {
        report::ElementNote(page, evaluation.pack, *explanation.element).write(explanation.node);
        report::flags(page, evaluation, explanation.node);
    }
    if (of_all && report::is_outcome_of_visit_open(evaluation))
        page.paragraph(report::outcome_of_visit_in_words(evaluation, options.words), 2,
                       report::Tone::warning);
    for (LadderExplanation const& ladder : explanation.ladders) {
        report::ladder(page, ladder);
        if (ladder.depends_on) report::dependence(page, explanation, *ladder.depends_on);
    }
    if (of_all)
        report::nodes(page, explanation.nodes);
    else if (!explanation.element)
        report::elements(page, evaluation.pack, explanation.elements);
    return page.text();
}

}  // namespace assay
