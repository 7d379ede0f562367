#include "algebra/rows/fields.hpp"

#include "algebra/rows/derived_fields.hpp"
#include "algebra/rows/field_makers.hpp"
#include "algebra/rows/visit_records.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

Node const& node(Context const& c, Row r) { return at(c.plan.standard.nodes, r); }
DecidedRows::Node const& state(Context const& c, Row r) { return at(c.rows.decided->nodes, r); }
Judgement const& judgement(Context const& c, Row r) { return at(document(c).judgements, r); }
Evidence const& evidence(Context const& c, Row r) { return at(document(c).evidence, r); }
Visit const& visit(Context const& c, Row r) { return at(document(c).visits, r); }
Claim const& claim(Context const& c, Row r) { return at(document(c).claims, r); }
Shortfall const& shortfall(Context const& c, Row r) { return at(document(c).shortfalls, r); }
Action const& action(Context const& c, Row r) { return at(document(c).actions, r); }
Site const& site(Context const& c, Row r) {
    return document(c).scope.sites[static_cast<std::size_t>(r)];
}
CustomerGroup const& customer_group(Context const& c, Row r) {
    return document(c).organisation.customer_groups[static_cast<std::size_t>(r)];
}
Service const& service(Context const& c, Row r) {
    return document(c).scope.services[static_cast<std::size_t>(r)];
}
Point const& limb_text(Context const& c, Row r) {
    return node(c, static_cast<Row>(limb(c, r).node)).limbs[limb(c, r).point];
}

Date judged_on(Context const& c, Row r) {
    if (judgement(c, r).date) return judgement(c, r).date;
    Row const on = at(c.rows.linked->judgements, r).visit;
    return on == no_row ? Date{} : visit(c, on).date();
}

bool decides(Context const& c, Row r) {
    return state(c, at(c.rows.linked->judgements, r).element).deciding == r;
}

bool speaks_to(Context const& c, Row evidence, Row element, Row limb) {
    auto const targets = c.rows.linked->targets_of(evidence);
    return targets.empty() ||
           std::any_of(targets.begin(), targets.end(), [&](Target const& target) {
               return target.element == element && (target.limb == no_row || target.limb == limb);
           });
}

bool cites_of_limb(Context const& c, Row r, RowsSink sink) {
    auto const element = static_cast<Row>(limb(c, r).node);
    Row const deciding = state(c, element).deciding;
    if (deciding == no_row) return true;
    auto rest = c.rows.linked->cites.of(deciding);
    while (!rest.empty()) {
        auto const some = rest.first(std::min(rest.size(), most_at_once));
        std::uint64_t speak = 0;
        for (std::size_t i = 0; i < some.size(); ++i)
            speak |= std::uint64_t{speaks_to(c, some[i], element, r)} << i;
        if (speak != 0 && !sink(some.data(), KleeneBatch::of(speak))) return false;
        rest = rest.subspan(some.size());
    }
    return true;
}

// The limbs of an element follow each other.
bool limbs_of(Context const& c, Row r, RowsSink sink) {
    auto const before = [](Limb const& each, std::uint32_t wanted) { return each.node < wanted; };
    auto const begin = c.plan.limbs.begin();
    auto const node = static_cast<std::uint32_t>(r);
    auto const first = std::lower_bound(begin, c.plan.limbs.end(), node, before);
    auto const end = std::lower_bound(first, c.plan.limbs.end(), node + 1, before);
    return pass_from(static_cast<Row>(first - begin), static_cast<std::size_t>(end - first), sink);
}

Kleene limb_met(Context const& c, Row r) {
    Row const deciding = state(c, static_cast<Row>(limb(c, r).node)).deciding;
    if (deciding == no_row) return Kleene::open();
    auto const& met = judgement(c, deciding).limbs;
    return Kleene::of(std::find(met.begin(), met.end(), limb_text(c, r).id) != met.end());
}

#define ROW [](Context const& c, [[maybe_unused]] Row r)
#define LINKS [](Context const& c, [[maybe_unused]] Row r) -> std::span<Row const>
#define ROWS [](Context const& c, [[maybe_unused]] Row r, RowsSink sink)

constexpr Kind an_element = Kind::level;

constexpr std::array field_table{
    text(
        Kind::assessment, "id", ROW { return document(c).id; }, "id of the assessment"),
    text(
        Kind::assessment, "title", ROW { return document(c).title; }, "title of the assessment"),
    rows(
        Kind::assessment, "visits", Kind::visit,
        ROWS { return pass_first(document(c).visits.size(), sink); }, "all visits"),
    rows(
        Kind::assessment, "sites", Kind::site,
        ROWS { return pass_first(document(c).scope.sites.size(), sink); },
        "all sites of the scope"),
    rows(
        Kind::assessment, "judgements", Kind::judgement,
        ROWS { return pass_first(document(c).judgements.size(), sink); }, "all judgements")
        .changing(Changes::with_judgement),
    links(
        Kind::assessment, "deciding", Kind::judgement, LINKS { return c.rows.decided->deciding; },
        "the judgements that decide")
        .changing(Changes::with_judgement),
    rows(Kind::assessment, "rated_elements", an_element, rated_elements,
         "the elements that apply and have a rating")
        .changing(Changes::with_judgement),
    rows(Kind::assessment, "met_elements", an_element, met_elements,
         "the elements that apply and are rated as met")
        .changing(Changes::with_judgement),
    rows(
        Kind::assessment, "evidence", Kind::evidence,
        ROWS { return pass_first(document(c).evidence.size(), sink); }, "all evidence"),
    rows(
        Kind::assessment, "claims", Kind::claim,
        ROWS { return pass_first(document(c).claims.size(), sink); },
        "all claims that an element does not apply"),
    rows(
        Kind::assessment, "shortfalls", Kind::shortfall,
        ROWS { return pass_first(document(c).shortfalls.size(), sink); }, "all shortfalls"),
    rows(
        Kind::assessment, "actions", Kind::action,
        ROWS { return pass_first(document(c).actions.size(), sink); }, "all actions"),
    rows(
        Kind::assessment, "customer_groups", Kind::customer_group,
        ROWS { return pass_first(document(c).organisation.customer_groups.size(), sink); },
        "the groups of customers that the organisation names"),
    rows(
        Kind::assessment, "services", Kind::service,
        ROWS { return pass_first(document(c).scope.services.size(), sink); },
        "the services of the scope"),
    text(
        Kind::assessment, "recommendation", ROW { return document(c).recommendation.says; },
        "what the assessor recommends"),
    text(
        Kind::assessment, "recommended_by", ROW { return document(c).recommendation.by; },
        "who recommends it"),
    date(
        Kind::assessment, "recommended_on", ROW { return document(c).recommendation.date; },
        "when it was recommended"),
    text(
        Kind::assessment, "decision", ROW { return document(c).decision.says; },
        "what the assessment body decided"),
    text(
        Kind::assessment, "decided_by", ROW { return document(c).decision.by; }, "who decided it"),
    date(
        Kind::assessment, "decided_on", ROW { return document(c).decision.date; },
        "when it was decided"),
    date(
        Kind::assessment, "decided_until", ROW { return document(c).decision.valid_until; },
        "the last day on which the decision is valid"),
    date(
        Kind::assessment, "cycle_end", ROW { return document(c).cycle.end; },
        "the last day of the cycle"),
    text(
        Kind::assessment, "background", ROW { return document(c).narrative.background; },
        "the background of the report"),
    text(
        Kind::assessment, "method", ROW { return document(c).narrative.method; },
        "the method of the assessment"),
    text(
        Kind::assessment, "strengths", ROW { return document(c).narrative.strengths; },
        "the strengths that the report names"),
    text(
        Kind::assessment, "conclusion", ROW { return document(c).narrative.conclusion; },
        "the conclusion of the report"),
    text(
        Kind::assessment, "personal_data", ROW { return personal_data_of(c, Kind::assessment, r); },
        "what points at a person in the report's own texts and in comments: `a postcode`"),
    yes_no(
        Kind::assessment, "outcome_met", ROW { return is_outcome_met(c); },
        "whether the outcome of the pack is met; only for checks")
        .changing(Changes::with_judgement),
    yes_no(
        Kind::assessment, "claims_decide", ROW { return c.claims_decide; },
        "whether the outcome is another when every claimed element counts; only for checks")
        .changing(Changes::with_claim),

    text(
        Kind::customer_group, "id", ROW { return customer_group(c, r).id; }, "id of the group"),
    text(
        Kind::customer_group, "title", ROW { return customer_group(c, r).title; },
        "what the group is called"),
    yes_no(
        Kind::customer_group, "spoken_of", ROW { return is_spoken_of(c, r); },
        "whether evidence or a rationale has a word of its title that is not said of every group"),

    text(
        Kind::service, "id", ROW { return service(c, r).id; }, "id of the service"),
    text(
        Kind::service, "title", ROW { return service(c, r).title; }, "what the service is called"),
    text(
        Kind::service, "delivered_by", ROW { return service(c, r).delivered_by; },
        "the contractor or partner that gives it"),
    yes_no(
        Kind::service, "contractor_named", ROW { return is_contractor_named(c, r); },
        "whether evidence names who gives it, where the organisation does not give it itself"),

    text(
        Kind::organisation, "name", ROW { return document(c).organisation.name; },
        "name of the organisation"),

    text(
        Kind::visit, "id", ROW { return visit(c, r).id; }, "id of the visit"),
    row(
        Kind::visit, "kind", Kind::visit_kind, ROW { return at(c.rows.linked->visit_kinds, r); },
        "kind of visit"),
    date(
        Kind::visit, "from", ROW { return visit(c, r).from; }, "first day"),
    date(
        Kind::visit, "date", ROW { return visit(c, r).date(); }, "last day"),
    row(
        Kind::visit, "before", Kind::visit, ROW { return at(c.rows.linked->visit_before, r); },
        "the visit before it; of a visit by an assessment body, the one by a body before it")
        .changing(Changes::with_judgement),
    text(
        Kind::visit, "body", ROW { return visit(c, r).body; }, "id of the assessment body"),
    yes_no(
        Kind::visit, "took_place",
        ROW { return Kleene::of(at(c.rows.linked->records, r).took_place); },
        "whether something was judged at it; false of a visit that is only prepared")
        .changing(Changes::with_judgement),
    number(
        Kind::visit, "in_scope",
        ROW { return Quantity::of(std::int64_t{at(c.rows.visits->visits, r).in_scope}); },
        "how many elements are in its scope, without those agreed as not applicable")
        .changing(Changes::with_judgement),
    number(
        Kind::visit, "judged",
        ROW { return Quantity::of(std::int64_t{at(c.rows.visits->visits, r).judged}); },
        "how many elements in its scope were rated at it")
        .changing(Changes::with_judgement),
    number(
        Kind::visit, "days",
        ROW {
            return Quantity::of(
                std::int64_t{visit(c, r).date().days() - visit(c, r).from.days() + 1});
        },
        "how many days it took"),
    number(
        Kind::visit, "team",
        ROW { return Quantity::of(static_cast<std::int64_t>(visit(c, r).assessors.size())); },
        "how many assessors the file names for it"),
    links(
        Kind::visit, "awaited", an_element, LINKS { return c.rows.visits->awaited.of(r); },
        "the elements in its scope that are still to be rated at it")
        .changing(Changes::with_judgement),
    yes_no(
        Kind::visit, "remote", ROW { return Kleene::of(visit(c, r).remote); },
        "whether it was made from afar"),
    yes_no(
        Kind::visit, "unannounced", ROW { return Kleene::of(is_unannounced(c.plan, visit(c, r))); },
        "whether the organisation did not know the day"),
    yes_no(
        Kind::visit, "joint", ROW { return Kleene::of(!visit(c, r).joint_with.empty()); },
        "whether other standards or bodies assessed on the same days"),
    links(
        Kind::visit, "elements", an_element,
        LINKS { return c.rows.linked->elements_of_visit.of(r); },
        "the elements it was to look at, where it names them"),
    links(
        Kind::visit, "sites", Kind::site, LINKS { return c.rows.linked->sites_of_visit.of(r); },
        "sites looked at"),

    text(
        Kind::site, "id", ROW { return site(c, r).id; }, "id of the site"),
    text(
        Kind::site, "title", ROW { return site(c, r).title; }, "title of the site"),
    links(
        Kind::site, "visits", Kind::visit, LINKS { return c.rows.linked->visits_of_site.of(r); },
        "visits that looked at it"),
    links(
        Kind::site, "judgements", Kind::judgement,
        LINKS { return c.rows.linked->judgements_of_site.of(r); }, "judgements of this site alone"),
    links(
        Kind::site, "evidence", Kind::evidence,
        LINKS { return c.rows.linked->evidence_of_site.of(r); }, "evidence that comes from it"),

    text(
        an_element, "id", ROW { return Text(node(c, r).id); }, "its number in the standard"),
    text(
        an_element, "title", ROW { return Text(node(c, r).title); }, "what it is called"),
    text(
        an_element, "requirement", ROW { return Text(node(c, r).requirement); },
        "what is required, in plain words"),
    text(
        an_element, "official_text", ROW { return Text(node(c, r).official_text); },
        "the words of the standard, where they may be shown"),
    text(
        an_element, "claim_ground", ROW { return Text(node(c, r).claim_ground); },
        "when a layer lets it be claimed as not applicable"),
    choice(
        an_element, "rating", Vocabulary::scale, ROW { return state(c, r).rating; },
        "the rating that decides; any rating while there is none")
        .changing(Changes::with_rating),
    yes_no(
        an_element, "rated", ROW { return Kleene::of(state(c, r).deciding != no_row); },
        "whether a rating decides")
        .changing(Changes::with_judgement),
    yes_no(
        an_element, "met", ROW { return is_met(c.plan, state(c, r).rating); },
        "whether the rating that decides counts as met")
        .changing(Changes::with_rating),
    yes_no(
        an_element, "highest", ROW { return is_highest(c.plan, state(c, r).rating); },
        "whether the rating that decides is the highest of the scale")
        .changing(Changes::with_rating),
    yes_no(
        an_element, "lowest", ROW { return is_lowest(c.plan, state(c, r).rating); },
        "whether the rating that decides is the lowest of the scale")
        .changing(Changes::with_rating)
        .falling(),
    yes_no(
        an_element, "disputed", ROW { return Kleene::of(state(c, r).disputed); },
        "whether judgements of equal rank differ")
        .changing(Changes::with_judgement),
    yes_no(
        an_element, "applicable", ROW { return at(c.rows.claims->applies, r); },
        "whether it counts")
        .changing(Changes::with_claim),
    row(
        an_element, "deciding", Kind::judgement, ROW { return state(c, r).deciding; },
        "the judgement that decides")
        .changing(Changes::with_judgement),
    row(
        an_element, "claim", Kind::claim, ROW { return at(c.rows.linked->claim_of_node, r); },
        "the claim that it does not apply"),
    links(
        an_element, "judgements", Kind::judgement,
        LINKS { return c.rows.linked->judgements_of_node.of(r); }, "all judgements of it")
        .changing(Changes::with_judgement),
    links(
        an_element, "shortfalls", Kind::shortfall,
        LINKS { return c.rows.linked->shortfalls_of_node.of(r); }, "what was found missing"),
    links(
        an_element, "evidence", Kind::evidence,
        LINKS { return c.rows.linked->evidence_of_node.of(r); }, "evidence offered for it"),
    rows(
        an_element, "limbs", Kind::limb, ROWS { return limbs_of(c, r, sink); }, "its parts"),
    rows(an_element, "guidance", Kind::guidance, guidance_of, "its guidance points"),
    rows(an_element, "unanswered", Kind::guidance, unanswered_of,
         "its guidance points that nobody answered")
        .changing(Changes::with_judgement),

    text(
        Kind::guidance, "id", ROW { return Text(c.plan.guidance_point(r).id); },
        "id of the guidance point"),
    text(
        Kind::guidance, "says", ROW { return Text(c.plan.guidance_point(r).says); },
        "what may serve as evidence"),
    row(
        Kind::guidance, "element", an_element,
        ROW { return static_cast<Row>(c.plan.guidance[static_cast<std::size_t>(r)].node); },
        "the element it belongs to"),
    yes_no(
        Kind::guidance, "answered", ROW { return is_answered(c, r); },
        "whether the judgement that decides, or evidence it cites, answers it")
        .changing(Changes::with_judgement),

    text(
        Kind::limb, "id", ROW { return Text(limb_text(c, r).id); }, "id of the part"),
    text(
        Kind::limb, "says", ROW { return Text(limb_text(c, r).says); }, "the duty"),
    row(
        Kind::limb, "element", an_element, ROW { return static_cast<Row>(limb(c, r).node); },
        "the element it is part of"),
    yes_no(
        Kind::limb, "met", ROW { return limb_met(c, r); },
        "whether the judgement that decides calls it met")
        .changing(Changes::with_judgement),
    rows(Kind::limb, "cites", Kind::evidence, cites_of_limb,
         "evidence for it that the deciding judgement cites")
        .changing(Changes::with_judgement),

    row(
        Kind::judgement, "element", an_element,
        ROW { return at(c.rows.linked->judgements, r).element; }, "the element judged"),
    choice(
        Kind::judgement, "rating", Vocabulary::scale,
        ROW { return c.plan.rating(at(c.rows.linked->judgements, r).rating); }, "the rating given")
        .changing(Changes::with_rating),
    choice(
        Kind::judgement, "role", Vocabulary::role, ROW { return choice_of(judgement(c, r).role); },
        "the role of its author"),
    text(
        Kind::judgement, "author", ROW { return judgement(c, r).author; }, "id of its author"),
    row(
        Kind::judgement, "visit", Kind::visit,
        ROW { return at(c.rows.linked->judgements, r).visit; }, "the visit it was made on"),
    row(
        Kind::judgement, "site", Kind::site, ROW { return at(c.rows.linked->judgements, r).site; },
        "the site it is about; none: the whole scope"),
    text(
        Kind::judgement, "rationale", ROW { return judgement(c, r).rationale; }, "why this rating"),
    date(
        Kind::judgement, "date", ROW { return judged_on(c, r); }, "the day it was made"),
    yes_no(
        Kind::judgement, "rated",
        ROW { return Kleene::of(at(c.rows.linked->judgements, r).rating >= 0); },
        "whether it gives a rating")
        .changing(Changes::with_judgement),
    row(
        Kind::judgement, "judged_at", Kind::visit,
        ROW { return at(c.rows.linked->judgements, r).judged_at; },
        "the visit at which it was made: the one it was carried from, else its own"),
    yes_no(
        Kind::judgement, "decides", ROW { return Kleene::of(decides(c, r)); },
        "whether it decides its element's rating")
        .changing(Changes::with_judgement),
    links(
        Kind::judgement, "cites", Kind::evidence, LINKS { return c.rows.linked->cites.of(r); },
        "the evidence it cites"),
    row(
        Kind::judgement, "previous", Kind::judgement,
        ROW { return at(c.rows.linked->judgements, r).previous; },
        "the last rating in the same role before it"),
    row(
        Kind::judgement, "own", Kind::judgement,
        ROW { return at(c.rows.linked->judgements, r).own; },
        "the latest one in the role `self` of the same, up to its visit"),
    yes_no(
        Kind::judgement, "met",
        ROW { return is_met(c.plan, c.plan.rating(at(c.rows.linked->judgements, r).rating)); },
        "whether its rating counts as met")
        .changing(Changes::with_rating),
    yes_no(
        Kind::judgement, "highest",
        ROW { return is_highest(c.plan, c.plan.rating(at(c.rows.linked->judgements, r).rating)); },
        "whether its rating is the highest of the scale")
        .changing(Changes::with_rating),
    yes_no(
        Kind::judgement, "lowest",
        ROW { return is_lowest(c.plan, c.plan.rating(at(c.rows.linked->judgements, r).rating)); },
        "whether its rating is the lowest of the scale")
        .changing(Changes::with_rating)
        .falling(),
    rows(Kind::judgement, "answers", Kind::guidance, answers_of,
         "the guidance points that it names as answered"),
    text(
        Kind::judgement, "denied_by", ROW { return denied_by(c, r); },
        "words in its rationale that contradict its rating, from the scale")
        .changing(Changes::with_rating),
    text(
        Kind::judgement, "against_ruling", ROW { return against_ruling(c, r); },
        "the reading of the ruling that it contradicts")
        .changing(Changes::with_rating),
    text(
        Kind::judgement, "personal_data", ROW { return personal_data_of(c, Kind::judgement, r); },
        "what points at a person in its rationale: `a postcode`"),
    row(
        Kind::judgement, "carried_from", Kind::visit,
        ROW { return at(c.rows.linked->judgements, r).carried_from; },
        "the visit it was carried forward from"),

    text(
        Kind::evidence, "id", ROW { return evidence(c, r).id; }, "id of the evidence"),
    text(
        Kind::evidence, "title", ROW { return evidence(c, r).title; }, "title of the evidence"),
    text(
        Kind::evidence, "summary", ROW { return evidence(c, r).summary; }, "what it shows"),
    row(
        Kind::evidence, "kind", Kind::evidence_kind,
        ROW { return at(c.rows.linked->evidence, r).kind; }, "kind of evidence"),
    choice(
        Kind::evidence, "given", Vocabulary::given, ROW { return said(evidence(c, r).given); },
        "shown or told"),
    date(
        Kind::evidence, "date", ROW { return evidence(c, r).date; },
        "when it was made, said or seen"),
    date(
        Kind::evidence, "period_from", ROW { return evidence(c, r).period.from; },
        "first day it covers"),
    date(
        Kind::evidence, "period_to", ROW { return evidence(c, r).period.to; },
        "last day it covers"),
    date(
        Kind::evidence, "valid_until", ROW { return evidence(c, r).valid_until; },
        "last day on which it is valid, if it has one"),
    text(
        Kind::evidence, "source", ROW { return evidence(c, r).source; }, "who made it"),
    choice(
        Kind::evidence, "origin", Vocabulary::origin, ROW { return said(evidence(c, r).origin); },
        "internal or external"),
    text(
        Kind::evidence, "scheme", ROW { return evidence(c, r).scheme; },
        "the other scheme it was gathered for"),
    text(
        Kind::evidence, "hash", ROW { return evidence(c, r).hash; }, "of the file behind it"),
    text(
        Kind::evidence, "personal_data", ROW { return personal_data_of(c, Kind::evidence, r); },
        "what points at a person in its texts, unless it is marked as personal"),
    text(
        Kind::evidence, "owner", ROW { return evidence(c, r).owner; }, "who keeps it"),
    text(
        Kind::evidence, "location", ROW { return evidence(c, r).location; }, "where it is kept"),
    row(
        Kind::evidence, "site", Kind::site, ROW { return at(c.rows.linked->evidence, r).site; },
        "the site it comes from"),
    choice(
        Kind::evidence, "visibility", Vocabulary::visibility,
        ROW { return choice_of(evidence(c, r).visibility); }, "who may see it"),
    links(
        Kind::evidence, "offered_for", an_element,
        LINKS { return c.rows.linked->offered_for.of(r); }, "elements it is offered for"),
    links(
        Kind::evidence, "cited_by", Kind::judgement,
        LINKS { return c.rows.decided->cited_by.of(r); }, "deciding judgements that cite it")
        .changing(Changes::with_judgement),

    row(
        Kind::citation, "judgement", Kind::judgement,
        ROW { return at(c.rows.decided->citations, r).judgement; }, "the judgement that cites"),
    row(
        Kind::citation, "evidence", Kind::evidence,
        ROW { return at(c.rows.decided->citations, r).evidence; }, "the evidence cited"),
    row(
        Kind::citation, "element", an_element,
        ROW {
            return at(c.rows.linked->judgements, at(c.rows.decided->citations, r).judgement)
                .element;
        },
        "the element judged"),

    row(
        Kind::claim, "element", an_element, ROW { return at(c.rows.linked->claim_elements, r); },
        "the element claimed as not applicable"),
    text(
        Kind::claim, "reason", ROW { return claim(c, r).reason; }, "why it should not apply"),
    text(
        Kind::claim, "personal_data", ROW { return personal_data_of(c, Kind::claim, r); },
        "what points at a person in its reasons"),
    text(
        Kind::claim, "by", ROW { return claim(c, r).by; }, "who claims it"),
    date(
        Kind::claim, "date", ROW { return claim(c, r).date; }, "when it was claimed"),
    choice(
        Kind::claim, "acceptance", Vocabulary::acceptance,
        ROW { return choice_of(claim(c, r).acceptance); }, "open, accepted or refused")
        .changing(Changes::with_claim),
    yes_no(
        Kind::claim, "permitted",
        ROW { return c.rows.claims->permitted[static_cast<std::size_t>(r)]; },
        "whether the pack permits such a claim")
        .changing(Changes::with_claim),
    text(
        Kind::claim, "waits_for",
        ROW { return Text(c.rows.claims->waits_for[static_cast<std::size_t>(r)]); },
        "the questions without an answer on which it depends whether the pack permits it")
        .changing(Changes::with_claim),
    text(
        Kind::claim, "decided_by", ROW { return claim(c, r).decided_by; }, "who answered it")
        .changing(Changes::with_claim),
    text(
        Kind::claim, "decision_reason", ROW { return claim(c, r).decision_reason; },
        "the reason of the answer")
        .changing(Changes::with_claim),

    text(
        Kind::shortfall, "id", ROW { return shortfall(c, r).id; }, "id of the shortfall"),
    row(
        Kind::shortfall, "element", an_element,
        ROW { return at(c.rows.linked->shortfalls, r).element; }, "the element that falls short"),
    row(
        Kind::shortfall, "site", Kind::site, ROW { return at(c.rows.linked->shortfalls, r).site; },
        "the site it was found on"),
    row(
        Kind::shortfall, "visit", Kind::visit,
        ROW { return at(c.rows.linked->shortfalls, r).visit; }, "the visit that found it"),
    text(
        Kind::shortfall, "missing", ROW { return shortfall(c, r).missing; }, "what is missing"),
    text(
        Kind::shortfall, "personal_data", ROW { return personal_data_of(c, Kind::shortfall, r); },
        "what points at a person in what is missing"),
    yes_no(
        Kind::shortfall, "remediable", ROW { return Kleene::of(shortfall(c, r).remediable); },
        "whether it can be closed in time"),
    date(
        Kind::shortfall, "deadline", ROW { return shortfall(c, r).deadline; }, "by when"),
    date(
        Kind::shortfall, "closed_on", ROW { return shortfall(c, r).closed_on; },
        "when it was closed"),
    text(
        Kind::shortfall, "closed_by", ROW { return shortfall(c, r).closed_by; },
        "id of the action or the visit that closed it"),
    links(
        Kind::shortfall, "actions", Kind::action,
        LINKS { return c.rows.linked->actions_of_shortfall.of(r); }, "actions that close it"),

    text(
        Kind::action, "id", ROW { return action(c, r).id; }, "id of the action"),
    text(
        Kind::action, "what", ROW { return action(c, r).what; }, "what will be done"),
    text(
        Kind::action, "personal_data", ROW { return personal_data_of(c, Kind::action, r); },
        "what points at a person in it"),
    text(
        Kind::action, "who", ROW { return action(c, r).who; }, "who does it"),
    date(
        Kind::action, "when", ROW { return action(c, r).when; }, "by when"),
    choice(
        Kind::action, "status", Vocabulary::action_status,
        ROW { return choice_of(action(c, r).status); }, "how far it is"),
    links(
        Kind::action, "elements", an_element,
        LINKS { return c.rows.linked->elements_of_action.of(r); }, "elements it serves"),

    text(
        Kind::evidence_kind, "id", ROW { return Text(at(c.plan.evidence_kinds, r).id); },
        "id of the kind"),
    text(
        Kind::evidence_kind, "title", ROW { return Text(at(c.plan.evidence_kinds, r).title); },
        "title of the kind"),
    number(
        Kind::evidence_kind, "valid_months",
        ROW {
            auto const& kind = at(c.plan.evidence_kinds, r);
            return kind.expires ? Quantity::of(kind.valid_months) : Quantity::none();
        },
        "how long such evidence is valid"),

    text(
        Kind::visit_kind, "id", ROW { return Text(at(c.plan.visit_kinds, r).id); },
        "id of the kind"),
    text(
        Kind::visit_kind, "title", ROW { return Text(at(c.plan.visit_kinds, r).title); },
        "title of the kind"),
};

#undef ROW
#undef LINKS
#undef ROWS

}  // namespace

std::span<Field const> fields() { return field_table; }

}  // namespace assay::algebra
