#include "algebra/rows/fields.hpp"
#include "algebra/values/plan.hpp"
#include "json/check.hpp"
#include "model/only_visit.hpp"
#include "report/words/basis_words.hpp"
#include "report/words/node.hpp"
#include "report/words/page.hpp"
#include "report/words/recorded.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace assay::report {
namespace {

std::string_view sign(Holds holds) {
    return holds == Holds::yes ? "holds" : holds == Holds::no ? "fails" : "open";
}
Tone tone(Holds holds) {
    return holds == Holds::no ? Tone::bad : holds == Holds::open ? Tone::warning : Tone::plain;
}

std::string rule_at(Place const& place) { return place.file + ":" + std::to_string(place.line); }

void reasons(Page& page, std::vector<Reason> const& list, std::size_t indent) {
    for (Reason const& reason : list) {
        page.labelled(sign(reason.holds), reason.says + (reason.because.empty() ? "" : ":"), indent,
                      indent + 7, tone(reason.holds));
        reasons(page, reason.because, indent + 7);
    }
}

void ladder(Page& page, LadderExplanation const& explained) {
    if (explained.says.empty() && explained.stands == "none")
        page.paragraph("No result: there is nothing to compute it from.", 2, Tone::strong);
    if (!explained.says.empty())
        page.paragraph(capitalised(explained.says) + (explained.says.back() == '.' ? "" : "."), 2,
                       Tone::strong);
    page.blank();
    for (Reason const& step : explained.reasons) {
        std::string_view const verb = step.holds == Holds::yes  ? " holds:"
                                      : step.holds == Holds::no ? " does not hold:"
                                                                : " is open:";
        page.paragraph(
            "\"" + spaced(step.says) + "\" (" + rule_at(step.place) + ")" + std::string(verb), 2,
            4);
        // the conditions of an `all { ... }` stand side by side
        bool const list = step.because.size() == 1 && !step.because.front().because.empty();
        reasons(page, list ? step.because.front().because : step.because, 4);
    }
    if (explained.reasons.empty())
        page.paragraph("So it stands when no other case holds (" + rule_at(explained.place) + ").",
                       2);
    page.blank();
}

ElementResult const* element_named(Evaluation const& evaluation, std::string_view id) {
    auto const found = std::find_if(evaluation.elements.begin(), evaluation.elements.end(),
                                    [&](ElementResult const& each) { return each.id == id; });
    return found == evaluation.elements.end() ? nullptr : &*found;
}

/// What is held of one element, and how it counts: as a colleague would put it.
class ElementNote {
public:
    ElementNote(Page& page, Evaluation const& evaluation, Assessment const& assessment,
                ElementResult const& element)
        : page_(page),
          evaluation_(evaluation),
          assessment_(assessment),
          element_(element),
          pack_(evaluation.pack),
          node_(pack_.standard().nodes[*pack_.standard().find(element.id)]),
          judgements_(evaluation, assessment) {
        for (Visit const& each : assessment.visits) visits_.emplace(each.id, &each);
        if (Visit const* const only = only_visit(assessment)) visits_.emplace(Text(), only);
    }

    void write() {
        page_.paragraph(capitalised(node_.requirement), 2);
        words(page_, pack_, node_, 2);
        page_.blank();
        rated();
        others();
        limbs();
        evidence();
        shortfalls();
        counts();
        flags();
    }

private:
    [[nodiscard]] Judgement const* deciding() const {
        return element_.judgement < 0
                   ? nullptr
                   : &assessment_.judgements[static_cast<std::size_t>(element_.judgement)];
    }

    [[nodiscard]] std::string by(Judgement const& judgement) const {
        auto const visit =
            visits_.find(judgement.carried_from.empty() ? judgement.visit : judgement.carried_from);
        std::string text{judgement.author.empty() ? author_unnamed(judgement.role)
                                                  : judgement.author};
        if (judgement.role == Role::moderated) text += ", moderating,";
        if (!judgement.site.empty()) text += " (for " + std::string(judgement.site) + ")";
        text += said(judgement);
        bool const lists = judgement.rating.empty() && !judgement.facts.empty();
        if (visit != visits_.end())
            text += (lists ? ", in the " : " in the ") + in_words(pack_, *visit->second);
        return judgement.carried_from.empty() ? text : text + ", carried forward";
    }

    static std::string_view author_unnamed(Role role) {
        return role == Role::self   ? "The organisation"
               : role == Role::body ? "The assessment body"
                                    : "The assessor";
    }

    // What is recorded beside a rating, or in its place.
    [[nodiscard]] std::string said(Judgement const& judgement) const {
        std::string const values = recorded(pack_, judgement);
        if (judgement.rating.empty())
            return values.empty() ? " gave no rating" : " recorded " + values;
        std::string const rating{title_of_rating(pack_, judgement.rating)};
        return " rated it " + rating + (values.empty() ? "" : " (" + values + ")");
    }

    // Neither a rating nor a rationale nor a fact: an entry to fill in says nothing yet.
    static bool is_blank(Judgement const& judgement) {
        return judgement.rating.empty() && judgement.rationale.empty() && judgement.facts.empty();
    }

    void quote(Judgement const& judgement) {
        if (!judgement.rationale.empty())
            page_.paragraph("\"" + std::string(judgement.rationale) + "\"", 4);
    }

    void rated() {
        Judgement const* const judgement = judgements_.of(element_);
        if (deciding() == nullptr) {
            std::string_view const text =
                element_.applicability == Applicability::applies
                    ? "Nobody has rated it for the whole scope yet."
                    : "It is left out of the count, and nobody has rated it.";
            page_.paragraph(text, 2);
            if (judgement == nullptr) return;
        }
        if (element_.ratings.size() > 1)
            page_.paragraph("Judgements that count the same differ, so it can be " +
                                in_sentence(ratings_in_words(), " or ") +
                                " until they are moderated.",
                            2, Tone::warning);
        for (Judgement const& each : assessment_.judgements)
            if (each.element == element_.id && each.site.empty() && each.role == judgement->role &&
                each.visit == judgement->visit && !is_blank(each)) {
                page_.paragraph(by(each) + (each.rationale.empty() ? "." : ":"), 2, 4);
                quote(each);
            }
        if (element_.ratings.size() == 1 && !algebra::plan_of(pack_).deciding_rule.empty())
            page_.paragraph(
                "This judgement decides (" + algebra::plan_of(pack_).deciding_rule + ").", 2,
                Tone::quiet);
        page_.blank();
    }

    std::vector<Text> ratings_in_words() const {
        std::vector<Text> words;
        for (Text const rating : element_.ratings) words.push_back(title_of_rating(pack_, rating));
        return words;
    }

    // Judgements that do not decide: an earlier visit, another role, a single site.
    void others() {
        Judgement const* const decides = judgements_.of(element_);
        bool any = false;
        for (Judgement const& each : assessment_.judgements) {
            bool const same = decides != nullptr && each.site.empty() &&
                              each.role == decides->role && each.visit == decides->visit;
            if (each.element != element_.id || same || is_blank(each)) continue;
            if (!any) page_.paragraph("Beside it stands:", 2);
            any = true;
            page_.paragraph(by(each) + ".", 4, 6);
        }
        if (any) page_.blank();
    }

    void limbs() {
        Judgement const* const judgement = deciding();
        if (node_.limbs.empty() || judgement == nullptr) return;
        page_.paragraph("Its parts:", 2);
        for (Point const& limb : node_.limbs) {
            bool const met = std::find(judgement->limbs.begin(), judgement->limbs.end(), limb.id) !=
                             judgement->limbs.end();
            page_.labelled(met ? "met" : "not met", limb.says, 4, 13);
        }
        page_.blank();
    }

    void evidence() {
        Judgement const* const judgement = deciding();
        if (judgement == nullptr) return;
        page_.paragraph(judgement->evidence.empty() ? "It rests on nothing that was shown or told."
                                                    : "It rests on:",
                        2);
        for (Text const id : judgement->evidence)
            for (Evidence const& each : assessment_.evidence)
                if (each.id == id) page_.labelled(id, described(each), 4, 6 + columns(id));
        page_.blank();
    }

    static std::string described(Evidence const& evidence) {
        std::string text{evidence.title};
        std::string detail = spaced(std::string(evidence.kind));
        if (evidence.given != Given::unsaid) detail += ", " + std::string(name_of(evidence.given));
        if (evidence.date) detail += ", " + evidence.date.in_words();
        return detail.empty() ? text : text + " (" + detail + ")";
    }

    void shortfalls() {
        bool any = false;
        for (Shortfall const& each : assessment_.shortfalls) {
            if (each.element != element_.id) continue;
            any = true;
            page_.paragraph("Missing" +
                                (each.deadline ? ", to be there by " + each.deadline.in_words()
                                               : std::string()) +
                                ": " + without_stop(each.missing) + ".",
                            2, 4);
        }
        for (Action const& each : assessment_.actions) {
            if (std::find(each.elements.begin(), each.elements.end(), element_.id) ==
                each.elements.end())
                continue;
            any = true;
            page_.paragraph(capitalised(spaced(std::string(name_of(each.status)))) + ": " +
                                without_stop(each.what) +
                                (each.who.empty() ? "" : " (" + std::string(each.who) + ")") +
                                (each.when ? ", by " + each.when.in_words() : std::string()) + ".",
                            2, 4);
        }
        if (any) page_.blank();
    }

    [[nodiscard]] bool is_claimed() const {
        return std::any_of(assessment_.claims.begin(), assessment_.claims.end(),
                           [&](Claim const& each) { return each.element == element_.id; });
    }

    // What the nodes above it make of it.
    void counts() {
        if (element_.applicability == Applicability::accepted)
            page_.paragraph("It is accepted as not applicable and left out of the count.", 2);
        if (element_.applicability == Applicability::claimed)
            page_.paragraph(
                "It is claimed not applicable and left out of the count until the claim is "
                "answered.",
                2);
        if (is_claimed()) claim_ground(page_, pack_, node_, 2);
        for (std::int32_t above = node_.parent; above >= 0;
             above = pack_.standard().nodes[static_cast<std::size_t>(above)].parent) {
            Node const& node = pack_.standard().nodes[static_cast<std::size_t>(above)];
            for (NodeResult const& result : evaluation_.nodes) {
                if (result.id != node.id || result.ladders.empty()) continue;
                std::string text = "In the result: " + std::string(result.level) + " " + node.id +
                                   " has " + std::string(result.ladders.front().says);
                if (!result.ladders.front().rule.empty())
                    text += " (" + std::string(result.ladders.front().rule) + ")";
                page_.paragraph(text + ".", 2, 4);
            }
        }
    }

    void flags() {
        bool any = false;
        for (Flag const& flag : evaluation_.flags) {
            if (flag.element != element_.id) continue;
            if (!any) {
                page_.blank();
                page_.paragraph("To look at again:", 2);
            }
            any = true;
            page_.paragraph(capitalised(flag.says) + " (" + std::string(flag.check) + ").", 4, 6);
        }
    }

    Page& page_;
    Evaluation const& evaluation_;
    Assessment const& assessment_;
    ElementResult const& element_;
    RulePack const& pack_;
    Node const& node_;
    ShownJudgements judgements_;
    std::map<Text, Visit const*> visits_;  ///< by id
};

// The elements below a node that are not met, or not certain.
void parts(Page& page, Evaluation const& evaluation, Assessment const& assessment,
           std::string_view id) {
    Standard const& standard = evaluation.pack.standard();
    ShownJudgements const judgements(evaluation, assessment);
    std::vector<ElementResult const*> open, measured;
    for (ElementResult const& element : evaluation.elements) {
        std::int32_t above = static_cast<std::int32_t>(*standard.find(element.id));
        while (above >= 0 && standard.nodes[static_cast<std::size_t>(above)].id != id)
            above = standard.nodes[static_cast<std::size_t>(above)].parent;
        bool const met =
            element.ratings.size() == 1 &&
            std::any_of(standard.scale.begin(), standard.scale.end(), [&](Rating const& rating) {
                return rating.id == element.ratings.front() && rating.met;
            });
        if (above < 0 || (met && element.applicability == Applicability::applies)) continue;
        bool const is_measured = !judgements.in_place_of_rating(element).empty();
        (is_measured ? measured : open).push_back(&element);
    }
    if (!measured.empty()) page.paragraph("Values recorded, without a rating:", 2);
    for (ElementResult const* const element : measured)
        page.labelled(element->id,
                      standard.nodes[*standard.find(element->id)].title + ": " +
                          judgements.in_place_of_rating(*element),
                      4, 11);
    if (open.empty() && !measured.empty()) return;
    if (open.empty()) return page.paragraph("Every element of it is met.", 2);
    page.paragraph("What keeps it from being met in full:", 2);
    for (ElementResult const* const element : open) {
        std::vector<Text> ratings;
        for (Text const rating : element->ratings)
            ratings.push_back(title_of_rating(evaluation.pack, rating));
        std::string state = ratings.empty() ? "not rated" : in_sentence(ratings, " or ");
        if (element->applicability == Applicability::claimed) state = "claimed not applicable";
        if (element->applicability == Applicability::accepted) state = "accepted as not applicable";
        page.labelled(element->id, standard.nodes[*standard.find(element->id)].title + ": " + state,
                      4, 11);
    }
}

}  // namespace
}  // namespace assay::report

namespace assay {

std::string explanation_report(Explanation const& explanation, Evaluation const& evaluation,
                               Assessment const& assessment, ReportOptions const& options) {
    json::require_evaluated(evaluation, assessment);
    report::Page page(options);
    report::heading(page, evaluation);
    page.blank();
    ElementResult const* const element = report::element_named(evaluation, explanation.node);
    if (!explanation.node.empty())
        page.paragraph(explanation.node + " " + explanation.title, 0, report::Tone::strong);
    if (!explanation.node.empty()) page.blank();
    if (element != nullptr) report::ElementNote(page, evaluation, assessment, *element).write();
    if (explanation.node.empty() && report::is_outcome_of_visit_open(evaluation))
        page.paragraph(report::outcome_of_visit_in_words(evaluation), 2, report::Tone::warning);
    for (LadderExplanation const& ladder : explanation.ladders) report::ladder(page, ladder);
    if (element == nullptr && !explanation.node.empty())
        report::parts(page, evaluation, assessment, explanation.node);
    if (explanation.node.empty())
        for (NodeResult const& node : evaluation.nodes)
            if (!node.ladders.empty())
                page.labelled(report::capitalised(node.level) + " " + std::string(node.id) + ":",
                              node.ladders.front().says, 2,
                              2 + node.level.size() + node.id.size() + 3);
    return page.text();
}

}  // namespace assay
