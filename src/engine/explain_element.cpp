// What is held of one element: what is asked, who judged it and how, what the judgement cites, what was found missing, whether
// it counts, and what the nodes above make of it. Everything is read from the rows and columns that are there
// already. The text of `assay explain --element` is written from this alone (report/terminal/explanation).

#include "engine/explain_element.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/evaluate/recorded_facts.hpp"
#include "algebra/rows/derived_fields.hpp"
#include "algebra/rows/precedence.hpp"
#include "algebra/values/element_texts.hpp"
#include "engine/claims.hpp"
#include "engine/deciders.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace assay::engine {

using namespace algebra;

namespace {

/// The judgements of one element, and which of them is to be shown first.
class JudgementsOf {
public:
    JudgementsOf(Context const& context, Row element)
        : c_(context), linked_(*context.rows.linked), roles_(context.plan), element_(element) {
        deciding_ = c_.rows.decided->nodes[at(element)].deciding;
        deciders_ = deciders_of(c_, element);
        leading_ = deciding_ == no_row ? recording() : deciding_;
    }

    [[nodiscard]] Row deciding() const { return deciding_; }
    [[nodiscard]] Row leading() const { return leading_; }

    [[nodiscard]] bool decides(Row row) const {
        return std::find(deciders_.begin(), deciders_.end(), row) != deciders_.end();
    }

    /// Whether it is of the role and the visit of the one that leads.
    [[nodiscard]] bool leads(Row row) const {
        return leading_ != no_row && of(row).site.empty() && of(row).role == of(leading_).role &&
               of(row).visit == of(leading_).visit;
    }

    [[nodiscard]] Judgement const& of(Row row) const { return document(c_).judgements[at(row)]; }

private:
    // The one that would decide, if it had a rating, of those that record something.
    [[nodiscard]] Row recording() const {
        auto const place = [&](Row row) {
            return std::tuple(precedence_of(c_, roles_, row), of(row).author, of(row).visit);
        };
        Row found = no_row;
        for (Row const row : linked_.judgements_of_node.of(element_)) {
            if (!of(row).site.empty() || of(row).facts.empty() ||
                linked_.date_of_visit(linked_.judgements[at(row)].visit) > linked_.as_of)
                continue;
            if (found == no_row || place(row) < place(found)) found = row;
        }
        return found;
    }

    Context const& c_;
    LinkedRows const& linked_;
    DecidingRoles roles_;
    Row element_, deciding_ = no_row, leading_ = no_row;
    std::vector<Row> deciders_;
};

std::vector<RecordedFact> facts_of(Plan const& plan, Judgement const& judgement) {
    std::vector<RecordedFact> facts;
    for (Fact const& each : judgement.facts)
        facts.push_back(recorded_fact(plan, Kind::judgement, each));
    return facts;
}

std::vector<std::string> ratings_of(Context const& c, Row element) {
    std::vector<std::string> ratings;
    DecidedRows::Node const& state = c.rows.decided->nodes[at(element)];
    if (state.deciding == no_row) return ratings;
    for_each_bit(state.rating.can,
                 [&](std::size_t i) { ratings.emplace_back(c.plan.rating_ids[i]); });
    return ratings;
}

/// Makes the explanation of one element.
class ExplainedElement {
public:
    ExplainedElement(Context& context, Row element)
        : c_(context),
          element_(element),
          node_(context.plan.standard.nodes[at(element)]),
          judgements_(context, element) {}

    ElementExplanation take() {
        into_.requirement = node_.requirement;
        into_.official_text = node_.official_text;
        into_.meaning = meaning_in_results(c_.plan, node_);
        into_.applicability = applicability_of(c_, element_);
        into_.ratings = ratings_of(c_, element_);
        rating_meanings();
        into_.deciding_rule = c_.plan.deciding_rule;
        into_.words = words_about(c_.plan, node_);
        for (Row const row : c_.rows.linked->judgements_of_node.of(element_)) judgement(row);
        parts();
        guidance();
        evidence();
        claim();
        shortfalls_and_actions();
        comments();
        for (Row above = node_.parent; above >= 0; above = c_.plan.standard.nodes[at(above)].parent)
            if (has_ladder(above)) into_.counts_in.push_back(standing_of(c_, above));
        return std::move(into_);
    }

private:
    [[nodiscard]] bool has_ladder(Row node) const {
        Kind const kind = level_kind(c_.plan.standard.nodes[at(node)].level);
        return !c_.plan.results_of(kind).ladders.empty();
    }

    void rating_meanings() {
        for (Rating const& each : c_.plan.standard.scale)
            if (!each.meaning.is_empty() && std::find(into_.ratings.begin(), into_.ratings.end(),
                                                      each.id) != into_.ratings.end())
                into_.rating_meanings.push_back(
                    {each.id, each.title, meaning_in_results(c_.plan, each)});
    }

    void judgement(Row row) {
        Judgement const& said = judgements_.of(row);
        LinkedRows::JudgementRow const& linked = c_.rows.linked->judgements[at(row)];
        ElementJudgement judgement;
        append_reference(c_, Kind::judgement, row, judgement.id);
        judgement.role = said.role;
        judgement.author = said.author;
        judgement.site = said.site;
        judgement.carried = linked.carried_from != no_row;
        if (Row const visit = judgement.carried ? linked.carried_from : linked.visit;
            visit != no_row) {
            Visit const& given_at = document(c_).visits[at(visit)];
            judgement.visit = given_at.id;
            judgement.visit_kind =
                c_.plan.visit_kinds[at(c_.rows.linked->visit_kinds[at(visit)])].title;
            judgement.visit_date = given_at.date();
        }
        judgement.rating = said.rating;
        judgement.rationale = said.rationale;
        judgement.facts = facts_of(c_.plan, said);
        judgement.decides = judgements_.decides(row);
        judgement.leads = judgements_.leads(row);
        judgement.is_blank = said.rating.empty() && said.rationale.empty() && said.facts.empty();
        into_.judgements.push_back(std::move(judgement));
    }

    [[nodiscard]] ElementPoint point(Point const& point, Kleene holds) const {
        return {point.id, point.says, c_.plan.layers[point.layer].id, point.source,
                holds.is_open()  ? Holds::open
                : holds.is_yes() ? Holds::yes
                                 : Holds::no};
    }

    void parts() {
        for (Point const& each : node_.limbs) {
            Kleene met = Kleene::open();
            if (judgements_.deciding() != no_row) {
                List<Text> const ids = judgements_.of(judgements_.deciding()).limbs;
                met = Kleene::of(std::find(ids.begin(), ids.end(), each.id) != ids.end());
            }
            into_.parts.push_back(point(each, met));
        }
    }

    void guidance() {
        guidance_of(c_, element_, [&](Row const* rows, KleeneBatch const& belong) {
            for_each_bit(belong.can_yes, [&](std::size_t i) {
                into_.guidance.push_back(
                    point(c_.plan.guidance_point(rows[i]), is_answered(c_, rows[i])));
            });
            return true;
        });
    }

    void evidence() {
        if (judgements_.deciding() == no_row) return;
        for (Row const row : c_.rows.linked->cites.of(judgements_.deciding())) {
            Evidence const& cited = document(c_).evidence[at(row)];
            into_.evidence.push_back({std::string(cited.id), std::string(cited.title),
                                      std::string(cited.kind), cited.given, cited.date,
                                      cited.visibility});
        }
    }

    void claim() {
        Row const row = c_.rows.linked->claim_of_node[at(element_)];
        if (row == no_row) return;
        Claim const& said = document(c_).claims[at(row)];
        ElementClaim claim;
        claim.reason = said.reason;
        claim.by = said.by;
        claim.date = said.date;
        claim.permitted = c_.rows.claims->permitted[at(row)].is_yes();
        claim.waits_for = c_.rows.claims->questions[at(row)];
        claim.acceptance = said.acceptance;
        claim.decided_by = said.decided_by;
        claim.decision_reason = said.decision_reason;
        claim.decided_on = said.decided_on;
        into_.claim = std::move(claim);
        into_.claim_grounds = claim_grounds(c_.plan, node_);
    }

    void shortfalls_and_actions() {
        for (Row const row : c_.rows.linked->shortfalls_of_node.of(element_)) {
            Shortfall const& each = document(c_).shortfalls[at(row)];
            into_.shortfalls.push_back(
                {std::string(each.id), std::string(each.missing), each.deadline, each.closed_on});
        }
        auto const& actions = document(c_).actions;
        for (std::size_t i = 0; i < actions.size(); ++i) {
            auto const elements = c_.rows.linked->elements_of_action.of(static_cast<Row>(i));
            if (std::find(elements.begin(), elements.end(), element_) == elements.end()) continue;
            into_.actions.push_back({std::string(actions[i].id), std::string(actions[i].what),
                                     std::string(actions[i].who), actions[i].when,
                                     actions[i].status});
        }
    }

    void comments() {
        for (Comment const& each : document(c_).comments)
            if (each.element == node_.id)
                into_.comments.push_back(
                    {std::string(each.id), std::string(title_of_comment(c_.plan, each)),
                     std::string(each.author), each.date, std::string(each.says), each.visibility});
    }

    Context& c_;
    Row element_;
    Node const& node_;
    JudgementsOf judgements_;
    ElementExplanation into_;
};

}  // namespace

ElementExplanation explain_element(Context& c, Row element) {
    return ExplainedElement(c, element).take();
}

std::vector<UnmetElement> unmet_elements(Context const& c, Row node) {
    std::vector<UnmetElement> all;
    std::size_t const elements = c.plan.standard.levels.size() - 1;
    for (Row const row : c.plan.nodes_below(node, elements)) {
        UnmetElement element;
        element.applicability = applicability_of(c, row);
        element.ratings = ratings_of(c, row);
        Choice const rating = c.rows.decided->nodes[at(row)].rating;
        bool const applies = !is_out_of_count(element.applicability);
        if (applies && rating.is_known() && (rating.can & c.plan.met) != 0) continue;
        element.element = c.plan.standard.nodes[at(row)].id;
        element.title = c.plan.standard.nodes[at(row)].title;
        JudgementsOf const judgements(c, row);
        if (applies && element.ratings.empty() && judgements.leading() != no_row)
            element.facts = facts_of(c.plan, judgements.of(judgements.leading()));
        all.push_back(std::move(element));
    }
    return all;
}

NodeStanding standing_of(Context& c, Row row) {
    Node const& node = c.plan.standard.nodes[at(row)];
    Kind const kind = level_kind(node.level);
    Ladder const& ladder = c.plan.ladders[c.plan.results_of(kind).ladders.front()];
    Choice const stand = c.columns[at(ladder.column)].choices[at(row)];
    NodeStanding standing;
    standing.node = node.id;
    standing.level = c.plan.standard.levels[node.level].name;
    standing.title = node.title;
    standing.ladder = ladder.id;
    for_each_bit(stand.can, [&](std::size_t i) { standing.cases.push_back(ladder.cases[i].id); });
    if (stand.is_known()) {
        Case const& holds = ladder.cases[static_cast<std::size_t>(stand.lowest())];
        standing.place = c.plan.in_results(holds.place);
        render(c, holds.says, RowScope{row, nullptr}, standing.says);
    } else if (!stand.is_none()) {
        render(c, ladder.open, RowScope{row, nullptr}, standing.says);
    }
    return standing;
}

}  // namespace assay::engine
